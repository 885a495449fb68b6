import DocgenHummingbird
import Hummingbird
import OnlineMeetings

struct Meetings: PartialOnlineMeetingAPI {
    func createOnlineMeeting(_ input: CreateOnlineMeeting.Input) async throws -> CreateOnlineMeeting.Output {
        var meeting = input.body
        meeting.id = "1"
        return .created(meeting)
    }
}

func meetingsServer() -> some ApplicationProtocol {
    let router = Router()
    router.mount(Meetings().routes, at: "/v1.0")
    return Application(router: router)
}

import DocgenRuntime
import OnlineMeetings

/// A server that answers every operation with one meeting, and remembers what it was asked.
struct DocumentedMeetings: OnlineMeetingAPI {
    let answer: OnlineMeeting
    let requests = ReceivedRequests()

    func createOnlineMeeting(_ input: CreateOnlineMeeting.Input) async throws -> CreateOnlineMeeting.Output {
        await requests.append(.create(input))
        return .created(answer)
    }

    func createOrGetOnlineMeeting(
        _ input: CreateOrGetOnlineMeeting.Input
    ) async throws -> CreateOrGetOnlineMeeting.Output {
        await requests.append(.createOrGet(input))
        return .ok(answer)
    }

    func addOnlineMeetings(_ input: AddOnlineMeetings.Input) async throws -> AddOnlineMeetings.Output {
        await requests.append(.add(input))
        return .created(answer)
    }
}

enum ReceivedRequest: Sendable {
    case create(CreateOnlineMeeting.Input)
    case createOrGet(CreateOrGetOnlineMeeting.Input)
    case add(AddOnlineMeetings.Input)
}

actor ReceivedRequests {
    private(set) var all: [ReceivedRequest] = []

    func append(_ request: ReceivedRequest) { all.append(request) }
}

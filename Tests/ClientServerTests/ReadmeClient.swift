import DocgenAsyncHTTPClient
import DocgenLogging
import DocgenRuntime
import OnlineMeetings

func planMeeting(token: @escaping @Sendable () async throws -> String) async throws {
    try await AsyncHTTPClientTransport.withTransport { transport in
        let client = OnlineMeetingsClient(
            transport: transport,
            middlewares: [LoggingMiddleware(), RetryMiddleware(), AuthorizationMiddleware(token)])
        do {
            let meeting = try await client.createOnlineMeeting(at: .me, OnlineMeeting(subject: "Ada"))
            print(meeting.joinURL ?? "no address to join")
        } catch let error as APIError where error.status == .tooManyRequests {
            print(error.code ?? "", error.message ?? "", error.response.body)
        }
    }
}

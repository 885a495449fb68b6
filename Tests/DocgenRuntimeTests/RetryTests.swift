import DocgenRuntime
import Foundation
import HTTPTypes
import Synchronization
import Testing

@Suite("Retry")
struct RetryTests {
    /// Sends a request whose answers are these, and tells how often it was sent and how long was waited.
    private func check(
        _ method: HTTPRequest.Method, _ answers: [(Int, String?)], sent: Int, waits: [Duration], status: Int,
        _ place: SourceLocation = #_sourceLocation
    ) async throws {
        let transport = ScriptedTransport(
            answers.map { status, retryAfter in
                var response = APIResponse(HTTPResponse.Status(code: status))
                response.headers[.retryAfter] = retryAfter
                return response
            })
        let waited = Waits()
        let retry = RetryMiddleware(
            attempts: 3, firstWait: .seconds(1), longestWait: .seconds(30),
            now: { Date(timeIntervalSince1970: 784_111_777) }, sleep: { waited.append($0) })
        let api = APIClient(server: try ServerURL("https://a"), transport: transport, middlewares: [retry])
        let request = try OperationRequest("x", method, PathExpansion("/x"))
        let response = try await api.send(request) { $0 }
        #expect(response.status.code == status, sourceLocation: place)
        #expect(transport.requests.count == sent, sourceLocation: place)
        #expect(waited.all == waits, sourceLocation: place)
    }

    private final class Waits: Sendable {
        private let list = Mutex<[Duration]>([])
        var all: [Duration] { list.withLock { $0 } }
        func append(_ wait: Duration) { list.withLock { $0.append(wait) } }
    }

    @Test("As long as Retry-After says: in seconds, until a point in time, in the past")
    func retryAfter() async throws {
        try await check(.post, [(429, "7"), (204, nil)], sent: 2, waits: [.seconds(7)], status: 204)
        try await check(
            .get, [(503, "Sun, 06 Nov 1994 08:49:47 GMT"), (204, nil)], sent: 2, waits: [.seconds(10)], status: 204)
        try await check(
            .get, [(503, "Sun, 06 Nov 1994 08:00:00 GMT"), (204, nil)], sent: 2, waits: [.seconds(0)], status: 204)
    }

    @Test("Twice as long each time, and no more often than allowed")
    func backoff() async throws {
        let answers: [(Int, String?)] = [(503, nil), (503, "soon"), (503, nil), (204, nil)]
        try await check(.get, answers, sent: 3, waits: [.seconds(1), .seconds(2)], status: 503)
    }

    @Test("Whoever asks for more than the longest wait is not asked again")
    func cap() async throws {
        try await check(.get, [(429, "31"), (204, nil)], sent: 1, waits: [], status: 429)
        try await check(.get, [(429, "99999999999999999999"), (204, nil)], sent: 2, waits: [.seconds(1)], status: 204)
    }

    @Test("A method that is not idempotent is sent again only where the server did nothing")
    func idempotency() async throws {
        try await check(.post, [(502, nil), (204, nil)], sent: 1, waits: [], status: 502)
        try await check(.patch, [(504, nil), (204, nil)], sent: 1, waits: [], status: 504)
        try await check(.put, [(502, nil), (204, nil)], sent: 2, waits: [.seconds(1)], status: 204)
        try await check(.get, [(500, nil), (204, nil)], sent: 1, waits: [], status: 500)
    }

    @Test("An error of the transport is tried again for an idempotent method")
    func transportError() async throws {
        struct Broken: Error {}
        for (method, expected) in [(HTTPRequest.Method.get, 3), (.post, 1)] {
            let sent = Waits()
            let transport = ClosureTransport { _ in
                sent.append(.zero)
                throw Broken()
            }
            let retry = RetryMiddleware(attempts: 3, sleep: { _ in })
            let api = APIClient(server: try ServerURL("https://a"), transport: transport, middlewares: [retry])
            let request = try OperationRequest("x", method, PathExpansion("/x"))
            await #expect(throws: Broken.self) { try await api.send(request) { $0 } }
            #expect(sent.all.count == expected)
        }
    }
}

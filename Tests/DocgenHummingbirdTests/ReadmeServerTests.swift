import Hummingbird
import HummingbirdTesting
import Testing

/// The server that the README shows, with the answers that it promises.
@Suite("The server of the README")
struct ReadmeServerTests {
    private func post(
        _ path: String, _ body: String, as mediaType: String = "application/json"
    ) async throws -> (status: HTTPResponse.Status, body: String) {
        try await meetingsServer().test(.router) { client in
            let response = try await client.executeRequest(
                uri: path, method: .post, headers: [.contentType: mediaType], body: ByteBuffer(string: body))
            return (response.status, String(buffer: response.body))
        }
    }

    @Test("A documented path leads to its handler")
    func handler() async throws {
        let answer = try await post("/v1.0/me/onlineMeetings", #"{"subject": "Ada"}"#)
        #expect(answer.status == .created)
        #expect(answer.body.contains(#""id":"1""#) && answer.body.contains(#""subject":"Ada""#))
    }

    @Test("What it leaves out answers 501")
    func leftOut() async throws {
        let answer = try await post("/v1.0/me/onlineMeetings/createOrGet", #"{"externalId": "x"}"#)
        #expect(answer.status == .notImplemented)
    }

    @Test("A malformed body is answered with the key and the place")
    func malformed() async throws {
        let answer = try await post("/v1.0/me/onlineMeetings", #"{"participants": {"organizer": {"upn": 1}}}"#)
        #expect(answer.status == .badRequest)
        #expect(answer.body.contains("/participants/organizer/upn"))
    }

    @Test("A required key that is missing is named")
    func missing() async throws {
        let answer = try await post("/v1.0/me/onlineMeetings/createOrGet", "{}")
        #expect(answer.status == .badRequest)
        #expect(answer.body.contains("externalId"))
    }

    @Test("A media type that is not spoken")
    func mediaType() async throws {
        let answer = try await post("/v1.0/me/onlineMeetings", "<x/>", as: "application/xml")
        #expect(answer.status == .unsupportedMediaType)
    }
}

#if Hummingbird
    import DocgenHummingbird
    import DocgenRuntime
    import Foundation
    import HTTPTypes
    import Hummingbird
    import HummingbirdTesting
    import Testing

    @Suite("Route tables on Hummingbird")
    struct MountTests {
        private struct Mishap: Error {}

        private let table = RouteTable([
            Route("getUser", .get, paths: ["/users/{id}"]) { call in
                try .json(.ok, ["id": try call.capture("id")])
            },
            Route("clearRange", .post, paths: ["/range(address='{address}')/clear"]) { call in
                APIResponse(.noContent, headers: [.location: try call.capture("address")])
            },
            Route("echo", .post, paths: ["/echo"]) { call in APIResponse(.ok, body: call.request.body) },
            Route("fail", .get, paths: ["/fail"]) { _ in throw Mishap() },
        ])

        private func execute(
            over setup: TestingSetup = .router,
            prefix: String = "",
            _ method: HTTPRequest.Method,
            _ path: String,
            headers: HTTPFields = [:],
            body: String? = nil
        ) async throws -> TestResponse {
            let router = Router()
            router.get("own") { _, _ in "own" }
            router.mount(table, at: prefix, maxBodySize: 16)
            let app = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)))
            return try await app.test(setup) { client in
                try await client.executeRequest(
                    uri: path,
                    method: method,
                    headers: headers,
                    body: body.map(ByteBuffer.init(string:))
                )
            }
        }

        @Test(
            "All forms of a key, in the router and over TCP",
            arguments: ["/users/x", "/users('x')", "/users/%78", "/users(x)"]
        )
        func keyForms(path: String) async throws {
            for setup in [TestingSetup.router, .live] {
                let response = try await execute(over: setup, .get, path)
                #expect(response.status == .ok)
                #expect(String(buffer: response.body) == #"{"id":"x"}"#)
                #expect(response.headers[.contentType] == "application/json")
            }
        }

        @Test("A capture inside a segment, which Hummingbird's own router does not know")
        func captureInside() async throws {
            let response = try await execute(.post, "/range(address='A1:B2')/clear")
            #expect(response.status == .noContent)
            #expect(response.headers[.location] == "A1:B2")
        }

        @Test("The router's own routes are served beside the table")
        func ownRoutes() async throws {
            #expect(String(buffer: try await execute(.get, "/own").body) == "own")
            #expect(try await execute(.get, "/nobody").status == .notFound)
            let response = try await execute(.delete, "/users/x")
            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow] == "GET, HEAD")
        }

        @Test("Under a prefix", arguments: [("/v1.0/users/x", 200), ("/users/x", 404), ("/v1.0x/users/x", 404)])
        func prefix(path: String, status: Int) async throws {
            #expect(try await execute(prefix: "/v1.0", .get, path).status.code == status)
        }

        @Test("A body that is too long gets 413, an error that nobody knows 500, both in the one form")
        func limits() async throws {
            #expect(String(buffer: try await execute(.post, "/echo", body: "0123456789abcdef").body).count == 16)
            let long = try await execute(.post, "/echo", body: "0123456789abcdefg")
            #expect(long.status == .contentTooLarge)
            #expect(try error(in: long).code == "contentTooLarge")
            let failed = try await execute(.get, "/fail")
            #expect(failed.status == .internalServerError)
            #expect(try error(in: failed).code == "internalServerError")
        }

        @Test("A server that is nothing but the table answers 404 in the one form too")
        func responder() async throws {
            let app = Application(responder: RouteTableResponder(table))
            let response = try await app.test(.router) { client in
                try await client.executeRequest(uri: "/nobody", method: .get, headers: [:], body: nil)
            }
            #expect(response.status == .notFound)
            #expect(try error(in: response).code == "notFound")
        }

        private func error(in response: TestResponse) throws -> ErrorBody {
            try JSONBody.decode(from: Data(response.body.readableBytesView))
        }
    }
#endif

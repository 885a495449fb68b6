#if Hummingbird
    import DocgenHummingbird
    import DocgenRuntime
    import DocgenTesting
    import Foundation
    import HTTPTypes
    import Hummingbird
    import HummingbirdTesting

    extension RequestExample {
        /// Sends the request to a table that is mounted on Hummingbird, and returns what comes back.
        ///
        /// - Throws: What Hummingbird's test client throws.
        public func send(to table: RouteTable) async throws -> APIResponse {
            let app = Application(responder: RouteTableResponder(table))
            let body = body.map(ByteBuffer.init(string:))
            return try await app.test(.router) { client in
                let response = try await client.executeRequest(uri: path, method: method, headers: headers, body: body)
                return APIResponse(
                    response.status,
                    headers: response.headers,
                    body: Data(response.body.readableBytesView)
                )
            }
        }
    }
#endif

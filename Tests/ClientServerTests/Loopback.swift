#if Hummingbird && AsyncHTTPClient
    import DocgenAsyncHTTPClient
    import DocgenHummingbird
    import DocgenRuntime
    import Hummingbird
    import HummingbirdTesting

    /// Serves a table on a free port of 127.0.0.1 and hands out the address and a transport to it, for as long as the closure
    /// runs.
    func withServer<Result: Sendable>(
        _ table: RouteTable,
        maxBodySize: Int = 1024 * 1024,
        _ body: @Sendable (ServerURL, AsyncHTTPClientTransport) async throws -> Result
    ) async throws -> Result {
        let router = Router()
        router.mount(table, at: "/v1.0", maxBodySize: maxBodySize)
        let app = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)))
        return try await app.test(.live) { client in
            let server = ServerURL(scheme: "http", authority: "127.0.0.1:\(client.port ?? 0)", path: "/v1.0")
            // All tests run at a time, and may have a busy machine to share.
            return try await AsyncHTTPClientTransport.withTransport(timeout: .seconds(300)) { transport in
                try await body(server, transport)
            }
        }
    }
#endif

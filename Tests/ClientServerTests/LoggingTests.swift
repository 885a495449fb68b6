#if Logging
    import DocgenLogging
    import DocgenRuntime
    import HTTPTypes
    import Logging
    import Synchronization
    import Testing

    @Suite("Logging of a client's requests")
    struct LoggingTests {
        private final class Lines: Sendable {
            private let list = Mutex<[String]>([])
            var first: String? { list.withLock { $0.first } }
            func append(_ line: String) { list.withLock { $0.append(line) } }
        }

        private struct Log: LogHandler {
            let lines = Lines()
            var metadata: Logger.Metadata = [:]
            var logLevel = Logger.Level.trace

            subscript(metadataKey key: String) -> Logger.Metadata.Value? {
                get { metadata[key] }
                set { metadata[key] = newValue }
            }

            func log(event: LogEvent) {
                lines.append("\(event.level) \(event.message) \(event.metadata ?? [:])")
            }
        }

        @Test("Secrets are not logged, the rest is")
        func redaction() async throws {
            let log = Log()
            let api = APIClient(
                server: try ServerURL("https://api.example"),
                transport: ClosureTransport { _ in APIResponse(.tooManyRequests) },
                middlewares: [
                    AuthorizationMiddleware { "s3cret" },
                    LoggingMiddleware(Logger(label: "test") { _ in log }),
                ]
            )
            let request = try OperationRequest(
                "getUser",
                .get,
                PathExpansion("/users/{id}", "17"),
                query: ["$top": "5", "access_token": "s3cret"],
                headers: [.cookie: "s3cret", .acceptLanguage: "de"]
            )
            _ = try await api.send(request) { $0 }
            let line = try #require(log.lines.first)
            #expect(!line.contains("s3cret"))
            for part in ["warning", "getUser", "429", "https://api.example/users/17", "top=5", "de"] {
                #expect(line.contains(part), "\(part)")
            }
        }
    }
#endif

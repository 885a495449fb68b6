#if Logging
    import DocgenRuntime
    import HTTPTypes
    import Logging

    /// Logs every request and how it went: the operation, the address, the status, the time.
    ///
    /// Bodies are not logged. Of header fields and query parameters that may hold a secret only the name is.
    ///
    /// ```swift
    /// let client = OnlineMeetingsClient(transport: transport, middlewares: [LoggingMiddleware()])
    /// ```
    public struct LoggingMiddleware: ClientMiddleware {
        private let logger: Logger
        private let level: Logger.Level

        /// - Parameter level: Of answers below 400; other answers and errors are logged as warnings.
        public init(_ logger: Logger = Logger(label: "docgen.client"), level: Logger.Level = .debug) {
            self.logger = logger
            self.level = level
        }

        public func intercept(
            _ request: APIRequest,
            _ call: ClientCall,
            next: ClientCall.Next
        ) async throws -> APIResponse {
            let start = ContinuousClock.now
            var metadata: Logger.Metadata = [
                "method": "\(request.head.method)",
                "address": "\(Redaction.address(of: request.head))",
                "headers": .dictionary(Redaction.metadata(of: request.head.headerFields)),
            ]
            do {
                let response = try await next(request)
                metadata["status"] = "\(response.status.code)"
                metadata["seconds"] = "\(ContinuousClock.now - start)"
                metadata["bytes"] = "\(response.body.count)"
                let level = response.status.code < 400 ? self.level : .warning
                logger.log(level: level, "\(call.operation) answered \(response.status)", metadata: metadata)
                return response
            } catch {
                metadata["seconds"] = "\(ContinuousClock.now - start)"
                logger.warning("\(call.operation) failed: \(type(of: error))", metadata: metadata)
                throw error
            }
        }
    }
#endif

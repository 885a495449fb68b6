#if Hummingbird
    import DocgenRuntime
    import Hummingbird

    extension Router {
        /// Serves a generated API, besides the router's own routes, which go first.
        ///
        /// ```swift
        /// let router = Router()
        /// router.mount(server.routes, at: "/v1.0")
        /// ```
        ///
        /// Middleware that is added before, such as authentication, sees the requests of the table too.
        ///
        /// - Parameters:
        ///   - table: The routes.
        ///   - prefix: The path under which they stand.
        ///   - maxBodySize: The longest body that is read, in bytes; longer ones get 413.
        @discardableResult
        public func mount(_ table: RouteTable, at prefix: String = "", maxBodySize: Int = 2 * 1024 * 1024) -> Self {
            add(middleware: RouteTableMiddleware<Context>(table, at: prefix, maxBodySize: maxBodySize))
        }
    }
#endif

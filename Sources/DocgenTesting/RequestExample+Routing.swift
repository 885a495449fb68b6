import DocgenRuntime

extension RequestExample {
    /// The operation that the request leads to, and what it is answered by a table.
    ///
    /// - Throws: `HTTPProblem` where the request finds no route, or none that speaks its media type; and what the table
    ///   throws.
    public func answer(from table: RouteTable) async throws -> (operation: String, response: APIResponse) {
        let route = try table.resolve(request.head)
        return (route.route.operation, try await route.respond(request.body))
    }
}

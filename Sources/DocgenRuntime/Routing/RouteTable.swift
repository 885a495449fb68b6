import HTTPTypes

/// The routes of an API, independent of any server: give it a request, it finds the route and answers.
///
/// What it answers by itself, in the form of ``ErrorBody``: 404 for a path that no route has, 405 with `Allow` for a
/// method that the path does not know, 406, 415, 400 for a malformed path or body, and 501 for what a stub answers.
/// A `HEAD` is served by the route for `GET`, without the body.
public struct RouteTable: Sendable {
    public let routes: [Route]
    private let entries: [Entry]

    /// A path and where it leads. A more specific path comes first.
    private struct Entry: Sendable {
        let path: PathTemplate
        let route: Route
    }

    public init(_ routes: [Route]) {
        self.routes = routes
        let entries = routes.flatMap { route in route.paths.map { Entry(path: $0, route: route) } }
        self.entries = entries.sorted { $0.path.isMoreSpecific(than: $1.path) }
    }

    /// The routes of both APIs. Where both have a path, that of `left` is taken.
    public static func + (left: RouteTable, right: RouteTable) -> RouteTable {
        RouteTable(left.routes + right.routes)
    }

    /// Answers a request.
    ///
    /// - Throws: What the handler throws, unless it is a ``RespondingError``: that is the answer.
    public func respond(to request: APIRequest) async throws -> APIResponse {
        let route: ResolvedRoute
        do {
            route = try resolve(request.head)
        } catch {
            return error.response()
        }
        return try await route.respond(request.body)
    }

    /// Finds the route of a request by its head alone, so that a server need not read a body that nobody wants.
    ///
    /// - Throws: ``HTTPProblem``: 400, 404, 405, 406 or 415.
    public func resolve(_ head: HTTPRequest) throws(HTTPProblem) -> ResolvedRoute {
        let text = head.path ?? "/"
        let target = try RequestTarget(text)
        let matches = entries.compactMap { entry in
            entry.path.match(target.segments).map { (entry: entry, captures: $0) }
        }
        guard !matches.isEmpty else { throw .notFound(path: text) }

        let isHead = head.method == .head
        let match =
            matches.first { $0.entry.route.method == head.method }
            ?? matches.first { isHead && $0.entry.route.method == .get }
        guard let match else {
            throw .methodNotAllowed(head.method, allowed: allowed(matches.map(\.entry.route.method)))
        }
        try match.entry.route.negotiate(head.headerFields)
        return ResolvedRoute(
            route: match.entry.route,
            path: match.entry.path,
            head: head,
            captures: match.captures,
            target: target
        )
    }

    private func allowed(_ methods: [HTTPRequest.Method]) -> [HTTPRequest.Method] {
        var all = Set(methods)
        if all.contains(.get) { all.insert(.head) }
        return all.sorted { $0.rawValue < $1.rawValue }
    }
}

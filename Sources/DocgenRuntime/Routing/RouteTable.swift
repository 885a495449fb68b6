import HTTPTypes

/// The routes of an API, independent of any server: give it a request, it finds the route and answers.
///
/// What it answers by itself, in the form of ``ErrorBody``: 404 for a path that no route has, 405 with `Allow` for a
/// method that the path does not know, 406, 415, 400 for a malformed path or body, and 501 for what a stub answers.
/// A `HEAD` is served by the route for `GET`, without the body.
public struct RouteTable: Sendable {
    public let routes: [Route]
    private let entries: [Entry]
    private let index: RouteIndex

    /// A path and where it leads.
    private struct Entry: Sendable {
        let path: PathTemplate
        let route: Route
    }

    public init(_ routes: [Route]) {
        self.routes = routes
        entries = routes.flatMap { route in route.paths.map { Entry(path: $0, route: route) } }
        var index = RouteIndex()
        for (number, entry) in entries.enumerated() { index.insert(entry.path, entry: number) }
        self.index = index
    }

    /// The routes of several APIs. Where two have a path, that of the first is taken.
    ///
    /// ```swift
    /// RouteTable(joining: [users.routes, messages.routes])
    /// ```
    public init(joining tables: [RouteTable]) {
        self.init(tables.flatMap(\.routes))
    }

    /// The routes of both APIs. Where both have a path, that of `left` is taken.
    public static func + (left: RouteTable, right: RouteTable) -> RouteTable {
        RouteTable(joining: [left, right])
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
    /// Paths are compared letter by letter (RFC 9110, section 4.2.3). What fits none so is compared without regard to letter case,
    /// since documentation spells one path `calendarGroups` here and `calendargroups` there.
    ///
    /// - Throws: ``HTTPProblem``: 400, 404, 405, 406 or 415.
    public func resolve(_ head: HTTPRequest) throws(HTTPProblem) -> ResolvedRoute {
        let text = head.path ?? "/"
        let target = try RequestTarget(text)
        var serving: RouteIndex.Match?
        var methods: [HTTPRequest.Method] = []
        for ignoringCase in [false, true] where serving == nil {
            index.search(target.segments, ignoringCase: ignoringCase) { match in
                let method = entries[match.entry].route.method
                methods.append(method)
                if method == head.method { serving = match }
                return method == head.method
            }
            if serving == nil, head.method == .head {
                index.search(target.segments, ignoringCase: ignoringCase) { match in
                    if entries[match.entry].route.method == .get { serving = match }
                    return serving != nil
                }
            }
        }
        guard !methods.isEmpty else { throw .notFound(path: text) }
        guard let serving else { throw .methodNotAllowed(head.method, allowed: allowed(methods)) }
        let entry = entries[serving.entry]
        try entry.route.negotiate(head.headerFields)
        let captures = zip(entry.path.captureNames, serving.values).map(PathTemplate.Capture.init)
        return ResolvedRoute(route: entry.route, path: entry.path, head: head, captures: captures, target: target)
    }

    private func allowed(_ methods: [HTTPRequest.Method]) -> [HTTPRequest.Method] {
        var all = Set(methods)
        if all.contains(.get) { all.insert(.head) }
        return all.sorted { $0.rawValue < $1.rawValue }
    }
}

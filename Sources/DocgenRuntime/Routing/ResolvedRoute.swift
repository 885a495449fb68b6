import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The route that the head of a request leads to. What is missing is the body.
public struct ResolvedRoute: Sendable {
    public let route: Route
    /// The path of the route that the request took.
    public let path: PathTemplate
    let head: HTTPRequest
    let captures: [PathTemplate.Capture]
    let target: RequestTarget

    /// Lets the route answer.
    ///
    /// - Throws: What the handler throws, unless it is a ``RespondingError``: that is the answer.
    public func respond(_ body: Data) async throws -> APIResponse {
        let call = RouteCall(
            request: APIRequest(head: head, body: body),
            path: path,
            captures: captures,
            target: target
        )
        var response: APIResponse
        do {
            response = try await route.handler(call)
        } catch let error as any RespondingError {
            response = error.response()
        }
        if head.method == .head { response.body = Data() }
        return response
    }
}

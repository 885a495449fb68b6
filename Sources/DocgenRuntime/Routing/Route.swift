import HTTPTypes

/// One operation of an API: a method, the paths at which it is offered, and what answers.
public struct Route: Sendable {
    /// The operation's name: `createOnlineMeeting`.
    public let operation: String
    public let method: HTTPRequest.Method
    /// All the paths that lead here.
    public let paths: [PathTemplate]
    /// The media types of bodies that are read; others get 415. Empty where no body is read.
    public let consumes: [MediaType]
    /// The media types of answers; who accepts none of them gets 406. Empty where answers have no body.
    public let produces: [MediaType]
    let handler: Handler

    public typealias Handler = @Sendable (RouteCall) async throws -> APIResponse

    public init(
        _ operation: String,
        _ method: HTTPRequest.Method,
        paths: [PathTemplate],
        consumes: [MediaType] = [.json],
        produces: [MediaType] = [.json],
        handler: @escaping Handler
    ) {
        self.operation = operation
        self.method = method
        self.paths = paths
        self.consumes = consumes
        self.produces = produces
        self.handler = handler
    }
}

extension Route {
    /// - Throws: ``HTTPProblem``, 406 or 415, where caller and operation speak no common media type.
    func negotiate(_ headers: HTTPFields) throws(HTTPProblem) {
        if let accept = headers[.accept], !produces.isEmpty {
            let accepted = AcceptedMediaTypes(accept)
            guard produces.contains(where: accepted.accepts) else { throw .notAcceptable(produces: produces) }
        }
        // A body without a type is read as the documented one: RFC 9110, section 8.3, leaves that to the recipient.
        if let contentType = headers[.contentType], !consumes.isEmpty {
            guard let type = MediaType(contentType), consumes.contains(where: type.isReadable(as:)) else {
                throw .unsupportedMediaType(contentType, consumes: consumes)
            }
        }
    }
}

import HTTPTypes

/// A request that cannot be served, and the answer it gets. Routes throw it; so may a handler.
///
/// Its body is the error form of
/// [OData JSON 4.01, section 21.1](https://docs.oasis-open.org/odata/odata-json-format/v4.01/odata-json-format-v4.01.html#sec_ErrorResponse):
///
/// ```json
/// {"error": {"code": "badRequest", "message": "expected a string", "target": "/participants/organizer/upn"}}
/// ```
public struct HTTPProblem: RespondingError, Hashable {
    public var status: HTTPResponse.Status
    /// A word for programs: `notFound`, `methodNotAllowed`.
    public var code: String
    /// A sentence for people.
    public var message: String
    /// What the problem is about: a JSON pointer into the body or the name of a parameter.
    public var target: String?
    /// Header fields that belong to the status, such as `Allow`.
    public var headers: HTTPFields

    public init(
        _ status: HTTPResponse.Status,
        code: String,
        message: String,
        target: String? = nil,
        headers: HTTPFields = [:]
    ) {
        self.status = status
        self.code = code
        self.message = message
        self.target = target
        self.headers = headers
    }

    public func response() -> APIResponse {
        let body = ErrorBody(code: code, message: message, target: target)
        return body.response(status, headers: headers)
    }
}

extension HTTPProblem {
    /// 400: the request does not have the documented form.
    public static func badRequest(_ message: String, target: String? = nil) -> HTTPProblem {
        HTTPProblem(.badRequest, code: "badRequest", message: message, target: target)
    }

    /// 400: a parameter that the operation needs isn't there.
    static func missing(_ kind: String, _ name: String) -> HTTPProblem {
        .badRequest("The request lacks the \(kind) \(name).", target: name)
    }

    /// 404: no operation has this path ([RFC 9110, 15.5.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5)).
    public static func notFound(path: String) -> HTTPProblem {
        HTTPProblem(.notFound, code: "notFound", message: "There is no operation at \(path).")
    }

    /// 405: the path exists for other methods, which `Allow` lists
    /// ([RFC 9110, 15.5.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6)).
    public static func methodNotAllowed(
        _ method: HTTPRequest.Method,
        allowed: [HTTPRequest.Method]
    ) -> HTTPProblem {
        let allow = allowed.map(\.rawValue).joined(separator: ", ")
        return HTTPProblem(
            .methodNotAllowed,
            code: "methodNotAllowed",
            message: "\(method.rawValue) is not among the methods of this path: \(allow).",
            headers: [.allow: allow]
        )
    }

    /// 406: the operation answers in none of the media types that `Accept` asks for.
    public static func notAcceptable(produces: [MediaType]) -> HTTPProblem {
        HTTPProblem(
            .notAcceptable,
            code: "notAcceptable",
            message: "The answer can be \(produces.map(\.description).joined(separator: ", ")) only.",
            target: "Accept"
        )
    }

    /// 413: the body is longer than the server takes.
    public static func contentTooLarge(limit: Int) -> HTTPProblem {
        HTTPProblem(
            .contentTooLarge,
            code: "contentTooLarge",
            message: "The body is longer than \(limit) bytes."
        )
    }

    /// 415: the operation does not read bodies of this media type.
    public static func unsupportedMediaType(_ found: String, consumes: [MediaType]) -> HTTPProblem {
        let accepted = consumes.map(\.description).joined(separator: ", ")
        return HTTPProblem(
            .unsupportedMediaType,
            code: "unsupportedMediaType",
            message: "The body must be \(accepted), not \(found).",
            target: "Content-Type",
            headers: [.accept: accepted]
        )
    }

    /// 500: something failed that is none of the caller's business.
    public static let internalServerError = HTTPProblem(
        .internalServerError,
        code: "internalServerError",
        message: "The server failed to answer this request."
    )

    /// 501: the operation is documented, but this server does not offer it.
    public static func notImplemented(_ operation: String) -> HTTPProblem {
        HTTPProblem(.notImplemented, code: "notImplemented", message: "\(operation) is not implemented.")
    }
}

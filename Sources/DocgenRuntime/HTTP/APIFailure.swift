/// A documented failure of an operation: the reason, and what the service says of this very case.
///
/// A handler returns it as the output's `failure` or throws it, which comes to the same.
public struct APIFailure<Reason: APIFailureReason>: RespondingError, Hashable, CustomStringConvertible {
    public var reason: Reason
    /// A sentence for people; nil where the service says none.
    public var message: String?
    /// The response that told of it, as it came; nil for a failure that a handler makes.
    public let origin: APIResponse?

    public init(_ reason: Reason, message: String? = nil) {
        self.reason = reason
        self.message = message
        origin = nil
    }

    private init(_ reason: Reason, message: String?, origin: APIResponse) {
        self.reason = reason
        self.message = message
        self.origin = origin
    }

    public func response() -> APIResponse {
        origin ?? ErrorBody(code: reason.code, subcode: reason.subcode, message: message).response(reason.status)
    }

    public var description: String {
        "\(reason)" + (message.map { ": \($0)" } ?? "")
    }
}

extension APIFailure {
    /// The failure that a response tells of; nil for a success, and where its body has not the form of an error.
    public init?(_ response: APIResponse) {
        guard response.status.code >= 400, let body = try? JSONBody.decode(ErrorBody.self, from: response.body) else {
            return nil
        }
        let reason = Reason(status: response.status, code: body.code, subcode: body.subcode)
        self.init(reason, message: body.message, origin: response)
    }
}

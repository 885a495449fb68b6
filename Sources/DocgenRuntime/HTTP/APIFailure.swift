/// A documented failure of an operation: the reason, and what the service says of this very case.
///
/// A handler returns it as the output's `failure` or throws it, which comes to the same.
public struct APIFailure<Reason: APIFailureReason>: RespondingError, Hashable, CustomStringConvertible {
    public var reason: Reason
    /// A sentence for people; nil where the service says none.
    public var message: String?

    public init(_ reason: Reason, message: String? = nil) {
        self.reason = reason
        self.message = message
    }

    public func response() -> APIResponse {
        ErrorBody(code: reason.code, subcode: reason.subcode, message: message).response(reason.status)
    }

    public var description: String {
        "\(reason)" + (message.map { ": \($0)" } ?? "")
    }
}

extension APIFailure {
    /// The failure that a response tells of; nil where its body has not the form of an error.
    public init?(_ response: APIResponse) {
        guard let body = try? JSONBody.decode(ErrorBody.self, from: response.body) else { return nil }
        self.init(Reason(status: response.status, code: body.code, subcode: body.subcode), message: body.message)
    }
}

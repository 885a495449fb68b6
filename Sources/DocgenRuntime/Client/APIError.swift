import HTTPTypes

/// An answer that is no documented success, as the one-line calls of a client throw it.
///
/// ```swift
/// do {
///     let meeting = try await client.createOnlineMeeting(at: .me, body)
/// } catch let error as APIError where error.status == .conflict {
///     print(error.code ?? "", error.message ?? "", error.response.body)
/// }
/// ```
public struct APIError: Error, Sendable, CustomStringConvertible {
    /// The operation's name: `createOnlineMeeting`.
    public let operation: String
    /// The answer with its raw body. Of a documented error whose body has a type it is what that type holds.
    public let response: APIResponse
    /// The operation's output: `error.output as? CreateOnlineMeeting.Output`.
    public let output: any Sendable

    public init(_ operation: String, _ output: any Sendable, _ response: APIResponse) {
        self.operation = operation
        self.response = response
        self.output = output
    }

    public var status: HTTPResponse.Status { response.status }
    /// The name that the service gives the error: `itemNotFound`; nil where the body has not the usual form.
    public var code: String? { errorBody?.code }
    /// The service's sentence for people; nil where it says none.
    public var message: String? { errorBody?.message }

    private var errorBody: ErrorBody? { try? response.json() }

    /// The documented reason; nil where the body has not the form of an error.
    ///
    /// ```swift
    /// if error.reason(of: StartOnlineMeeting.FailureReason.self) == .tooManyGroups { … }
    /// ```
    public func reason<Reason: APIFailureReason>(of type: Reason.Type) -> Reason? {
        APIFailure<Reason>(response)?.reason
    }

    public var description: String {
        let error = errorBody.map { ": \($0.code)" + ($0.message.map { ": \($0)" } ?? "") } ?? ""
        return "\(operation) answered \(status)\(error)"
    }
}

/// An answer whose body has not the documented form.
public struct UnreadableAnswer: Error, Sendable, CustomStringConvertible {
    /// The operation's name: `createOnlineMeeting`.
    public let operation: String
    /// The answer as it came.
    public let response: APIResponse
    public let reason: DecodingError

    public init(operation: String, response: APIResponse, reason: DecodingError) {
        self.operation = operation
        self.response = response
        self.reason = reason
    }

    public var description: String {
        let problem = HTTPProblem.malformedBody(reason, in: response.body)
        return "\(operation) answered \(response.status), but: \(problem.message)"
    }
}

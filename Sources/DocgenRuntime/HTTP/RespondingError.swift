/// An error that knows the response it deserves. A handler may throw one instead of returning an output.
public protocol RespondingError: Error, Sendable {
    func response() -> APIResponse
}

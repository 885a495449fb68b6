/// A request that can't be sent, because a value has no place in it. Nothing was sent.
public struct InvalidRequest: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the value was meant for: the name of a parameter or header field.
    public let target: String
    public let description: String

    public init(target: String, _ description: String) {
        self.target = target
        self.description = description
    }
}

extension InvalidRequest {
    static func pathParameter(_ name: String, _ value: String) -> InvalidRequest {
        let problem = value.isEmpty ? "is empty" : "can't be \"\(value)\""
        return InvalidRequest(target: name, "The path parameter \(name) \(problem).")
    }

    static func pathParameterCount(expected: Int, found: Int) -> InvalidRequest {
        InvalidRequest(target: "path", "The path has \(expected) parameters, and \(found) values are given.")
    }

    static func header(_ name: String) -> InvalidRequest {
        InvalidRequest(target: name, "The header field \(name) can't hold a line break or another control character.")
    }

    static func address(_ text: String) -> InvalidRequest {
        InvalidRequest(target: "server", "\"\(text)\" is no http or https address without user information.")
    }
}

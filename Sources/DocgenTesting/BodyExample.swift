import DocgenRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A documented body of a ``MessageFile``, and the type that it is documented as.
public struct BodyExample: Sendable, CustomStringConvertible {
    /// The heading of its message: where it is documented.
    public let message: String
    /// The key under which the body holds what the type describes; nil where that is the body itself.
    public let wrapper: String?
    /// Values for places where the documentation has none, but words that stand for one: `"birthday": "datetime-value"`.
    /// The keys are JSON pointers.
    public let filling: [String: JSONValue]
    /// Why it is known that the type doesn't give back all of the body, with page, line and rule; nil where it does.
    public let issue: String?
    let differencesAfterRoundTrip: @Sendable (String, JSONComparison) -> [Difference]

    public init<Body: Codable & Sendable>(
        _ message: String, _ type: Body.Type, in wrapper: String? = nil, filling: [String: JSONValue] = [:],
        issue: String? = nil
    ) {
        self.message = message
        self.wrapper = wrapper
        self.filling = filling
        self.issue = issue
        differencesAfterRoundTrip = { body, comparison in
            comparison.differencesAfterRoundTrip(of: filled(body, with: filling), in: wrapper, as: type)
        }
    }

    public var description: String { wrapper.map { "\(message), \($0)" } ?? message }
}

/// A documented request of a ``MessageFile``, and the operation that it is meant for.
public struct RoutedExample: Sendable, CustomStringConvertible {
    /// The heading of its message: where it is documented.
    public let message: String
    /// The operation's name in the route table: `createOnlineMeeting`.
    public let operation: String
    /// Why it is known that the request doesn't reach the operation, with page, line and rule; nil where it does.
    public let issue: String?

    public init(_ message: String, reaches operation: String, issue: String? = nil) {
        self.message = message
        self.operation = operation
        self.issue = issue
    }

    public var description: String { message }
}

/// A body with values where it has only words for them; as it stands where it is no JSON.
private func filled(_ body: String, with values: [String: JSONValue]) -> String {
    guard !values.isEmpty, var json = try? JSONBody.decode(JSONValue.self, from: Data(body.utf8)) else { return body }
    for (place, value) in values { json.set(value, at: JSONPointer(text: place)) }
    return (try? JSONBody.encode(json)).map { String(decoding: $0, as: UTF8.self) } ?? body
}

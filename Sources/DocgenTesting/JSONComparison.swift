import DocgenRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Compares JSON documents as documentation needs it: the order of keys does not count, numbers compare by value and
/// strings by text, timestamps among them. A fraction of more digits than a `Double` has equals that `Double`, as it does for
/// most who read JSON. Within an object an explicit null equals an absent key, unless `nullEqualsAbsent` is false, as bodies
/// of `PATCH` need it.
public struct JSONComparison: Sendable {
    public var nullEqualsAbsent: Bool

    public init(nullEqualsAbsent: Bool = true) {
        self.nullEqualsAbsent = nullEqualsAbsent
    }

    /// Every place in which `found` differs from `expected`, in the order of their pointers; empty where they are equal.
    public func differences(expected: JSONValue, found: JSONValue) -> [Difference] {
        differences(expected, found, at: .root)
    }

    /// Decodes `text` to `type`, encodes the result and compares what comes out. That `text` is no JSON or no `type` is a
    /// difference too, at the place that the decoder names. Where `text` holds what the type describes under a key, as a client
    /// finds it there, `wrapper` is that key.
    public func differencesAfterRoundTrip<Value: Codable>(
        of text: String, in wrapper: String? = nil, as type: Value.Type
    ) -> [Difference] {
        let body = Data(text.utf8)
        do {
            let value =
                try wrapper.map { try JSONBody.decode(type, from: body, orIn: $0) }
                ?? JSONBody.decode(type, from: body)
            let found = try JSONBody.decode(JSONValue.self, from: JSONBody.encode(value))
            let expected = try JSONBody.decode(JSONValue.self, from: body)
            guard let wrapper else { return differences(expected: expected, found: found) }
            guard let content = expected[wrapper] else {
                return [Difference(at: "/\(wrapper)", expected: "\(type)", found: "nothing")]
            }
            return differences(content, found, at: JSONPointer([wrapper]))
        } catch let error as DecodingError {
            let problem = HTTPProblem.malformedBody(error, in: body)
            return [Difference(at: problem.target ?? "body", expected: "\(type)", found: "\(problem.message)")]
        } catch {
            return [Difference(at: "body", expected: "\(type)", found: "\(error)")]
        }
    }

    private func differences(_ expected: JSONValue?, _ found: JSONValue?, at place: JSONPointer) -> [Difference] {
        switch (expected, found) {
        case (.object(let expected), .object(let found)):
            return Set(expected.keys).union(found.keys).sorted().flatMap { key in
                differences(member(key, of: expected), member(key, of: found), at: place.appending(key))
            }
        case (.array(let expected), .array(let found)):
            return (0..<max(expected.count, found.count)).flatMap { index in
                differences(
                    expected.indices.contains(index) ? expected[index] : nil,
                    found.indices.contains(index) ? found[index] : nil,
                    at: place.appending(String(index))
                )
            }
        case (.number(let expected), .number(let found)) where expected.isSameFraction(as: found): return []
        default:
            guard expected != found else { return [] }
            return [
                Difference(
                    at: place == .root ? "body" : place.description,
                    expected: description(of: expected),
                    found: description(of: found)
                )
            ]
        }
    }

    private func member(_ key: String, of object: [String: JSONValue]) -> JSONValue? {
        let value = object[key]
        return nullEqualsAbsent && value == .null ? nil : value
    }

    private func description(of value: JSONValue?) -> String {
        guard let value else { return "nothing" }
        let text = (try? JSONBody.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
        return text.count > 120 ? text.prefix(120) + "…" : text
    }
}

extension JSONNumber {
    /// Whether both are the same fraction to whoever reads them as a `Double`.
    fileprivate func isSameFraction(as other: JSONNumber) -> Bool {
        switch (self, other) {
        case (.double, .decimal), (.decimal, .double): double == other.double
        case (.double, _), (.integer, _), (.unsigned, _), (.decimal, _): self == other
        }
    }
}

/// A media type without its parameters: `application/json`
/// ([RFC 9110, section 8.3.1](https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1)). Letter case does not count.
public struct MediaType: Hashable, Sendable, CustomStringConvertible {
    /// In lower case. `*` in a range.
    public let type: String
    /// In lower case. `*` in a range.
    public let subtype: String

    public static let json = MediaType(type: "application", subtype: "json")
    /// The range of all: what an operation reads or writes whose bodies are files of whatever kind.
    public static let any = MediaType(type: "*", subtype: "*")

    public init(type: String, subtype: String) {
        self.type = type.lowercased()
        self.subtype = subtype.lowercased()
    }

    /// Reads `type/subtype`, with or without parameters, which are dropped. Nil where there is no slash.
    public init?(_ text: some StringProtocol) {
        let essence = text.prefix { $0 != ";" }.trimmed
        let parts = essence.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.init(type: String(parts[0]), subtype: String(parts[1]))
    }

    public var description: String { "\(type)/\(subtype)" }

    /// Whether a body of this type can be read by who reads `other`: the same type, or one that is built on it, as
    /// `application/merge-patch+json` is on `application/json`
    /// ([RFC 6839](https://www.rfc-editor.org/rfc/rfc6839)).
    func isReadable(as other: MediaType) -> Bool {
        self == other || other == .any || type == other.type && subtype.hasSuffix("+" + other.subtype)
    }
}

/// What an `Accept` field asks for ([RFC 9110, section 12.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1)).
struct AcceptedMediaTypes {
    private let ranges: [(range: MediaType, quality: Double)]

    /// Elements of the field that are no media ranges are passed over.
    init(_ field: String) {
        ranges = field.split(separator: ",").compactMap { element in
            guard let range = MediaType(element) else { return nil }
            let parameters = element.split(separator: ";").dropFirst().map(\.trimmed)
            let quality = parameters.first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (range, quality ?? 1)
        }
    }

    /// The most specific range that covers the type decides; a quality of 0 refuses it. An empty field accepts all.
    func accepts(_ type: MediaType) -> Bool {
        guard !ranges.isEmpty, type != .any else { return true }
        let candidates: [MediaType] = [
            type, MediaType(type: type.type, subtype: "*"), MediaType(type: "*", subtype: "*"),
        ]
        for candidate in candidates {
            if let match = ranges.first(where: { $0.range == candidate }) { return match.quality > 0 }
        }
        return false
    }
}

extension StringProtocol {
    /// Without the spaces and tabs around it.
    fileprivate var trimmed: SubSequence {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let start = drop(while: isSpace)
        guard let last = start.lastIndex(where: { !isSpace($0) }) else { return start }
        return start[...last]
    }
}

import APIModel

/// What links of documentation become in comments: links of DocC to symbols and articles of the module.
struct DocLinks: Sendable {
    /// Nothing to link to: labels stand alone.
    static let none = DocLinks { _ in nil }

    private let name: @Sendable (DocumentationLink) -> String?

    /// - Parameter name: What DocC knows a target by, `OnlineMeeting` or `create-online-meeting`; nil where it doesn't.
    init(_ name: @escaping @Sendable (DocumentationLink) -> String?) { self.name = name }

    /// The link, with its label where that says more than the name of what it leads to.
    func markdown(_ label: String, _ link: DocumentationLink) -> String {
        guard let name = name(link), !name.isEmpty, name.utf8.allSatisfy(Self.isPlain) else { return label }
        return Self.isSame(label, name) ? "``\(name)``" : "[\(label)](doc:\(name))"
    }

    /// Whether a label is a name but for letter case, marks and blanks: `**online meeting**` for `OnlineMeeting`.
    private static func isSame(_ label: String, _ name: String) -> Bool {
        let letters = label.filter { $0.isLetter || $0.isNumber }.lowercased()
        // DocC shows the last part of a path.
        let last = name.split(separator: "/").last ?? name[...]
        return letters == last.lowercased() && label.allSatisfy { $0.isLetter || $0.isNumber || "*` _".contains($0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}

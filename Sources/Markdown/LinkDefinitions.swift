import SourceText

/// A line that says where a label leads (CommonMark 4.7, link reference definitions).
///
///     [user]: ../resources/user.md "The user"
public struct LinkDefinition: Sendable, Equatable {
    /// The label in the form in which labels are compared: see `LinkDefinitions.normalized(_:)`.
    public let label: String
    public let destination: String
    public let title: String?
    public let destinationRange: SourceRange
    /// From the `[` of the label to the end of the destination or title.
    public let range: SourceRange
}

/// All link definitions of a page. Of two with the same label the first counts.
public struct LinkDefinitions: Sendable, Equatable {
    /// In the order of the page, the ones that don't count included.
    public private(set) var all: [LinkDefinition] = []
    private var firstIndices: [String: Int] = [:]

    public init() {}

    public var isEmpty: Bool { all.isEmpty }

    /// The definition of a label, in whatever letter case and spacing it's written.
    public subscript(label: String) -> LinkDefinition? {
        firstIndices[Self.normalized(label)].map { all[$0] }
    }

    mutating func add(_ definition: LinkDefinition) {
        if firstIndices[definition.label] == nil { firstIndices[definition.label] = all.count }
        all.append(definition)
    }

    /// A label with its case folded, trimmed, and each run of white space made a single space.
    public static func normalized(_ label: String) -> String {
        var bytes: [UInt8] = []
        var isPending = false
        for byte in label.utf8 {
            if byte.isWhitespace {
                isPending = !bytes.isEmpty
                continue
            }
            if isPending { bytes.append(.space) }
            isPending = false
            bytes.append(byte)
        }
        // Upper case first: it joins what lower case alone keeps apart, such as the two forms of a Greek sigma.
        return String(decoding: bytes, as: UTF8.self).uppercased().lowercased()
    }
}

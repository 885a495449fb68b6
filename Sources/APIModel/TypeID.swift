/// The name of a type of the API, compared without regard to letter case.
///
/// Documentation spells one type `onlineMeeting`, `onlinemeeting` and `#microsoft.graph.onlineMeeting`. Two
/// identifiers are equal where their keys are; `name` is the spelling that was chosen for people.
/// A type that exists only inside another has a dotted name: `onlineMeeting.settings`.
public struct TypeID: Sendable {
    /// The spelling chosen from all that the pages use, without a namespace: `onlineMeeting`.
    public let name: String
    /// The namespace where it is not the API's main one: `microsoft.graph.callRecords`.
    public let namespace: String?
    /// Lower-case qualified name: what two mentions of a type are compared by.
    public let key: String

    public init(_ name: String, namespace: String? = nil) {
        self.name = name
        self.namespace = namespace
        self.key = (namespace.map { $0 + "." } ?? "").lowercased() + name.lowercased()
    }

    /// The last part of a qualified name: `user` of `#microsoft.graph.user`.
    public static func localName(of name: String) -> Substring {
        let dot = UInt8(ascii: ".")
        let end = name.utf8.lastIndex { $0 != dot }.map(name.utf8.index(after:)) ?? name.startIndex
        let start = name.utf8[..<end].lastIndex(of: dot).map(name.utf8.index(after:)) ?? name.startIndex
        return name[start..<end]
    }
}

extension TypeID: Hashable, Comparable, CustomStringConvertible {
    public static func == (left: TypeID, right: TypeID) -> Bool { left.key == right.key }
    public static func < (left: TypeID, right: TypeID) -> Bool { left.key < right.key }
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
    public var description: String { namespace.map { "\($0).\(name)" } ?? name }
}

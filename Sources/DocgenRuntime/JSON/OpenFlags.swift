/// An enumeration of which a value may combine several members, with commas between them: `read,write`.
///
/// ```swift
/// var rights: Rights = [.read, .write]   // "read,write"
/// rights.contains(.read)                 // true
/// rights.combined                        // [.read, .write]
/// ```
///
/// The text is kept as it came, members that nobody knows included: `write, read` isn't `read,write`.
public protocol OpenFlags: OpenEnum, ExpressibleByArrayLiteral where ArrayLiteralElement == Self {}

extension OpenFlags {
    /// Several members in one value, in this order.
    public init(combining members: [Self]) {
        self.init(rawValue: members.map(\.rawValue).joined(separator: ","))
    }

    public init(arrayLiteral members: Self...) {
        self.init(combining: members)
    }

    /// The members that are combined in this value, in its order.
    public var combined: [Self] {
        rawValue.split(separator: ",").map { member in
            let start = member.drop { $0 == " " }
            return Self(rawValue: String(start.prefix { $0 != " " }))
        }
    }

    /// Whether a member, or each of several, is among those of this value.
    public func contains(_ other: Self) -> Bool {
        let members = Set(combined)
        return other.combined.allSatisfy { members.contains($0) }
    }

    /// Whether the documentation lists every member of this value.
    public var isKnown: Bool { combined.allSatisfy { Self.allKnown.contains($0) } }
}

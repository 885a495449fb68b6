/// An enumeration whose values the documentation lists, and to which a service may add.
///
/// The known values are static members; any other is kept, compares and goes back as it came:
///
/// ```swift
/// public struct Importance: OpenEnum {
///     public let rawValue: String
///     public init(rawValue: String) { self.rawValue = rawValue }
///
///     public static let normal = Importance("Normal")
///     public static let allKnown: [Importance] = [.normal]
/// }
/// ```
///
/// A `switch` over it therefore needs a `default`, in which the unknown value is at hand. It is encoded as its raw
/// value. Values are compared as written: `normal` is not `Normal`.
public protocol OpenEnum: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible
where RawValue == String {
    /// The documented values, in the order of the documentation.
    static var allKnown: [Self] { get }

    /// Every text is a value.
    init(rawValue: String)
}

extension OpenEnum {
    /// The value that is written `rawValue`, documented or not.
    public init(_ rawValue: String) {
        self.init(rawValue: rawValue)
    }

    /// Whether the documentation lists this value.
    public var isKnown: Bool { Self.allKnown.contains(self) }

    public var description: String { rawValue }
}

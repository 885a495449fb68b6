/// The coding key of every generated type: a name as it is written on the wire.
///
/// One key for all types, instead of a `CodingKeys` enum in each, is less code to compile.
public struct WireKey: CodingKey, Hashable, Sendable {
    public let stringValue: String

    public init(_ name: String) {
        stringValue = name
    }

    public init(stringValue: String) {
        self.init(stringValue)
    }

    /// Nil: the keys of JSON objects are strings.
    public init?(intValue: Int) {
        return nil
    }

    /// Nil: the keys of JSON objects are strings.
    public var intValue: Int? { nil }
}

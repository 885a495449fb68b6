/// One place in which a documented message and a real one differ.
public struct Difference: Hashable, Sendable, CustomStringConvertible {
    /// `status`, a header field such as `Location`, or a JSON pointer into the body; `body` for the whole of it.
    public let place: String
    public let expected: String
    public let found: String

    public init(at place: String, expected: String, found: String) {
        self.place = place
        self.expected = expected
        self.found = found
    }

    public var description: String {
        "\(place): expected \(expected), found \(found)"
    }
}

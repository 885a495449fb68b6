import HTTPTypes

/// Why an operation fails, told by status, code and subcode, as its page lists them.
///
/// The documented reasons are static members of a type that each operation has for itself; the set is open, for a
/// service may fail in ways that its page does not list.
public protocol APIFailureReason: Hashable, Sendable, CustomStringConvertible {
    /// The documented reasons, in the order of the documentation.
    static var allKnown: [Self] { get }

    /// The status of the response, such as 409.
    var status: HTTPResponse.Status { get }
    /// The name of the error: `Conflict`.
    var code: String { get }
    /// What tells apart errors of one code: `TooManyGroups`. Nil where the service names none.
    var subcode: String? { get }

    init(status: HTTPResponse.Status, code: String, subcode: String?)
}

extension APIFailureReason {
    /// Whether the documentation lists this reason.
    public var isKnown: Bool { Self.allKnown.contains(self) }

    public var description: String {
        "\(status.code) \(code)" + (subcode.map { "/\($0)" } ?? "")
    }
}

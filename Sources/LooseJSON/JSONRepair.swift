import SourceText

/// One place where the text was not JSON, and how it was read.
public struct JSONRepair: Hashable, Sendable {
    public let kind: JSONRepairKind
    /// The smallest guilty text; empty where something is missing.
    public let range: SourceRange
    /// What to write instead of the range; `nil` where only the author knows.
    ///
    /// A repair whose range holds that of another one has a replacement that includes it.
    public let replacement: String?
    /// One line for a person to read.
    public let message: String

    public init(_ kind: JSONRepairKind, at range: SourceRange, replacement: String?, message: String) {
        self.kind = kind
        self.range = range
        self.replacement = replacement
        self.message = message
    }

    public var fixIt: Diagnostic.FixIt? {
        replacement.map { Diagnostic.FixIt(replace: range, with: $0) }
    }
}

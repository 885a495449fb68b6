/// A half-open range of bytes in one file.
public struct SourceRange: Hashable, Sendable {
    public let file: FileID
    public let lower: UInt32
    public let upper: UInt32

    /// A range of byte offsets. An offset beyond 4 GiB is clamped; such files are refused before they are read.
    public init(file: FileID, _ offsets: Range<Int>) {
        self.file = file
        self.lower = UInt32(clamping: offsets.lowerBound)
        self.upper = UInt32(clamping: offsets.upperBound)
    }

    public var offsets: Range<Int> { Int(lower)..<Int(upper) }
    public var isEmpty: Bool { lower == upper }

    /// The smallest range that holds both; `self` where the other lies in another file.
    public func union(_ other: SourceRange) -> SourceRange {
        guard other.file == file else { return self }
        return SourceRange(file: file, Int(min(lower, other.lower))..<Int(max(upper, other.upper)))
    }

    /// The empty range where this one begins.
    public var start: SourceRange { SourceRange(file: file, Int(lower)..<Int(lower)) }
}

extension SourceRange: Comparable {
    /// By file, then by start, then by end: the order in which a reader meets them.
    public static func < (left: SourceRange, right: SourceRange) -> Bool {
        (left.file.index, left.lower, left.upper) < (right.file.index, right.lower, right.upper)
    }
}

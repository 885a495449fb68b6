/// Text that was taken out of a file, and the way back.
///
/// The body of an example may stand in a block quote, in a list, HTML-escaped, or all of these. Readers work on the
/// clean bytes; `range(of:)` says where in the file any part of them stands, so that a diagnostic on a JSON key inside
/// `&quot;…&quot;` still points at the key.
public struct MappedText: Sendable, Hashable {
    /// A run of text that came from one run of the file.
    ///
    /// `textLength == sourceLength` means byte for byte; otherwise the whole run stands for the whole source run, as
    /// `"` does for `&quot;`.
    public struct Segment: Sendable, Hashable {
        public var textStart: Int
        public var textLength: Int
        public var sourceStart: Int
        public var sourceLength: Int
    }

    public let file: FileID
    public private(set) var utf8: [UInt8]
    public private(set) var segments: Segments

    /// Empty text, to be appended to.
    public init(file: FileID) {
        self.file = file
        self.utf8 = []
        self.segments = Segments()
    }

    /// The bytes of a range as they stand.
    public init(_ source: SourceFile, _ offsets: Range<Int>) {
        self.init(file: source.id)
        append(source, offsets)
    }

    /// Makes room for so many bytes.
    public mutating func reserveCapacity(_ count: Int) { utf8.reserveCapacity(count) }

    public var isEmpty: Bool { utf8.isEmpty }
    public var count: Int { utf8.count }

    /// The text as a string, with invalid UTF-8 replaced by U+FFFD.
    public var string: String { String(decoding: utf8, as: UTF8.self) }

    /// Appends bytes of the file as they stand.
    public mutating func append(_ source: SourceFile, _ offsets: Range<Int>) {
        guard !offsets.isEmpty else { return }
        addSegment(textLength: offsets.count, source: offsets)
        // Most texts are a single run, which needs no room to grow.
        if utf8.capacity == 0 {
            utf8 = Array(source.bytes[offsets])
        } else {
            utf8.append(contentsOf: source.bytes[offsets])
        }
    }

    /// Appends bytes that stand for a run of the file which is spelled otherwise.
    public mutating func append(_ replacement: some Collection<UInt8>, for offsets: Range<Int>) {
        guard !replacement.isEmpty else { return }
        segments.append(
            Segment(
                textStart: utf8.count, textLength: replacement.count,
                sourceStart: offsets.lowerBound, sourceLength: offsets.count))
        utf8.append(contentsOf: replacement)
    }

    /// Appends a part of another text of the same file, keeping its way back.
    public mutating func append(_ other: MappedText, _ part: Range<Int>) {
        for segment in other.segments {
            let overlap = part.clamped(to: segment.textStart..<segment.textStart + segment.textLength)
            guard !overlap.isEmpty else { continue }
            let bytes = other.utf8[overlap]
            if segment.textLength == segment.sourceLength {
                let start = segment.sourceStart + overlap.lowerBound - segment.textStart
                addSegment(textLength: bytes.count, source: start..<start + bytes.count)
                utf8.append(contentsOf: bytes)
            } else {
                append(bytes, for: segment.sourceStart..<segment.sourceStart + segment.sourceLength)
            }
        }
    }

    /// A part of this text, with its way back.
    public func slice(_ part: Range<Int>) -> MappedText {
        var result = MappedText(file: file)
        result.append(self, part)
        return result
    }

    /// The range of the file that a part of the text came from.
    ///
    /// An empty part gives the empty range at its place.
    public func range(of part: Range<Int>) -> SourceRange {
        let start = sourceOffset(of: part.lowerBound, isEnd: false)
        guard !part.isEmpty else { return SourceRange(file: file, start..<start) }
        let end = sourceOffset(of: part.upperBound, isEnd: true)
        return SourceRange(file: file, start..<max(start, end))
    }

    /// The range of the file that holds all of the text.
    public var range: SourceRange { range(of: 0..<utf8.count) }

    private mutating func addSegment(textLength: Int, source: Range<Int>) {
        if let last = segments.last, last.textLength == last.sourceLength,
            last.sourceStart + last.sourceLength == source.lowerBound
        {
            segments[segments.count - 1].textLength += textLength
            segments[segments.count - 1].sourceLength += textLength
        } else {
            segments.append(
                Segment(
                    textStart: utf8.count, textLength: textLength,
                    sourceStart: source.lowerBound, sourceLength: source.count))
        }
    }

    private func sourceOffset(of offset: Int, isEnd: Bool) -> Int {
        guard let first = segments.first, let last = segments.last else { return 0 }
        if offset < 0 { return first.sourceStart }
        // The last segment that begins before the offset (or at it, where a start is asked for).
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            let start = segments[middle].textStart
            if isEnd ? start < offset : start <= offset { low = middle + 1 } else { high = middle }
        }
        let segment = low == 0 ? first : segments[low - 1]
        let inside = offset - segment.textStart
        if inside >= segment.textLength {
            return offset >= utf8.count
                ? last.sourceStart + last.sourceLength : segment.sourceStart + segment.sourceLength
        }
        if segment.textLength == segment.sourceLength { return segment.sourceStart + max(inside, 0) }
        return isEnd ? segment.sourceStart + segment.sourceLength : segment.sourceStart
    }
}

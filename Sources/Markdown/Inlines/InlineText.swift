import SourceText

/// Text whose inlines are read when somebody asks for them: the content of a heading, a paragraph or a table cell.
///
/// It only knows where its lines stand. Most of the text of a page is never looked into, and most of it is a single
/// run of the file, which costs nothing to keep.
///
///     cell.content.plainText(in: file, document.definitions).string
public struct InlineText: Sendable, Hashable {
    /// A run of the file that belongs to the text as it stands, apart from escaped pipes.
    struct Run: Sendable, Hashable {
        var lower: UInt32
        var upper: UInt32

        init(_ range: Range<Int>) {
            lower = UInt32(clamping: range.lowerBound)
            upper = UInt32(clamping: range.upperBound)
        }

        var offsets: Range<Int> { Int(lower)..<Int(upper) }
    }

    public let file: FileID
    /// Runs are joined by a line feed. Lines that follow each other in the file without anything between them but
    /// an LF are one run, with the LF in it.
    private(set) var first: Run
    private(set) var rest: [Run] = []
    /// `\|` stands for `|`, as in the cells of a table.
    let hasEscapedPipes: Bool

    init(file: FileID, _ range: Range<Int>, hasEscapedPipes: Bool = false) {
        self.file = file
        self.first = Run(range)
        self.hasEscapedPipes = hasEscapedPipes
    }

    /// The text of some lines, the blanks at its end cut off; `nil` if there are no lines.
    init?(file: FileID, _ bytes: ByteView, lines: [Range<Int>]) {
        guard let first = lines.first, let last = lines.last else { return nil }
        self.init(file: file, first)
        var current = first
        for line in lines.dropFirst() {
            if line.lowerBound == current.upperBound + 1, bytes[current.upperBound] == .lineFeed {
                current = current.lowerBound..<line.upperBound
            } else {
                replaceLast(current)
                rest.append(Run(line))
                current = line
            }
        }
        // The last line isn't blank, so cutting can't go beyond it.
        replaceLast(current.lowerBound..<bytes.trimmed(last).upperBound)
    }

    private mutating func replaceLast(_ range: Range<Int>) {
        if rest.isEmpty { first = Run(range) } else { rest[rest.count - 1] = Run(range) }
    }

    public var isEmpty: Bool { rest.isEmpty && first.lower == first.upper }

    /// From the first to the last character.
    public var range: SourceRange {
        SourceRange(file: file, Int(first.lower)..<Int((rest.last ?? first).upper))
    }

    /// The text as it's written, with markup, as a string.
    public func source(in file: SourceFile) -> String {
        file.bytes.withUnsafeBufferPointer { buffer in
            withBytes(of: file, ByteView(buffer)) { $0.text.string(0..<$0.text.count) }
        }
    }

    /// The inlines of the text (CommonMark 6).
    ///
    /// - Parameter definitions: the ones of the page, for links like `[text][label]`.
    public func inlines(in file: SourceFile, _ definitions: LinkDefinitions) -> [Inline] {
        guard !isEmpty else { return [] }
        if let range = verbatimRange(in: file) {
            return [.text(Inline.Text(replacement: nil, range: SourceRange(file: self.file, range)))]
        }
        return file.bytes.withUnsafeBufferPointer { buffer in
            withBytes(of: file, ByteView(buffer)) { source in
                var parser = InlineParser(source, definitions)
                return parser.parse()
            }
        }
    }

    /// Where the text stands, if it stands in the file just as it reads, without anything that means something to Markdown:
    /// the whole of it, in one line. Most cells of a table are such; `nil` for other text.
    public func verbatimRange(in file: SourceFile) -> Range<Int>? {
        let range = first.offsets.clamped(to: 0..<file.bytes.count)
        guard rest.isEmpty, !hasEscapedPipes, !range.isEmpty else { return nil }
        let isPlain = file.bytes.withUnsafeBufferPointer { bytes in
            !bytes[range].contains { $0.isSpecialInText }
        }
        return isPlain ? range : nil
    }

    /// The text as a reader of the rendered page sees it: see `Inline.plainText(of:in:)`.
    public func plainText(in file: SourceFile, _ definitions: LinkDefinitions) -> MappedText {
        Inline.plainText(of: inlines(in: file, definitions), in: file)
    }
}

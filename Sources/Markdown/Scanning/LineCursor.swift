/// The line that is being read and how far its containers have eaten into it.
///
/// Columns matter because a tab stands for the spaces up to the next multiple of four, and a container may eat only
/// a part of them (CommonMark 2.2): then `offset` stays at the tab while `column` has moved into it.
struct LineCursor {
    let bytes: ByteView
    /// The line without its ending.
    private(set) var start: Int
    private(set) var end: Int
    /// Where the next line begins.
    private(set) var next: Int
    /// The first byte that no container has eaten.
    private(set) var offset: Int
    private(set) var column = 0
    private(set) var firstNonspace: Int
    private var firstNonspaceColumn = 0

    /// A cursor ahead of the line that begins at an offset.
    init(_ bytes: ByteView, from start: Int) {
        self.bytes = bytes
        self.start = start
        self.end = start
        self.next = start
        self.offset = start
        self.firstNonspace = start
    }

    /// The width of the white space at `offset`.
    @inline(__always) var indent: Int { firstNonspaceColumn - column }
    @inline(__always) var isBlank: Bool { firstNonspace >= end }
    @inline(__always) var firstByte: UInt8 { firstNonspace < end ? bytes[firstNonspace] : 0 }
    /// Four columns make indented code of what isn't in a paragraph.
    @inline(__always) var isIndented: Bool { indent >= 4 }

    /// The columns that are left of a tab at `offset` of which a container has eaten some; otherwise 0.
    var columnsLeftOfTab: Int { isInsideTab ? 4 - column % 4 : 0 }

    private var isInsideTab = false

    /// Goes to the next line; `false` at the end of the file. A line ends at LF, CRLF or a lone CR.
    mutating func advanceLine() -> Bool {
        guard next < bytes.count else { return false }
        start = next
        end = bytes.endOfLine(from: next)
        next = end
        if end < bytes.count { next += bytes[end] == .carriageReturn && bytes[end + 1] == .lineFeed ? 2 : 1 }
        offset = start
        column = 0
        isInsideTab = false
        firstNonspace = start
        firstNonspaceColumn = 0
        findNonspace()
        return true
    }

    /// Eats bytes, each of them whole.
    mutating func advance(bytes count: Int) {
        let target = min(offset + count, end)
        while offset < target {
            column += bytes[offset] == .tab ? 4 - column % 4 : 1
            offset += 1
        }
        isInsideTab = false
        settle()
    }

    /// Eats columns; a tab may be eaten in part.
    mutating func advance(columns count: Int) {
        var rest = count
        while rest > 0, offset < end {
            if bytes[offset] == .tab {
                let width = 4 - column % 4
                let eaten = min(width, rest)
                column += eaten
                rest -= eaten
                isInsideTab = eaten < width
                if !isInsideTab { offset += 1 }
            } else {
                isInsideTab = false
                column += 1
                offset += 1
                rest -= 1
            }
        }
        settle()
    }

    /// Eats everything up to an index, which is at or after `offset`.
    mutating func advance(to index: Int) { advance(bytes: index - offset) }

    @inline(__always)
    private mutating func settle() {
        guard offset > firstNonspace else { return }
        firstNonspace = offset
        firstNonspaceColumn = column
        findNonspace()
    }

    @inline(__always)
    private mutating func findNonspace() {
        while firstNonspace < end {
            switch bytes[firstNonspace] {
            case .space: firstNonspaceColumn += 1
            case .tab: firstNonspaceColumn += 4 - firstNonspaceColumn % 4
            default: return
            }
            firstNonspace += 1
        }
    }
}

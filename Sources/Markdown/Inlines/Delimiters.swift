/// The runs of `*` and `_`, and how they pair (CommonMark 6.2 and the appendix).
struct DelimiterStack {
    struct Run {
        let byte: UInt8
        let originalCount: Int
        var count: Int
        let canOpen: Bool
        let canClose: Bool
        var previous: Int?
        var next: Int?
        /// The pairs whose opening delimiters this run holds, outermost first, and whose closing ones, innermost first.
        var lastOpening: Int?
        var firstClosing: Int?
        var lastClosing: Int?
    }

    /// One or two delimiters of a run that are half of a pair; a link in the run's list of them.
    struct Half {
        let isStrong: Bool
        var next: Int?
    }

    private(set) var all: [Run] = []
    private(set) var halves: [Half] = []
    /// The last run that may still be paired.
    private(set) var top: Int?

    mutating func push(byte: UInt8, count: Int, canOpen: Bool, canClose: Bool) -> Int {
        let index = all.count
        all.append(
            Run(byte: byte, originalCount: count, count: count, canOpen: canOpen, canClose: canClose, previous: top))
        if let top { all[top].next = index }
        top = index
        return index
    }

    /// Pairs the runs above one and takes them all off the stack.
    mutating func pairAll(above bottom: Int?) {
        let bottom = bottom ?? -1
        guard let last = top, last > bottom else { return }
        // For each kind of closing run, below which no opening one was found: never search there again.
        var searched = Array(repeating: bottom, count: 12)
        var candidate = firstRun(above: bottom)
        while let closer = candidate {
            guard all[closer].canClose else {
                candidate = all[closer].next
                continue
            }
            let kind = Self.kind(of: all[closer])
            if let opener = opener(for: closer, above: max(bottom, searched[kind])) {
                pair(opener, closer)
                if all[closer].count == 0 {
                    candidate = all[closer].next
                    remove(closer)
                }
            } else {
                searched[kind] = all[closer].previous ?? -1
                candidate = all[closer].next
                if !all[closer].canOpen { remove(closer) }
            }
        }
        while let top, top > bottom { remove(top) }
    }

    private func firstRun(above bottom: Int) -> Int? {
        guard var run = top, run > bottom else { return nil }
        while let previous = all[run].previous, previous > bottom { run = previous }
        return run
    }

    private static func kind(of run: Run) -> Int {
        (run.byte == UInt8(ascii: "*") ? 0 : 6) + (run.canOpen ? 3 : 0) + run.originalCount % 3
    }

    private func opener(for closer: Int, above bottom: Int) -> Int? {
        let closing = all[closer]
        var candidate = closing.previous
        while let index = candidate, index > bottom {
            let opening = all[index]
            if opening.canOpen, opening.byte == closing.byte {
                // "The rule of three": runs that could both open and close don't pair across each other.
                let isOdd =
                    (closing.canOpen || opening.canClose) && closing.originalCount % 3 != 0
                    && (opening.originalCount + closing.originalCount) % 3 == 0
                if !isOdd { return index }
            }
            candidate = opening.previous
        }
        return nil
    }

    private mutating func pair(_ opener: Int, _ closer: Int) {
        let isStrong = all[opener].count >= 2 && all[closer].count >= 2
        let count = isStrong ? 2 : 1
        while let between = all[closer].previous, between != opener { remove(between) }

        halves.append(Half(isStrong: isStrong, next: all[opener].lastOpening))
        all[opener].lastOpening = halves.count - 1
        halves.append(Half(isStrong: isStrong))
        if let last = all[closer].lastClosing {
            halves[last].next = halves.count - 1
        } else {
            all[closer].firstClosing = halves.count - 1
        }
        all[closer].lastClosing = halves.count - 1

        all[opener].count -= count
        all[closer].count -= count
        if all[opener].count == 0 { remove(opener) }
    }

    private mutating func remove(_ index: Int) {
        let run = all[index]
        if let previous = run.previous { all[previous].next = run.next }
        if let next = run.next { all[next].previous = run.previous } else { top = run.previous }
    }
}

extension InlineParser {
    mutating func parseDelimiterRun() {
        let byte = text[position]
        var end = position
        while text[end] == byte { end += 1 }
        let before = CharacterClass(before: position, in: text)
        let after = CharacterClass(at: end, in: text)
        let isLeft = after != .space && (after != .punctuation || before != .letter)
        let isRight = before != .space && (before != .punctuation || after != .letter)
        let canOpen: Bool
        let canClose: Bool
        if byte == UInt8(ascii: "_") {
            // Underscores within a word, as in `created_at`, mean nothing.
            canOpen = isLeft && (!isRight || before == .punctuation)
            canClose = isRight && (!isLeft || after == .punctuation)
        } else {
            canOpen = isLeft
            canClose = isRight
        }
        guard canOpen || canClose else {
            add(.text, length: end - position)
            return
        }
        let run = delimiters.push(byte: byte, count: end - position, canOpen: canOpen, canClose: canClose)
        add(.delimiters(run), length: end - position)
    }
}

/// What a character means to the delimiters beside it.
enum CharacterClass {
    case space, punctuation, letter

    /// The class of the character at an index; the end of the text is a space.
    init(at index: Int, in text: ByteView) {
        let byte = text[index]
        guard index < text.count else {
            self = .space
            return
        }
        self = byte < 0x80 ? CharacterClass(ascii: byte) : CharacterClass(decoding: text, index)
    }

    /// The class of the character before an index; the start of the text is a space.
    init(before index: Int, in text: ByteView) {
        guard index > 0 else {
            self = .space
            return
        }
        var start = index - 1
        while start > 0, index - start < 4, text[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
        self.init(at: start, in: text)
    }

    private init(ascii byte: UInt8) {
        self = byte.isWhitespace ? .space : byte.isPunctuation ? .punctuation : .letter
    }

    private init(decoding text: ByteView, _ index: Int) {
        guard let scalar = text.string(index..<index + 4).unicodeScalars.first else {
            self = .letter
            return
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            self = .punctuation
        default: self = .letter
        }
    }
}

import Markdown
import SourceText

/// Reads comments that speak to docgen: `<!-- docgen:disable-next broken-link: the reason -->`.
struct DirectiveReader {
    /// The words after `docgen:`.
    enum Word: String, CaseIterable {
        /// From here to `enable`, or to the end of the page.
        case disable
        /// In the block that follows.
        case disableNext = "disable-next"
        /// Ends what `disable` began; for all rules where it names none.
        case enable
    }

    private var directives: [(word: Word, rules: [Spanned<String>], comment: SourceRange)] = []
    private(set) var faults: [Spanned<DirectiveFault>] = []

    var isEmpty: Bool { directives.isEmpty && faults.isEmpty }

    mutating func read(_ html: HTMLBlock) {
        for comment in html.comments { read(comment) }
    }

    private mutating func read(_ comment: HTMLComment) {
        let text = comment.text
        guard text.firstByte(0..<text.count) == Self.prefix.utf8.first else { return }
        let content = text.trimmed(0..<text.count)
        guard text.utf8[content].starts(with: Self.prefix.utf8) else { return }
        var words = Self.words(of: text, content.lowerBound + Self.prefix.utf8.count..<content.upperBound)
        guard let first = words.first, let word = Word(rawValue: text.string(first)) else {
            let name = words.first.map { text.string($0) } ?? ""
            faults.append(Spanned(.unknownWord(name), at: words.first.map(text.range) ?? comment.range))
            return
        }
        words.removeFirst()
        if words.isEmpty, word != .enable { faults.append(Spanned(.namesNoRule, at: text.range(of: first))) }
        directives.append((word, words.map { Spanned(text.string($0), at: text.range(of: $0)) }, comment.range))
    }

    /// The suppressions of a page.
    ///
    /// - Parameters:
    ///   - blocks: The places of all blocks, those of lists and quotes too, in the order of the page.
    ///   - end: The end of the page, in bytes.
    func suppressions(blocks: [SourceRange], end: Int) -> [Suppression] {
        var result: [Suppression] = []
        for (place, directive) in directives.enumerated() {
            let start = Int(directive.comment.upper)
            for rule in directive.rules {
                switch directive.word {
                case .enable: continue
                case .disableNext:
                    let next = blocks.first { Int($0.lower) >= start }
                    result.append(Suppression(rule: rule, scope: next ?? directive.comment))
                case .disable:
                    let ending = directives[(place + 1)...].first { other in
                        other.word == .enable
                            && (other.rules.isEmpty || other.rules.contains { $0.value == rule.value })
                    }
                    let upper = ending.map { Int($0.comment.lower) } ?? end
                    let scope = SourceRange(file: directive.comment.file, start..<max(start, upper))
                    result.append(Suppression(rule: rule, scope: scope))
                }
            }
        }
        return result
    }

    private static let prefix = "docgen:"

    /// The words up to the colon after which the reason stands, parted by blanks and commas.
    private static func words(of text: MappedText, _ range: Range<Int>) -> [Range<Int>] {
        let end = text.utf8[range].firstIndex(of: UInt8(ascii: ":")) ?? range.upperBound
        var words: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.lowerBound...end {
            let isPart = index < end && !text.utf8[index].isBlank && text.utf8[index] != UInt8(ascii: ",")
            guard !isPart else { continue }
            if start < index { words.append(start..<index) }
            start = index + 1
        }
        return words
    }
}

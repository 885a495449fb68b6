import SourceText

/// Reads the values that a description lists: "Possible values are: `a`, `b`, and `c`."
struct ValueListReader {
    /// Openings of a list, in lower case. A list ends with its sentence.
    private static let openings: [StaticString] = [
        "possible values are", "possible values include", "possible values", "the possible values are",
        "allowed values are",
        "allowed values", "valid values are", "supported values are", "supported values", "one of the following values",
        "can be one of the following", "the value can be one of", "possible value is", "possible value",
    ]

    func read(_ description: RichText) -> [MemberRow] {
        let text = description.text
        // Asked of the whole first: few descriptions list values, and to find the sentences of all others takes longer.
        guard Self.mayList(0..<text.count, of: text) else { return [] }
        var result: [MemberRow] = []
        for sentence in description.sentences where Self.mayList(sentence, of: text) {
            guard let start = listStart(in: sentence, of: text) ?? codeListStart(in: sentence, of: description) else {
                continue
            }
            for part in values(in: start..<sentence.upperBound, of: description)
            where !result.contains(where: { $0.name.value == text.string(part) }) {
                result.append(MemberRow(name: Spanned(text.string(part), at: text.range(of: part))))
            }
        }
        return result
    }

    /// Each of the openings has one of these words.
    private static func mayList(_ part: Range<Int>, of text: MappedText) -> Bool {
        text.firstIndex(of: "value", in: part) != nil || text.firstIndex(of: "one of", in: part) != nil
    }

    private func listStart(in sentence: Range<Int>, of text: MappedText) -> Int? {
        for opening in Self.openings where sentence.count > opening.utf8CodeUnitCount {
            if let start = text.firstIndex(of: opening, in: sentence) { return start + opening.utf8CodeUnitCount }
        }
        return nil
    }

    /// After "one of", where a code span follows at once: "Can be one of `open`, `closed`, or `all`."
    private func codeListStart(in sentence: Range<Int>, of description: RichText) -> Int? {
        var rest = sentence
        while let start = description.text.firstIndex(of: "one of", in: rest) {
            var next = start + "one of".utf8.count
            rest = next..<sentence.upperBound
            while let byte = description.text.utf8[next..<sentence.upperBound].first, byte.isBlank || byte == 0x3A {
                next += 1
            }
            if description.codes.contains(where: { $0.lowerBound == next }) { return next }
        }
        return nil
    }

    /// The code spans of the list; where there are none, its bare words between commas.
    private func values(in part: Range<Int>, of description: RichText) -> [Range<Int>] {
        let codes = description.codes.filter { part.contains($0.lowerBound) }
        if !codes.isEmpty { return codes.filter { isValue(description.text.string($0)) } }
        let text = description.text
        var result: [Range<Int>] = []
        var start = part.lowerBound
        for index in part.lowerBound...part.upperBound {
            guard index == part.upperBound || text.utf8[index] == UInt8(ascii: ",") else { continue }
            var word = text.trimmed(start..<index)
            while let first = text.firstByte(word), ":".utf8.contains(first) {
                word = text.trimmed(word.lowerBound + 1..<word.upperBound)
            }
            for conjunction in ["and ", "or "] where text.string(word).lowercased().hasPrefix(conjunction) {
                word = text.trimmed(word.lowerBound + conjunction.utf8.count..<word.upperBound)
            }
            while let last = text.utf8[word].last, last == UInt8(ascii: ".") {
                word = word.lowerBound..<word.upperBound - 1
            }
            // One item that is not a value means that this is running text.
            guard isValue(text.string(word)) else { return [] }
            result.append(word)
            start = index + 1
        }
        return result.count > 1 ? result : []
    }

    /// A value is one word: letters, digits and the marks that names have.
    private func isValue(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count < 100 else { return false }
        return text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "_-.@:/$#+".utf8.contains($0) || $0 >= 0x80 }
    }
}

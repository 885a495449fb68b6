import APIModel
import SourceText

/// Reads what a description marks its row as: required, read-only, limits, defaults.
///
/// Only statements count, not mentions: `(Required)`, a sentence `Required.`; but neither `required password type` nor
/// `Required if the policy is on`.
struct MarksReader {
    func read(_ description: RichText) -> Marks {
        var marks = Marks()
        for sentence in description.sentences { read(sentence, of: description, into: &marks) }
        for part in parenthesised(description) { readWord(part, of: description, into: &marks) }
        readLimits(description, into: &marks.constraints)
        return marks
    }

    private func read(_ sentence: Range<Int>, of description: RichText, into marks: inout Marks) {
        readWord(sentence, of: description, into: &marks)
        let text = description.text
        // `Optional, default value is false`, `Required, Read-only`: marks before and between commas.
        var start = sentence.lowerBound
        for index in sentence where text.utf8[index] == UInt8(ascii: ",") || text.utf8[index] == UInt8(ascii: ";") {
            guard readWord(start..<index, of: description, into: &marks) else { return }
            start = index + 1
        }
        if start > sentence.lowerBound { readWord(start..<sentence.upperBound, of: description, into: &marks) }
    }

    /// `true` where the part is a mark and nothing else.
    @discardableResult
    private func readWord(_ part: Range<Int>, of description: RichText, into marks: inout Marks) -> Bool {
        let trimmed = description.text.trimmed(part)
        guard !trimmed.isEmpty, trimmed.count < 64, Self.openings.mayBegin(description.text.utf8[trimmed]) else {
            return false
        }
        let range = description.text.range(of: trimmed)
        let bare = description.text.utf8[trimmed].filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
        switch Dialect.fold(String(decoding: bare, as: UTF8.self).withoutMarks) {
        case "required", "mandatory", "this property is required", "this field is required",
            "this parameter is required",
            "this is required":
            marks.required = marks.required ?? range
        case "optional", "this property is optional", "this field is optional", "this parameter is optional":
            marks.optional = marks.optional ?? range
        case "read-only", "read only", "readonly", "this property is read-only", "the property is read-only",
            "this is a read-only property", "it is read-only":
            marks.readOnly = marks.readOnly ?? range
        case "not nullable", "non-nullable", "not null", "cannot be null", "can't be null":
            marks.notNullable = marks.notNullable ?? range
        case "nullable":
            marks.nullable = marks.nullable ?? range
        default:
            return false
        }
        return true
    }

    /// How the marks begin that `readWord` knows.
    private static let openings = Openings(
        [
            "required", "mandatory", "this ", "optional", "read", "the property", "it is", "not ", "non-", "can",
            "nullable",
        ],
        besides: "()*_`")

    private func parenthesised(_ description: RichText) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var open: Int?
        for (index, byte) in description.text.utf8.enumerated() {
            if byte == UInt8(ascii: "(") { open = index }
            if byte == UInt8(ascii: ")"), let start = open {
                result.append(start + 1..<index)
                open = nil
            }
        }
        return result
    }

    /// `The maximum length is 50 characters`, `max length of 250`, `Valid values 4 to 16`, `Default is true`.
    private func readLimits(_ description: RichText, into constraints: inout Constraints) {
        constraints.defaultValue = defaultValue(description)
        // Few descriptions state a limit, and to part the words of all others would cost more than all else here.
        guard description.text.mayStateLimit else { return }
        let words = words(of: description.text)
        for (index, word) in words.enumerated() {
            let rest = words[(index + 1)...].prefix(5)
            switch word {
            case "maximum", "max", "minimum", "min":
                guard let subject = rest.first, let number = rest.dropFirst().firstNonNil({ Int64($0) })
                else { continue }
                let isMaximum = word.hasPrefix("max")
                if subject == "length" || subject == "size" && rest.contains("characters") {
                    if isMaximum {
                        constraints.maxLength = constraints.maxLength ?? Int(clamping: number)
                    } else {
                        constraints.minLength = constraints.minLength ?? Int(clamping: number)
                    }
                } else if subject == "value" {
                    if isMaximum {
                        constraints.maximum = constraints.maximum ?? number
                    } else {
                        constraints.minimum = constraints.minimum ?? number
                    }
                }
            case "valid", "allowed":
                guard rest.first == "values", rest.count >= 4, let low = Int64(words[index + 2]),
                    words[index + 3] == "to",
                    let high = Int64(words[index + 4])
                else { continue }
                constraints.minimum = constraints.minimum ?? low
                constraints.maximum = constraints.maximum ?? high
            default:
                continue
            }
        }
    }

    /// The words of a text in small letters, without commas.
    private func words(of text: MappedText) -> [String] {
        let separators = "().:;`*\""
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return text.string.lowercased().split { $0.isWhitespace || separators.contains($0) }
                .map { $0.filter { $0 != "," } }
        }
        let words = text.utf8.split { $0.isASCIIWhitespace || separators.utf8.contains($0) }
        return words.map { word in
            String(decoding: word.filter { $0 != UInt8(ascii: ",") }.map(\.lowercased), as: UTF8.self)
        }
    }

    /// The code span or word after `Default is`, `Default value is`, `Default:`.
    private func defaultValue(_ description: RichText) -> String? {
        let text = description.text
        guard text.contains("default") else { return nil }
        let openings: [StaticString] = [
            "default value is ", "default is ", "default value: ", "default: ", "defaults to ",
        ]
        for opening in openings {
            guard let start = text.firstIndex(of: opening, in: 0..<text.count) else { continue }
            let value = start + opening.utf8CodeUnitCount
            guard value < text.count else { continue }
            if let code = description.codes.first(where: { $0.lowerBound == value }) { return text.string(code) }
            let word = text.utf8[value...].prefix { !$0.isBlank && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
            let string = String(decoding: word, as: UTF8.self)
            let cleaned = string.hasSuffix(".") ? String(string.dropLast()) : string
            // `The default is the current user` gives no value.
            return ["the", "a", "an", "to", "that", "not", ""].contains(cleaned.lowercased()) ? nil : cleaned
        }
        return nil
    }
}

extension MappedText {
    /// Whether a word begins like one that states a limit, whatever the letter case of ASCII: `min` begins one in "a minimum",
    /// and none in "an administrator". Told in one go, since every description is asked.
    fileprivate var mayStateLimit: Bool {
        utf8.withUnsafeBufferPointer { bytes in
            bytes.indices.contains { place in
                (place == 0 || !bytes[place - 1].isLetter)
                    && Self.limitWords.contains { bytes[place...].begins(with: $0) }
            }
        }
    }

    private static let limitWords: [StaticString] = ["max", "min", "valid", "allowed"]
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// - Parameter phrase: In lower case.
    fileprivate func begins(with phrase: StaticString) -> Bool {
        phrase.withUTF8Buffer { $0.count <= count && zip($0, self).allSatisfy { $0 == $1.lowercased } }
    }
}

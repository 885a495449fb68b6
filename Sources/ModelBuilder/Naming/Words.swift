/// The words of a name or title, whatever way it marks them: spaces, punctuation, humps.
///
///     Words("Create online meeting").lowerCamel   // createOnlineMeeting
///     Words("onlineMeeting: createOrGet").list    // online, Meeting, create, Or, Get
struct Words: Equatable {
    /// Each with the letter case of its origin.
    var list: [String]

    init(list: [String]) { self.list = list }

    init(_ text: some StringProtocol) {
        var text = String(text)
        // Names are ASCII, and every name of a doc set comes by here several times.
        list = text.withUTF8(Self.words) ?? Self.words(text)
    }

    /// `nil` for a text that isn't ASCII.
    private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }
        let apostrophe = UInt8(ascii: "'")
        var words: [String] = []
        words.reserveCapacity(4)
        var start: Int?
        func close(at end: Int) {
            guard let first = start else { return }
            start = nil
            let word = bytes[first..<end]
            words.append(
                word.contains(apostrophe)
                    ? String(decoding: word.filter { $0 != apostrophe }, as: UTF8.self)
                    : String(decoding: word, as: UTF8.self))
        }
        for (index, letter) in bytes.enumerated() {
            if letter.isLetter || letter.isDigit {
                let (previous, next) = (byte(index - 1), byte(index + 1))
                let isPlural = next == UInt8(ascii: "s") && !byte(index + 2).isLetter
                let opensHump =
                    letter.isCapital
                    && (previous.isSmall || previous.isDigit || previous.isCapital && next.isSmall && !isPlural)
                if opensHump { close(at: index) }
                start = start ?? index
            } else if letter != apostrophe {
                close(at: index)
            }
        }
        close(at: bytes.count)
        return words
    }

    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var current = ""
        var previous: Character?
        var rest = Substring(text)
        while let character = rest.popFirst() {
            if character.isLetter || character.isNumber {
                // A hump begins after a small letter or digit, and before the last capital of `URLList`.
                let opensHump =
                    character.isUppercase
                    && (previous.map { $0.isLowercase || $0.isNumber } ?? false
                        || (previous?.isUppercase ?? false) && (rest.first?.isLowercase ?? false)
                            && !(rest.first == "s" && !(rest.dropFirst().first?.isLetter ?? false)))
                if opensHump, !current.isEmpty {
                    words.append(current)
                    current = ""
                }
                current.append(character)
            } else if character != "'" && character != "’", !current.isEmpty {
                words.append(current)
                current = ""
            }
            previous = character
        }
        if !current.isEmpty { words.append(current) }
        return words
    }

    var isEmpty: Bool { list.isEmpty }

    /// `onlineMeetingId`. A first word in capitals goes small as a whole: `URLList` becomes `urlList`.
    var lowerCamel: String {
        guard let first = list.first else { return "" }
        return first.lowercased() + list.dropFirst().map(Words.capitalized).joined()
    }

    /// `OnlineMeetingId`.
    var upperCamel: String { list.map(Words.capitalized).joined() }

    static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    /// In small letters, to compare by.
    var key: String { list.joined().lowercased() }

    static func + (left: Words, right: Words) -> Words { Words(list: left.list + right.list) }
}

extension String {
    /// The singular of an English plural as names of collections form it; the string itself where it is none.
    ///
    ///     "policies".singular      // policy
    ///     "mailboxes".singular     // mailbox
    ///     "onlineMeetings".singular // onlineMeeting
    ///     "status".singular        // status
    ///     "series".singular        // series
    var singular: String {
        let small = lowercased()
        for (ending, replacement) in [("people", "person"), ("children", "child"), ("axes", "axis")]
        where small.hasSuffix(ending) {
            return small.count == ending.count
                ? replacement : String(dropLast(ending.count)) + Words.capitalized(replacement)
        }
        if small.hasSuffix("ies"), !small.hasSuffix("series"), count > 4 { return String(dropLast(3)) + "y" }
        for ending in ["sses", "xes", "ches", "shes", "zzes", "uses"] where small.hasSuffix(ending) {
            return String(dropLast(2))
        }
        for ending in ["ss", "us", "is", "news", "series", "settings", "sms", "os", "ios", "as"]
        where small.hasSuffix(ending) { return self }
        return small.hasSuffix("s") && count > 2 ? String(dropLast()) : self
    }

    /// Whether it reads like a plural.
    var isPlural: Bool { singular != self }

    /// Letters, digits, points and underscores alone, beginning with a letter or underscore: how a type is spelled.
    var isTypeNameLike: Bool {
        guard let lead = utf8.first else { return false }
        if utf8.allSatisfy({ $0 < 0x80 }) {
            return (lead.isLetter || lead == UInt8(ascii: "_"))
                && utf8.allSatisfy {
                    $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
                }
        }
        guard let first, first.isLetter || first == "_" else { return false }
        return allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
    }

    /// How many words its humps mark beyond the first.
    var humps: Int {
        var count = 0
        var wasSmall = false
        for scalar in unicodeScalars {
            let ascii = scalar.isASCII ? UInt8(scalar.value) : nil
            if wasSmall, ascii?.isCapital ?? scalar.properties.isUppercase { count += 1 }
            wasSmall = ascii.map { $0.isSmall || $0.isDigit } ?? scalar.properties.isLowercase
        }
        return count
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    fileprivate var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }
    fileprivate var isSmall: Bool { self &- UInt8(ascii: "a") < 26 }
    fileprivate var isLetter: Bool { isCapital || isSmall }
}

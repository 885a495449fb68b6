/// The words of a name or title, whatever way it marks them: spaces, punctuation, humps.
///
///     Words("Create online meeting").lowerCamel   // createOnlineMeeting
///     Words("onlineMeeting: createOrGet").list    // online, Meeting, create, Or, Get
struct Words: Equatable {
    /// Each with the letter case of its origin.
    var list: [String]

    init(list: [String]) { self.list = list }

    init(_ text: some StringProtocol) {
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
        list = words
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
    var singular: String {
        let small = lowercased()
        for (ending, replacement) in [("people", "person"), ("children", "child")] where small.hasSuffix(ending) {
            return small.count == ending.count
                ? replacement : String(dropLast(ending.count)) + Words.capitalized(replacement)
        }
        if small.hasSuffix("ies"), count > 4 { return String(dropLast(3)) + "y" }
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
        guard let first, first.isLetter || first == "_" else { return false }
        return allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
    }

    /// How many words its humps mark beyond the first.
    var humps: Int {
        var count = 0
        var wasSmall = false
        for scalar in unicodeScalars {
            if wasSmall, scalar.properties.isUppercase { count += 1 }
            wasSmall = scalar.properties.isLowercase || ("0"..."9").contains(scalar)
        }
        return count
    }
}

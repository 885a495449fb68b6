import APIModel

/// The file names of articles, which links name them by.
///
/// An article and a symbol share one space of names; a name with a hyphen can't be a symbol's.
struct ArticleNames: Sendable {
    private let names: [String: String]

    init(_ operations: [Operation]) {
        var taken = UniqueNames()
        var names: [String: String] = [:]
        for operation in operations where names[operation.id] == nil {
            let words = ArticleNames.words(of: operation.id)
            let stem = words.joined(separator: "-")
            names[operation.id] = taken.take(words.count > 1 ? stem : "\(stem.isEmpty ? "unnamed" : stem)-operation")
        }
        self.names = names
    }

    /// Without its extension: `create-online-meeting`.
    subscript(operation: Operation) -> String { names[operation.id] ?? "unnamed-operation" }

    /// `createOnlineMeeting` → `create`, `online`, `meeting`.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var last: Character = " "
        for character in name {
            let isWord = character.isASCII && (character.isLetter || character.isNumber)
            if !isWord || character.isUppercase && !last.isUppercase {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isWord { word += character.lowercased() }
            last = character
        }
        return word.isEmpty ? words : words + [word]
    }
}

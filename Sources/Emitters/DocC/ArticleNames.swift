import APIModel

/// The file names of articles, which links name them by.
///
/// An article and a symbol share one space of names; a name with a hyphen can't be a symbol's.
struct ArticleNames: Sendable {
    /// The article that lists types which no operation leads to.
    static let furtherTypes = "further-types"

    private let operations: [String: String]
    private let resources: [String: String]

    init(_ operations: [Operation]) {
        var taken = UniqueNames()
        taken.reserve(ArticleNames.furtherTypes)
        var names: [String: String] = [:]
        for operation in operations where names[operation.id] == nil {
            let words = ArticleNames.words(of: operation.id)
            let stem = words.joined(separator: "-")
            names[operation.id] = taken.take(words.count > 1 ? stem : "\(stem.isEmpty ? "unnamed" : stem)-operation")
        }
        self.operations = names
        var resources: [String: String] = [:]
        for name in Set(operations.map(\.resource)).sorted() {
            let stem = ArticleNames.words(of: name).joined(separator: "-")
            resources[name] = taken.take("\(stem.isEmpty ? "unnamed" : stem)-resource")
        }
        self.resources = resources
    }

    /// Without its extension: `create-online-meeting`.
    subscript(operation: Operation) -> String { operations[operation.id] ?? "unnamed-operation" }

    /// The article of the operation with an identifier; `nil` where there is no such operation.
    subscript(id id: String) -> String? { operations[id] }

    /// Without its extension: `online-meeting-resource`.
    subscript(resource name: String) -> String { resources[name] ?? "unnamed-resource" }

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

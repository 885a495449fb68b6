import APIModel
import PageReader
import SourceText

extension Pass {
    /// Unites the paths of each operation and gives every placeholder a name that says what it stands for.
    static let settlePaths = Pass("settle-paths") { draft in
        let lines = draft.operations.map { $0.sources.flatMap(\.lines) }
        let readings = draft.workers.mapAll(lines) { $0.map { PathReading($0.target.path) } }
        let names = PlaceholderNames(readings.joined())
        let templates = draft.workers.mapAll(readings) { $0.map(names.renamed) }
        for place in draft.operations.indices {
            var paths: [DocumentedPath] = []
            var places: [PathShape: Int] = [:]
            for (number, line) in lines[place].enumerated() {
                let shape = readings[place][number].shape
                let template = templates[place][number]
                if let known = places[shape] {
                    paths[known].add(template, line)
                } else {
                    places[shape] = paths.count
                    paths.append(DocumentedPath(template, sources: [line.range], isInferred: line.isInferred))
                }
            }
            draft.operations[place].paths = paths
        }
    }
}

extension DocumentedPath {
    /// Takes in another line of the same shape.
    fileprivate mutating func add(_ spelling: PathTemplate, _ line: RequestLine) {
        if spelling == template || line.isInferred {
            sources.append(line.range)
            isInferred = isInferred && line.isInferred
        } else if let place = otherSpellings.firstIndex(where: { $0.template == spelling }) {
            otherSpellings[place].sources.append(line.range)
        } else {
            otherSpellings.append(DocumentedPath(spelling, sources: [line.range]))
        }
    }
}

/// The path of a request line, with what each of its placeholders stands for.
private struct PathReading {
    /// With keys as segments.
    let path: PathTemplate
    let shape: PathShape
    let placeholders: [Placeholder]

    struct Placeholder {
        /// The shape of the path up to it.
        var place: [String]
        /// The name that it should have.
        var meaning: String
    }

    init(_ path: PathTemplate) {
        self.path = path.withSlashKeys
        shape = PathShape(self.path)
        var placeholders: [Placeholder] = []
        var before: [String] = []
        var collection: String?
        for segment in self.path.segments {
            var text = ""
            for part in segment.parts {
                switch part {
                case .literal(let literal): text += literal
                case .parameter(let name):
                    placeholders.append(
                        Placeholder(
                            place: before + [text.lowercased()],
                            meaning: Self.meaning(of: name, after: collection, in: text)))
                    text += "{}"
                }
            }
            before.append(text.lowercased())
            if let literal = segment.literal, !literal.hasPrefix("$") { collection = literal }
        }
        self.placeholders = placeholders
    }

    /// `{id}` after `users` is `userId`, `{id | userPrincipalName}` is `userIdOrUserPrincipalName`.
    private static func meaning(of name: String, after collection: String?, in segment: String) -> String {
        // The argument of a function is named before it stands: `range(address='{value}')`.
        let argument = segment.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.last.map(String.init)
        let isArgument = segment.contains("=") && argument != nil
        let owner = Words(collection.map(\.singular) ?? "")
        let alternatives = name.split(separator: "|").map { part -> Words in
            let words = Words(part)
            switch words.key {
            case "id", "ids", "key", "name", "value", "":
                if isArgument, let argument, segment.contains("=") { return Words(argument) }
                let last = words.isEmpty ? Words("id") : words
                return owner.isEmpty || words.key == "ids" ? last : owner + last
            // `{usersId}` after `users`.
            case (collection ?? "").lowercased() + "id": return owner + Words("id")
            default: return words
            }
        }
        var united = Words(list: [])
        for (place, words) in alternatives.enumerated() {
            united = place == 0 ? words : united + Words("or") + words
        }
        let text = united.lowerCamel.filter { $0.isASCII || $0.isLetter || $0.isNumber }
        guard let first = text.first else { return "value" }
        return first.isNumber ? "value" + text : text
    }
}

/// The name of each placeholder of an API, by where in a path it stands.
///
/// `{id}` says nothing, and `/users/{id}/messages/{id}` says it twice; the collection before it tells what it is. Pages
/// that name one place differently are brought to one name: the most frequent, then the smallest.
private struct PlaceholderNames {
    private let chosen: [[String]: String]

    init(_ paths: some Sequence<PathReading>) {
        var votes: [[String]: [String: Int]] = [:]
        for placeholder in paths.lazy.flatMap(\.placeholders) {
            votes[placeholder.place, default: [:]][placeholder.meaning, default: 0] += 1
        }
        chosen = votes.compactMapValues { names in
            names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    /// The path with the chosen names, each once.
    func renamed(_ reading: PathReading) -> PathTemplate {
        guard !reading.placeholders.isEmpty else { return reading.path }
        var taken: Set<String> = []
        let names = reading.placeholders.map { placeholder in
            let name = chosen[placeholder.place] ?? placeholder.meaning
            var unique = name
            var number = 2
            while !taken.insert(unique.lowercased()).inserted {
                unique = "\(name)\(number)"
                number += 1
            }
            return unique
        }
        var next = names.makeIterator()
        return PathTemplate(
            reading.path.segments.map { segment in
                PathTemplate.Segment(
                    segment.parts.map { part in
                        if case .parameter(let old) = part { .parameter(next.next() ?? old) } else { part }
                    })
            })
    }
}

import APIModel
import PageReader
import SourceText

extension Pass {
    /// Unites the paths of each operation and gives every placeholder a name that says what it stands for.
    static let settlePaths = Pass("settle-paths") { draft in
        let names = PlaceholderNames(draft.operations.flatMap { $0.sources.flatMap(\.lines) })
        for place in draft.operations.indices {
            var paths: [DocumentedPath] = []
            var places: [PathShape: Int] = [:]
            for line in draft.operations[place].sources.flatMap(\.lines) {
                let shape = PathShape(line.target.path)
                let template = names.renamed(line.target.path)
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

/// The name of each placeholder of an API, by where in a path it stands.
///
/// `{id}` says nothing, and `/users/{id}/messages/{id}` says it twice; the collection before it tells what it is. Pages
/// that name one place differently are brought to one name: the most frequent, then the smallest.
struct PlaceholderNames {
    private var chosen: [[String]: String] = [:]

    init(_ lines: [RequestLine]) {
        var votes: [[String]: [String: Int]] = [:]
        for line in lines {
            PlaceholderNames.forEachPlaceholder(of: line.target.path) { place, name in
                votes[place, default: [:]][name, default: 0] += 1
            }
        }
        chosen = votes.compactMapValues { names in
            names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    /// The path with the chosen names, each once.
    func renamed(_ path: PathTemplate) -> PathTemplate {
        let path = path.withSlashKeys
        var names: [String] = []
        var taken: Set<String> = []
        PlaceholderNames.forEachPlaceholder(of: path) { place, meaning in
            let name = chosen[place] ?? meaning
            var unique = name
            var number = 2
            while !taken.insert(unique.lowercased()).inserted {
                unique = "\(name)\(number)"
                number += 1
            }
            names.append(unique)
        }
        var next = names.makeIterator()
        return PathTemplate(
            path.segments.map { segment in
                PathTemplate.Segment(
                    segment.parts.map { part in
                        if case .parameter(let old) = part { .parameter(next.next() ?? old) } else { part }
                    })
            })
    }

    /// Calls the body for each placeholder with the shape of the path up to it and the name that it should have.
    private static func forEachPlaceholder(of path: PathTemplate, _ body: ([String], String) -> Void) {
        var shape: [String] = []
        var collection: String?
        for segment in path.withSlashKeys.segments {
            var before = ""
            for part in segment.parts {
                switch part {
                case .literal(let text): before += text
                case .parameter(let name):
                    body(shape + [before.lowercased()], meaning(of: name, after: collection, in: before))
                    before += "{}"
                }
            }
            shape.append(before.lowercased())
            if let literal = segment.literal, !literal.hasPrefix("$") { collection = literal }
        }
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

import APIModel
import PageReader
import SourceText

extension Pass {
    /// Unites the pages that describe one operation.
    ///
    /// Two descriptions are of one operation where they share the method and a good part of their paths, or the method
    /// and an action at the end of the path, called on the same collection, that both titles name, and their answers are not
    /// said to be of different types. This is transitive.
    ///
    /// A path with a query (`/me?$expand=manager` beside `/me/manager`) shows another operation at work, and ties nothing together
    /// where the page has paths without one.
    ///
    /// A page that lists the paths of many operations in passing (how to expand something in each of them, say) shares
    /// little with any. It doesn't tie them together: each of those paths goes to the operation that is about it.
    static let uniteOperations = Pass("unite-operations") { draft in
        var sources: [OperationSource] = []
        for (place, page) in draft.pages.enumerated() {
            for facts in page.operations {
                sources += OperationSource.split(facts, page: place, siblings: page.operations.count)
            }
        }
        var grouping = OperationGrouping(sources, draft.workers)
        draft.operations = grouping.operations
        draft.adoptExchanges()
    }
}

extension ModelDraft {
    /// Gives the exchanges of pages that state no request line to the operations that they are sent to: the path that
    /// fits best.
    fileprivate mutating func adoptExchanges() {
        let homeless = pages.enumerated().flatMap { place, page in
            let lineless = page.operations.filter { $0.requestLines.isEmpty }
            return (page.exchanges + lineless.flatMap { $0.exchanges }).map { (place, $0) }
        }
        guard !homeless.isEmpty else { return }
        let lines = DocumentedLines(operations)
        for (page, exchange) in homeless {
            guard case .request(let line) = exchange.request?.start, let owner = lines.owner(of: line) else { continue }
            var facts = OperationFacts(title: pages[page].title, range: pages[page].titleRange)
            facts.exchanges = [exchange]
            operations[owner].sources.append(
                OperationSource(
                    page: page, facts: Shared(facts), method: line.method.value, lines: [], exchanges: [exchange],
                    siblings: 0, isBorrowed: true))
        }
    }
}

/// All documented request lines, by what a line must have in common with one to fit it at all.
private struct DocumentedLines {
    private struct Key: Hashable {
        var method: HTTPMethod
        var segments: Int

        /// - Parameter path: With slash keys.
        init(_ method: HTTPMethod, _ path: PathTemplate) {
            self.method = method
            segments = path.segments.count
        }
    }

    private var lines: [Key: [(path: PathTemplate, operation: Int)]] = [:]

    init(_ operations: [OperationDraft]) {
        for (place, operation) in operations.enumerated() {
            for line in operation.sources.flatMap(\.lines) {
                let path = line.target.path.withSlashKeys
                lines[Key(operation.method, path), default: []].append((path, place))
            }
        }
    }

    /// The operation whose path fits best; of those that fit alike the first.
    func owner(of line: RequestLine) -> Int? {
        var best: (place: Int, literals: Int)?
        let target = line.target.path.withSlashKeys
        for (path, place) in lines[Key(line.method.value, target)] ?? [] {
            guard let literals = path.fit(slashKeyed: target), literals > best?.literals ?? -1 else { continue }
            best = (place, literals)
        }
        return best?.place
    }
}

/// Puts descriptions together that are of one operation.
private struct OperationGrouping {
    /// Of all paths of two descriptions, the part that they must share: two pages with one and four paths are still one
    /// operation.
    private static let sharedPart = 0.25

    private var sources: [OperationSource]
    /// The shapes of the lines of each source, line by line.
    private let shapes: [[Int]]
    /// Those of them that say what the source is about.
    private let ties: [Set<Int>]
    private var groups: DisjointSets

    init(_ sources: [OperationSource], _ workers: Workers) {
        self.sources = sources
        let keys = workers.mapAll(sources) { source in
            source.lines.map { line in
                "\(source.method.rawValue) " + PathShape(line.target.path).segments.joined(separator: "/")
            }
        }
        var numbers: [String: Int] = [:]
        shapes = keys.map { keys in
            keys.map { key in
                let number = numbers[key] ?? numbers.count
                numbers[key] = number
                return number
            }
        }
        ties = zip(sources, shapes).map { source, shapes in
            let plain = zip(source.lines, shapes).filter { $0.0.target.query == nil }.map(\.1)
            return Set(plain.isEmpty ? shapes : plain)
        }
        groups = DisjointSets(count: sources.count)
        joinByPaths(count: numbers.count)
        joinByActions()
        joinHomeless()
    }

    private mutating func joinByPaths(count: Int) {
        // One source of each group that shares a path.
        var heads: [[Int]] = Array(repeating: [], count: count)
        for source in sources.indices {
            for shape in ties[source].sorted() {
                if let head = heads[shape].first(where: { shares($0, source) }) {
                    groups.join(head, source)
                } else {
                    heads[shape].append(source)
                }
            }
        }
    }

    private func shares(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (ties[left], ties[right])
        return Double(left.intersection(right).count) >= Self.sharedPart * Double(left.union(right).count)
    }

    private mutating func joinByActions() {
        // One source of each group that has an action.
        var heads: [String: [Int]] = [:]
        for source in sources.indices {
            for key in sources[source].actions {
                if let head = heads[key, default: []].first(where: { sources[$0].mayAnswer(like: sources[source]) }) {
                    groups.join(head, source)
                } else {
                    heads[key, default: []].append(source)
                }
            }
        }
    }

    /// A description whose every path belongs to others is one of them: its tables must have a home.
    private mutating func joinHomeless() {
        let owners = owners()
        for place in sources.indices {
            let group = groups.root(place)
            guard let first = shapes[place].first.flatMap({ owners[$0] }),
                !shapes[place].contains(where: { owners[$0] == group })
            else { continue }
            groups.join(first, place)
        }
    }

    /// The operations, each path in one of them.
    var operations: [OperationDraft] {
        mutating get {
            let owners = owners()
            var borrowed: [Int: [OperationSource]] = [:]
            var kept = sources
            for place in sources.indices {
                let group = groups.root(place)
                let lines = zip(sources[place].lines, shapes[place])
                let strange = lines.filter { owners[$0.1] != group }
                guard !strange.isEmpty else { continue }
                kept[place].lines = lines.filter { owners[$0.1] == group }.map(\.0)
                for owner in Set(strange.compactMap { owners[$0.1] }).sorted() {
                    let part = strange.filter { owners[$0.1] == owner }.map(\.0)
                    borrowed[owner, default: []].append(kept[place].lend(part))
                }
            }
            return groups.sets.compactMap { places in
                let all = places.map { kept[$0] } + (borrowed[places[0]] ?? [])
                guard all.contains(where: { !$0.lines.isEmpty }) else { return nil }
                return OperationDraft(sources: all, method: sources[places[0]].method)
            }
        }
    }

    /// The group of each shape: that of the description with the fewest paths, since it is most about this one. One that shows it
    /// with a query only comes last.
    private mutating func owners() -> [Int: Int] {
        var best: [Int: (isAside: Bool, size: Int, group: Int)] = [:]
        for place in sources.indices {
            let group = groups.root(place)
            let size = shapes[place].count
            for shape in shapes[place] {
                let isAside = !ties[place].contains(shape)
                if let other = best[shape], (other.isAside ? 1 : 0, other.size) <= (isAside ? 1 : 0, size) { continue }
                best[shape] = (isAside, size, group)
            }
        }
        return best.mapValues(\.group)
    }
}

extension TypeExpression {
    /// The name of the type that it is of, or is many of.
    fileprivate var mentionedName: String? {
        switch self {
        case .mention(let mention): mention.name
        case .array(let element), .map(let element): element.mentionedName
        case .scalar(let scalar): scalar.rawValue
        case .inlineEnumeration, .anything, .oneOf, .unparsed: nil
        }
    }
}

extension OperationSource {
    /// The facts of a page or section, one part a method. Responses and tables belong to each of them; an exchange to
    /// that whose method it shows.
    fileprivate static func split(_ facts: Shared<OperationFacts>, page: Int, siblings: Int) -> [OperationSource] {
        var methods: [HTTPMethod] = []
        for line in facts.requestLines where !methods.contains(line.method.value) { methods.append(line.method.value) }
        return methods.enumerated().map { place, method in
            let exchanges = facts.exchanges.filter { exchange in
                guard case .request(let line) = exchange.request?.start else { return place == 0 }
                return line.method.value == method || place == 0 && !methods.contains(line.method.value)
            }
            return OperationSource(
                page: page, facts: facts, method: method,
                lines: facts.requestLines.filter { $0.method.value == method }, exchanges: exchanges,
                siblings: siblings - 1 + methods.count)
        }
    }

    /// Gives lines to another operation, with the examples that are sent there; the tables stay.
    fileprivate mutating func lend(_ part: [RequestLine]) -> OperationSource {
        var facts = OperationFacts(title: facts.title, range: facts.range)
        facts.requestLines = part
        let sentThere = exchanges.enumerated().filter { _, exchange in
            guard case .request(let line) = exchange.request?.start else { return false }
            return part.contains { $0.target.path.fit(line.target.path) != nil }
                && !lines.contains { $0.target.path.fit(line.target.path) != nil }
        }
        let places = Set(sentThere.map(\.offset))
        exchanges = exchanges.enumerated().filter { !places.contains($0.offset) }.map(\.element)
        return OperationSource(
            page: page, facts: Shared(facts), method: method, lines: part, exchanges: sentThere.map(\.element),
            siblings: siblings, isBorrowed: true)
    }

    /// Whether the words on both pages about a success can be of one operation.
    fileprivate func mayAnswer(like other: OperationSource) -> Bool {
        let (own, others) = (answerTypes, other.answerTypes)
        return own.isEmpty || others.isEmpty || !own.isDisjoint(with: others)
    }

    /// The names of the types that it is said to answer a success with.
    private var answerTypes: Set<String> {
        let statements = facts.responses.filter { (200..<300).contains($0.status?.value ?? 200) }
        return Set(statements.compactMap { $0.type?.value.mentionedName?.lowercased() })
    }

    /// The actions that end its paths and that its title names, each with the collection it is called on.
    fileprivate var actions: [String] {
        lines.compactMap { line in
            let segments = PathShape(line.target.path).segments
            guard segments.count > 2, let action = segments.last, !action.hasPrefix("$"), !action.contains("{"),
                !action.isPlural, segments[segments.count - 2].isPlural,
                Words(facts.title).key.contains(action)
            else { return nil }
            return "\(method.rawValue) \(segments[segments.count - 2])/\(action)"
        }
    }
}

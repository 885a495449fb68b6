import APIModel
import PageReader
import SourceText

/// Decides which mentions name one type, and how that type is spelled.
///
/// The page that a link leads to decides over its text: texts say "user object", links differ in letter case, but the
/// page declares one type. Where the page does not exist, text and file name are all there is.
struct TypeNames {
    /// As the settings give it, or the most common one.
    let mainNamespace: String?
    let index: PageIndex
    private let pages: [Page]
    private let fileNameSuffixes: [String]
    /// What each page declares, in its order.
    private var declaredOn: [[TypeID]]
    private var declared: Set<TypeID> = []
    /// The namespaces in which a bare name is declared, by the name in small letters.
    private var namespaces: [String: [String?]] = [:]
    private var knownNamespaces: [String: String] = [:]
    /// The chosen spelling of each type, by its key.
    private var spelled: [String: TypeID] = [:]

    init(_ pages: [Page], settings: ModelSettings, workers: Workers) {
        self.pages = pages
        index = PageIndex(pages)
        fileNameSuffixes = settings.policies.fileNameSuffixes
        let typeKey = settings.policies.typeKey
        let mentions = workers.mapAll(pages) { $0.value.mentions(typeKey: typeKey) }
        let census = NamespaceCensus(pages, mentions, workers)
        mainNamespace = settings.mainNamespace ?? census.mostCommon
        knownNamespaces = census.spellings
        declaredOn = []
        for page in pages {
            let ids = page.types.map { declaredID(of: $0, on: page) }
            declaredOn.append(ids)
            declared.formUnion(ids)
            for id in ids where !(namespaces[id.name.lowercased()] ?? []).contains(id.namespace) {
                namespaces[id.name.lowercased(), default: []].append(id.namespace)
            }
        }
        spelled = chooseSpellings(of: mentions, workers)
    }

    /// The type that a mention on a page names, in its canonical spelling.
    func id(_ mention: TypeMention, on page: Page) -> TypeID {
        canonical(unspelled(mention, on: page))
    }

    /// The type that an object in a body names by its type key.
    func id(named name: String, on page: Page) -> TypeID {
        canonical(qualified(name, on: page))
    }

    /// The types of a page, in the order of its facts.
    func ids(declaredOn page: Int) -> [TypeID] { declaredOn[page].map { canonical($0) } }

    /// The type of a page that a link to it means; `nil` where the page declares none.
    func id(onPage page: Int, named label: Substring, anchor: String?) -> TypeID? {
        declaredOn[page].isEmpty ? nil : canonical(choice(of: declaredOn[page], named: label, anchor: anchor))
    }

    func isDeclared(_ id: TypeID) -> Bool { declared.contains(id) }

    /// A mentioned or declared type of this name in the main namespace, in its canonical spelling.
    func known(_ name: String) -> TypeID? { spelled[name.lowercased()] }

    func canonical(_ id: TypeID) -> TypeID { spelled[id.key] ?? id }
}

// MARK: - Identity

extension TypeNames {
    private func unspelled(_ mention: TypeMention, on page: Page) -> TypeID {
        let name = mention.name[...].withoutLeadingSigns
        guard let destination = mention.destination else { return qualified(name, on: page) }
        let linked = mention.path.map(index.target(at:)) ?? index.target(of: destination, from: page.path)
        if let target = linked, !declaredOn[target.page].isEmpty {
            return choice(of: declaredOn[target.page], named: name, anchor: target.anchor)
        }
        return qualified(undeclaredName(text: name, destination: destination), on: page)
    }

    /// The one of several types of a page that a link means.
    private func choice(of ids: [TypeID], named name: Substring, anchor: String?) -> TypeID {
        let bare = bareName(name).lowercased()
        if ids.count > 1 {
            if let anchor,
                let match = ids.filter({ anchor.hasPrefix($0.name.lowercased()) }).max(by: {
                    $0.name.count < $1.name.count
                })
            {
                return match
            }
            if let match = ids.first(where: { $0.name.lowercased() == bare }) { return match }
        }
        return ids[0]
    }

    /// The name of a type whose page does not exist: the file's, unless the text is a spelling of it.
    private func undeclaredName(text: Substring, destination: String) -> Substring {
        let file = PageIndex.parts(of: destination).file
        guard !file.contains("://") else { return text }
        var base = PageIndex.baseName(of: file)
        for suffix in fileNameSuffixes where base.lowercased().hasSuffix(suffix) { base.removeLast(suffix.count) }
        let isName = String(text).isTypeNameLike
        let bare = bareName(text).lowercased()
        let parts = base.lowercased().split { !$0.isLetter && !$0.isNumber }
        if isName, parts.joined() == bare || parts.last.map(String.init) == bare || parts.isEmpty { return text }
        // A link gone stale: the text names a type that is declared elsewhere.
        if isName, namespaces[bare] != nil, namespaces[parts.joined()] == nil { return text }
        // `intune-devices-manageddevice`: the last part is the type's.
        return parts.isEmpty ? text : base.split { !$0.isLetter && !$0.isNumber }.last ?? text
    }

    private func bareName(_ name: Substring) -> Substring {
        name.lastPoint.map { name[name.utf8.index(after: $0)...] } ?? name
    }

    private func qualified(_ name: some StringProtocol, on page: Page) -> TypeID {
        let name = Substring(name).withoutLeadingSigns
        if let dot = name.lastPoint, dot > name.startIndex {
            let bare = String(name[name.utf8.index(after: dot)...])
            return TypeID(bare, namespace: foreignNamespace(String(name[..<dot])))
        }
        let known = namespaces[name.lowercased()] ?? []
        let own = page.namespace.flatMap { foreignNamespace($0.value) }
        if known.contains(where: { $0?.lowercased() == own?.lowercased() }) {
            return TypeID(String(name), namespace: own)
        }
        // A name that is declared in one other namespace alone means that one.
        return TypeID(String(name), namespace: known.count == 1 ? known[0] : nil)
    }

    /// The spelling of a namespace; `nil` for the main one and for its last part alone.
    private func foreignNamespace(_ namespace: String) -> String? {
        guard let mainNamespace else { return knownNamespaces[namespace.lowercased()] ?? namespace }
        let small = namespace.lowercased()
        let main = mainNamespace.lowercased()
        if small == main || main.hasSuffix("." + small) { return nil }
        return knownNamespaces[small] ?? knownNamespaces[main + "." + small] ?? namespace
    }

    private func declaredID(of facts: TypeFacts, on page: Page) -> TypeID {
        let name = facts.name.name.drop { $0 == "#" }
        if name.contains(".") { return qualified(name, on: page) }
        // The annotation of the representation is the only place where many pages state the namespace.
        if let full = facts.representation?.annotation?.type?.name, let dot = full.lastIndex(of: "."),
            full[full.index(after: dot)...].lowercased() == name.lowercased()
        {
            let namespace = full[..<dot].drop { $0 == "#" }
            return TypeID(String(name), namespace: foreignNamespace(String(namespace)))
        }
        return TypeID(String(name), namespace: page.namespace.flatMap { foreignNamespace($0.value) })
    }
}

// MARK: - Spelling

extension TypeNames {
    /// Declarations decide; then humps, frequency and order of letters, so that the order of pages plays no part.
    private func chooseSpellings(of mentions: [[TypeMention]], _ workers: Workers) -> [String: TypeID] {
        let parts = workers.mapBatches(Array(pages.indices), batchSize: 64) { places in
            var ballot = Ballot()
            for place in places { collectVotes(of: mentions[place], on: place, into: &ballot) }
            return ballot
        }
        var ballot = Ballot()
        for part in parts { ballot.add(part) }
        var result: [String: TypeID] = [:]
        result.reserveCapacity(ballot.votes.count)
        for (key, spellings) in ballot.votes {
            let best = spellings.max { left, right in
                if left.value.isDeclared != right.value.isDeclared { return right.value.isDeclared }
                if left.key.humps != right.key.humps { return left.key.humps < right.key.humps }
                if left.value.isAnnotated != right.value.isAnnotated { return right.value.isAnnotated }
                if left.value.count != right.value.count { return left.value.count < right.value.count }
                return left.key > right.key
            }
            if let best { result[key] = TypeID(best.key, namespace: ballot.namespaces[key]) }
        }
        return result
    }

    private func collectVotes(of mentions: [TypeMention], on place: Int, into ballot: inout Ballot) {
        let page = pages[place]
        for (id, facts) in zip(declaredOn[place], page.types) {
            ballot.vote(id, isDeclared: true)
            guard let annotated = facts.representation?.annotation?.type?.name else { continue }
            let spelling = String(bareName(Substring(annotated)))
            guard spelling.lowercased() == id.name.lowercased() else { continue }
            ballot.vote(TypeID(spelling, namespace: id.namespace), isDeclared: true, isAnnotated: true)
        }
        for mention in mentions {
            let id = unspelled(mention, on: page)
            ballot.vote(id)
            // A text that spells the same name otherwise than its target is a spelling too.
            let text = bareName(Substring(mention.name))
            if text.lowercased() == id.name.lowercased() {
                ballot.vote(TypeID(String(text), namespace: id.namespace))
            }
        }
    }
}

extension Substring {
    /// Every name of a doc set is looked at several times, most of them as they came: bytes tell it faster than characters.
    fileprivate var lastPoint: Index? { utf8.lastIndex(of: UInt8(ascii: ".")) }

    fileprivate var withoutLeadingSigns: Substring {
        Substring(utf8.drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") })
    }
}

/// How pages spell types.
private struct Ballot {
    struct Vote {
        var isDeclared = false
        /// By the annotation of a representation, which is meant for programs.
        var isAnnotated = false
        var count = 0
    }

    /// By the key of a type and its spelling.
    private(set) var votes: [String: [String: Vote]] = [:]
    private(set) var namespaces: [String: String] = [:]

    mutating func vote(_ id: TypeID, isDeclared: Bool = false, isAnnotated: Bool = false) {
        let key = id.key
        add(Vote(isDeclared: isDeclared, isAnnotated: isAnnotated, count: 1), to: key, id.name)
        if let namespace = id.namespace { namespaces[key] = namespace }
    }

    /// Adds the votes of later pages.
    mutating func add(_ other: Ballot) {
        for (key, spellings) in other.votes {
            for (spelling, vote) in spellings { add(vote, to: key, spelling) }
        }
        namespaces.merge(other.namespaces) { _, later in later }
    }

    private mutating func add(_ vote: Vote, to key: String, _ spelling: String) {
        let known = votes[key]?[spelling] ?? Vote()
        votes[key, default: [:]][spelling] = Vote(
            isDeclared: known.isDeclared || vote.isDeclared, isAnnotated: known.isAnnotated || vote.isAnnotated,
            count: known.count + vote.count)
    }
}

/// The namespaces that pages use.
private struct NamespaceCensus {
    /// By small letters.
    var spellings: [String: String] = [:]
    var mostCommon: String?

    init(_ pages: [Page], _ mentions: [[TypeMention]], _ workers: Workers) {
        // Each namespace as it is written, which is in few ways.
        let parts = workers.mapBatches(Array(pages.indices), batchSize: 64) { places in
            var counts: [Substring: Int] = [:]
            for place in places {
                if let namespace = pages[place].namespace { counts[namespace.value[...], default: 0] += 1 }
                for mention in mentions[place] where mention.destination == nil {
                    let name = mention.name.drop { $0 == "#" }
                    if let dot = name.lastPoint {
                        counts[name[..<dot], default: 0] += 1
                    }
                }
            }
            return counts
        }
        var counts: [String: Int] = [:]
        for (namespace, count) in parts.joined() where !namespace.isEmpty {
            let small = namespace.lowercased()
            counts[small, default: 0] += count
            // The spelling with the most humps, then the smallest.
            let spelling = String(namespace)
            guard let known = spellings[small] else {
                spellings[small] = spelling
                continue
            }
            if (spelling.humps, known) > (known.humps, spelling) { spellings[small] = spelling }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        mostCommon = best.flatMap { spellings[$0.key] }
    }
}

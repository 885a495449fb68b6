import APIModel

/// The types of a model under construction, by identifier, in the order in which they were first met.
struct TypeTable {
    private(set) var drafts: [TypeDraft] = []
    private var places: [TypeID: Int] = [:]

    subscript(id: TypeID) -> TypeDraft? { places[id].map { drafts[$0] } }

    func contains(_ id: TypeID) -> Bool { places[id] != nil }

    /// Where a type is in `drafts`; it is made where it is not there yet.
    mutating func placeMaking(_ id: TypeID) -> Int {
        if let known = places[id] { return known }
        places[id] = drafts.count
        drafts.append(TypeDraft(id))
        return drafts.count - 1
    }

    /// Changes a type, which is made where it is not there yet.
    mutating func update<Result>(_ id: TypeID, _ change: (inout TypeDraft) -> Result) -> Result {
        let place = placeMaking(id)
        return change(&drafts[place])
    }

    /// Changes the type at a place.
    mutating func updateType(at place: Int, _ change: (inout TypeDraft) -> Void) { change(&drafts[place]) }

    /// Adds a property to the type at a place, and says where.
    mutating func addProperty(_ name: String, toTypeAt place: Int) -> (type: Int, property: Int) {
        (place, drafts[place].property(name))
    }

    /// Changes the property at a place.
    mutating func updateProperty(at place: (type: Int, property: Int), _ change: (inout PropertyDraft) -> Void) {
        drafts[place.type].updateProperty(at: place.property, change)
    }

    /// The type and its bases, nearest first; a cycle ends where it closes.
    func lineage(of id: TypeID) -> [TypeID] {
        var result: [TypeID] = []
        var next: TypeID? = id
        while let current = next, !result.contains(current) {
            result.append(current)
            next = places[current].flatMap { drafts[$0].base }
        }
        return result
    }

    func isSame(_ id: TypeID, orSubtypeOf base: TypeID) -> Bool {
        id == base || places[id].flatMap { drafts[$0].base } != nil && lineage(of: id).contains(base)
    }

    /// The type that has the property: the type itself or the nearest base; `nil` where none has.
    func owner(of property: String, in id: TypeID) -> TypeID? {
        place(of: property, in: id).map { drafts[$0.type].id }
    }

    func property(_ name: String, of id: TypeID) -> PropertyDraft? {
        place(of: name, in: id).map { drafts[$0.type].properties[$0.property] }
    }

    /// Where the property is, of the type itself or of the nearest base that has it: in `drafts`, and in its properties.
    func place(of property: String, in id: TypeID) -> (type: Int, property: Int)? {
        places[id].flatMap { place(of: property, inTypeAt: $0) }
    }

    /// The same of the type at a place.
    ///
    /// Every key of every example is looked up: places are read out of a type where it lies, since it is wide.
    func place(of property: String, inTypeAt type: Int) -> (type: Int, property: Int)? {
        if let place = drafts[type].places[property] { return (type, place) }
        guard drafts[type].base != nil else { return nil }
        for base in lineage(of: drafts[type].id).dropFirst() {
            if let type = places[base], let place = drafts[type].places[property] { return (type, place) }
        }
        return nil
    }

    /// The type that a property is documented to have.
    func documentedType(of property: String, in id: TypeID) -> TypeReference? {
        place(of: property, in: id).flatMap { drafts[$0.type].properties[$0.property].documented?.type }
    }

    /// What tables say of a property that differs from this one in letter case alone.
    func typeOfOtherSpelling(_ name: String, of id: TypeID) -> TypeReference? {
        let small = name.lowercased()
        let all = lineage(of: id).lazy.compactMap { self[$0] }.flatMap(\.properties)
        let same = all.first { property in
            property.wireName != name && property.wireName.lowercased() == small
                && property.documented.map { !$0.type.isVague } ?? false
        }
        return same?.documented?.type
    }

    /// Whether a page says more of a type than examples show.
    func isKnownBesidesExamples(_ id: TypeID) -> Bool {
        places[id].map { drafts[$0].sources.contains { $0.kind != .example } } ?? false
    }

    func isWrapper(_ id: TypeID) -> Bool { places[id].map { drafts[$0].isWrapper } ?? false }

    func isEnumeration(_ id: TypeID) -> Bool {
        places[id].map { drafts[$0].isEnumeration } ?? false
    }

    /// The nearest type that all of several named types are or derive from.
    ///
    /// A root that everything derives from, with an identifier and no more, says nothing of any of them.
    func commonBase(of references: [TypeReference]) -> TypeReference? {
        var named: [TypeID] = []
        var shared: [TypeID]?
        for reference in references {
            guard case .named(let id) = reference else { return nil }
            named.append(id)
            let line = lineage(of: id)
            shared = shared.map { $0.filter { line.contains($0) } } ?? line
        }
        guard let base = shared?.first else { return nil }
        if named.contains(base) { return .named(base) }
        guard let draft = self[base] else { return nil }
        let isAbstract = draft.properties.isEmpty && draft.sources.contains { $0.kind == .propertyTable }
        return draft.properties.count > 1 || draft.base != nil || isAbstract ? .named(base) : nil
    }
}

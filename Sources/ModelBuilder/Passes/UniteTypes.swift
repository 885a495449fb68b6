import APIModel
import PageReader
import SourceText

extension Pass {
    /// Unites what pages declare of a type: several pages may describe one, each with its tables.
    static let uniteTypes = Pass("unite-types") { draft in
        for (place, page) in draft.pages.enumerated() {
            for (facts, id) in zip(page.types, draft.names.ids(declaredOn: place)) {
                draft.declare(id, as: facts, on: page)
            }
        }
        draft.takeSubtypes()
        draft.listedEnumerations = ListedEnumerations(draft.types, growingMember: draft.settings.policies.growingMember)
        // Rows come after all declarations: whether a list of values in a row makes an enumeration depends on what
        // its type is declared as.
        for (place, page) in draft.pages.enumerated() {
            for (facts, id) in zip(page.types, draft.names.ids(declaredOn: place)) {
                for row in facts.properties { draft.add(row, to: id, as: .propertyTable, on: page) }
            }
        }
        draft.types.narrowRepeatedProperties()
        // Later passes say no more of tables on types.
        draft.usualTypes = UsualTypes(draft.types)
    }
}

extension TypeTable {
    /// A type that repeats a property of its base often says no more of it than "string", where the base names an
    /// enumeration.
    fileprivate mutating func narrowRepeatedProperties() {
        for draft in drafts where draft.base != nil {
            let bases = lineage(of: draft.id).dropFirst()
            for property in draft.properties where property.documented?.type == .scalar(.string) {
                let inherited = bases.compactMap { self[$0]?.draft(of: property.wireName)?.documented?.type }
                guard let inherited = inherited.first, let id = inherited.namedType, inherited == .named(id),
                    isEnumeration(id)
                else {
                    continue
                }
                update(draft.id) { $0.updateProperty(property.wireName) { $0.narrow(to: inherited) } }
            }
        }
    }
}

extension ModelDraft {
    fileprivate mutating func declare(_ id: TypeID, as facts: TypeFacts, on page: Page) {
        let base = baseType(of: facts, declaring: id, on: page)
        types.update(id) { type in
            type.isOpen = type.isOpen || facts.isOpen
            type.isFlags = type.isFlags || facts.isFlags
            type.base = type.base ?? base
            type.documentation.fill(from: Documentation(facts.prose))
            // A page on an object may hold a list of values of one of its properties; then it is no enumeration.
            let isObject = !facts.properties.isEmpty || facts.representation != nil
            type.isDescribedAsObject = type.isDescribedAsObject || isObject
            type.addSource(isObject || facts.members.isEmpty ? .propertyTable : .memberList, at: facts.range)
            for member in facts.members { type.addMember(Member(member)) }
        }
    }

    /// A base may name its subtypes where their own pages say nothing of it.
    fileprivate mutating func takeSubtypes() {
        for (place, page) in pages.enumerated() {
            for (facts, base) in zip(page.types, names.ids(declaredOn: place)) {
                for mention in facts.subtypes {
                    let id = names.id(mention, on: page)
                    guard let type = types[id], type.base == nil, type.isDescribedAsObject,
                        let base = proper(base, baseOf: id)
                    else { continue }
                    types.update(id) { $0.base = base }
                }
            }
        }
    }

    /// The base that a type names, or else the one type that all of its inherited rows name.
    private func baseType(of facts: TypeFacts, declaring id: TypeID, on page: Page) -> TypeID? {
        if let base = facts.base { return proper(names.id(base, on: page), baseOf: id) }
        return inheritedBase(of: facts.properties, id, on: page)
    }

    /// The one type that inherited rows name; `nil` where they name several, since then the nearest isn't known.
    private func inheritedBase(of rows: [PropertyRow], _ id: TypeID, on page: Page) -> TypeID? {
        var found: TypeID?
        for mention in rows.compactMap(\.inheritedFrom) {
            let base = names.id(mention, on: page)
            if let found, found != base { return nil }
            found = base
        }
        return found.flatMap { proper($0, baseOf: id) }
    }

    /// A base that would close a cycle is none.
    private func proper(_ base: TypeID, baseOf id: TypeID) -> TypeID? {
        types.lineage(of: base).contains(id) ? nil : base
    }

    /// Adds a row of a table to a type.
    mutating func add(_ row: PropertyRow, to id: TypeID, as kind: Evidence.Kind, on page: Page) {
        let type = type(of: row, owner: id, on: page)
        types.update(id) { draft in
            draft.addSource(kind, at: row.range)
            draft.updateProperty(row.name.value) { property in
                property.add(kind, at: row.name.range, type: type)
                property.take(row, from: kind)
            }
        }
        guard let mention = row.inheritedFrom else { return }
        let base = names.id(mention, on: page)
        if kind != .propertyTable, types[id]?.base == nil, !names.isDeclared(id),
            let base = proper(base, baseOf: id)
        {
            types.update(id) { $0.base = base }
        }
        // A base without a page is known from the rows of those that inherit from it.
        if !names.isDeclared(base), base != id {
            types.update(base) { draft in
                draft.addSource(.mention, at: mention.range)
                draft.updateProperty(row.name.value) { property in
                    property.add(.mention, at: row.name.range, type: type)
                    property.documentation.fill(from: Documentation(row))
                }
            }
        }
    }

    /// The type of a row. Values that its description lists become members of the type that it names. A string stays
    /// one, since lists of its values are often partial: unless they are just the members of an enumeration that a page
    /// declares under a name like the property's, or the cell says that the set is closed.
    mutating func type(of row: PropertyRow, owner: TypeID, on page: Page) -> TypeReference? {
        guard let expression = row.type?.value else {
            return row.values.isEmpty ? nil : enumeration(of: row, owner: owner, wrapping: .scalar(.string))
        }
        let reference = reference(expression, on: page)
        guard !row.values.isEmpty else { return reference }
        switch reference.element {
        case .named(let id):
            if types[id]?.isDescribedAsObject != true {
                types.update(id) { type in
                    type.addSource(.memberList, at: row.name.range)
                    for member in row.values { type.unite(Member(member)) }
                }
            }
            return reference
        case .scalar(.string):
            if let known = listedEnumerations.enumeration(of: row) {
                return reference.replacingElement(with: .named(known))
            }
            return expression.isInlineEnumeration
                ? enumeration(of: row, owner: owner, wrapping: reference) : reference
        case .scalar, .unknown, .array, .map:
            return reference
        }
    }

    /// An enumeration that belongs to one property.
    private mutating func enumeration(
        of row: PropertyRow, owner: TypeID, wrapping reference: TypeReference
    ) -> TypeReference {
        let id = TypeID("\(owner.name).\(row.name.value)", namespace: owner.namespace)
        types.update(id) { type in
            type.addSource(.memberList, at: row.name.range)
            for member in row.values { type.addMember(Member(member)) }
        }
        return reference.replacingElement(with: .named(id))
    }
}

extension TypeExpression {
    fileprivate var isInlineEnumeration: Bool {
        switch self {
        case .inlineEnumeration: true
        case .array(let element), .map(let element): element.isInlineEnumeration
        case .scalar, .mention, .anything, .oneOf, .unparsed: false
        }
    }

    fileprivate var isAnything: Bool {
        switch self {
        case .anything: true
        case .array(let element), .map(let element): element.isAnything
        case .scalar, .mention, .inlineEnumeration, .oneOf, .unparsed: false
        }
    }
}

extension TypeReference {
    /// The same arrays and maps around another innermost type.
    func replacingElement(with other: TypeReference) -> TypeReference {
        switch self {
        case .array(let element): .array(element.replacingElement(with: other))
        case .map(let value): .map(value.replacingElement(with: other))
        case .scalar, .named, .unknown: other
        }
    }
}

extension Member {
    init(_ row: MemberRow) {
        self.init(
            wireName: row.name.value, value: row.value, documentation: Documentation(row.prose),
            sources: [row.name.range])
    }
}

extension PropertyDraft {
    /// Takes over what a row says beside the type. Only a type's own table and the parameters of an action speak of
    /// every value; a row about one request can't require a property of a type that others use too.
    mutating func take(_ row: PropertyRow, from kind: Evidence.Kind) {
        let marks = row.marks
        documentation.fill(from: Documentation(row))
        if kind == .propertyTable, marks.required != nil, marks.optional == nil { isRequired = true }
        if marks.readOnly != nil { isReadOnly = true }
        if marks.notNullable != nil { isNullable = false }
        if row.isRelationship { isRelationship = true }
        if row.type?.value.isAnything == true { isAnything = true }
        constraints.fill(from: marks.constraints)
    }
}

extension Constraints {
    mutating func fill(from other: Constraints) {
        maxLength = maxLength ?? other.maxLength
        minLength = minLength ?? other.minLength
        minimum = minimum ?? other.minimum
        maximum = maximum ?? other.maximum
        defaultValue = defaultValue ?? other.defaultValue
    }
}

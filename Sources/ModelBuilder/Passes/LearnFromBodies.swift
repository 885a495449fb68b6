import APIModel
import LooseJSON
import PageReader
import SourceText

extension Pass {
    /// Learns properties and their types from representations and examples.
    static let learnFromBodies = Pass("learn-from-bodies") { draft in
        var learner = BodyLearner(takingTypesOf: &draft)
        learner.run()
        draft.types = learner.types
    }
}

/// Follows every body through the types.
///
/// An object is of the type that its own type key names, else of the type that its property is documented to have, else
/// of the type that other examples show at that property. The last is known only once all bodies were followed, so
/// objects that wait for it are set aside and followed in rounds, until a round brings nothing new. What still waits
/// then gets a type of its own, named after its owner and property.
struct BodyLearner {
    private let draft: ModelDraft
    private let sign: UInt8
    private let typeKey: String
    var types: TypeTable
    private var waiting: [Waiting] = []
    /// What texts of representations stand for: few, each of them shown by hundreds of properties.
    private var representedScalars: [String: Scalar] = [:]

    /// Objects at one property whose type isn't known yet.
    private struct Waiting {
        var owner: TypeID
        var property: String
        var value: JSONValue
        var keyRange: SourceRange
        var kind: Evidence.Kind
        var page: Int
    }

    /// The draft is left without types: what two hold is copied whenever one of them changes it.
    init(takingTypesOf draft: inout ModelDraft) {
        types = draft.types
        draft.types = TypeTable()
        self.draft = draft
        sign = draft.settings.policies.annotationSign
        typeKey = draft.settings.policies.typeKey
    }

    mutating func run() {
        followRepresentations()
        for operation in draft.operations { followMessages(of: operation) }
        while !waiting.isEmpty {
            let round = waiting
            waiting = []
            var unresolved: [Waiting] = []
            for item in round {
                if let type = type(for: item) { follow(item, as: type) } else { unresolved.append(item) }
            }
            if unresolved.count == round.count {
                for item in unresolved { follow(item, as: .named(ownedType(item))) }
            } else {
                waiting += unresolved
            }
        }
    }
}

// MARK: - Roots

extension BodyLearner {
    private mutating func followRepresentations() {
        for (place, page) in draft.pages.enumerated() {
            for (facts, id) in zip(page.types, draft.names.ids(declaredOn: place)) {
                guard let representation = facts.representation, let json = representation.body.json else { continue }
                types.update(id) { $0.addSource(.representation, at: representation.range) }
                follow(json, as: .named(id), kind: .representation, page: place)
            }
        }
    }

    private mutating func followMessages(of operation: OperationDraft) {
        for source in operation.sources {
            for message in source.exchanges.flatMap(\.messages) {
                let own = draft.ownType(of: message.body, on: source.page)
                guard let json = message.body?.json,
                    let type = operation.bodyType(of: message, naming: own, in: types)
                else { continue }
                let value = operation.isWrapped(json, of: type, in: types, sign: sign)?.value ?? json
                follow(value, as: type, kind: .example, page: source.page)
            }
        }
    }
}

extension OperationDraft {
    /// The member that holds what a body should be by itself: `{"value": {…}}` for an object without that property.
    func isWrapped(
        _ json: JSONValue, of type: TypeReference, in types: TypeTable, sign: UInt8
    ) -> JSONMember? {
        guard case .named(let id) = type, let wrapper = json.wrappedKey(sign: sign), !wrapper.isArray,
            wrapper.key == "value", types.documentedType(of: wrapper.key, in: id) == nil
        else { return nil }
        // A type that is made from this very body has whatever the body has.
        guard types.isKnownBesidesExamples(id) else { return nil }
        return json.member(wrapper.key)
    }
}

// MARK: - Following

extension BodyLearner {
    private mutating func follow(_ value: JSONValue, as type: TypeReference, kind: Evidence.Kind, page: Int) {
        switch (value.kind, type) {
        case (.object(let members), .named(let id)):
            guard !types.isEnumeration(id) else { return }
            let own = types.isWrapper(id) ? nil : ownType(of: value, page: page)
            learn(members, of: types.placeMaking(own ?? id), kind: kind, page: page, at: value.range)
        case (.object(let members), .map(let element)):
            for member in members where !member.key.utf8.contains(sign) {
                follow(member.value, as: element, kind: kind, page: page)
            }
        case (.array(let elements), .array(let element)):
            for value in elements { follow(value, as: element, kind: kind, page: page) }
        case (.array(let elements), .named):
            for value in elements { follow(value, as: type, kind: kind, page: page) }
        case (.object, .array(let element)):
            follow(value, as: element, kind: kind, page: page)
        case (.string, .named(let id)), (.number, .named(let id)), (.boolean, .named(let id)):
            if types.isEnumeration(id) {
                if kind == .example, let text = value.string { types.update(id) { $0.learn(value: text) } }
            } else if let seen = value.shallowType {
                types.update(id) { if !$0.scalarsSeen.contains(seen) { $0.scalarsSeen.append(seen) } }
            }
        case (.object, _), (.array, _), (.string, _), (.number, _), (.boolean, _), (.null, _):
            if let own = ownType(of: value, page: page) {
                let place = types.placeMaking(own)
                learn(value.members ?? [], of: place, kind: kind, page: page, at: value.range)
            }
        }
    }

    private func ownType(of value: JSONValue, page: Int) -> TypeID? {
        guard let name = value[typeKey]?.string, !name.isEmpty, name.isTypeNameLike || name.hasPrefix("#") else {
            return nil
        }
        return draft.names.id(named: name, on: draft.pages[page])
    }

    /// - Parameter type: Its place in the table.
    private mutating func learn(
        _ members: [JSONMember], of type: Int, kind: Evidence.Kind, page: Int, at range: SourceRange
    ) {
        types.updateType(at: type) { draft in
            draft.addSource(kind, at: range)
            if kind == .example { draft.noteMissing(besides: members, at: range) }
        }
        // Keys of an open type that stand for keys tell nothing: `"String-value": true`.
        let isOpen = types.drafts[type].isOpen
        for member in members where !isOpen || !member.key.isPlaceholderValue || member.key.isTypeNameLike {
            let known = types.place(of: member.key, inTypeAt: type)
            let documented = known.flatMap { types.drafts[$0.type].properties[$0.property].documented?.type }
            // What the representation of an open type has beyond its table are keys that somebody may add.
            let isSample = isOpen && kind == .representation && known == nil
            let kind = isSample && !member.key.utf8.contains(sign) ? Evidence.Kind.example : kind
            let shown = self.shown(by: member, kind: kind, page: page)
            let place = known ?? types.addProperty(member.key, toTypeAt: type)
            types.updateProperty(at: place) {
                $0.add(kind, at: member.keyRange, type: shown)
                if kind == .example { $0.noteForm(of: member.value) }
            }
            guard member.value.holdsObject else {
                if let documented { follow(member.value, as: documented, kind: kind, page: page) }
                continue
            }
            if let documented, !documented.isVague {
                follow(member.value, as: documented, kind: kind, page: page)
            } else {
                waiting.append(
                    Waiting(
                        owner: types.drafts[place.type].id, property: member.key, value: member.value,
                        keyRange: member.keyRange, kind: kind,
                        page: page))
            }
        }
    }

    /// The type that a member shows by itself: by the kind of value, or by the type keys of its objects.
    private mutating func shown(by member: JSONMember, kind: Evidence.Kind, page: Int) -> TypeReference? {
        // Keys of the message, like the name of a type, are text whatever their text looks like.
        if member.key.utf8.contains(sign), member.value.string != nil { return .scalar(.string) }
        if kind == .representation, let text = member.value.string {
            let scalar = representedScalars[text] ?? text.representedScalar
            representedScalars[text] = scalar
            return .scalar(scalar)
        }
        switch member.value.kind {
        case .object:
            return ownType(of: member.value, page: page).map { .named($0) }
        case .array(let elements):
            if elements.contains(where: { $0.members != nil }) {
                let named = elements.compactMap { ownType(of: $0, page: page) }
                return types.commonBase(of: named.map { .named($0) }).map { .array($0) } ?? .array(.unknown)
            }
            return member.value.shallowType
        case .string, .number, .boolean, .null:
            return member.value.shallowType
        }
    }
}

extension TypeDraft {
    /// Notes which required properties an object lacks.
    fileprivate mutating func noteMissing(besides members: [JSONMember], at range: SourceRange) {
        for property in namesOfRequired where !members.contains(where: { $0.key == property }) {
            updateProperty(property) { $0.missingIn = range }
        }
    }
}

// MARK: - Objects that wait for a type

extension BodyLearner {
    private func type(for item: Waiting) -> TypeReference? {
        guard let property = types.property(item.property, of: item.owner) else { return nil }
        if let documented = property.documented?.type, !documented.isVague { return documented }
        let named = property.shown.compactMap(\.namedType).uniqued().sorted()
        guard let first = named.first else {
            return types.typeOfOtherSpelling(item.property, of: item.owner) ?? usualType(for: item)
                ?? typeOfSameName(for: item)
        }
        return types.commonBase(of: named.map { .named($0) }) ?? .named(first)
    }

    /// The type that properties of this name usually have, if the value fits.
    private func usualType(for item: Waiting) -> TypeReference? {
        guard case .named(let id) = draft.usualTypes[item.property], let members = item.value.members else {
            return nil
        }
        return fits(members, id) ? .named(id) : nil
    }

    /// The type that the property is named after, `appliedPolicies` and `appliedPolicy`, if all objects fit.
    private func typeOfSameName(for item: Waiting) -> TypeReference? {
        guard let id = draft.names.known(item.property.singular) ?? draft.names.known(item.property),
            draft.names.isDeclared(id), !types.isEnumeration(id)
        else { return nil }
        let objects = (item.value.elements ?? [item.value]).compactMap(\.members)
        guard !objects.isEmpty, objects.allSatisfy({ fits($0, id) }) else { return nil }
        return item.value.elements == nil ? .named(id) : .array(.named(id))
    }

    /// Whether tables give a type all of these members; one without a value proves nothing.
    private func fits(_ members: [JSONMember], _ id: TypeID) -> Bool {
        let unknown = members.filter { types.documentedType(of: $0.key, in: id) == nil && !$0.key.utf8.contains(sign) }
        return unknown.count < members.count && unknown.allSatisfy(\.value.isNull)
    }

    /// A type that exists inside another one only.
    private func ownedType(_ item: Waiting) -> TypeID {
        TypeID("\(item.owner.name).\(item.property)", namespace: item.owner.namespace)
    }

    private mutating func follow(_ item: Waiting, as type: TypeReference) {
        let element = type.element
        let shown = item.value.elements == nil ? element : .array(element)
        types.update(item.owner) { draft in
            draft.updateProperty(item.property) { $0.add(item.kind, at: item.keyRange, type: shown) }
        }
        follow(item.value, as: shown, kind: item.kind, page: item.page)
    }
}

extension String {
    /// The scalar that stands for a value in a representation: `String (timestamp)`, `Boolean`, `Int32`.
    fileprivate var representedScalar: Scalar {
        if lowercased().contains("timestamp") || isTimestamp { return .dateTime }
        let word = prefix { $0.isLetter || $0.isNumber || $0 == "." }.lowercased()
        return Scalar(annotated: word) ?? .string
    }
}

extension JSONValue {
    /// Whether it is an object, or an array with objects in it.
    var holdsObject: Bool {
        switch kind {
        case .object: true
        case .array(let elements): elements.contains { $0.holdsObject }
        case .string, .number, .boolean, .null: false
        }
    }
}

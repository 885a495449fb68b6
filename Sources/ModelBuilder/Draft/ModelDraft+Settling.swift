import APIModel
import SourceText

extension TypeTable {
    /// The narrowest type that holds the values of both; two named types meet in a base that they share.
    func join(_ left: TypeReference, _ right: TypeReference) -> TypeReference {
        switch (left, right) {
        case (.named, .named): left == right ? left : commonBase(of: [left, right]) ?? .unknown
        case (.array(let left), .array(let right)): .array(join(left, right))
        case (.map(let left), .map(let right)): .map(join(left, right))
        case (.scalar, _), (.named, _), (.array, _), (.map, _), (.unknown, _): left.joined(with: right)
        }
    }

    /// The type of a property: by its strongest evidence; where that is vague, as far as examples tell.
    func settledType(
        of property: PropertyDraft, _ usualTypes: UsualTypes, _ shownTypes: ShownTypes
    ) -> TypeReference {
        let shown = property.shown.dropFirst().reduce(property.shown.first) { known, next in
            known.map { join($0, next) }
        }
        guard let documented = property.documented?.type else {
            let usual = usualTypes[property.wireName]
            // `"datetime-value"` stands for a value, and says no more than its key.
            if shown == .scalar(.string), !property.isTextSeen, case .scalar(let scalar) = usual, scalar.form == .string
            {
                return .scalar(scalar)
            }
            return shown ?? usual ?? shownTypes[property.wireName] ?? .unknown
        }
        guard !property.isAnything else { return documented }
        guard documented.isVague, let shown else { return withForm(ofExamples: property, documented) }
        return documented == .unknown ? shown : join(documented, shown)
    }

    /// A cell that forgets "collection", or says it of one thing, is the most common slip of all; where no example
    /// agrees with it, and two of them show otherwise, values decide whether there are many.
    private func withForm(ofExamples property: PropertyDraft, _ documented: TypeReference) -> TypeReference {
        switch documented {
        case .array(let element) where property.arraysSeen == 0 && property.singlesSeen > 1: element
        case .named, .scalar:
            property.singlesSeen == 0 && (property.arraysSeen > 1 || property.isReadAsMany)
                ? .array(documented) : documented
        case .array, .map, .unknown: documented
        }
    }

    /// What a type that no page describes must be, where examples show it and no object: a scalar under the name of a
    /// type.
    func scalarStandIn(for id: TypeID) -> TypeReference? {
        guard let draft = self[id], let first = draft.scalarsSeen.first, draft.properties.isEmpty,
            draft.members.isEmpty,
            !draft.isDescribedAsObject, draft.base == nil
        else { return nil }
        let type = draft.scalarsSeen.dropFirst().reduce(first) { join($0, $1) }
        return type.isVague ? nil : type
    }
}

extension ModelDraft {
    /// The types as they stand after all evidence is in, by identifier; whatever is referred to has a definition.
    private func settledTypes(_ standIns: StandIns) -> [TypeDefinition] {
        let shownTypes = ShownTypes(types)
        var definitions = workers.mapAll(types.drafts) { draft in
            standIns[draft.id] == nil ? definition(draft, standIns, shownTypes) : nil
        }
        .compactMap(\.self)
        var known = Set(definitions.lazy.map(\.id))
        // Nearly all that is referred to is defined, which all workers find out.
        let inTypes = workers.mapAll(definitions) { [known] in $0.references.filter { !known.contains($0.id) } }
        let inOperations = workers.mapAll(operations) { [known] in
            $0.references(standIns).filter { !known.contains($0.id) }
        }
        for (id, range) in (inTypes + inOperations).joined() where known.insert(id).inserted {
            definitions.append(
                TypeDefinition(
                    id: names.canonical(id), shape: .object([], isOpen: true), sources: [range], evidence: .mention))
        }
        return opened(definitions.sorted { $0.id < $1.id })
    }

    /// The types with those open that keep what they don't know: a root from which too many types derive for it to stand for
    /// each of them, and all where the settings say so.
    private func opened(_ definitions: [TypeDefinition]) -> [TypeDefinition] {
        let families = TypeHierarchy.families(of: definitions)
        return definitions.map { type in
            let isRoot = families[type.id, default: []].count > TypeHierarchy.largestFamily
            guard isRoot || settings.keepsUnknownKeys, case .object(let properties, _) = type.shape else { return type }
            var type = type
            type.shape = .object(properties, isOpen: true)
            return type
        }
    }

    private func definition(_ draft: TypeDraft, _ standIns: StandIns, _ shown: ShownTypes) -> TypeDefinition? {
        let sources = draft.sources.strongestFirst
        let all = draft.properties.compactMap { settled($0, of: draft, standIns, shown) }
        // Annotations such as `@odata.type` say something about the object; what the object says comes first.
        let properties = all.filter { !$0.wireName.contains("@") } + all.filter { $0.wireName.contains("@") }
        let places = sources.map(\.range) + properties.compactMap { $0.evidence.first?.range }
        guard let first = places.first else { return nil }
        let isUndescribed = properties.isEmpty && draft.members.isEmpty && !draft.isDescribedAsObject
        return TypeDefinition(
            id: names.canonical(draft.id), base: draft.base.map { names.canonical($0) },
            shape: draft.isEnumeration
                ? .enumeration(draft.members.map(settled), isFlags: draft.isFlags)
                : .object(properties, isOpen: draft.isOpen || isUndescribed && draft.base == nil),
            documentation: draft.documentation, sources: sources.isEmpty ? [first] : sources.map(\.range).uniqued(),
            evidence: sources.first?.kind ?? .mention, exampleValues: draft.isEnumeration ? draft.exampleValues : [])
    }

    private func settled(_ member: Member) -> Member {
        var member = member
        member.standsForOthers = member.wireName == settings.policies.growingMember
        return member
    }

    private func settled(
        _ draft: PropertyDraft, of type: TypeDraft, _ standIns: StandIns, _ shown: ShownTypes
    ) -> Property? {
        let evidence = draft.evidence.strongestFirst
        guard !evidence.isEmpty else { return nil }
        // Several operations share a type: that an example of one leaves a key out shows that not all values have it.
        let isRequired = draft.isRequired && (type.isParameters || draft.missingIn == nil)
        return Property(
            wireName: draft.wireName, type: standIns.replacing(types.settledType(of: draft, usualTypes, shown)),
            presence: isRequired ? .required : .optional, isNullable: draft.isNullable, isReadOnly: draft.isReadOnly,
            isRelationship: draft.isRelationship, constraints: draft.constraints, documentation: draft.documentation,
            evidence: evidence)
    }

    /// The model with its operations in the order of the draft's, none of them with an example yet. The links of its documentation
    /// are resolved.
    func modelWithoutExamples() -> APIModel {
        let standIns = StandIns(types)
        let types = settledTypes(standIns)
        let typeKey = settings.policies.typeKey
        let isTypeNamed = types.contains { $0.properties.contains { $0.wireName == typeKey } }
        let links = LinkResolution(self, types: types)
        return APIModel(
            name: settings.name, version: settings.version ?? agreedVersion, servers: servers,
            discriminator: isTypeNamed ? Discriminator(key: typeKey, namespace: names.mainNamespace) : nil,
            types: workers.mapAll(types) { links.resolved($0) },
            operations: workers.mapAll(operations) { links.resolved($0.settled(standIns)) },
            paging: settings.policies.paging)
    }

    /// The version that all examples are sent to.
    private var agreedVersion: String? {
        let versions = operations.lazy.flatMap(\.sources).flatMap(\.exchanges).compactMap(\.request)
            .compactMap { message -> String? in
                if case .request(let line) = message.start { line.target.version } else { nil }
            }
        guard let first = versions.first else { return nil }
        return versions.allSatisfy { $0 == first } ? first : nil
    }
}

extension [Evidence] {
    /// By kind, and as it stands where that is the same. It most often stands so already: tables are read before examples.
    fileprivate var strongestFirst: [Evidence] {
        if zip(self, dropFirst()).allSatisfy({ $0.kind <= $1.kind }) { return self }
        return enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(\.element)
    }
}

/// The scalars that stand in for types which no page describes.
struct StandIns {
    private var scalars: [TypeID: TypeReference] = [:]

    init(_ types: TypeTable) {
        for draft in types.drafts {
            if let scalar = types.scalarStandIn(for: draft.id) { scalars[draft.id] = scalar }
        }
    }

    subscript(id: TypeID) -> TypeReference? { scalars[id] }

    func replacing(_ reference: TypeReference) -> TypeReference {
        switch reference {
        case .named(let id): scalars[id] ?? reference
        case .array(let element): .array(replacing(element))
        case .map(let value): .map(replacing(value))
        case .scalar, .unknown: reference
        }
    }
}

extension TypeDefinition {
    /// The types that it names, each with a place where it does.
    fileprivate var references: [(id: TypeID, range: SourceRange)] {
        var result: [(id: TypeID, range: SourceRange)] = []
        if let base, let source = sources.first { result.append((base, source)) }
        let properties = properties
        // Read in place: a property is wide, and few of them name a type.
        for place in properties.indices {
            guard let id = properties[place].type.namedType, let range = properties[place].evidence.first?.range
            else { continue }
            result.append((id, range))
        }
        return result
    }
}

extension OperationDraft {
    /// The types that its bodies and parameters name, each with a place where it does.
    fileprivate func references(_ standIns: StandIns) -> [(id: TypeID, range: SourceRange)] {
        let payloads = [request].compactMap(\.self) + responses.compactMap(\.body)
        let parameters = pathParameters + queryParameters + requestHeaders + responses.flatMap(\.headers)
        let all = payloads.map { ($0.type, $0.sources.first) } + parameters.map { ($0.type, $0.sources.first) }
        return all.compactMap { type, range in
            guard let id = standIns.replacing(type).namedType, let range else { return nil }
            return (id, range)
        }
    }

    func settled(_ standIns: StandIns) -> Operation {
        var responses = responses
        for place in responses.indices {
            if let type = responses[place].body?.type { responses[place].body?.type = standIns.replacing(type) }
        }
        var request = request
        if let type = request?.type { request?.type = standIns.replacing(type) }
        return Operation(
            id: id, method: method, paths: paths, title: title, documentation: documentation, resource: resource,
            permissions: permissions, pathParameters: pathParameters.map { $0.replacing(standIns) },
            queryParameters: queryParameters.map { $0.replacing(standIns) },
            requestHeaders: requestHeaders.map { $0.replacing(standIns) }, request: request, responses: responses,
            sources: homes.map { $0.facts.range })
    }
}

extension Parameter {
    fileprivate func replacing(_ standIns: StandIns) -> Parameter {
        var result = self
        result.type = standIns.replacing(type)
        return result
    }
}

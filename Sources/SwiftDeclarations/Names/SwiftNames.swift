import APIModel
import SourceText

/// The Swift names of everything in a model, decided once for all emitters.
///
/// Wire names never change; this table says what Swift calls them. It depends on the model alone, and within the model on
/// its order, so that the same model always gets the same names.
public struct SwiftNames: Sendable {
    /// `OnlineMeetings`
    public let module: SwiftIdentifier
    /// `OnlineMeetingsClient`
    public let client: SwiftIdentifier
    private let types: [TypeID: SwiftIdentifier]
    private let owners: [TypeID: TypeID]
    private let nested: [TypeID: [TypeID]]
    private let members: [TypeID: [String: SwiftIdentifier]]
    private let polymorphs: [TypeID: PolymorphNames]
    private let patches: [TypeID: PatchNames]
    private let partial: Set<TypeID>
    private let operations: [String: OperationNames]
    private let resources: [String: ResourceNames]

    /// - Parameters:
    ///   - types: The definitions of `model`, where they are at hand.
    ///   - workers: Who names the members of types, each of which has a scope of its own.
    public init(_ model: APIModel, types index: TypeIndex? = nil, workers: Workers = Workers(1)) {
        let index = index ?? TypeIndex(model)
        module = SwiftIdentifier(sanitised: Identifiers.verbatim(model.name) ?? Identifiers.upperCamel(model.name))
        // Types come first: readers of the API know their names from elsewhere. Protocols and operations yield to them.
        var scope = NameScope(taken: ReservedNames.types, suffix: "Model")
        let owners = NestedEnumerations(model, types: index).owners
        let types = Self.typeNames(model, owners, &scope)
        self.types = types
        self.owners = owners
        nested = Dictionary(grouping: model.types.map(\.id).filter { owners[$0] != nil }) { owners[$0] ?? $0 }
        members = Self.memberNames(model, index, typeNames: Set(types.values.map(\.name)), workers)
        let polymorphs = Self.polymorphNames(model, types, &scope)
        self.polymorphs = polymorphs
        patches = PatchNames.all(in: model, index, polymorphs)
        partial = Set(patches.keys.flatMap { [$0] + (polymorphs[$0]?.cases.map(\.type) ?? []) })
        client = scope.name(Identifiers.upperCamel(module.name) + "Client")
        resources = Self.resourceNames(model, &scope)
        operations = Self.operationNames(model, &scope)
    }

    /// The name of a type, within its owner where it has one; `JSONValue`, which holds any JSON, for one that the model lacks.
    public func type(_ id: TypeID) -> SwiftIdentifier {
        types[id] ?? TypeReference.unknownType
    }

    /// The structure that an enumeration is declared in; `nil` for a type that stands by itself.
    public func owner(of id: TypeID) -> TypeID? { owners[id] }

    /// The enumerations that are declared in a structure, in the order of the model.
    public func nested(in id: TypeID) -> [TypeID] { nested[id] ?? [] }

    /// The name of a type from everywhere, with that of its owner before it: `RecurrencePattern`, `WeekIndex`.
    public func path(of id: TypeID) -> [SwiftIdentifier] { (owners[id].map { [type($0)] } ?? []) + [type(id)] }

    /// The names of the enumeration that holds a value of a polymorphic type; `nil` for any other.
    public func polymorph(_ id: TypeID) -> PolymorphNames? { polymorphs[id] }

    /// The names of what a `PATCH` can clear in values of a type; `nil` for a type of which none sends a part.
    public func patch(_ id: TypeID) -> PatchNames? { patches[id] }

    /// Whether a `PATCH` sends values of a type, or of one that it stands for, in part.
    public func isPartial(_ id: TypeID) -> Bool { partial.contains(id) }

    /// The name of a property, inherited ones included, or of a member of an enumeration.
    public func member(_ wireName: String, of id: TypeID) -> SwiftIdentifier {
        members[id]?[wireName] ?? SwiftIdentifier(sanitised: Identifiers.lowerCamel(wireName))
    }

    /// The names of an operation, by `Operation.id`.
    public func operation(_ id: String) -> OperationNames? { operations[id] }

    /// The names of a resource, by `Operation.resource`.
    public func resource(_ name: String) -> ResourceNames? { resources[name] }
}

/// The enumeration that holds a value of a type or of one of its subtypes.
public struct PolymorphNames: Hashable, Sendable {
    /// `AnyMessage`
    public let type: SwiftIdentifier
    /// Of the type itself first, then of its variants: `eventMessage`.
    public let cases: [Case]

    public struct Case: Hashable, Sendable {
        public let type: TypeID
        public let name: SwiftIdentifier
    }
}

/// What the operations of one resource are gathered in.
public struct ResourceNames: Hashable, Sendable {
    /// `OnlineMeetingAPI`
    public let api: SwiftIdentifier
    /// `PartialOnlineMeetingAPI`
    public let partial: SwiftIdentifier
    /// `OnlineMeetingStub`
    public let stub: SwiftIdentifier
    /// `OnlineMeetingExamples`, the suite of its documented examples where they are tables.
    public let examples: SwiftIdentifier
    /// `OnlineMeetingServer`, which the documentation shows and nothing declares.
    public let server: SwiftIdentifier
}

extension SwiftNames {
    private static func typeNames(
        _ model: APIModel, _ owners: [TypeID: TypeID], _ scope: inout NameScope
    ) -> [TypeID: SwiftIdentifier] {
        let candidates = zip(model.types.map(\.id), candidates(for: model.types))
        let own = candidates.filter { owners[$0.0] == nil }
        var result = Dictionary(zip(own.map(\.0), scope.typeNames(for: own.map(\.1)))) { first, _ in first }
        // What is declared in a type may be called as it likes there, but for a name that a type of the module has: it would
        // hide that one.
        var taken: [TypeID: Set<String>] = [:]
        for (type, candidate) in candidates {
            guard let owner = owners[type], let ownerName = result[owner]?.name,
                let name = NestedEnumerations.shortName(of: type, named: candidate.ideal, in: owner, named: ownerName),
                scope.isFree(name), taken[owner, default: []].insert(name).inserted
            else { continue }
            result[type] = SwiftIdentifier(sanitised: name)
        }
        let others = candidates.filter { result[$0.0] == nil }
        return result.merging(zip(others.map(\.0), scope.typeNames(for: others.map(\.1)))) { first, _ in first }
    }

    /// Of two types of one name, the one of the main namespace keeps it, and the other is told apart by its namespace.
    private static func candidates(for types: [TypeDefinition]) -> [NameScope.Candidate] {
        let candidates = types.map { type in
            NameScope.Candidate(wireName: type.id.name, ideal: Identifiers.upperCamel(type.id.name))
        }
        let mains = Set(zip(types, candidates).filter { $0.0.id.namespace == nil }.map(\.1.ideal))
        return zip(types, candidates).map { type, candidate in
            guard let namespace = type.id.namespace, mains.contains(candidate.ideal) else { return candidate }
            let last = namespace.split(separator: ".").last.map(String.init) ?? namespace
            return NameScope.Candidate(
                wireName: type.id.name, ideal: Identifiers.upperCamel(last) + candidate.ideal)
        }
    }

    private static func memberNames(
        _ model: APIModel, _ index: TypeIndex, typeNames: Set<String>, _ workers: Workers
    ) -> [TypeID: [String: SwiftIdentifier]] {
        // A property that keeps the capital of its wire name must not hide a type from its neighbours.
        let avoided = typeNames.union(ReservedNames.types)
        let names = workers.mapAll(model.types) { type in
            let wireNames: [String]
            var scope: NameScope
            switch type.shape {
            case .object:
                wireNames = index.allProperties(of: type.id).map(\.wireName)
                scope = NameScope(taken: ReservedNames.properties, avoided: avoided, suffix: "Value")
            case .enumeration(let members, _):
                wireNames = members.map(\.wireName)
                scope = NameScope(taken: ReservedNames.members, avoided: avoided, suffix: "Value")
            }
            return scope.memberNames(for: wireNames)
        }
        return Dictionary(zip(model.types.map(\.id), names)) { _, last in last }
    }

    private static func polymorphNames(
        _ model: APIModel, _ types: [TypeID: SwiftIdentifier], _ scope: inout NameScope
    ) -> [TypeID: PolymorphNames] {
        let hierarchy = TypeHierarchy(model)
        var result: [TypeID: PolymorphNames] = [:]
        for base in model.types.map(\.id) where hierarchy.isPolymorphic(base) {
            let all = [base] + hierarchy.variants(of: base)
            var cases = NameScope(taken: ReservedNames.variants, suffix: "Value")
            let names = cases.names(
                for: all.map { id in
                    NameScope.Candidate(
                        wireName: id.name, ideal: Identifiers.lowerCamel(types[id]?.name ?? id.name))
                })
            let name = scope.name("Any" + (types[base]?.name ?? Identifiers.upperCamel(base.name)))
            result[base] = PolymorphNames(type: name, cases: zip(all, names).map { .init(type: $0, name: $1) })
        }
        return result
    }

    private static func resourceNames(_ model: APIModel, _ scope: inout NameScope) -> [String: ResourceNames] {
        var result: [String: ResourceNames] = [:]
        for operation in model.operations where result[operation.resource] == nil {
            let stem = Identifiers.upperCamel(operation.resource)
            result[operation.resource] = ResourceNames(
                api: scope.name(stem + "API"), partial: scope.name("Partial\(stem)API"),
                stub: scope.name(stem + "Stub"), examples: scope.name(stem + "Examples"),
                server: scope.name(stem + "Server"))
        }
        return result
    }

    private static func operationNames(_ model: APIModel, _ scope: inout NameScope) -> [String: OperationNames] {
        let methods = NameScope(taken: Identifiers.unusableMembers.union(ReservedNames.methods), suffix: "Operation")
            .namesOfCopies(for: model.operations.map(\.id))
        var pages = NameScope(taken: Set(methods.values.map(\.name)), suffix: "OfCollection")
        var result: [String: OperationNames] = [:]
        for operation in model.operations {
            let method = methods[operation.id] ?? SwiftIdentifier(sanitised: Identifiers.lowerCamel(operation.id))
            let namespace = scope.name(Identifiers.upperCamel(operation.id), orElse: "Operation")
            let count = operation.examples.count
            let examples = operation.examples.indices.map { index in
                scope.name(namespace.name + "Example" + (count > 1 ? String(index + 1) : ""))
            }
            result[operation.id] = OperationNames(
                operation, method: method, pages: pages.name(method.name + "Pages"), namespace: namespace,
                examples: examples)
        }
        return result
    }
}

extension NameScope {
    /// Names for properties or members of one type.
    mutating func memberNames(for wireNames: [String]) -> [String: SwiftIdentifier] {
        let candidates = wireNames.map { Candidate(wireName: $0, ideal: Identifiers.lowerCamel($0)) }
        return Dictionary(zip(wireNames, names(for: candidates))) { first, _ in first }
    }

    /// The same, leaving this scope as it is.
    func namesOfCopies(for wireNames: [String]) -> [String: SwiftIdentifier] {
        var copy = self
        return copy.memberNames(for: wireNames)
    }
}

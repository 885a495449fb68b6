/// Which types stand for their subtypes as well, wherever the API uses them.
///
/// A body of type `message` may hold an `eventMessage`; the object says so itself, by the key that `Discriminator` names.
/// A base is polymorphic where it is the type of a property, parameter or body, and other types derive from it. The root that
/// everything derives from tells nothing of its subtypes, so it is left out: it is an open object instead.
public struct TypeHierarchy: Sendable {
    /// More subtypes than this are no set to choose from.
    public static let largestFamily = 64

    private let families: [TypeID: [TypeID]]
    private let used: Set<TypeID>
    private let canBeNamed: Bool

    public init(_ model: APIModel) {
        families = Self.families(of: model.types)
        used = Self.typesInUse(in: model)
        canBeNamed = model.discriminator != nil
    }

    /// The documented subtypes that a value of the type may be of, direct and indirect, by identifier. Empty where the type is
    /// not polymorphic.
    public func variants(of base: TypeID) -> [TypeID] {
        guard canBeNamed, used.contains(base), let family = families[base], family.count <= Self.largestFamily else {
            return []
        }
        return family
    }

    public func isPolymorphic(_ type: TypeID) -> Bool { !variants(of: type).isEmpty }

    /// Every object type that derives from a type, by identifier.
    public static func families(of types: [TypeDefinition]) -> [TypeID: [TypeID]] {
        let bases = Dictionary(types.compactMap { type in type.base.map { (type.id, $0) } }) { first, _ in first }
        var families: [TypeID: [TypeID]] = [:]
        for type in types {
            guard case .object = type.shape else { continue }
            var next = bases[type.id]
            var seen: Set<TypeID> = [type.id]
            while let base = next, seen.insert(base).inserted {
                families[base, default: []].append(type.id)
                next = bases[base]
            }
        }
        return families.mapValues { $0.sorted() }
    }

    private static func typesInUse(in model: APIModel) -> Set<TypeID> {
        var references = model.types.flatMap(\.properties).map(\.type)
        for operation in model.operations {
            let parameters = operation.pathParameters + operation.queryParameters + operation.requestHeaders
            references += parameters.map(\.type)
            references += ([operation.request] + operation.responses.map(\.body)).compactMap { $0?.type }
        }
        return Set(references.compactMap(\.namedType))
    }
}

/// How an object says which type it is of: `"@odata.type": "#microsoft.graph.eventMessage"`.
public struct Discriminator: Hashable, Sendable {
    /// `@odata.type`
    public var key: String
    /// The namespace of types that have none of their own: `microsoft.graph`.
    public var namespace: String?

    public init(key: String, namespace: String? = nil) {
        self.key = key
        self.namespace = namespace
    }

    /// `microsoft.graph.eventMessage`; on the wire a `#` stands before it (OData JSON format 4.01, section 4.6.3).
    public func name(of type: TypeID) -> String {
        [type.namespace ?? namespace, type.name].compactMap(\.self).joined(separator: ".")
    }
}

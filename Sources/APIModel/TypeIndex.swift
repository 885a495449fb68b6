import SourceText

/// Definitions by identifier, with what their bases bring along.
///
/// Whoever asks about many types makes one of these and hands it on: properties are inherited once, when somebody asks
/// for those of the first type.
public struct TypeIndex: Sendable {
    private let types: [TypeDefinition]
    private let places: [TypeID: Int]
    /// By place. A type without a base shares the array of its definition.
    private let properties: Lazy<[[Property]]>

    public init(_ model: APIModel) {
        let types = model.types
        self.types = types
        let places = Dictionary(
            zip(types.lazy.map(\.id), types.indices), uniquingKeysWith: { first, _ in first })
        self.places = places
        properties = Lazy {
            var inheritance = Inheritance(types: types, places: places)
            return types.indices.map { inheritance.properties(of: $0) }
        }
    }

    public subscript(id: TypeID) -> TypeDefinition? { places[id].map { types[$0] } }

    /// The properties of an object type, those of its bases first; a property that a subtype documents again is taken
    /// from the subtype, at the place of the first. Empty for an enumeration.
    public func allProperties(of id: TypeID) -> [Property] { places[id].map { properties.value[$0] } ?? [] }
}

/// Adds the properties of types to those of their bases, bases first.
private struct Inheritance {
    let types: [TypeDefinition]
    let places: [TypeID: Int]
    private var known: [Int: [Property]] = [:]

    init(types: [TypeDefinition], places: [TypeID: Int]) {
        self.types = types
        self.places = places
    }

    mutating func properties(of place: Int) -> [Property] {
        // From the type up to the nearest base of which all is known. In a cycle every type has the properties of all
        // others, and its own last.
        var chain: [Int] = []
        var inherited: [Property] = []
        var next: Int? = place
        while let current = next, !chain.contains(current) {
            if let all = known[current] {
                inherited = all
                break
            }
            chain.append(current)
            next = types[current].base.flatMap { places[$0] }
        }
        let closesCycle = next.map { chain.contains($0) } ?? false
        for current in chain.reversed() {
            let own = types[current].properties
            inherited = inherited.isEmpty ? own : inherited.overridden(by: own)
            // Where a cycle closes, what is known here holds for the type alone that it began with.
            if !closesCycle { known[current] = inherited }
        }
        return inherited
    }
}

extension [Property] {
    /// These properties with others after them; one that is documented again is taken from the others, at its old place.
    fileprivate func overridden(by others: [Property]) -> [Property] {
        var result = self
        var places = Dictionary(
            zip(lazy.map(\.wireName), indices), uniquingKeysWith: { first, _ in first })
        for property in others {
            if let place = places[property.wireName] {
                result[place] = property
            } else {
                places[property.wireName] = result.count
                result.append(property)
            }
        }
        return result
    }
}

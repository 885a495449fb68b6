/// One thing that differs between two revisions of an API.
///
/// A new kind of change is a case here; the exhaustive switches ask for its words (`Change+Text.swift`) and for whom it breaks
/// something (`Change+Breakage.swift`).
public enum Change: Hashable, Sendable {
    case typeAdded(String)
    case typeRemoved(String)
    case typeRenamed(String, to: String, isPolymorphic: Bool)
    case typeKindChanged(String, from: InterfaceType.Kind, to: InterfaceType.Kind)
    case baseChanged(String, from: String?, to: String?)

    case propertyAdded(PropertyPath, isRequired: Bool)
    case propertyRemoved(PropertyPath, wasRequired: Bool)
    /// One that examples alone showed.
    case propertyNoLongerShown(PropertyPath)
    case propertyRenamed(PropertyPath, to: String)
    case propertyTypeChanged(PropertyPath, TypeChange)
    case propertyRequirementChanged(PropertyPath, isRequired: Bool)
    case propertyNullabilityChanged(PropertyPath, isNullable: Bool)
    case propertyBecameReadOnly(PropertyPath)
    case propertyBecameWritable(PropertyPath)

    case memberAdded(PropertyPath, wasAnnounced: Bool)
    case memberRemoved(PropertyPath)
    case memberRenamed(PropertyPath, to: String)

    case operationAdded(OperationLine)
    case operationRemoved(OperationLine)
    case operationRenamed(OperationLine, from: String, to: String)
    case pathAdded(OperationLine, String)
    case pathRemoved(OperationLine, String)

    case parameterAdded(OperationLine, ParameterName, isRequired: Bool)
    case parameterRemoved(OperationLine, ParameterName, wasRequired: Bool)
    case parameterTypeChanged(OperationLine, ParameterName, TypeChange)
    case parameterRequirementChanged(OperationLine, ParameterName, isRequired: Bool)

    case requestBodyAdded(OperationLine, TypeForm, isRequired: Bool)
    case requestBodyRemoved(OperationLine, TypeForm, wasRequired: Bool)
    case requestBodyTypeChanged(OperationLine, TypeChange)
    case requestBodyRequirementChanged(OperationLine, isRequired: Bool)
    case requestMediaTypeChanged(OperationLine, from: String, to: String)

    case statusAdded(OperationLine, Int)
    case statusRemoved(OperationLine, Int)
    case responseBodyAdded(OperationLine, Int, TypeForm)
    case responseBodyRemoved(OperationLine, Int, TypeForm)
    case responseBodyTypeChanged(OperationLine, Int, TypeChange)
    case responseMediaTypeChanged(OperationLine, Int, from: String, to: String)
}

/// A property of a type, or a member of an enumeration: `book.title`.
public struct PropertyPath: Hashable, Sendable, CustomStringConvertible {
    public let type: String
    public let name: String

    public var description: String { "\(type).\(name)" }
}

/// An operation as readers know it: `POST /books`.
public struct OperationLine: Hashable, Sendable, CustomStringConvertible {
    public let method: String
    public let path: String

    init(_ operation: InterfaceOperation) {
        method = operation.method
        path = operation.paths.first ?? "/"
    }

    public var description: String { "\(method) \(path)" }
}

/// A query parameter or header: `query $top`.
public struct ParameterName: Hashable, Sendable, CustomStringConvertible {
    public let place: InterfaceParameter.Place
    public let name: String

    public var description: String { "\(place.rawValue) \(name)" }
}

/// A type that became another.
public struct TypeChange: Hashable, Sendable, CustomStringConvertible {
    public let from: TypeForm
    public let to: TypeForm
    public let variation: Variation

    public var description: String { "\(from) → \(to)" }
}

/// What became of the values that somebody may send.
public enum Variation: Hashable, Sendable {
    /// All that were allowed are, and further ones.
    case widened
    /// Some that were allowed no longer are.
    case narrowed
    case incompatible
}

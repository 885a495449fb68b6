import SourceText

/// A type of the API: what a page, a table, a representation or the examples say of it, united.
public struct TypeDefinition: Sendable {
    public var id: TypeID
    public var base: TypeID?
    public var shape: Shape
    public var documentation: Documentation
    /// Where it is described; the strongest evidence first. Never empty.
    public var sources: [SourceRange]
    /// The strongest evidence for the type as such.
    public var evidence: Evidence.Kind
    /// Values of an enumeration that are met in examples and rows, and are no members letter by letter: `HTML` where
    /// `html` is one.
    public var exampleValues: [String]

    public init(
        id: TypeID, base: TypeID? = nil, shape: Shape, documentation: Documentation = Documentation(),
        sources: [SourceRange], evidence: Evidence.Kind, exampleValues: [String] = []
    ) {
        self.id = id
        self.base = base
        self.shape = shape
        self.documentation = documentation
        self.sources = sources
        self.evidence = evidence
        self.exampleValues = exampleValues
    }

    /// Whether keys beyond the properties are part of the value.
    public var isOpen: Bool {
        if case .object(_, let isOpen) = shape { isOpen } else { false }
    }

    /// Its own properties; empty for an enumeration.
    public var properties: [Property] {
        if case .object(let properties, _) = shape { properties } else { [] }
    }
}

/// What values of a type look like.
public enum Shape: Sendable {
    /// `isOpen`: keys beyond the properties are part of the value. A type that pages name and none describes is an
    /// open object without properties.
    case object([Property], isOpen: Bool)
    /// `isFlags`: several members may be combined, `"read,write"`.
    case enumeration([Member], isFlags: Bool)
}

/// A member of an enumeration.
public struct Member: Hashable, Sendable {
    /// As it stands in JSON.
    public var wireName: String
    public var value: Int64?
    /// It stands for members that are yet to come, `unknownFutureValue`: the documentation says that the set will grow.
    public var standsForOthers: Bool
    public var documentation: Documentation
    public var sources: [SourceRange]

    public init(
        wireName: String, value: Int64? = nil, standsForOthers: Bool = false,
        documentation: Documentation = Documentation(), sources: [SourceRange] = []
    ) {
        self.wireName = wireName
        self.value = value
        self.standsForOthers = standsForOthers
        self.documentation = documentation
        self.sources = sources
    }
}

import SourceText

/// A key of an object, or a field of a parameter object.
public struct Property: Sendable {
    /// As it stands in JSON; it never changes.
    public var wireName: String
    public var type: TypeReference
    public var presence: Presence
    /// `false` only where the documentation says "not nullable".
    public var isNullable: Bool
    public var isReadOnly: Bool
    /// A link to other resources (OData navigation property) rather than a part of the object.
    public var isRelationship: Bool
    public var constraints: Constraints
    @Boxed public var documentation: Documentation
    /// Everything that says something about it, the strongest first; the first range is where it is documented.
    /// Never empty.
    public var evidence: [Evidence]

    public init(
        wireName: String, type: TypeReference, presence: Presence = .optional, isNullable: Bool = true,
        isReadOnly: Bool = false, isRelationship: Bool = false, constraints: Constraints = Constraints(),
        documentation: Documentation = Documentation(), evidence: [Evidence]
    ) {
        self.wireName = wireName
        self.type = type
        self.presence = presence
        self.isNullable = isNullable
        self.isReadOnly = isReadOnly
        self.isRelationship = isRelationship
        self.constraints = constraints
        self.documentation = documentation
        self.evidence = evidence
    }

    /// `true` where examples alone show it and no table lists it.
    public var isKnownFromExamplesAlone: Bool { evidence.allSatisfy { $0.kind == .example } }
}

/// Whether a key must be there.
public enum Presence: String, Hashable, Sendable {
    /// The documentation marks it as required.
    case required
    /// It is marked as optional, or nothing is said.
    case optional
}

/// What a description says about the values.
public struct Constraints: Hashable, Sendable {
    /// In characters.
    public var maxLength: Int?
    public var minLength: Int?
    public var minimum: Int64?
    public var maximum: Int64?
    /// As the page writes it.
    public var defaultValue: String?

    public init(
        maxLength: Int? = nil, minLength: Int? = nil, minimum: Int64? = nil, maximum: Int64? = nil,
        defaultValue: String? = nil
    ) {
        self.maxLength = maxLength
        self.minLength = minLength
        self.minimum = minimum
        self.maximum = maximum
        self.defaultValue = defaultValue
    }
}

/// One place that says something about a type or property.
public struct Evidence: Hashable, Sendable {
    /// The kinds, the strongest first: where two disagree, the stronger one decides and the other is reported.
    public enum Kind: Int, Hashable, Comparable, Sendable, CaseIterable {
        /// A row of the type's own property table.
        case propertyTable
        /// A row of a table about a request or response body.
        case bodyTable
        /// A member table or list of values.
        case memberList
        /// The JSON representation of a type on its page.
        case representation
        /// A value in an example.
        case example
        /// A link or name in running text or in another table.
        case mention

        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    public var kind: Kind
    public var range: SourceRange
    /// What this place takes the type to be.
    public var type: TypeReference?

    public init(_ kind: Kind, at range: SourceRange, type: TypeReference? = nil) {
        self.kind = kind
        self.range = range
        self.type = type
    }
}

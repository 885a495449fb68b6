import APIModel
import SourceText

/// A type as it is mentioned: by a link, by a bare name, by an annotation.
public struct TypeMention: Hashable, Sendable {
    /// As written, without `#` and Markdown: `onlineMeeting`, `microsoft.graph.onlinemeeting`.
    public var name: String
    /// Where the link goes, as written: `../resources/onlinemeeting.md`.
    public var destination: String?
    /// The page that the link leads to, as in `LinkFact.path`.
    public var path: String?
    public var range: SourceRange

    public init(name: String, destination: String? = nil, path: String? = nil, range: SourceRange) {
        self.name = name
        self.destination = destination
        self.path = path
        self.range = range
    }
}

/// What a cell of a type column says, before names are resolved.
public indirect enum TypeExpression: Hashable, Sendable {
    case scalar(Scalar)
    case mention(TypeMention)
    case array(TypeExpression)
    case map(TypeExpression)
    /// A string, restricted to the values that the text lists; the row's `values` has them.
    case inlineEnumeration
    /// Any JSON, as the text says: `Json`.
    case anything
    /// One of several: `[user] or [group]`, `integer/string`.
    case oneOf([TypeExpression])
    /// The text that no type spelling matched.
    case unparsed(String)
}

/// What one page says about one type.
public struct TypeFacts: Sendable {
    public var name: TypeMention
    /// The prose of the page or section.
    public var prose: Prose
    public var base: TypeMention?
    /// Types that the page says derive from this one.
    public var subtypes: [TypeMention]
    public var properties: [PropertyRow]
    public var members: [MemberRow]
    public var isFlags: Bool
    public var isOpen: Bool
    /// The JSON representation and its annotation.
    public var representation: RepresentationFacts?
    /// The heading that it is described under.
    public var range: SourceRange

    public init(name: TypeMention, range: SourceRange) {
        self.name = name
        self.range = range
        self.prose = Prose()
        self.subtypes = []
        self.properties = []
        self.members = []
        self.isFlags = false
        self.isOpen = false
    }
}

/// A row of a property or parameter table.
public struct PropertyRow: Sendable {
    public var name: Spanned<String>
    public var type: Spanned<TypeExpression>?
    @Boxed public var prose: Prose
    @Boxed public var marks: Marks
    /// The type that the row says it is inherited from: `Inherited from [entity](entity.md)`.
    public var inheritedFrom: TypeMention?
    /// Values that the description lists as the possible ones.
    public var values: [MemberRow]
    public var isRelationship: Bool
    /// The whole row.
    public var range: SourceRange

    public init(
        name: Spanned<String>, type: Spanned<TypeExpression>?, prose: Prose = Prose(), marks: Marks = Marks(),
        values: [MemberRow] = [], range: SourceRange
    ) {
        self.name = name
        self.type = type
        self.range = range
        self.prose = prose
        self.marks = marks
        self.values = values
        self.isRelationship = false
    }
}

/// What a row marks a property or parameter as, each with the words that say so.
public struct Marks: Hashable, Sendable {
    public var required: SourceRange?
    public var optional: SourceRange?
    public var readOnly: SourceRange?
    public var notNullable: SourceRange?
    public var nullable: SourceRange?
    public var constraints: Constraints
    public var deprecated: Spanned<String>?

    public init() { constraints = Constraints() }
}

/// A member of an enumeration.
public struct MemberRow: Hashable, Sendable {
    public var name: Spanned<String>
    public var value: Int64?
    public var prose: Prose

    public init(name: Spanned<String>, value: Int64? = nil, prose: Prose = Prose()) {
        self.name = name
        self.value = value
        self.prose = prose
    }
}

/// A fence that shows what JSON of a type looks like: `"id": "String (identifier)"`.
public struct RepresentationFacts: Sendable {
    public var body: BodyText
    public var annotation: Annotation?
    public var range: SourceRange

    public init(body: BodyText, annotation: Annotation?, range: SourceRange) {
        self.body = body
        self.annotation = annotation
        self.range = range
    }
}

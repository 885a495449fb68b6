import APIModel

/// The type of a value, as text that can be read again: `string`, `#book` for a type of the API, `[…]` for a collection,
/// `{…}` for an object with arbitrary keys, `?` for what no page tells.
///
///     TypeForm(.array(.named(TypeID("book")))).text == "[#book]"
public indirect enum TypeForm: Hashable, Sendable {
    case scalar(String)
    case named(String)
    case array(TypeForm)
    case map(TypeForm)
    case unknown

    public init(_ type: TypeReference) {
        switch type {
        case .scalar(let scalar): self = .scalar(scalar.rawValue)
        case .named(let id): self = .named(id.description.replacing("`", with: "'"))
        case .array(let element): self = .array(TypeForm(element))
        case .map(let value): self = .map(TypeForm(value))
        case .unknown: self = .unknown
        }
    }

    /// Reads what `text` writes; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        switch (text.first, text.last) {
        case ("[", "]"): self.init(text.dropFirst().dropLast()) { .array($0) }
        case ("{", "}"): self.init(text.dropFirst().dropLast()) { .map($0) }
        case ("#", .some) where text.count > 1: self = .named(String(text.dropFirst()))
        case ("?", _) where text.count == 1: self = .unknown
        case (.some, _) where text.allSatisfy { $0.isLetter || $0.isNumber }: self = .scalar(String(text))
        default: return nil
        }
    }

    private init?(_ inner: some StringProtocol, _ wrap: (TypeForm) -> TypeForm) {
        guard let inner = TypeForm(String(inner)) else { return nil }
        self = wrap(inner)
    }

    public var text: String {
        switch self {
        case .scalar(let name): name
        case .named(let name): "#" + name
        case .array(let element): "[\(element.text)]"
        case .map(let value): "{\(value.text)}"
        case .unknown: "?"
        }
    }

    /// The type of the API that is named in it.
    var namedType: String? {
        switch self {
        case .named(let name): name
        case .array(let inner), .map(let inner): inner.namedType
        case .scalar, .unknown: nil
        }
    }
}

extension TypeForm: CustomStringConvertible {
    /// For people: `collection of book`.
    public var description: String {
        switch self {
        case .scalar(let name), .named(let name): name
        case .array(let element): "collection of \(element)"
        case .map(let value): "map to \(value)"
        case .unknown: "unknown"
        }
    }
}

extension TypeForm: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let form = TypeForm(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no type")
        }
        self = form
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

import APIModel
import PageReader
import SourceText

/// The model while passes fill it.
struct ModelDraft {
    /// Sorted by path, so that no result depends on the order in which pages were read.
    let pages: [Page]
    let settings: ModelSettings
    let sources: SourceMap
    let names: TypeNames
    /// Who looks at pages and operations where each can be looked at by itself.
    let workers: Workers
    var types = TypeTable()
    /// The enumerations that pages declare, known once the declarations are united.
    var listedEnumerations = ListedEnumerations()
    /// What the tables of types say of properties by their names, known with them.
    var usualTypes = UsualTypes()
    var operations: [OperationDraft] = []
    var servers: [Server] = []

    init(pages: [Page], settings: ModelSettings, sources: SourceMap, workers: Workers) {
        self.pages = pages.sorted { $0.path < $1.path }
        self.settings = settings
        self.sources = sources
        self.workers = workers
        names = TypeNames(self.pages, settings: settings, workers: workers)
    }

    /// What a cell or sentence of a page says, with names resolved.
    func reference(_ expression: TypeExpression, on page: Page) -> TypeReference {
        switch expression {
        case .scalar(let scalar): return .scalar(scalar)
        case .mention(let mention): return reference(mention, on: page)
        case .array(let element): return .array(reference(element, on: page))
        case .map(let value): return .map(reference(value, on: page))
        case .inlineEnumeration: return .scalar(.string)
        case .oneOf(let alternatives):
            let references = alternatives.map { reference($0, on: page) }
            guard let first = references.first else { return .unknown }
            if references.allSatisfy({ $0 == first }) { return first }
            return types.commonBase(of: references) ?? .unknown
        case .anything, .unparsed: return .unknown
        }
    }

    /// A mention that may spell a collection or a primitive type, as annotations do: `Collection(Edm.String)`.
    func reference(_ mention: TypeMention, on page: Page) -> TypeReference {
        let name = mention.name.drop { $0 == "#" }
        if mention.destination == nil {
            let small = name.lowercased()
            if small.hasPrefix("collection("), small.hasSuffix(")") {
                var element = mention
                element.name = String(name.dropFirst("collection(".count).dropLast())
                return .array(reference(element, on: page))
            }
            if let scalar = Scalar(annotated: small), !names.isDeclared(names.id(mention, on: page)) {
                return .scalar(scalar)
            }
        }
        return .named(names.id(mention, on: page))
    }
}

extension Scalar {
    /// A primitive type as annotations spell it, in small letters: `edm.string`, `string`, `stream`.
    init?(annotated name: String) {
        let bare = name.hasPrefix("edm.") ? String(name.dropFirst(4)) : name
        switch bare {
        case "datetimeoffset", "datetime": self = .dateTime
        case "timeofday": self = .timeOfDay
        case "bool": self = .boolean
        default:
            guard let scalar = Scalar(rawValue: bare) else { return nil }
            self = scalar
        }
    }
}

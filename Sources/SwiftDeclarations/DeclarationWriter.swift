import APIModel
import SourceText

/// Writes the Swift declarations of a model.
///
/// Each of them comes out laid out as a person would: nothing is formatted afterwards, which would take longer than all the
/// rest.
public struct DeclarationWriter: Sendable {
    let model: APIModel
    let names: SwiftNames
    let types: TypeIndex
    let recursion: RecursiveTypes
    /// What the variants of polymorphic types share.
    let families: PolymorphicFamilies
    /// The types whose values may hold a `Decimal`.
    let decimals: Set<TypeID>
    private let citation: @Sendable (SourceRange) -> String?
    private let links: DocLinks
    private let findings: [FileID: [Diagnostic]]

    /// - Parameters:
    ///   - types: The definitions of the model, where they are at hand.
    ///   - findings: What is wrong with the pages: it explains why an example can't hold.
    ///   - article: The name of the article on an operation, by the identifier of the operation: comments link to it.
    ///   - citation: The page and line of a range: `graph/user-get.md:12`.
    public init(
        _ model: APIModel, names: SwiftNames, types: TypeIndex? = nil, findings: [Diagnostic] = [],
        article: @escaping @Sendable (String) -> String? = { _ in nil },
        citation: @escaping @Sendable (SourceRange) -> String?
    ) {
        self.model = model
        self.names = names
        let types = types ?? TypeIndex(model)
        self.types = types
        self.recursion = RecursiveTypes(model, types: types)
        self.families = PolymorphicFamilies(model, names: names, types: types)
        self.decimals = DecimalTypes.all(in: model, types)
        self.citation = citation
        self.links = DocLinks { link in
            switch link {
            case .type(let id):
                // A type that is named like its module can't be told from it.
                types[id].map { names.path(of: $0.id).map(\.name) }
                    .flatMap { $0.first == names.module.name ? nil : $0.joined(separator: "/") }
            case .operation(let id): article(id)
            case .page: nil
            }
        }
        self.findings = Dictionary(grouping: findings, by: \.range.file)
    }

    /// What a page says of a thing as a comment, followed by further paragraphs.
    func comment(on documentation: Documentation, also paragraphs: [String] = []) -> DocComment {
        DocComment(documentation, also: paragraphs, links: links)
    }

    /// The rule of the first finding at a place; nil where nothing was found there.
    func rule(at place: SourceRange) -> RuleID? {
        findings[place.file]?.first { $0.range.lower <= place.upper && place.lower <= $0.range.upper }?.rule
    }

    /// `graph/user-get.md:12`; nil where the file is unknown.
    func sourceCitation(_ range: SourceRange) -> String? { citation(range) }

    /// `Source: graph/user-get.md:12`, the paragraph that ends a documentation comment; empty where nothing is known.
    func sourceParagraph(_ ranges: [SourceRange]) -> String {
        var seen: Set<String> = []
        let places = ranges.compactMap(citation).filter { seen.insert($0).inserted }
        // A type that half of the pages mention needs no list of them.
        guard !places.isEmpty else { return "" }
        return "Source: " + places.prefix(4).joined(separator: ", ")
    }
}

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
    private let findings: [FileID: [Diagnostic]]

    /// - Parameters:
    ///   - findings: What is wrong with the pages: it explains why an example can't hold.
    ///   - citation: The page and line of a range: `graph/user-get.md:12`.
    public init(
        _ model: APIModel, names: SwiftNames, findings: [Diagnostic] = [],
        citation: @escaping @Sendable (SourceRange) -> String?
    ) {
        self.model = model
        self.names = names
        self.types = TypeIndex(model)
        self.recursion = RecursiveTypes(model)
        self.families = PolymorphicFamilies(model, names: names, types: types)
        self.decimals = DecimalTypes.all(in: model, types)
        self.citation = citation
        self.findings = Dictionary(grouping: findings, by: \.range.file)
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

import APIModel
import PageReader
import SourceText

/// One kind of defect that pages have.
///
/// The documentation comment of a check is its page in the reference of rules; it shows what is wrong and what is right.
/// The name of the rule is the name of the type in kebab case.
public protocol PageCheck: Sendable {
    static var rule: RuleID { get }
    /// Every finding, each at the smallest guilty text.
    func findings(in context: CheckContext) -> [Diagnostic]
}

extension PageCheck {
    func finding(
        _ severity: Severity, _ message: String, at range: SourceRange, notes: [Diagnostic.Note] = [],
        fixIts: [Diagnostic.FixIt] = []
    ) -> Diagnostic {
        Diagnostic(Self.rule, severity, message, at: range, notes: notes, fixIts: fixIts)
    }

    /// A warning, as most findings are.
    func finding(
        _ message: String, at range: SourceRange, notes: [Diagnostic.Note] = [], fixIts: [Diagnostic.FixIt] = []
    ) -> Diagnostic {
        finding(.warning, message, at: range, notes: notes, fixIts: fixIts)
    }
}

/// All checks, by name.
public let allChecks: [any PageCheck] = [
    BlankLineInHTTPMessage(),
    BrokenLink(),
    ConflictingPages(),
    DuplicateExampleName(),
    ExamplePropertyUndocumented(),
    ExampleURLUndocumented(),
    ExampleValueUndocumented(),
    InferredPath(),
    LetterCaseDrift(),
    MalformedJSON(),
    MissingBlankLine(),
    MissingRequiredProperty(),
    OperationWithoutRequest(),
    PermissionPlaceholder(),
    RequestTargetRepaired(),
    ResponseBodyContradiction(),
    SpellingDrift(),
    StatusMismatch(),
    TodoPlaceholder(),
    TypeContradiction(),
    UnannotatedRequest(),
    Unclassified(),
    UndefinedType(),
    UnpairedRequest(),
    VersionMismatch(),
]

/// Runs checks over pages and the model made of them.
///
/// - Returns: The findings in the order in which a reader of the pages meets them, each once.
public func runChecks(
    _ checks: [any PageCheck] = allChecks, pages: [Page], model: APIModel, sources: SourceMap
) -> [Diagnostic] {
    let context = CheckContext(pages: pages, model: model, sources: sources)
    var seen = Set<Diagnostic>()
    let found = checks.flatMap { $0.findings(in: context) }.filter { seen.insert($0).inserted }
    let ranks = Dictionary(
        sources.files.sorted { $0.path < $1.path }.enumerated().map { ($1.id, $0) },
        uniquingKeysWith: { first, _ in first })
    return found.enumerated().sorted { left, right in
        let (first, second) = (left.element, right.element)
        let places = (ranks[first.range.file] ?? .max, ranks[second.range.file] ?? .max)
        if places.0 != places.1 { return places.0 < places.1 }
        if first.range != second.range { return first.range < second.range }
        if first.rule != second.rule { return first.rule < second.rule }
        return left.offset < right.offset
    }
    .map(\.element)
}

import APIModel
import PageReader
import SourceText

/// A rule about pages: one kind of defect that they have.
///
/// A check implements one way to look for findings, or both. What pages alone show is looked for while the model is built.
public protocol PageCheck: Rule {
    /// Every finding that needs no model, each at the smallest guilty text.
    func findings(in context: PagesContext) -> [Diagnostic]
    /// Every finding that needs the model, likewise.
    func findings(in context: CheckContext) -> [Diagnostic]
}

extension PageCheck {
    public func findings(in context: PagesContext) -> [Diagnostic] { [] }
    public func findings(in context: CheckContext) -> [Diagnostic] { [] }

    /// A finding as heavy as the rule is; of a rule that is off where the configuration says nothing, a warning.
    func finding(
        _ message: String, at range: SourceRange, notes: [Diagnostic.Note] = [], fixIts: [Diagnostic.FixIt] = []
    ) -> Diagnostic {
        Diagnostic(Self.rule, Self.level.severity ?? .warning, message, at: range, notes: notes, fixIts: fixIts)
    }
}

/// All checks, by name.
public let allChecks: [any PageCheck] = [
    BlankLineInHTTPMessage(),
    BrokenAnchor(),
    BrokenLink(),
    ConflictingPages(),
    DuplicateExampleName(),
    ExamplePropertyUndocumented(),
    ExampleURLUndocumented(),
    ExampleValueUndocumented(),
    InferredPath(),
    LetterCaseDrift(),
    LinkWithoutSubject(),
    MalformedJSON(),
    MislabelledFence(),
    MissingBlankLine(),
    MissingRequiredProperty(),
    MissingStatedProperty(),
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
    UnlabelledFence(),
    UnpairedRequest(),
    VersionMismatch(),
]

/// Runs what checks look for in pages alone.
///
/// - Parameter workers: How many checks run at a time. It changes nothing in the results.
/// - Returns: The findings in the order of the checks.
public func runChecks(
    _ checks: [any PageCheck] = allChecks, in context: PagesContext, workers: Workers = .perProcessor
) -> [Diagnostic] {
    workers.mapAll(checks, batchSize: 1) { $0.findings(in: context) }.flatMap { $0 }
}

/// Runs what checks look for in pages and the model made of them.
///
/// - Parameter workers: How many checks run at a time. It changes nothing in the results.
/// - Returns: The findings in the order of the checks.
public func runChecks(
    _ checks: [any PageCheck] = allChecks, in context: CheckContext, workers: Workers = .perProcessor
) -> [Diagnostic] {
    workers.mapAll(checks, batchSize: 1) { $0.findings(in: context) }.flatMap { $0 }
}

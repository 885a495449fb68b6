import APIModel
import LooseJSON
import PageReader
import SourceText

/// The example request of a page has what the page requires.
///
/// Only rows that are marked count ("Required."). What a sentence says of a whole table is left to
/// `missing-stated-property`.
///
/// Wrong: "`externalId` … (Required)" in the table, and the request
///
///     { "subject": "Planning" }
///
/// Right: the request has an `externalId`.
public struct MissingRequiredProperty: PageCheck {
    public static let rule: RuleID = "missing-required-property"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        let own = context.descriptions.flatMap { _, facts in
            facts.exchanges.compactMap(\.request).flatMap { findings(in: $0, of: facts.request) }
        }
        // What another page of the operation requires, the model knows.
        let known = Set(own.map(\.range.start))
        let others = context.contradictions(Self.rule).filter { !known.contains($0.range.start) }
        return own + others.map { finding($0.message, at: opening(of: $0.range)) }
    }

    /// The brace that an object begins with.
    private func opening(of range: SourceRange) -> SourceRange {
        SourceRange(file: range.file, Int(range.lower)..<min(Int(range.lower) + 1, Int(range.upper)))
    }

    private func findings(in request: MessageFacts, of body: RequestBodyFacts) -> [Diagnostic] {
        guard let json = request.body?.json, let members = json.members else { return [] }
        let keys = Set(members.map(\.key))
        let opening = opening(of: json.range)
        let missing = body.rows.filter { !keys.contains($0.name.value) }
        let marked = missing.filter { $0.marks.required != nil && $0.marks.optional == nil }
        return marked.map { row in
            finding(
                "the request lacks \(row.name.value.quoted), which is required", at: opening,
                notes: [Diagnostic.Note("marked as required here", at: row.marks.required ?? row.name.range)])
        }
    }
}

import APIModel
import LooseJSON
import PageReader
import SourceText

/// The example request of a page has what the page requires.
///
/// A row can be marked ("Required."), or the sentence before the table can say that all of its rows are required. The
/// latter is often said of whole tables that hold optional properties too, so it is a note only, and docgen doesn't
/// make properties required for it.
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
        var result = marked.map { row in
            finding(
                "the request lacks \(row.name.value.quoted), which is required", at: opening,
                notes: [Diagnostic.Note("marked as required here", at: row.marks.required ?? row.name.range)])
        }
        let stated = missing.filter { $0.marks.required == nil && $0.marks.optional == nil && $0.marks.readOnly == nil }
        if let leadIn = body.leadIn, leadIn.value.saysRequired, !stated.isEmpty {
            let names = stated.map(\.name.value.quoted).joined(separator: ", ")
            result.append(
                finding(
                    .note, "the request lacks \(names), and the table is said to list what is required", at: opening,
                    notes: [Diagnostic.Note("said here", at: leadIn.range)]))
        }
        return result
    }
}

extension String {
    /// "The following table shows the properties that are required when you create the onlineMeeting."
    fileprivate var saysRequired: Bool {
        let small = lowercased()
        return small.contains("required") && !small.contains("optional") && !small.contains("not required")
    }
}

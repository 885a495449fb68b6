import APIModel
import LooseJSON
import PageReader
import SourceText

/// The example request of a page has every property of a table that is said to list what is required.
///
/// A note, since the sentence is often said of tables that hold optional properties too; docgen doesn't make properties
/// required for it.
///
/// Wrong: "The following table shows the properties that are required when you create the user", a table with
/// `displayName` and `mail`, and the request
///
///     { "displayName": "Adele" }
///
/// Right: the request has a `mail`, or the row says that it is optional.
public struct MissingStatedProperty: PageCheck {
    public static let rule: RuleID = "missing-stated-property"
    public static let level: RuleLevel = .note

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.descriptions.flatMap { _, facts -> [Diagnostic] in
            let body = facts.request
            guard let leadIn = body.leadIn, leadIn.value.saysRequired else { return [] }
            return facts.exchanges.compactMap { exchange in
                guard let json = exchange.request?.body?.json, let members = json.members else { return nil }
                let keys = Set(members.map(\.key))
                let missing = body.rows.filter { row in
                    !keys.contains(row.name.value) && row.marks.required == nil && row.marks.optional == nil
                        && row.marks.readOnly == nil
                }
                guard !missing.isEmpty else { return nil }
                let names = missing.map(\.name.value.quoted).joined(separator: ", ")
                return finding(
                    "the request lacks \(names), and the table is said to list what is required",
                    at: SourceRange(file: json.range.file, Int(json.range.lower)..<Int(json.range.lower) + 1),
                    notes: [Diagnostic.Note("said here", at: leadIn.range)])
            }
        }
    }
}

extension String {
    /// "The following table shows the properties that are required when you create the onlineMeeting."
    fileprivate var saysRequired: Bool {
        let small = lowercased()
        return small.contains("required") && !small.contains("optional") && !small.contains("not required")
    }
}

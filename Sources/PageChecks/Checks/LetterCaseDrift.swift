import APIModel
import PageReader
import SourceText

/// A property is spelled in one letter case everywhere.
///
/// To JSON `ConferenceId` and `conferenceId` are two keys, so docgen keeps both as properties, and neither value is
/// lost; one of them is most likely a slip.
///
/// Wrong: two examples of one type
///
///     { "ConferenceId": "2425999" }
///     { "conferenceId": "2425999" }
///
/// Right: both write `conferenceId`.
public struct LetterCaseDrift: PageCheck {
    public static let rule: RuleID = "letter-case-drift"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        context.model.types.flatMap { type -> [Diagnostic] in
            let groups = Dictionary(grouping: type.properties) { $0.wireName.lowercased() }
            return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.flatMap { _, spellings in
                findings(spellings, of: type.id)
            }
        }
    }

    /// Where a table has one spelling, the others are wrong; otherwise nobody knows, and each is reported.
    private func findings(_ spellings: [Property], of type: TypeID) -> [Diagnostic] {
        let hasTable = spellings.contains(where: \.isInTable)
        return spellings.filter { !hasTable || !$0.isInTable }.flatMap { property -> [Diagnostic] in
            let others = spellings.filter { $0.wireName != property.wireName && (!hasTable || $0.isInTable) }
            let notes = others.compactMap { other in
                other.evidence.first.map { Diagnostic.Note("\(other.wireName.quoted) stands here", at: $0.range) }
            }
            let names = others.map(\.wireName.quoted).joined(separator: ", ")
            return property.places.map { place in
                finding(
                    "\(property.wireName.quoted) of \(type.name.quoted) differs from \(names) in letter case alone",
                    at: place, notes: notes)
            }
        }
    }
}

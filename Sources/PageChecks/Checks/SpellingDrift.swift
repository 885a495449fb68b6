import APIModel
import PageReader
import SourceText

/// A property has one spelling everywhere.
///
/// Reported where a name that only examples show differs by one letter from another property of its type.
///
/// Wrong: `isCancelled` in one example and `isCanceled` in another one of the same type.
///
/// Right: the spelling of the API in both.
public struct SpellingDrift: PageCheck {
    public static let rule: RuleID = "spelling-drift"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        context.model.types.flatMap { type -> [Diagnostic] in
            let suspects = type.properties.filter { $0.isKnownFromExamplesAlone && !$0.isAnnotation }
            return suspects.flatMap { property -> [Diagnostic] in
                guard let other = type.properties.first(where: { property.wireName.isSpellingDrift(of: $0.wireName) })
                else { return [] }
                let notes = other.evidence.first.map {
                    [Diagnostic.Note("\(other.wireName.quoted) stands here", at: $0.range)]
                }
                return property.places.map { place in
                    finding(
                        "\(property.wireName.quoted) of \(type.id.name.quoted) looks like \(other.wireName.quoted)",
                        at: place, notes: notes ?? [])
                }
            }
        }
    }
}

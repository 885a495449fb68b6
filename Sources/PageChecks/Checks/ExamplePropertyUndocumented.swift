import APIModel
import PageReader
import SourceText

/// A property that an example shows stands in a table of its type.
///
/// Only types that have a table are held to this, and each property is reported once a page. One that differs from a
/// documented property by letter case or by a letter is left to `letter-case-drift` and `spelling-drift`.
///
/// Wrong: the table of `event` lists `id` and `subject`, and an example answers
///
///     { "id": "1", "subject": "Planning", "importance": "high" }
///
/// Right: the table has a row for `importance`, or the example leaves it out.
public struct ExamplePropertyUndocumented: PageCheck {
    public static let rule: RuleID = "example-property-undocumented"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        findings(inJSONOf: context) + findings(inXMLOf: context)
    }

    private func findings(inJSONOf context: CheckContext) -> [Diagnostic] {
        context.model.types.flatMap { type -> [Diagnostic] in
            guard let table = type.properties.first(where: \.isInTable)?.evidence.first?.range else { return [] }
            let names = type.properties.map(\.wireName)
            return type.properties.flatMap { property -> [Diagnostic] in
                guard property.isKnownFromExamplesAlone, !property.isAnnotation,
                    !names.contains(where: { property.wireName.isDrift(of: $0) })
                else { return [] }
                return property.places.map { place in
                    finding(
                        "\(property.wireName.quoted) of \(type.id.name.quoted) stands in an example and in no table",
                        at: place, notes: [Diagnostic.Note("the table of \(type.id.name.quoted)", at: table)])
                }
            }
        }
    }

    /// An XML request names its keys in elements `<property name="subject">`; the rows of its own page are its table.
    private func findings(inXMLOf context: CheckContext) -> [Diagnostic] {
        context.shownMessages.flatMap { _, facts, message -> [Diagnostic] in
            guard message.isRequest, let body = message.body, case .text(let text) = body.content,
                body.mediaType.contains("xml"), let table = facts.request.rows.first?.range
            else { return [] }
            let known = Set(facts.request.rows.map(\.name.value))
            return text.namesOfXMLProperties.filter { !known.contains($0) }.map { name in
                finding(
                    "\(name.quoted) stands in an example and in no table",
                    at: context.sources.range(of: name, in: body.range),
                    notes: [Diagnostic.Note("the table of the request", at: table)])
            }
        }
    }
}

extension String {
    /// The names in `<property name="subject">`, in order.
    fileprivate var namesOfXMLProperties: [String] {
        var names: [String] = []
        var rest = self[...]
        while let tag = rest.firstRange(of: "<property ") {
            rest = rest[tag.upperBound...]
            let element = rest.prefix { $0 != ">" }
            guard let start = element.firstRange(of: "name=\"") else { continue }
            names.append(String(element[start.upperBound...].prefix { $0 != "\"" }))
        }
        return names
    }
}

extension SourceMap {
    /// Where a word stands first in a range; the range itself where it is spelled otherwise there.
    fileprivate func range(of word: String, in range: SourceRange) -> SourceRange {
        let bytes = Array(text(range).utf8)
        let wanted = Array(word.utf8)
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return range }
        for start in 0...(bytes.count - wanted.count) where bytes[start..<start + wanted.count].elementsEqual(wanted) {
            let lower = Int(range.lower) + start
            return SourceRange(file: range.file, lower..<lower + wanted.count)
        }
        return range
    }
}

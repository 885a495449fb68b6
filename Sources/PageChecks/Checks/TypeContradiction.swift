import APIModel
import PageReader
import SourceText

/// A property has one type: in each table, and in the values of examples.
///
/// docgen takes the type of the strongest place, the type's own table first. A test of an example whose value that type
/// can't hold is a known issue.
///
/// Wrong: `size` is an `Int32` in the table, and an example has
///
///     { "size": "large" }
///
/// Right:
///
///     { "size": 42 }
public struct TypeContradiction: PageCheck {
    public static let rule: RuleID = "type-contradiction"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        context.contradictions(Self.rule).map { finding($0.message, at: $0.range) }
            + context.model.types.flatMap { type in
                type.properties.flatMap { findings(among: $0, of: type.id) }
            }
    }

    /// Tables that disagree.
    private func findings(among property: Property, of type: TypeID) -> [Diagnostic] {
        let tables = property.evidence.filter { $0.kind == .propertyTable || $0.kind == .bodyTable }
        guard let first = tables.first, let expected = first.type, !expected.isVague else { return [] }
        var seen = Set<FileID>()
        return tables.dropFirst().compactMap { other in
            guard let found = other.type, !found.isVague, found != expected, !found.isWider(than: expected),
                seen.insert(other.range.file).inserted
            else { return nil }
            return finding(
                "\(property.wireName.quoted) of \(type.name.quoted) is \(found.description.quoted) here"
                    + " and \(expected.description.quoted) elsewhere",
                at: other.range, notes: [Diagnostic.Note("\(expected.description.quoted) here", at: first.range)])
        }
    }
}

extension TypeReference {
    /// "number" or "integer" beside a width contradicts nothing.
    fileprivate func isWider(than other: TypeReference) -> Bool {
        switch (self, other) {
        case (.array(let left), .array(let right)), (.map(let left), .map(let right)): left.isWider(than: right)
        case (.scalar(let left), .scalar(.int16)), (.scalar(let left), .scalar(.int32)),
            (.scalar(let left), .scalar(.int64)), (.scalar(let left), .scalar(.byte)):
            left == .integer || left == .number
        case (.scalar(let left), .scalar(.double)), (.scalar(let left), .scalar(.single)),
            (.scalar(let left), .scalar(.decimal)):
            left == .number
        case (.scalar, _), (.named, _), (.array, _), (.map, _), (.unknown, _): false
        }
    }
}

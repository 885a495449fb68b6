import APIModel
import LooseJSON
import SourceText

/// A value in an example is a member of its enumeration, letter by letter.
///
/// Generated enumerations keep what they don't know, so no test fails for it; readers copy examples all the same. A value
/// that differs from a member in letter case alone carries the member as a fix-it. Where the enumeration says that it
/// will grow, as by `unknownFutureValue`, nothing is said.
///
/// Wrong: the members of `bodyType` are `text` and `html`, and an example has
///
///     { "contentType": "HTML" }
///
/// Right:
///
///     { "contentType": "html" }
public struct ExampleValueUndocumented: PageCheck {
    public static let rule: RuleID = "example-value-undocumented"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        let index = TypeIndex(context.model)
        let members = Dictionary(
            context.model.types.compactMap { type in Members(type).map { (type.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        guard !members.isEmpty else { return [] }
        let walk = ValueWalk(index, names: context.model)
        var result: [Diagnostic] = []
        for message in context.model.operations.lazy.flatMap(\.examples).flatMap(\.messages) {
            guard case .json(let body)? = message.body, let type = message.bodyType else { continue }
            let value = message.wrapper.flatMap { body[$0] } ?? body
            walk.visit(value, as: type) { value, id in
                guard let text = value.string, let members = members[id], let stranger = members.stranger(in: text)
                else { return }
                result.append(report(stranger, isWhole: stranger == text, of: id, members, at: value.range))
            }
        }
        return result
    }

    private func report(
        _ stranger: String, isWhole: Bool, of id: TypeID, _ members: Members, at range: SourceRange
    ) -> Diagnostic {
        let notes = members.place.map { [Diagnostic.Note("its members stand here", at: $0)] } ?? []
        if let member = members.small[stranger.lowercased()] {
            // Of several values in one text, the fix would have to be applied inside of it.
            let fixIt = isWhole ? [Diagnostic.FixIt(replace: range, with: JSONValue.literal(member))] : []
            return finding(
                "\(stranger.quoted) is spelled \(member.quoted) among the members of \(id.name.quoted)", at: range,
                notes: notes, fixIts: fixIt)
        }
        return finding("\(stranger.quoted) is no member of \(id.name.quoted)", at: range, notes: notes)
    }
}

/// The members of an enumeration that is closed.
private struct Members {
    private let names: Set<String>
    /// By small letters.
    let small: [String: String]
    let place: SourceRange?
    private let isFlags: Bool

    /// `nil` for an object, and for an enumeration that says that it will grow.
    init?(_ type: TypeDefinition) {
        guard case .enumeration(let members, let isFlags) = type.shape, !members.contains(where: \.standsForOthers)
        else { return nil }
        names = Set(members.map(\.wireName))
        small = Dictionary(
            members.map { ($0.wireName.lowercased(), $0.wireName) }, uniquingKeysWith: { first, _ in first })
        place = type.sources.first
        self.isFlags = isFlags
    }

    /// The first part of a text that is no member.
    func stranger(in text: String) -> String? {
        let parts = isFlags ? text.split(separator: ",").map { $0.drop(while: \.isWhitespace) } : [text[...]]
        return parts.first { !names.contains(String($0)) }.map(String.init)
    }
}

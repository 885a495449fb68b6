import APIModel
import PageReader
import SourceText

/// Pages that describe one operation agree on it.
///
/// docgen unites them: all paths, scopes and parameters of all pages are kept. What one page has and the other has not
/// is reported at both.
///
/// Wrong: one page documents `POST /me/onlineMeetings/createOrGet` alone, another one four paths of the same action.
///
/// Right: one page with all of them, or the same list on both.
public struct ConflictingPages: PageCheck {
    public static let rule: RuleID = "conflicting-pages"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        var facts: [SourceRange: Shared<OperationFacts>] = [:]
        for description in context.descriptions { facts[description.facts.range] = description.facts }
        return context.model.operations.flatMap { operation -> [Diagnostic] in
            let descriptions = operation.sources.compactMap { facts[$0] }
            guard let first = descriptions.first else { return [] }
            return descriptions.dropFirst().filter { $0.range.file != first.range.file }.flatMap { other in
                Subject.allCases.flatMap { findings(on: $0, between: first, and: other, method: operation.method) }
            }
        }
    }

    /// What two pages can disagree on.
    private enum Subject: String, CaseIterable {
        case paths, permissions, parameters
    }

    private func findings(
        on subject: Subject, between first: Shared<OperationFacts>, and other: Shared<OperationFacts>,
        method: HTTPMethod
    ) -> [Diagnostic] {
        // A page for each subtype that an operation takes lists the properties of that subtype.
        let isOneType = first.request.typeName == other.request.typeName
        let left = statements(on: subject, in: first, method, isOneType)
        let right = statements(on: subject, in: other, method, isOneType)
        guard let leftPlace = left.first?.range, let rightPlace = right.first?.range,
            Set(left.map(\.value)) != Set(right.map(\.value))
        else { return [] }
        // The statement that the other page lacks is the guilty text; where it lacks none, the whole list is.
        let leftOnly = left.first { statement in !right.contains { $0.value == statement.value } }
        let rightOnly = right.first { statement in !left.contains { $0.value == statement.value } }
        let message = "two pages describe this operation with different \(subject.rawValue)"
        return [
            finding(
                message, at: leftOnly?.range ?? leftPlace,
                notes: [Diagnostic.Note("the other page", at: rightOnly?.range ?? rightPlace)]),
            finding(
                message, at: rightOnly?.range ?? rightPlace,
                notes: [Diagnostic.Note("the other page", at: leftOnly?.range ?? leftPlace)]),
        ]
    }

    private func statements(
        on subject: Subject, in facts: Shared<OperationFacts>, _ method: HTTPMethod, _ isOneType: Bool
    ) -> [Spanned<String>] {
        switch subject {
        case .paths:
            return facts.requestLines.filter { $0.method.value == method && !$0.isInferred }.map { line in
                Spanned(PathShape(line.target.path).segments.joined(separator: "/"), at: line.range)
            }
        case .permissions:
            return facts.permissions.map { row in
                let scopes = row.isSupported ? row.scopes.map(\.value).sorted().joined(separator: " ") : "none"
                return Spanned("\(row.kind.value.lowercased()): \(row.isPlaceholder ? "?" : scopes)", at: row.range)
            }
        case .parameters:
            return facts.request.rows.filter { _ in isOneType }.map { row in
                let presence = row.marks.required == nil ? "" : " required"
                return Spanned(row.name.value + presence, at: row.name.range)
            }
        }
    }
}

extension RequestBodyFacts {
    /// The type that the prose names, in small letters.
    fileprivate var typeName: String? {
        guard case .mention(let mention) = type?.value else { return nil }
        return mention.name.lowercased()
    }
}

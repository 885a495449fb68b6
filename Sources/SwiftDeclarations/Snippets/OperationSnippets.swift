import APIModel
import LooseJSON

/// How an operation is called and served, as Swift that compiles beside the generated module: what documentation shows.
///
/// ```swift
/// let snippets = declarations.snippets(of: operation)
/// print(snippets?.call.description ?? "")  // func example(api: some OnlineMeetingAPI) async throws { …
/// ```
public struct OperationSnippets: Sendable {
    /// A function that calls the operation and goes through its answers.
    public let call: FunctionDecl
    /// The call in one line through a client that is named `client`, and what is done with the result; nil where the caller has
    /// to give a body that the pages don't show.
    public let shorthand: CodeBlockItemList?
    /// A server that answers it, with the documented answer where there is a short one.
    public let server: StructDecl
    /// The server's name: `OnlineMeetingServer`.
    public let serverName: SwiftIdentifier
    /// Whether the server can be made of nothing.
    public let isServerComplete: Bool
    /// The modules that both need, sorted.
    public let imports: [SwiftIdentifier]
}

extension DeclarationWriter {
    /// The snippets of an operation; nil for one that is not in the model.
    public func snippets(of operation: Operation) -> OperationSnippets? {
        guard let names = names.operation(operation.id), let resource = self.names.resource(operation.resource) else {
            return nil
        }
        let shape = OperationShape(operation, names: names, api: resource.api)
        let server = serverSnippet(shape, resource)
        return OperationSnippets(
            call: callSnippet(shape), shorthand: shorthandSnippet(shape), server: server.declaration,
            serverName: resource.server,
            isServerComplete: server.isComplete,
            imports: (["DocgenRuntime", self.names.module] + (shape.usesData ? ["Foundation"] : [])).sorted())
    }

    /// A documented value as code where it is short enough to be read at a glance; nil where it is not, or does not fit.
    func snippetValue(_ value: JSONValue, as type: TypeReference, at line: Indentation) -> ValueExpression? {
        let value = abridged(value, as: type, depth: 0)
        guard misfits(of: value, to: type).isEmpty, !usesDecimal(type) else { return nil }
        let expression = expression(for: value, as: type, at: line)
        let lines = expression.code.description.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count <= 16 && lines.allSatisfy { $0.count <= 120 } ? expression : nil
    }

    /// What is required of a documented value, and of the rest the first few parts that are simple.
    private func abridged(_ value: JSONValue, as type: TypeReference, depth: Int) -> JSONValue {
        switch type {
        case .scalar, .unknown: return value
        case .array(let element):
            let first = (value.elements ?? []).prefix(1).map { abridged($0, as: element, depth: depth + 1) }
            return value.elements == nil ? value : JSONValue(.array(first), at: value.range)
        case .map(let element):
            guard let members = value.uniqueMembers else { return value }
            let first = members.prefix(1).map { member in
                JSONMember(member.key, at: member.keyRange, abridged(member.value, as: element, depth: depth + 1))
            }
            return JSONValue(.object(first), at: value.range)
        case .named(let id):
            guard let members = value.uniqueMembers, depth < 6 else { return value }
            let properties = Dictionary(types.allProperties(of: id).map { ($0.wireName, $0) }) { first, _ in first }
            var room = depth == 0 ? 4 : 2
            let kept = members.compactMap { member -> JSONMember? in
                guard let property = properties[member.key], !member.value.isNull else { return nil }
                let isRequired = property.presence == .required
                guard isRequired || room > 0 && isSimple(member.value, property) else { return nil }
                if !isRequired { room -= 1 }
                return JSONMember(
                    member.key, at: member.keyRange, abridged(member.value, as: property.type, depth: depth + 1))
            }
            return JSONValue(.object(kept), at: value.range)
        }
    }

    /// Whether a member shows something of its object and takes a line.
    private func isSimple(_ value: JSONValue, _ property: Property) -> Bool {
        guard !property.isReadOnly, !property.wireName.contains("@"), !property.documentation.isDeprecated else {
            return false
        }
        return switch value.kind {
        case .string(let string): !string.isEmpty && string.count <= 60 && misfits(of: value, to: property.type).isEmpty
        case .number, .boolean: misfits(of: value, to: property.type).isEmpty
        case .object, .array, .null: false
        }
    }
}

import APIModel
import SourceText

import struct SourceText.SourceRange

/// The conformance that makes a type a page of a collection.
public struct PageConformance: Sendable {
    /// `MessageCollection`
    public let name: SwiftIdentifier
    public let conformance: ExtensionDecl
    public let evidence: [SourceRange]
}

extension DeclarationWriter {
    /// A conformance for each type that an operation hands out in pages, in the order of the types.
    public func pages() -> [PageConformance] {
        let used = Set(
            model.operations.compactMap { operation -> TypeID? in
                guard let names = names.operation(operation.id), let resource = self.names.resource(operation.resource)
                else { return nil }
                return page(of: OperationShape(operation, names: names, api: resource.api))
            })
        return model.types.filter { used.contains($0.id) }.compactMap(page)
    }

    private func page(_ type: TypeDefinition) -> PageConformance? {
        guard let (elements, nextLink) = pageProperties(of: type.id) else { return nil }
        let line = Indentation.none.deeper
        let elementsName = names.member(elements.wireName, of: type.id)
        let nextLinkName = names.member(nextLink.wireName, of: type.id)
        // A property that is named like the requirement is it already.
        var members: [VariableDecl] = []
        if elementsName != "elements" {
            let value: CodeBlockItem =
                isMandatory(elements, of: type.id) ? "\(elementsName)" : "\(elementsName) ?? []"
            members.append(getter("elements", spelling(of: elements.type), value, at: line))
        }
        if nextLinkName != "nextLink" {
            members.append(getter("nextLink", TypeCode.string.optional, "\(nextLinkName)", at: line))
        }
        return PageConformance(
            name: names.type(type.id),
            conformance: ExtensionDecl(
                of: names.type(type.id).type, adopting: "CollectionPage", MemberBlock(members)),
            evidence: type.sources)
    }

    private func getter(
        _ name: SwiftIdentifier, _ type: TypeCode, _ value: CodeBlockItem, at line: Indentation
    ) -> VariableDecl {
        VariableDecl(
            modifiers: .public, .var, name, type, accessors: AccessorBlock(getter: [value], at: line))
    }
}

import APIModel
import SourceText

import struct SourceText.SourceRange

/// The protocol of a resource, and what goes with it.
public struct ResourceDeclaration: Sendable {
    public let names: ResourceNames
    /// Its operations, in the order of the model.
    public let operations: [OperationDeclaration]
    /// `public protocol OnlineMeetingAPI: Sendable { … }`
    public let api: ProtocolDecl
    /// The extension with the route table.
    public let routes: ExtensionDecl
    /// The protocol for servers that implement some operations only, and its default answers.
    public let partial: ProtocolDecl
    public let partialAnswers: ExtensionDecl
    /// The server that answers 501 to everything.
    public let stub: Decl

    public var evidence: [SourceRange] { operations.flatMap(\.evidence) }
}

extension DeclarationWriter {
    /// The operations of each resource, in the order in which operations name the resources.
    public var resourceOperations: [[Operation]] {
        var places: [String: Int] = [:]
        var result: [[Operation]] = []
        for operation in model.operations where names.operation(operation.id) != nil {
            if let place = places[operation.resource] {
                result[place].append(operation)
            } else {
                places[operation.resource] = result.count
                result.append([operation])
            }
        }
        return result
    }

    /// The resource that operations belong to, which are all of its own.
    public func resource(of operations: [Operation]) -> ResourceDeclaration? {
        guard let name = operations.first?.resource, let names = self.names.resource(name) else { return nil }
        return resource(name, names, operations.compactMap(operation))
    }

    private func resource(
        _ resource: String, _ names: ResourceNames, _ operations: [OperationDeclaration]
    ) -> ResourceDeclaration {
        ResourceDeclaration(
            names: names, operations: operations, api: api(of: resource, names, operations),
            routes: routeTable(names, operations), partial: partial(names),
            partialAnswers: ExtensionDecl(of: names.partial.type, operations.map(\.stub)),
            stub: """
                /// A server that answers 501 Not Implemented to every operation.
                public struct \(names.stub): \(names.partial) {
                    public init() {}
                }
                """)
    }

    private func api(
        of resource: String, _ names: ResourceNames, _ operations: [OperationDeclaration]
    ) -> ProtocolDecl {
        let comment = DocComment([
            "The operations on `\(DocMarkup.code(resource))`. A client offers them, a server implements them."
        ])
        let hint = DocComment(lines: [
            "", "A server that implements only some of them adopts \(names.partial) instead.",
        ])
        return ProtocolDecl(
            lead: (comment + hint).lead(at: .none), public: names.api, ["Sendable"],
            MemberBlock(operations.map(\.requirement)))
    }

    /// The extension with the routes that lead to the operations.
    private func routeTable(_ names: ResourceNames, _ operations: [OperationDeclaration]) -> ExtensionDecl {
        let property = Indentation.none.deeper
        let line = property.deeper
        let entries = operations.map { Expr("\($0.name).route(to: self)") }
        let list = Expr.array(entries, .broken(line), closing: entries.count > 1)
        let table = Expr.named("RouteTable").call([.unlabeled(list)])
        let getter = AccessorBlock(getter: [CodeBlockItem(table)], at: property)
        let comment = DocComment(["The routes that lead to these operations, for any server to mount."])
        return ExtensionDecl(
            of: names.api.type,
            VariableDecl(
                lead: comment.lead(at: property), modifiers: .public, .var, "routes", .named("RouteTable"),
                accessors: getter))
    }

    private func partial(_ names: ResourceNames) -> ProtocolDecl {
        let comment = DocComment(lines: [
            "\(names.api) for a server that implements only some of the operations.", "",
            "Those that it leaves out answer 501 Not Implemented. A server that means to be complete adopts",
            "\(names.api) itself, so that the compiler names what is missing.",
        ])
        return ProtocolDecl(
            lead: comment.lead(at: .none), public: names.partial, [names.api], .empty)
    }
}

import APIModel
import SourceText

/// The protocol of a resource, and what goes with it.
public struct ResourceDeclaration: Sendable {
    public let names: ResourceNames
    /// Its operations, in the order of the model.
    public let operations: [OperationDeclaration]
    /// `public protocol OnlineMeetingAPI: Sendable { … }`
    public let api: SwiftSource
    /// The extension with the route table.
    public let routes: SwiftSource
    /// The protocol for servers that implement some operations only, with its default answers.
    public let partial: [SwiftSource]
    /// The server that answers 501 to everything.
    public let stub: SwiftSource

    public var evidence: [SourceRange] { operations.flatMap(\.evidence) }
}

extension DeclarationWriter {
    /// The resources of the model, in the order in which operations name them.
    public func resources() -> [ResourceDeclaration] {
        var order: [String] = []
        var operations: [String: [OperationDeclaration]] = [:]
        for operation in model.operations {
            guard let declaration = self.operation(operation) else { continue }
            if operations[operation.resource] == nil { order.append(operation.resource) }
            operations[operation.resource, default: []].append(declaration)
        }
        return order.compactMap { resource in
            names.resource(resource).map { names in
                self.resource(resource, names, operations[resource, default: []])
            }
        }
    }

    private func resource(
        _ resource: String, _ names: ResourceNames, _ operations: [OperationDeclaration]
    ) -> ResourceDeclaration {
        let entries = operations.map { "\($0.name).route(to: self)" as SwiftSource }
        let list: SwiftSource = entries.count == 1 ? entries[0] : entries.map { "\($0)," as SwiftSource }.lines
        let comment = DocComment.comment([
            "The operations on `\(DocMarkup.code(resource))`. A client offers them, a server implements them."
        ])
        return ResourceDeclaration(
            names: names, operations: operations,
            api: """
                \(comment)
                ///
                /// A server that implements only some of them adopts ``\(names.partial)`` instead.
                public protocol \(names.api): Sendable {
                    \(operations.map(\.requirement).blocks)
                }
                """,
            routes: """
                extension \(names.api) {
                    /// The routes that lead to these operations, for any server to mount.
                    public var routes: RouteTable {
                        RouteTable([
                            \(list)
                        ])
                    }
                }
                """,
            partial: [
                """
                /// ``\(names.api)`` for a server that implements only some of the operations.
                ///
                /// Those that it leaves out answer 501 Not Implemented. A server that means to be complete adopts
                /// ``\(names.api)`` itself, so that the compiler names what is missing.
                public protocol \(names.partial): \(names.api) {}
                """,
                """
                extension \(names.partial) {
                    \(operations.map(\.stub).blocks)
                }
                """,
            ],
            stub: """
                /// A server that answers 501 Not Implemented to every operation.
                public struct \(names.stub): \(names.partial) {
                    public init() {}
                }
                """)
    }
}

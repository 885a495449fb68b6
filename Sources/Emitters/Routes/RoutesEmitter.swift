import SwiftDeclarations

extension Emitter {
    /// `Sources/<Module>/Routes`: a file an operation, and two for the protocols of each resource.
    func routeFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let writer = SwiftFileWriter(context, for: self)
        let folder = context.moduleFolder + ["Routes"]
        let declarations = context.declarations
        try writer.add(declarations.resourceOperations, batchSize: 4) { operations in
            declarations.resource(of: operations).map { Self.parts(of: $0, in: folder) } ?? []
        }
        return try writer.files()
    }

    private static func parts(of resource: ResourceDeclaration, in folder: [String]) -> [SwiftPart] {
        let facts: [String: SwiftTemplateValue] = [
            "api": .name(resource.names.api),
            "partial": .name(resource.names.partial),
            "stub": .name(resource.names.stub),
            "imports": .names(["DocgenRuntime"]),
        ]
        let api = SwiftPart(
            .api, in: folder, named: resource.names.api.name, from: resource.evidence,
            facts.merging([
                "protocolDeclaration": .code(resource.api),
                "routes": .code(resource.routes),
            ]) { first, _ in first })
        let partial = SwiftPart(
            .partial, in: folder, named: resource.names.partial.name, from: resource.evidence,
            facts.merging([
                "partialDeclarations": .list([.code(resource.partial), .code(resource.partialAnswers)]),
                "stubDeclaration": .code(resource.stub),
            ]) { first, _ in first })
        let operations = resource.operations.map { operation in
            SwiftPart(
                .operation, in: folder, named: operation.name.name, from: operation.evidence,
                [
                    "name": .name(operation.name),
                    "imports": .names(operation.imports),
                    "method": .code(operation.method),
                    "paths": .code(operation.paths),
                    "namespace": .code(operation.namespace),
                    "route": .code(operation.route),
                    "conversions": .code(operation.conversions),
                ])
        }
        return [api, partial] + operations
    }
}

import SwiftDeclarations

extension Emitter {
    /// `Sources/<Module>/Routes`: a file an operation, and two for the protocols of each resource.
    func routeFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let writer = SwiftFileWriter(context, for: self)
        let folder = context.moduleFolder + ["Routes"]
        for resource in context.declarations.resources() {
            let facts: [String: SwiftTemplateValue] = [
                "api": .name(resource.names.api),
                "partial": .name(resource.names.partial),
                "stub": .name(resource.names.stub),
                "imports": .names(["DocgenRuntime"]),
            ]
            try writer.add(
                .api, in: folder, named: resource.names.api.name, from: resource.evidence,
                facts.merging([
                    "protocolDeclaration": .node(resource.api),
                    "routes": .node(resource.routes),
                ]) { first, _ in first })
            try writer.add(
                .partial, in: folder, named: resource.names.partial.name, from: resource.evidence,
                facts.merging([
                    "partialDeclarations": .list([.node(resource.partial), .node(resource.partialAnswers)]),
                    "stubDeclaration": .node(resource.stub),
                ]) { first, _ in first })
            for operation in resource.operations {
                try writer.add(
                    .operation, in: folder, named: operation.name.name, from: operation.evidence,
                    [
                        "name": .name(operation.name),
                        "imports": .names(operation.imports),
                        "method": .node(operation.method),
                        "paths": .nodes(operation.paths),
                        "namespace": .node(operation.namespace),
                        "route": .node(operation.route),
                        "conversions": .nodes(operation.conversions),
                    ])
            }
        }
        return try writer.files()
    }
}

import SwiftDeclarations

extension Emitter {
    /// `Sources/<Module>/Routes`: a file an operation, and two for the protocols of each resource.
    func routeFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let writer = SwiftFileWriter(context)
        let folder = context.moduleFolder + ["Routes"]
        return try context.declarations.resources().flatMap { resource in
            let facts: [String: SwiftTemplateValue] = [
                "api": .name(resource.names.api),
                "partial": .name(resource.names.partial),
                "stub": .name(resource.names.stub),
                "imports": .sources(["DocgenRuntime"]),
            ]
            let protocols = [
                try writer.file(
                    .api, in: folder, named: resource.names.api.name, from: resource.evidence,
                    facts.merging([
                        "protocolDeclaration": .source(resource.api), "routes": .source(resource.routes),
                    ]) { first, _ in first }),
                try writer.file(
                    .partial, in: folder, named: resource.names.partial.name, from: resource.evidence,
                    facts.merging([
                        "partialDeclarations": .sources(resource.partial), "stubDeclaration": .source(resource.stub),
                    ]) { first, _ in first }),
            ]
            return try protocols
                + resource.operations.map { operation in
                    try writer.file(
                        .operation, in: folder, named: operation.name.name, from: operation.evidence,
                        [
                            "name": .name(operation.name),
                            "imports": .sources(operation.imports),
                            "method": .source(operation.method),
                            "paths": .sources(operation.paths),
                            "namespace": .source(operation.namespace),
                            "route": .source(operation.route),
                            "conversions": .sources(operation.conversions),
                        ])
                }
        }
    }
}

import SwiftDeclarations

extension Emitter {
    /// `Sources/<Module>/Client`: the client, a file an operation, and one a type that is a page of a collection.
    func clientFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let writer = SwiftFileWriter(context)
        let declarations = context.declarations
        let folder = context.moduleFolder + ["Client"]
        let client = declarations.client(declarations.resourceNames)
        var files = [
            try writer.file(
                .client, in: folder, named: client.name.name, from: [],
                [
                    "name": .name(client.name),
                    "imports": .names(["DocgenRuntime"]),
                    "structure": .node(client.structure),
                    "conformances": .nodes(client.conformances),
                ])
        ]
        files += try context.model.operations.compactMap(declarations.call).map { call in
            try writer.file(
                .call, in: folder, named: call.name.name + "+Client", from: call.evidence,
                [
                    "name": .name(call.name),
                    "imports": .names(call.imports),
                    "client": .node(call.client),
                    "shorthand": .node(call.shorthand),
                    "conversions": .nodes(call.conversions),
                ])
        }
        files += try declarations.pages().map { page in
            try writer.file(
                .page, in: folder, named: page.name.name + "+CollectionPage", from: page.evidence,
                [
                    "name": .name(page.name),
                    "imports": .names(["DocgenRuntime"]),
                    "conformance": .node(page.conformance),
                ])
        }
        return files
    }
}

import SwiftDeclarations

extension Emitter {
    /// `Sources/<Module>/Client`: the client, a file an operation, and one a type that is a page of a collection.
    func clientFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let writer = SwiftFileWriter(context, for: self)
        let declarations = context.declarations
        let folder = context.moduleFolder + ["Client"]
        try writer.add([declarations.client(declarations.resourceNames)]) { client in
            [
                SwiftPart(
                    .client, in: folder, named: client.name.name, from: [],
                    [
                        "name": .name(client.name),
                        "imports": .names(["DocgenRuntime"]),
                        "structure": .code(client.structure),
                        "conformances": .code(client.conformances),
                    ])
            ]
        }
        try writer.add(context.model.operations) { operation in
            guard let call = declarations.call(of: operation) else { return [] }
            return [
                SwiftPart(
                    .call, in: folder, named: call.name.name + "+Client", from: call.evidence,
                    [
                        "name": .name(call.name),
                        "imports": .names(call.imports),
                        "client": .code(call.client),
                        "shorthand": .code(call.shorthand),
                        "conversions": .code(call.conversions),
                    ])
            ]
        }
        try writer.add(declarations.pages()) { page in
            [
                SwiftPart(
                    .page, in: folder, named: page.name.name + "+CollectionPage", from: page.evidence,
                    [
                        "name": .name(page.name),
                        "imports": .names(["DocgenRuntime"]),
                        "conformance": .code(page.conformance),
                    ])
            ]
        }
        return try writer.files()
    }
}

import SwiftDeclarations

extension Emitter {
    /// `Tests/<Module>Tests`: a suite a documented example.
    func testFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let writer = SwiftFileWriter(context)
        let declarations = context.declarations
        let folder = ["Tests", context.names.module.name + "Tests"]
        return try context.model.operations.flatMap { operation in
            try declarations.examples(of: operation).map { example in
                try writer.file(
                    .example, in: folder, named: example.name.name, from: example.evidence,
                    [
                        "name": .name(example.name),
                        "title": .source(example.title),
                        "comment": .source(example.comment),
                        "conformance": .source(example.conformance),
                        "messages": .sources(example.messages),
                        "helpers": .sources(example.helpers),
                        "tests": .sources(example.tests),
                        "imports": .sources(example.imports),
                    ])
            }
        }
    }
}

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
                        "title": .node(example.title),
                        "comment": .comment(example.comment),
                        "conformance": example.conformance.map { .name($0) } ?? .list([]),
                        "messages": .nodes(example.messages),
                        "helpers": .nodes(example.helpers),
                        "tests": .nodes(example.tests),
                        "imports": .names(example.imports),
                    ])
            }
        }
    }
}

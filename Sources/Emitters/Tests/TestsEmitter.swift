import SwiftDeclarations

extension Emitter {
    /// `Tests/<Module>Tests`: a suite a documented example; or, in a package of its own, a table of messages a resource.
    ///
    /// Suites are good to read and compile with the package that holds them. Thousands of them take the compiler longer than
    /// the module that they test, so that messages are resources where docgen writes the `Package.swift` that says so.
    func testFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        context.settings.isPackage ? try tables(context) : try suites(context)
    }

    private func suites(_ context: EmissionContext) throws -> [GeneratedFile] {
        let writer = SwiftFileWriter(context)
        let declarations = context.declarations
        let folder = context.testsFolder
        try writer.add(context.model.operations) { operation in
            declarations.examples(of: operation).map { example in
                SwiftPart(
                    .example, in: folder, named: example.name.name, from: example.evidence,
                    [
                        "name": .name(example.name),
                        "title": .code(example.title),
                        "comment": .comment(example.comment),
                        "conformance": example.conformance.map { .name($0) } ?? .list([]),
                        "messages": .code(example.messages),
                        "helpers": .code(example.helpers),
                        "tests": .code(example.tests),
                        "imports": .names(example.imports),
                    ])
            }
        }
        return try writer.files()
    }

    private func tables(_ context: EmissionContext) throws -> [GeneratedFile] {
        let writer = SwiftFileWriter(context)
        let folder = context.testsFolder
        let all = context.declarations.resourceExamples()
        try writer.add(all) { examples in
            [
                SwiftPart(
                    .examples, in: folder, named: examples.name.name, from: examples.evidence,
                    [
                        "name": .name(examples.name),
                        "title": .code(examples.title),
                        "file": .code(examples.file),
                        "bodies": .code(examples.bodies),
                        "requests": .code(examples.requests),
                        "stub": .name(examples.stub),
                        "imports": .names(examples.imports),
                    ])
            ]
        }
        return try writer.files()
            + all.map { examples in
                GeneratedFile(
                    path: OutputPath(folder + ["Examples", examples.name.name + ".http"]),
                    contents: examples.messages.map(\.description).joined(separator: "\n\n") + "\n", origin: "tests")
            }
    }
}

extension EmissionContext {
    /// `Tests/OnlineMeetingsTests`
    fileprivate var testsFolder: [String] { ["Tests", names.module.name + "Tests"] }
}

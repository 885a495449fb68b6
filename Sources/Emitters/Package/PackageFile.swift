import SwiftDeclarations
import Templates

extension EmissionContext {
    /// `Package.swift`, which makes a package of the generated files.
    ///
    /// - Throws: `TemplateError` where the template is wrong.
    public func packageFile(for files: [GeneratedFile], runtime: RuntimePackage) throws -> GeneratedFile {
        let tests = files.filter { $0.path.components.first == "Tests" }
        let declaration = PackageDeclaration(
            names.module, runtime: runtime,
            imports: Self.imports(of: files.filter { $0.path.components.first == "Sources" }),
            testImports: Self.imports(of: tests))
        let (hasTests, hasExamples) = (tests.contains { $0.path.isSwift }, tests.contains { !$0.path.isSwift })
        let writer = SwiftFileWriter(self)
        try writer.add([declaration]) { declaration in
            [
                SwiftPart(
                    .package, in: [], named: "Package", from: [],
                    [
                        "name": .node(declaration.name),
                        "testsName": .node(declaration.testsName),
                        "dependencies": .nodes(declaration.dependencies),
                        "products": .nodes(declaration.products),
                        "testProducts": .nodes(declaration.testProducts),
                        "hasTests": .flag(hasTests),
                        "hasExamples": .flag(hasExamples),
                    ])
            ]
        }
        return try writer.files()[0]
    }

    /// The modules that the files import at the top, whatever template made them.
    private static func imports(of files: [GeneratedFile]) -> Set<String> {
        var modules: Set<String> = []
        for file in files where file.path.isSwift {
            for line in file.contents.utf8.split(separator: UInt8(ascii: "\n"))
            where line.starts(with: "import ".utf8) {
                modules.insert(String(decoding: line.dropFirst("import ".utf8.count), as: UTF8.self))
            }
        }
        return modules
    }
}

extension OutputPath {
    fileprivate var isSwift: Bool { fileName.hasSuffix(".swift") }
}

import SourceText
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
            imports: imports(of: files.filter { $0.path.components.first == "Sources" }),
            testImports: imports(of: tests))
        let (hasTests, hasExamples) = (tests.contains { $0.path.isSwift }, tests.contains { !$0.path.isSwift })
        let writer = SwiftFileWriter(self)
        try writer.add([declaration]) { declaration in
            [
                SwiftPart(
                    .package, in: [], named: "Package", from: [],
                    [
                        "name": .code(declaration.name),
                        "testsName": .code(declaration.testsName),
                        "dependencies": .code(declaration.dependencies),
                        "products": .code(declaration.products),
                        "testProducts": .code(declaration.testProducts),
                        "hasTests": .flag(hasTests),
                        "hasExamples": .flag(hasExamples),
                    ])
            ]
        }
        return try writer.files()[0]
    }

    /// The modules that the files import at the top, whatever template made them.
    private func imports(of files: [GeneratedFile]) -> Set<String> {
        let modules = workers.mapAll(files.filter(\.path.isSwift)) { file in
            file.importedModules
        }
        return Set(modules.joined())
    }
}

extension GeneratedFile {
    /// What the lines of a Swift file import.
    fileprivate var importedModules: [String] {
        // All files are looked through for a few lines of each: in place, without a list of all the others.
        bytes.withUnsafeBufferPointer { bytes in
            var modules: [String] = []
            var start = 0
            while start < bytes.count {
                let end = bytes.endOfLine(from: start)
                let line = bytes[start..<end]
                if line.starts(with: Self.importKeyword) {
                    modules.append(String(decoding: line.dropFirst(Self.importKeyword.count), as: UTF8.self))
                }
                start = end + 1
            }
            return modules
        }
    }

    private static let importKeyword = Array("import ".utf8)
}

extension OutputPath {
    fileprivate var isSwift: Bool { fileName.hasSuffix(".swift") }
}

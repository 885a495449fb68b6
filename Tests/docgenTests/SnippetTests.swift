import Foundation
import Testing

/// The Swift on the pages of `Generated/`, against the modules that the package built.
@Suite("Code in the documentation")
struct SnippetTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("Every snippet compiles without a warning", arguments: ["OnlineMeetings", "SkypeUCWA"])
    func compiles(_ module: String) throws {
        let catalog = Self.catalog(of: module)
        let snippets = try Self.snippets(below: catalog).filter { !Self.isManifest($0) }
        // A call and a server for each operation, and both again on the first page.
        let operations = try FileManager.default.contentsOfDirectory(atPath: catalog.appending(path: "Operations").path)
        #expect(snippets.count >= 2 * operations.count)

        let products = try BuiltTool.folder()
        try Self.check(
            Self.source(of: snippets),
            ["-parse-as-library", "-I", products.appending(path: "Modules").path]
                + Self.moduleMaps(products).flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] })
    }

    @Test("The manifest that installs a module is one", arguments: ["OnlineMeetings", "SkypeUCWA"])
    func manifest(_ module: String) throws {
        let manifests = try Self.snippets(below: Self.catalog(of: module)).filter(Self.isManifest)
        #expect(manifests.count == 1)
        let library = try SwiftCompiler.resources().appending(path: "pm/ManifestAPI")
        for manifest in manifests {
            #expect(manifest.hasPrefix("// swift-tools-version: 6.2\n"))
            try Self.check(manifest, ["-package-description-version", "6.2", "-I", library.path])
        }
    }

    private static func catalog(of module: String) -> URL {
        root.appending(path: "Generated/\(module)/Sources/\(module)/\(module).docc")
    }

    private static func isManifest(_ snippet: String) -> Bool { snippet.contains("import PackageDescription") }

    /// Expects that the compiler takes a file without a warning.
    private static func check(_ source: String, _ options: [String]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "docgen-snippets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "Snippets.swift")
        try Data(source.utf8).write(to: file)
        let result = try SwiftCompiler.run(["-typecheck", "-warnings-as-errors"] + options + [file.path])
        #expect(result.status == 0, "\(result.errors)")
    }

    /// The Swift fences of all pages.
    private static func snippets(below catalog: URL) throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: catalog.path).filter { $0.hasSuffix(".md") }
        return try paths.sorted().flatMap { path in
            let text = try String(contentsOf: catalog.appending(path: path), encoding: .utf8)
            return text.matches(of: /(?m)^```swift\n((?s:.*?))^```$/).map { String($0.output.1) }
        }
    }

    /// All of them as one file: each in a namespace of its own, below the imports of all.
    private static func source(of snippets: [String]) -> String {
        var imports: Set<Substring> = []
        let namespaces = snippets.enumerated().map { number, snippet in
            let lines = snippet.split(separator: "\n", omittingEmptySubsequences: false)
            imports.formUnion(lines.filter { $0.hasPrefix("import ") })
            let body = lines.filter { !$0.hasPrefix("import ") && $0 != "@main" }.joined(separator: "\n")
            return "enum Snippet\(number) {\n\(body)\n}"
        }
        return (imports.sorted().map(String.init) + namespaces).joined(separator: "\n")
    }

    /// Where the modules in C are described that Hummingbird stands on.
    private static func moduleMaps(_ products: URL) -> [String] {
        let manager = FileManager.default
        let built = ((try? manager.contentsOfDirectory(atPath: products.path)) ?? []).filter { $0.hasSuffix(".build") }
            .map { products.appending(path: $0).appending(path: "module.modulemap") }
        let checkouts = root.appending(path: ".build/checkouts")
        let sources = ((try? manager.contentsOfDirectory(atPath: checkouts.path)) ?? []).flatMap { package in
            let folder = checkouts.appending(path: package).appending(path: "Sources")
            return ((try? manager.contentsOfDirectory(atPath: folder.path)) ?? []).map {
                folder.appending(path: $0).appending(path: "include/module.modulemap")
            }
        }
        return (built + sources).map(\.path).filter(manager.fileExists).sorted()
    }
}

import Foundation
import Testing

/// The modules of `Generated/` in a package whose settings are not those that they were written under.
@Suite("Isolation of generated code")
struct IsolationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(
        "A module compiles without a warning where the main actor is the default",
        arguments: ["OnlineMeetings", "SkypeUCWA"])
    func mainActor(_ module: String) throws {
        let folder = Self.root.appending(path: "Generated/\(module)/Sources/\(module)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(files.contains { $0.hasPrefix("Models/") } && files.contains { $0.hasPrefix("Client/") })
        let modules = try BuiltTool.folder().appending(path: "Modules")
        let result = try SwiftCompiler.run(
            [
                "-typecheck", "-warnings-as-errors", "-parse-as-library", "-default-isolation", "MainActor",
                "-module-name", module, "-I", modules.path,
            ] + files.sorted().map { folder.appending(path: $0).path })
        #expect(result.status == 0, "\(result.errors)")
    }
}

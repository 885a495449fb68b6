import Foundation
import Testing

@testable import docgen

@Suite("Documentation builds")
struct DocumentationBuildTests {
    @Test func argumentsForAStaticSite() {
        let build = DocumentationBuild(package: ".", target: "OnlineMeetings", output: "site", basePath: "/docs/api/")
        #expect(
            build.arguments.joined(separator: " ")
                == "package --package-path . --allow-writing-to-directory site generate-documentation --target OnlineMeetings --output-path site --transform-for-static-hosting --experimental-skip-synthesized-symbols --hosting-base-path docs/api"
        )
        #expect(build.landingPage == "documentation/onlinemeetings")
    }

    @Test func argumentsForTheRootOfAHost() {
        let build = DocumentationBuild(
            package: "p", target: "A", output: "out", basePath: "/", warningsAreErrors: true)
        #expect(!build.arguments.contains("--hosting-base-path"))
        #expect(build.arguments.last == "--warnings-as-errors")
        #expect(build.previewArguments.suffix(4).prefix(3) == ["preview-documentation", "--target", "A"])
    }

    @Test(arguments: [
        (["docc", "--preview", "A", "B"], "--preview serves one module: name it."),
        (["docc", "--theme", "missing.json"], "there is no theme 'missing.json'."),
        (["docc", "--base-path", "https://a.example"], "--base-path is a path, such as docs."),
        (["docc"], "there is no docgen.json that names modules: name a target."),
    ])
    func wrongUsage(_ arguments: [String], _ message: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "docgen-docc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let result = try BuiltTool.run(arguments, in: folder)
        #expect(result.status == 64)
        #expect(result.errors.contains(message), "\(result.errors)")
    }
}

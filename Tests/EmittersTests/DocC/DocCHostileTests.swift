import APIModel
import Foundation
import RunningPrograms
import Testing

@testable import Emitters

@Suite struct DocCHostileTests {
    /// What a page writes as if the reader had written it.
    private static let hostileLinks = [
        "[`pwned](docgen:type/pwned) [pwned](docgen:operation/operation", "[@Comment {](docgen:operation/operation)",
        "[x|`y`](docgen:operation/operation) [``pwned``](docgen:page/pwned)",
    ]

    /// Outside of code blocks, nothing but the template begins a line with a directive, and no text opens a link, an image,
    /// HTML or a link to a symbol.
    @Test(arguments: HostileText.all + hostileLinks, [[Emitter.docc], Emitter.allCases])
    func textOfAPageActsNowhere(_ text: String, _ outputs: [Emitter]) throws {
        let context = Fixture.context(
            Fixture.hostileModel(text), settings: EmissionSettings(outputs: Set(outputs)))
        for file in try Emitter.docc.files(for: context) {
            for line in DocCHostileTests.prose(of: file.contents) {
                #expect(!line.contains { $0.isNewline || $0 == "\u{202E}" || $0 == "\u{1B}" || $0 == "\0" })
                if line.hasPrefix("@") { #expect(line == "@Metadata {") }
                // Text within the quotes of an argument is no markup; it must not leave them.
                if line.wholeMatch(of: #/ +@(DisplayName|TitleHeading)\("[^"\\]*"\)/#) != nil { continue }
                let bare = DocCHostileTests.withoutCodeAndEscapes(line)
                for sign in ["`", "[", "]", "<!", "![", "<script", "<doc:pwned>", "~~", "@Tech"]
                where bare.contains(sign) {
                    #expect(line.contains("@TechnologyRoot") && sign == "@Tech", "\(sign) in \(line)")
                }
            }
        }
    }

    /// The lines outside of fences.
    private static func prose(of text: String) -> [String] {
        var fence: Substring?
        return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            if let open = fence {
                if line == open { fence = nil }
                return false
            }
            guard line.hasPrefix("```") else { return true }
            fence = line.prefix { $0 == "`" }
            return false
        }.map(String.init)
    }

    private static func withoutCodeAndEscapes(_ line: String) -> String {
        line.replacing(/\[(\\.|[^\[\]`])*\]\(doc:operation-operation\)/, with: "").replacing(
            /\\.|``[A-Za-z0-9_\/]+(\(_:\))?``|`[^`]+`/, with: "")
    }
}

/// The catalog against DocC itself, every warning an error.
@Suite(.enabled(if: DocCTool.isInstalled, "docc is not on the path; Swift toolchains have it"))
struct DocCConversionTests {
    @Test(arguments: HostileText.all)
    func hostileTextGivesNoWarning(_ text: String) throws {
        try checkConverts(Fixture.hostileModel(text))
    }

    @Test func aRealAPIGivesNoWarning() throws {
        try checkConverts(Fixture.meetings)
    }

    private func checkConverts(
        _ model: APIModel, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let context = Fixture.context(model, settings: EmissionSettings(outputs: [.docc]))
        let finding = try DocCTool.finding(in: try Emitter.docc.files(for: context))
        #expect(finding == nil, sourceLocation: sourceLocation)
    }
}

enum DocCTool {
    private static let docc = Program.installed("docc")
    static let isInstalled = docc != nil

    /// What DocC has to say against a catalog; `nil` where it converts it without a warning.
    static func finding(in files: [GeneratedFile]) throws -> String? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "docgen-\(UUID().uuidString)")
        let catalog = folder.appending(path: "Catalog.docc")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: catalog, withIntermediateDirectories: true)
        for file in files {
            try Data(file.contents.utf8).write(to: catalog.appending(path: file.path.fileName))
        }
        let result = try #require(docc).run([
            "convert", catalog.path, "--output-path", folder.appending(path: "out").path,
            "--warnings-as-errors",
            "--fallback-bundle-identifier", "docgen.test", "--fallback-display-name", "Test",
        ])
        return result.status == 0 ? nil : result.output + result.errors
    }
}

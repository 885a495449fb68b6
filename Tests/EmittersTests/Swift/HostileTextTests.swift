import APIModel
import EmitterFixtures
import Emitters
import SourceText
import SwiftDeclarations
import SwiftParser
import SwiftSyntax
import Testing

@Suite("Hostile text")
struct HostileTextTests {
    static let texts = [
        "x*/ public func pwned() {} /*",
        "x\\(pwned)",
        "x\"\"\"#\n public func pwned() {}",
        "x\n public func pwned() {}\n",
        "x\r public func pwned() {}",
        "x\u{2028}public func pwned() {}\u{2029}",
        "x\u{85}public func pwned() {}\u{0B}\u{0C}",
        "x{{ pwned }} {% include \"pwned\" %} {# pwned #}",
        "../../x/pwned",
        "@Metadata {\n @pwned }",
        "x\0pwned\u{1B}[31m::error::pwned",
        "x``pwned`` <!-- pwned --> ](pwned)",
        "x\u{202E}pwned\u{2066}",
        "x`; pwned(); let `y",
        "x#\"pwned\"# \\#(pwned) ###\"\"\"###",
    ]

    @Test("Text of a page becomes text, wherever it stands", arguments: texts, [Emitter.models, .routes, .tests])
    func everyPosition(_ text: String, _ emitter: Emitter) throws {
        try check(text, emitter, EmissionSettings())
    }

    @Test("Text of a page becomes text in tables and their messages as well", arguments: texts)
    func tables(_ text: String) throws {
        try check(text, .tests, EmissionSettings(isPackage: true))
    }

    private func check(_ text: String, _ emitter: Emitter, _ settings: EmissionSettings) throws {
        let model = APIModel.hostile(text)
        let sources = SourceMap([SourceFile(id: FileID(0), path: "docs/\(text).md", bytes: [0x0A])])
        let context = EmissionContext(
            model: model, names: SwiftNames(model), sources: sources,
            attribution: Attribution(source: text, license: text), settings: settings)
        let files = try emitter.files(for: context)
        #expect(!files.isEmpty)
        for file in files {
            let isSwift = file.path.fileName.hasSuffix(".swift")
            #expect(!isSwift || SwiftSourceCheck.problems(in: file.contents).isEmpty)
            #expect(!file.path.components.contains { $0 == ".." || $0 == "." || $0.contains("/") })
            #expect(
                !file.contents.unicodeScalars.contains {
                    $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{2028}"
                })
            guard isSwift else { continue }
            let names = PwnedFinder(viewMode: .sourceAccurate)
            names.walk(Parser.parse(source: file.contents))
            #expect(names.found == [])
        }
    }
}

/// Every token that would make `pwned` part of the code.
private final class PwnedFinder: SyntaxVisitor {
    var found: [String] = []

    override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
        if case .identifier(let name) = token.tokenKind, name == "pwned" { found.append(name) }
        return .visitChildren
    }

    override func visit(_ node: ExpressionSegmentSyntax) -> SyntaxVisitorContinueKind {
        found.append(node.description)
        return .visitChildren
    }
}

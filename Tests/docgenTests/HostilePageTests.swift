import DocgenKit
import Emitters
import Foundation
import PageReader
import SourceText
import SwiftParser
import SwiftSyntax
import Testing

@testable import docgen

/// Pages whose text would act if an output took it for its own syntax, read and written by the whole pipeline.
@Suite("Hostile pages")
struct HostilePageTests {
    private static let texts = [
        "*/ public func pwned() {} /*", #"\(pwned())"#, #""""#, "x\npublic func pwned() {}", "{{ pwned }}",
        "{% include \"pwned\" %}", "../../pwned", "@Metadata { @TechnologyRoot }", "::error::pwned",
        "\u{1B}[31mpwned\u{7}", "\u{202E}pwned", "x\u{2028}public func pwned() {}", "``pwned``", "<!-- pwned -->",
    ]

    /// The text as title, heading, name, type, description, member, placeholder, header, key, value, example name and
    /// front matter; in a table's cell without what would end the cell.
    private static func page(_ text: String) -> String {
        let cell = text.replacing("|", with: " ").replacing("\n", with: " ")
        let json = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return """
            ---
            title: "\(text)"
            ---
            # Create \(text)
            \(text)
            ## Permissions
            |Permission type|Permissions|
            |:--|:--|
            |\(cell)|\(cell)|
            ## HTTP request
            ```http
            POST /users/{\(cell)}/\(cell)
            POST /users/{id}/things
            ```
            ## Request headers
            |Name|Description|
            |:--|:--|
            |\(cell)|\(cell)|
            ## Request body
            Supply a JSON representation of a [\(cell)](\(cell).md) object.
            |Property|Type|Description|
            |:--|:--|:--|
            |\(cell)|\(cell)|\(cell) Possible values are: `\(cell)`, `b`.|
            |good|String|\(cell)|
            |other|String|TODO: \(cell)|
            ## Response
            If successful, returns `201 Created` and a [\(cell)](\(cell).md) object. \(text)
            ## \(cell)
            ## Example 1: \(cell)
            ### Request
            <!-- { "blockType": "request", "name": "\(json)", "@odata.type": "\(json)" } -->
            ```http
            POST https://host/v1.0/users/\(cell)/things
            Content-Type: application/json
            X-Header: \(cell)

            { "\(json)": "\(json)", "good": "\(json)" }
            ```
            ### Response
            ```http
            HTTP/1.1 201 Created
            Location: \(cell)

            { "\(json)": { "\(json)": ["\(json)"] } }
            ```
            """
    }

    @Test("Text stays text in every output", arguments: texts)
    func everyOutput(_ text: String) async throws {
        let file = SourceFile(id: FileID(0), path: "docs/\(text).md", bytes: Array(Self.page(text).utf8))
        let sources = SourceMap([file])
        let input = ModuleInput(
            name: "Shop", dialect: try Dialect.builtIn("graph"), pages: [InputPage(file.id, citedAs: "\(text).md")],
            attribution: Attribution(source: text, license: text))
        let generator = Generator(input, sources: sources)
        let understanding = await generator.understand()
        #expect(understanding.model.operations.count == 1)

        // Every Swift file was parsed before it was handed on; a wrong one throws.
        let files = try await generator.emit(understanding)
        #expect(files.count >= 8)
        for file in files {
            #expect(!file.path.components.contains { [".", ".."].contains($0) || $0.contains("/") })
            #expect(!file.contents.unicodeScalars.contains { Self.isHarmful($0) }, "\(file.path)")
            if file.path.description.hasSuffix(".swift") {
                let finder = PwnedFinder(viewMode: .sourceAccurate)
                finder.walk(Parser.parse(source: file.contents))
                #expect(finder.found == [], "\(file.path)")
            }
            if file.path.description.hasSuffix(".md") {
                let lines = file.contents.split(separator: "\n").map { $0.drop { $0 == " " } }
                #expect(!lines.contains { $0.hasPrefix("@TechnologyRoot") || $0.hasPrefix("<!--") }, "\(file.path)")
            }
        }

        let findings = Findings(understanding.diagnostics, in: sources, pageCount: 1)
        #expect(!findings.diagnostics.isEmpty)
        let terminal = FindingsFormat.text.render(findings, style: TextFindings.Style(hasExcerpts: true))
        #expect(!terminal.unicodeScalars.contains { Self.isHarmful($0) })
        for line in FindingsFormat.github.render(findings, style: TextFindings.Style()).split(separator: "\n") {
            #expect(["::warning ", "::notice ", "::error "].contains { line.hasPrefix($0) }, "\(line)")
            #expect(!line.unicodeScalars.contains { Self.isHarmful($0) })
        }
    }

    /// Control characters besides line feeds, and marks that turn the direction of text.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && scalar != "\n" || scalar.value == 0x7F || scalar == "\u{202E}" || scalar == "\u{2028}"
    }
}

/// Declarations and calls that text of a page would have made.
private final class PwnedFinder: SyntaxVisitor {
    var found: [String] = []

    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
        if node.name.text == "pwned" { found.append(node.trimmedDescription) }
        return .visitChildren
    }

    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
        if node.calledExpression.trimmedDescription == "pwned" { found.append(node.trimmedDescription) }
        return .visitChildren
    }

    override func visit(_ node: ExpressionSegmentSyntax) -> SyntaxVisitorContinueKind {
        found.append(node.trimmedDescription)
        return .visitChildren
    }
}

import Foundation
import SourceText
import Testing

@testable import docgen

@Suite struct PrintingTests {
    private static let hostile = "a\u{1B}[2J\u{9B}1m\n::error::x ##[error]y \u{202E}z % , : \u{2028}"

    private func findings(
        path: String = "docs/a.md", text: String = "# A\n\n\tguilty text\n", message: String = "it is `x`"
    ) -> Findings {
        let file = SourceFile(id: FileID(0), path: path, bytes: Array(text.utf8))
        let range = SourceRange(file: file.id, 6..<12)
        return Findings(
            [
                Diagnostic(
                    "some-rule", .warning, message, at: range, notes: [Diagnostic.Note("here", at: range.start)]),
                Diagnostic("first", .error, "before", at: SourceRange(file: file.id, 0..<1)),
            ],
            in: SourceMap([file]), pageCount: 1)
    }

    @Test func text() {
        let expected = """
            docs/a.md:1:1: error: before [first]
            docs/a.md:3:2: warning: it is `x` [some-rule]
            docs/a.md:3:2: note: here

            """
        #expect(TextFindings().render(findings()) == expected)
        #expect(findings().summary == "1 warning, 1 error in 1 page")
    }

    @Test func excerpt() throws {
        let sources = findings().sources
        let excerpt = try #require(Excerpt(of: SourceRange(file: FileID(0), 6..<12), in: sources))
        #expect(excerpt.lines == ["  3 |  guilty text", "    |  ^^^^^^"])
    }

    @Test func anExcerptOfAnEndlessLineIsShort() throws {
        let file = SourceFile(id: FileID(0), path: "a", bytes: Array(repeating: UInt8(ascii: "|"), count: 1 << 20))
        let excerpt = try #require(Excerpt(of: SourceRange(file: file.id, 500_000..<1_000_000), in: SourceMap([file])))
        #expect(excerpt.lines.allSatisfy { $0.count < 200 })
    }

    @Test func coloursSurroundTheSeverityAlone() {
        let style = TextFindings.Style(hasColours: true)
        let first = TextFindings(style: style).render(findings()).split(separator: "\n").first
        #expect(first == "docs/a.md:1:1: \u{1B}[1;31merror\u{1B}[0m: before [first]")
    }

    @Test func github() {
        let expected = """
            ::error file=docs/a.md,line=1,col=1,title=first::before
            ::warning file=docs/a.md,line=3,col=2,title=some-rule::it is `x`%0Adocs/a.md:3:2: note: here

            """
        #expect(GitHubFindings().render(findings()) == expected)
    }

    @Test func githubEscapes() {
        let line = GitHubFindings().render(findings(path: "a,b:c%.md", message: "50 % off")).split(separator: "\n").last
        let expected =
            "::warning file=a%2Cb%3Ac%25.md,line=3,col=2,title=some-rule::50 %25 off%0Aa,b:c%25.md:3:2: note: here"
        #expect(line.map(String.init) == expected)
    }

    /// Whatever a page says or is called, a line is a line and nothing in it acts.
    @Test(arguments: FindingsFormat.allCases)
    func hostileTextActsNowhere(_ format: FindingsFormat) {
        let findings = findings(path: Self.hostile, text: Self.hostile, message: Self.hostile)
        let output = format.render(findings, style: TextFindings.Style(hasExcerpts: true))
        for scalar in output.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
        }
        for line in output.split(separator: "\n") where format != .github {
            #expect(!line.drop { $0.isWhitespace }.hasPrefix("::"))
        }
        #expect([.json, .sarif].contains(format) || !output.contains("##["))
        #expect(output.split(separator: "\n").count { $0.hasPrefix("::") } == (format == .github ? 2 : 0))
    }

    @Test func aPathThatIsACommandIsNone() {
        let line = TextFindings().render(findings(path: "::error::x.md"))
        #expect(line.hasPrefix("\\::error::x.md:1:1: error"))
    }

    @Test func json() throws {
        struct Report: Decodable, Equatable {
            struct Place: Decodable, Equatable {
                var path: String, line: Int, column: Int, endColumn: Int, message: String?
            }
            struct Finding: Decodable, Equatable {
                var path: String, severity: String, rule: String, message: String, notes: [Place]
            }
            var version: Int, pages: Int, errors: Int, warnings: Int, notes: Int, diagnostics: [Finding]
        }
        let text = FindingsFormat.json.render(
            findings(path: Self.hostile, message: Self.hostile), style: TextFindings.Style())
        let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
        let counts: [Int] = [report.version, report.pages, report.errors, report.warnings, report.notes]
        #expect(counts == [1, 1, 1, 1, 0])
        let finding = try #require(report.diagnostics.last)
        // Escaped, not altered.
        #expect(finding.path == Self.hostile && finding.message == Self.hostile)
        #expect(finding.notes == [Report.Place(path: Self.hostile, line: 3, column: 2, endColumn: 2, message: "here")])
    }

    @Test func coloursAndProgressNeedATerminal() {
        let console = Console(environment: ["TERM": "xterm"])
        #expect(isatty(STDERR_FILENO) == 1 || !console.errorStyle.hasColours)
        #expect(!Console(environment: ["NO_COLOR": "1", "TERM": "xterm"]).outputStyle.hasColours)
    }
}

import DocgenKit
import Emitters
import PageReader
import SourceText
import Testing

@Suite("Levels of rules")
struct RulePolicyTests {
    /// Reads one page under a policy and lists its findings, `severity rule`.
    private func check(
        _ policy: RulePolicy, at path: String = "docs/a.md", _ markdown: String, finds expected: [String],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) async throws {
        let file = SourceFile(id: FileID(0), path: path, bytes: Array(markdown.utf8))
        let input = ModuleInput(
            name: "Shop", dialect: try Dialect.builtIn("graph"), pages: [InputPage(file.id, citedAs: path)],
            rules: policy)
        let found = await Generator(input, sources: SourceMap([file])).understand().diagnostics
        #expect(found.map { "\($0.severity) \($0.rule)" } == expected, sourceLocation: sourceLocation)
    }

    private static let page = "# A\n\n[x](x.md)\n\n**TODO: write this**\n"

    @Test func aRuleWeighsWhatItIsToldTo() async throws {
        try await check(RulePolicy(), Self.page, finds: ["warning broken-link", "warning todo-placeholder"])
        try await check(
            RulePolicy(levels: ["broken-link": .error, "todo-placeholder": .off]), Self.page,
            finds: ["error broken-link"])
    }

    @Test func somePagesHaveLevelsOfTheirOwn() async throws {
        let policy = RulePolicy(
            levels: ["broken-link": .off],
            overrides: [
                RulePolicy.Override(paths: [PathGlob("docs/**")], levels: ["broken-link": .note]),
                RulePolicy.Override(paths: [PathGlob("docs/old/*.md")], levels: ["todo-placeholder": .off]),
            ])
        try await check(policy, Self.page, finds: ["note broken-link", "warning todo-placeholder"])
        try await check(policy, at: "docs/old/a.md", Self.page, finds: ["note broken-link"])
        try await check(policy, at: "more/a.md", Self.page, finds: ["warning todo-placeholder"])
    }

    @Test func commentsOnRulesThatAreOffAreNotJudged() async throws {
        let page = "# A\n\n<!-- docgen:disable broken-link -->\n\ntext\n"
        try await check(RulePolicy(), page, finds: ["warning unused-suppression"])
        try await check(RulePolicy(levels: ["broken-link": .off]), page, finds: [])
        try await check(RulePolicy(levels: ["unused-suppression": .error]), page, finds: ["error unused-suppression"])
    }

    @Test(arguments: [
        ("docs/**/*.md", "docs/a.md", true), ("docs/**/*.md", "docs/x/y/a.md", true),
        ("docs/*.md", "docs/x/a.md", false),
        ("docs", "docs/x/a.md", true), ("docs", "docs2/a.md", false), ("./docs/", "docs/a.md", true),
        ("**/a.md", "a.md", true), ("**", "x/a.md", true), ("d?cs/a*", "docs/abc.md", true), ("*.md", "a.txt", false),
        ("docs/a.md", "docs", false),
    ])
    func globs(_ pattern: String, _ path: String, _ isMatch: Bool) {
        #expect(PathGlob(pattern).matches(path) == isMatch)
    }
}

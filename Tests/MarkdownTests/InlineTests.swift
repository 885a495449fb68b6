import Testing

@Suite("Inlines and their ranges")
struct InlineTests {
    private func check(
        inlines markdown: String, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let indented = expected.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        let lines = markdown.split(separator: "\n")
        let end = "\(lines.count):\((lines.last?.count ?? 0) + 1)"
        MarkdownTests.check(markdown, .inlines, "paragraph 1:1-\(end)\n" + indented, sourceLocation: sourceLocation)
    }

    @Test func emphasis() {
        check(
            inlines: "a **b *c* d** _e_ snake_case_f",
            """
            text 1:1-1:3 "a "
            strong 1:3-1:14
              text 1:5-1:7 "b "
              emphasis 1:7-1:10
                text 1:8-1:9 "c"
              text 1:10-1:12 " d"
            text 1:14-1:15 " "
            emphasis 1:15-1:18
              text 1:16-1:17 "e"
            text 1:18-1:31 " snake_case_f"
            """)
        check(
            inlines: "***a** b* **TODO: x ** *",
            """
            emphasis 1:1-1:10
              strong 1:2-1:7
                text 1:4-1:5 "a"
              text 1:7-1:9 " b"
            text 1:10-1:25 " **TODO: x ** *"
            """)
    }

    @Test func codeSpans() {
        check(
            inlines: "``a ` b`` ` c ` `d",
            """
            code 1:1-1:10 "a ` b"
            text 1:10-1:11 " "
            code 1:11-1:16 "c"
            text 1:16-1:19 " `d"
            """)
        check(
            inlines: "`a\nb` ` `",
            """
            code 1:1-2:3 "a b"
            text 2:3-2:4 " "
            code 2:4-2:7 " "
            """)
    }

    @Test func links() {
        check(
            inlines: "[a `b`](<x y> \"t\\\"\") ![i](p.png) [no](a b)",
            """
            link x y at 1:10-1:13 1:1-1:21 "t\\""
              text 1:2-1:4 "a "
              code 1:4-1:7 "b"
            text 1:21-1:22 " "
            image p.png at 1:27-1:32 1:22-1:33
              text 1:24-1:25 "i"
            text 1:33-1:43 " [no](a b)"
            """)
        check(
            inlines: "[a [b](c) d](e) ![f [g](h)](i)",
            """
            text 1:1-1:4 "[a "
            link c at 1:8-1:9 1:4-1:10
              text 1:5-1:6 "b"
            text 1:10-1:17 " d](e) "
            image i at 1:29-1:30 1:17-1:31
              text 1:19-1:21 "f "
              link h at 1:25-1:26 1:21-1:27
                text 1:22-1:23 "g"
            """)
        check(
            inlines: "[a](f(x)&amp;\\*)",
            """
            link f(x)&* at 1:5-1:16 1:1-1:17
              text 1:2-1:3 "a"
            """)
    }

    @Test func referenceLinks() {
        MarkdownTests.check(
            "[x][User  A] [user a][] [USER A] [y] [y][user a]\n\n[User A]: u.md 'U'", .inlines,
            """
            paragraph 1:1-1:49
              link u.md at 3:11-3:15 1:1-1:13 "U"
                text 1:2-1:3 "x"
              text 1:13-1:14 " "
              link u.md at 3:11-3:15 1:14-1:24 "U"
                text 1:15-1:21 "user a"
              text 1:24-1:25 " "
              link u.md at 3:11-3:15 1:25-1:33 "U"
                text 1:26-1:32 "USER A"
              text 1:33-1:38 " [y] "
              link u.md at 3:11-3:15 1:38-1:49 "U"
                text 1:39-1:40 "y"
            definition [user a] u.md 3:1-3:19 "U"
            """)
    }

    @Test func anglesAndEntities() {
        check(
            inlines: "<https://a.b?c=d> <x@y.z> <br/> <a name=q> <!-- c --> < 1",
            """
            autolink https://a.b?c=d 1:1-1:18
            text 1:18-1:19 " "
            autolink mailto:x@y.z 1:19-1:26
            text 1:26-1:27 " "
            html 1:27-1:32 "<br/>"
            text 1:32-1:33 " "
            html 1:33-1:43 "<a name=q>"
            text 1:43-1:44 " "
            html 1:44-1:54 "<!-- c -->"
            text 1:54-1:58 " < 1"
            """)
        check(
            inlines: "a&quot;&#123;&#x7D;&nope; & \\* \\a",
            """
            text 1:1-1:2 "a"
            text 1:2-1:8 "\\""
            text 1:8-1:14 "{"
            text 1:14-1:20 "}"
            text 1:20-1:29 "&nope; & "
            text 1:29-1:31 "*"
            text 1:31-1:34 " \\\\a"
            """)
    }

    @Test func breaks() {
        check(
            inlines: "a  \nb \n c\\\nd",
            """
            text 1:1-1:2 "a"
            hardBreak 1:4-2:1
            text 2:1-2:2 "b"
            softBreak 2:3-3:1
            text 3:2-3:3 "c"
            hardBreak 3:3-4:1
            text 4:1-4:2 "d"
            """)
    }

    @Test func acrossContainers() {
        MarkdownTests.check(
            "> *a\n> `b\n> c`*", .inlines,
            """
            quote 1:1-3:6
              paragraph 1:3-3:6
                emphasis 1:3-3:6
                  text 1:4-1:5 "a"
                  softBreak 1:5-2:1
                  code 2:3-3:5 "b c"
            """)
    }
}

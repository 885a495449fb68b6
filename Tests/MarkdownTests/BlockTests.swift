import Testing

@Suite("Blocks and their ranges")
struct BlockTests {
    @Test func atxHeadings() {
        check(
            "# Title #\n  ### *a* ##  \n#x\n####### seven",
            """
            heading 1 1:1-1:10 "Title"
            heading 3 2:3-2:15 "*a*"
            paragraph 3:1-4:14 "#x\\n####### seven"
            """)
        check(
            "#\n## #\n# a#",
            """
            heading 1 1:1-1:2 ""
            heading 2 2:1-2:5 ""
            heading 1 3:1-3:5 "a#"
            """)
    }

    @Test func setextHeadings() {
        check(
            "HTTP\n  request\n---\na\n=\n\n===",
            """
            heading 2 1:1-3:4 "HTTP\\nrequest"
            heading 1 4:1-5:2 "a"
            paragraph 7:1-7:4 "==="
            """)
        check(
            "[a]: b\n===\n[a]: c\nd\n---",
            """
            heading 2 2:1-5:4 "===\\n[a]: c\\nd"
            definition [a] b 1:1-1:7
            """)
    }

    @Test func fences() {
        check(
            "```json title\n{\n\n}\n```\n~~~\n```\n~~~~",
            """
            fence json title 1:1-5:4 "{\\n\\n}\\n"
            fence 6:1-8:5 "```\\n"
            """)
        check(
            "a\n``` `x\n  ```x&amp;\\*\n   y\n ``\n  ```` \nz",
            """
            paragraph 1:1-2:7 "a\\n``` `x"
            fence x&* 3:3-6:8 " y\\n``\\n"
            paragraph 7:1-7:2 "z"
            """)
    }

    @Test func fencesEndWithTheirContainer() {
        check(
            "> ```\n> x\ny\n\n- ```\n  z\n",
            """
            quote 1:1-2:4
              fence unclosed 1:3-2:4 "x\\n"
            paragraph 3:1-3:2 "y"
            list 5:1-6:4
              item 5:1-6:4
                fence unclosed 5:3-6:4 "z\\n"
            """)
    }

    @Test func indentedCode() {
        check(
            "    a\n\n      b\n\n\nc\n    d",
            """
            code 1:5-3:8 "a\\n\\n  b\\n"
            paragraph 6:1-7:6 "c\\nd"
            """)
    }

    @Test func tabsAreColumns() {
        check(
            "-\t\tx\n>\t\ty\n\tz",
            """
            list 1:1-1:5
              item 1:1-1:5
                code 1:4-1:5 "  x\\n"
            quote 2:1-2:5
              code 2:4-2:5 "  y\\n"
            code 3:2-3:3 "z"
            """)
    }

    @Test func htmlBlocks() {
        check(
            "<!-- { \"a\":\n\n1 } --> b\nc\n<div>\nd\n\n<a name=\"x\">\n*e*\n\nf\n<b>\n",
            """
            html 1:1-3:10 "<!-- { \\"a\\":\\n\\n1 } --> b\\n"
            paragraph 4:1-4:2 "c"
            html 5:1-6:2 "<div>\\nd\\n"
            html 8:1-9:4 "<a name=\\"x\\">\\n*e*\\n"
            paragraph 11:1-12:4 "f\\n<b>"
            """)
        check(
            "<pre>\n\n</style>x\n<?a\n?>\n<!A\n>\n<![CDATA[\n\n]]>\n<x y",
            """
            html 1:1-3:10 "<pre>\\n\\n</style>x\\n"
            html 4:1-5:3 "<?a\\n?>\\n"
            html 6:1-7:2 "<!A\\n>\\n"
            html 8:1-10:4 "<![CDATA[\\n\\n]]>\\n"
            paragraph 11:1-11:5 "<x y"
            """)
    }

    @Test func thematicBreaks() {
        check(
            "***\n - - -\na\n___ \n--",
            """
            break 1:1-1:4
            break 2:2-2:7
            paragraph 3:1-3:2 "a"
            break 4:1-4:5
            paragraph 5:1-5:3 "--"
            """)
    }

    @Test func quotesAndLaziness() {
        check(
            "> [!NOTE]\n> a\nb\n> > c\nd\n===\n>\n",
            """
            quote 1:1-6:4
              paragraph 1:3-3:2 "[!NOTE]\\na\\nb"
              quote 4:3-6:4
                paragraph 4:5-6:4 "c\\nd\\n==="
            """)
        check(
            "> a\n---\n> # b\nc",
            """
            quote 1:1-1:4
              paragraph 1:3-1:4 "a"
            break 2:1-2:4
            quote 3:1-3:6
              heading 1 3:3-3:6 "b"
            paragraph 4:1-4:2 "c"
            """)
    }

    @Test func lists() {
        check(
            "- a\n- b\n\n  c\n+ d\n\n2) e\n   - f\n3) g",
            """
            list 1:1-4:4
              item 1:1-1:4
                paragraph 1:3-1:4 "a"
              item 2:1-4:4
                paragraph 2:3-2:4 "b"
                paragraph 4:3-4:4 "c"
            list 5:1-5:4
              item 5:1-5:4
                paragraph 5:3-5:4 "d"
            list 2 7:1-9:5
              item 7:1-8:7
                paragraph 7:4-7:5 "e"
                list 8:4-8:7
                  item 8:4-8:7
                    paragraph 8:6-8:7 "f"
              item 9:1-9:5
                paragraph 9:4-9:5 "g"
            """)
    }

    @Test func listsThatInterruptParagraphs() {
        check(
            "a\n2. b\n1.\n1. c\n-\n\n  d\n\n*\n  e",
            """
            paragraph 1:1-3:3 "a\\n2. b\\n1."
            list 1 4:1-4:5
              item 4:1-4:5
                paragraph 4:4-4:5 "c"
            list 5:1-5:2
              item 5:1-5:2
            paragraph 7:3-7:4 "d"
            list 9:1-10:4
              item 9:1-10:4
                paragraph 10:3-10:4 "e"
            """)
    }

    @Test func linkDefinitions() {
        check(
            "[A  b]: <x y> 'T'\n[c]:\n d\n\"e\" f\n\n> [a B]: z\n",
            """
            paragraph 4:1-4:6 "\\"e\\" f"
            quote 6:1-6:2
            definition [a b] x y 1:1-1:18 "T"
            definition [c] d 2:1-3:3
            definition [a b] z 6:3-6:11
            """)
    }

    @Test func frontMatter() {
        check(
            "---\ntitle: x\n---\n# a",
            """
            frontMatter 1:1-3:4 "title: x\\n"
            heading 1 4:1-4:4 "a"
            """)
        check(
            "---\ntitle: x\n",
            """
            break 1:1-1:4
            paragraph 2:1-2:9 "title: x"
            """)
        check(
            "\n---\na\n---",
            """
            break 2:1-2:4
            heading 2 3:1-4:4 "a"
            """)
    }
}

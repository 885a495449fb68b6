import Testing

@Suite("Tables")
struct TableTests {
    @Test func cellsAndAlignments() {
        check(
            "| Property | Type |\n|:---|:-:|\n| id | String |\n|x|\n| a | b | c\n",
            """
            table left center 1:1-5:12
              row 1:1-1:20
                cell 1:2-1:12 "Property"
                cell 1:13-1:19 "Type"
              row 3:1-3:16
                cell 3:2-3:6 "id"
                cell 3:7-3:15 "String"
              row 4:1-4:4
                cell 4:2-4:3 "x"
              row 5:1-5:12
                cell 5:2-5:5 "a"
                cell 5:6-5:9 "b"
                cell 5:10-5:12 "c"
            """)
    }

    @Test func withoutOuterPipes() {
        check(
            "a | b\n-|-:\nc |  | \n\nd",
            """
            table none right 1:1-3:8
              row 1:1-1:6
                cell 1:1-1:3 "a"
                cell 1:4-1:6 "b"
              row 3:1-3:8
                cell 3:1-3:3 "c"
                cell 3:4-3:6 ""
            paragraph 5:1-5:2 "d"
            """)
    }

    @Test func escapedPipes() {
        check(
            "|`a\\|b`|\\\\|c|\n|-|-|\n", .inlines,
            """
            table none none 1:1-2:6
              row 1:1-1:14
                cell 1:2-1:8
                  code 1:2-1:8 "a|b"
                cell 1:9-1:13
                  text 1:9-1:12 "|"
                  text 1:12-1:13 "c"
            """)
    }

    @Test func interruptsAParagraph() {
        check(
            "text\n[a]: b\nx | y\n--|--\n1 | 2",
            """
            paragraph 1:1-2:7 "text\\n[a]: b"
            table none none 3:1-5:6
              row 3:1-3:6
                cell 3:1-3:3 "x"
                cell 3:4-3:6 "y"
              row 5:1-5:6
                cell 5:1-5:3 "1"
                cell 5:4-5:6 "2"
            """)
    }

    @Test func needsAHeaderOfTheSameWidth() {
        check(
            "a | b\n---|---|---\nc | d\n---|---",
            """
            paragraph 1:1-2:12 "a | b\\n---|---|---"
            table none none 3:1-4:8
              row 3:1-3:6
                cell 3:1-3:3 "c"
                cell 3:4-3:6 "d"
            """)
        check("a | b\n--- | x", "paragraph 1:1-2:8 \"a | b\\n--- | x\"")
    }

    @Test func endsAtAnotherBlock() {
        for (line, block) in [
            ("# h", "heading 1 4:1-4:4 \"h\""), ("> q", "quote 4:1-4:4\n  paragraph 4:3-4:4 \"q\""),
            ("***", "break 4:1-4:4"), ("|", "paragraph 4:1-4:2 \"|\""), ("```", "fence unclosed 4:1-4:4 \"\""),
            ("<b>", "html 4:1-4:4 \"<b>\""), ("    x", "code 4:5-4:6 \"x\""),
        ] {
            check(
                "|a|\n|-|\ntext\n\(line)",
                """
                table none 1:1-3:5
                  row 1:1-1:4
                    cell 1:2-1:3 "a"
                  row 3:1-3:5
                    cell 3:1-3:5 "text"
                \(block)
                """)
        }
    }

    @Test func inQuotesAndItems() {
        check(
            "> |a|\n> |-|\n|b|\n- |c|\n  |-|\n  d",
            """
            quote 1:1-2:6
              table none 1:3-2:6
                row 1:3-1:6
                  cell 1:4-1:5 "a"
            paragraph 3:1-3:4 "|b|"
            list 4:1-6:4
              item 4:1-6:4
                table none 4:3-6:4
                  row 4:3-4:6
                    cell 4:4-4:5 "c"
                  row 6:3-6:4
                    cell 6:3-6:4 "d"
            """)
    }
}

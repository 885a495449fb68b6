import APIModel
import Testing

@testable import Emitters

@Suite struct DocCMarkupTests {
    @Test(arguments: [
        ("a*b_c`d", "a\\*b\\_c\\`d"), ("@Metadata {", "\\@Metadata \\{"), ("- item", "\\- item"),
        ("12. item", "12\\. item"),
        ("a\n# b\u{1B}\u{202E}", "a \\# b"), ("=== a", "\\=== a"), ("a|b", "a\\|b"), ("", ""),
    ])
    func plainTextActsNowhere(_ text: String, _ expected: String) {
        #expect(DocCMarkup.plain(text) == expected)
    }

    @Test(arguments: [
        ("a b", "`a b`"), ("a`b", "a\\`b"), ("a|b", "a\\|b"), ("\n", ""), ("a\nb", "`a b`"),
    ])
    func codeStaysCodeWhereItCan(_ text: String, _ expected: String) {
        #expect(DocCMarkup.code(text) == expected)
    }

    @Test(arguments: [
        ("one\ntwo\n\nthree", ["one two", "three"]), ("``Symbol`` and `code`", ["`Symbol` and `code`"]),
        ("```json\n{\n  \"`\": 1\n```\nend", ["```json\n{\n  \"`\": 1\n```", "end"]),
        ("~~~\n```\n~~~", ["````\n```\n````"]), ("```\nopen", ["```\nopen\n```"]),
        ("![image](x.png) [link](y) [z]", ["image link \\[z\\]"]), ("a \\* b \\`c\\`", ["a \\* b \\`c\\`"]),
        ("`open", ["\\`open"]), ("[the `code`](x) [](y)!", ["the `code` \\!"]),
        ("**bold** __x__", ["**bold** \\_\\_x\\_\\_"]), ("", []), ("*a *b", ["\\*a \\*b"]), ("2*3*4", ["2*3*4"]),
        ("see [it](https://example.com/a?b=1)", ["see [it](https://example.com/a?b=1)"]),
        ("[x](javascript:alert)", ["x"]), ("[a](https://e.com/_b)", ["a"]),
        ("- one\n  more\n- two\n\nend", ["- one more\n- two", "end"]), ("1. one\n2. two", ["1. one\n2. two"]),
        ("- Note: x\n- Parameter y: z", ["- Note\\: x\n- Parameter y\\: z"]),
        ("> [!WARNING]\n> It hurts.", ["> Warning: It hurts."]), ("> **Note:** all", ["> Note: all"]),
        ("> Tips are kept", ["> Note: Tips are kept"]), ("> Note that it grows", ["> Note: Note that it grows"]),
        ("> Warning: one\n>\n> - two\n> - three", ["> Warning: one\n>\n> - two\n> - three"]),
        ("> - one", ["> Note:\n>\n> - one"]), ("> > > deep", ["> Note: deep"]),
        ("- one\n    - two\n- three", ["- one\n    - two\n- three"]), ("    - one", ["- one"]),
        ("[x](docgen:type/user) [x](docgen:page/a.md)", ["x x"]), ("> @Metadata {", ["> Note: \\@Metadata \\{"]),
        ("|a|b|\n|--|--|\n|`x`|@y|z|", ["| a | b |\n|:--|:--|\n| `x` | \\@y |"]), ("|a|", ["\\|a\\|"]),
        ("a<!-- secret -->b", ["ab"]), ("<!-- open", []), ("## Head", ["**Head**"]),
    ])
    func proseKeepsCodeAndLosesTheRest(_ markdown: String, _ expected: [String]) {
        #expect(DocCProse(markdown).blocks == expected)
    }

    /// A label goes where its name says the same; what has no page is text.
    @Test(arguments: [
        ("A [user](docgen:type/user) is", "A ``User`` is"),
        ("[the **user**](docgen:type/user)", "[the user](doc:User)"),
        ("[Get | it](docgen:operation/getUser)", "[Get \\| it](doc:get-user)"), ("[it](docgen:operation/gone)", "it"),
        ("[a `b`](docgen:type/gone)", "a `b`"), ("[user](docgen:page/user.md)", "user"),
        ("\\[x](docgen:type/user)", "\\[x\\](docgen:type/user)"),
    ])
    func linksLeadToSymbolsAndArticles(_ markdown: String, _ expected: String) {
        let links = ProseLinks(
            symbol: { $0 == TypeID("user") ? "``User``" : nil }, article: { $0 == "getUser" ? "get-user" : nil })
        #expect(DocCProse(markdown, links: links).blocks == [expected])
    }
}

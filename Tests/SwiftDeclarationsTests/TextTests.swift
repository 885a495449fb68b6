import APIModel
import EmitterFixtures
import SwiftParser
import SwiftSyntax
import Testing

@testable import SwiftDeclarations

@Suite("Text of documents in Swift")
struct TextTests {
    /// The comment of a type with this documentation, without its `///`.
    private func check(
        comment documentation: Documentation, is expected: [String], _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        var type = object("thing", [])
        type.documentation = documentation
        let model = APIModel(name: "M", types: [type])
        let comment = DeclarationWriter(model, names: SwiftNames(model)) { _ in nil }.type(type).parts().comment
            .description
        #expect(
            comment.split(separator: "\n").map { $0.dropFirst(4) } == expected.map { $0[...] }, sourceLocation: place)
    }

    @Test(
        "A string literal means exactly the text",
        arguments: [
            "", "plain", #"\(pwned)"#, "\"", "\"\"\"", "#\"", "a\nb\r\nc\td", "\0\u{1}\u{7F}",
            "\u{2028}\u{2029}\u{202E}", "é\u{301} 👨‍👩‍👧",
            "\\", "\\u{41}", "{{ pwned }}", "*/",
        ])
    func stringLiteral(_ text: String) throws {
        let source = SwiftLiteral.string(text).description
        let expression = Parser.parse(source: source).statements.first?.item.as(StringLiteralExprSyntax.self)
        #expect(expression?.representedLiteralValue == text)
        #expect(!source.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" || $0 == "\u{202E}" })
    }

    @Test func paragraphs() {
        check(
            comment: Documentation(summary: "One.", discussion: "Two\nlines.\n\nThree."),
            is: ["One.", "", "Two lines.", "", "Three."])
    }

    @Test("Long text is broken at words, and a line never begins a block by accident")
    func filling() {
        let long = Array(repeating: "word", count: 21).joined(separator: " ") + " tail - @Metadata # x"
        check(
            comment: Documentation(discussion: long),
            is: [Array(repeating: "word", count: 21).joined(separator: " "), "tail - @Metadata # x"])
        let directive = Array(repeating: "word", count: 21).joined(separator: " ") + "s @Metadata {"
        check(
            comment: Documentation(discussion: directive),
            is: [Array(repeating: "word", count: 21).joined(separator: " ") + "s", "\\@Metadata {"])
    }

    @Test("The further lines of an item or quote stand below its text", arguments: ["- ", "10. ", "> "])
    func hanging(_ mark: String) {
        let word = String(repeating: "w", count: 90)
        let margin = mark == "> " ? mark : String(repeating: " ", count: mark.count)
        check(
            comment: Documentation(summary: "One.", discussion: "\(mark)\(word) \(word)\nand \(word)"),
            is: ["One.", "", mark + word, margin + word + " and", margin + word])
    }

    @Test("What DocC would act on is text")
    func markup() {
        check(comment: Documentation(discussion: "@Metadata {"), is: ["\\@Metadata {"])
        check(comment: Documentation(discussion: "See ``Thing`` and `code`."), is: ["See `Thing` and `code`."])
        check(comment: Documentation(discussion: "- Parameter x: no"), is: ["\\- Parameter x: no"])
        check(comment: Documentation(discussion: "- one\n- two"), is: ["- one", "- two"])
        check(
            comment: Documentation(discussion: "- one\n    - inner\n      more\n- two\n\nText.\n    - no code"),
            is: ["- one", "    - inner more", "- two", "", "Text.", "- no code"])
        check(comment: Documentation(discussion: "a <script> b"), is: ["a \\<script> b"])
        check(
            comment: Documentation(discussion: "[x](../y.md) [z](https://a.b)"), is: ["[x]\\(../y.md) [z](https://a.b)"]
        )
        check(comment: Documentation(discussion: "![x](y.png)"), is: ["!\\[x]\\(y.png)"])
        check(comment: Documentation(discussion: "a ` b"), is: ["a \\` b"])
        check(comment: Documentation(discussion: "one of `` ` ``, `^`"), is: ["one of \\`, `^`"])
        check(comment: Documentation(discussion: "```\n@x\n  y"), is: ["```", "@x", "  y", "```"])
        check(comment: Documentation(summary: "a * b `c` [d]"), is: ["a \\* b \\`c\\` \\[d\\]"])
    }

    @Test("A sign with an accent is the same sign to Markdown")
    func accentedSigns() {
        check(comment: Documentation(discussion: "a `\u{301} b `c`"), is: ["a \\`\u{301} b `c`"])
        check(comment: Documentation(discussion: "`a`\u{301}b` c"), is: ["a\\`\u{301}b c"])
        check(comment: Documentation(discussion: "[\u{301}x](https://a.b)"), is: ["\\[\u{301}x](https://a.b)"])
        check(comment: Documentation(discussion: "<\u{301}x> \\`\u{301}"), is: ["\\<\u{301}x> \\`\u{301}"])
        check(comment: Documentation(discussion: "[x](\u{301}y.md)"), is: ["[x]\\(\u{301}y.md)"])
        check(comment: Documentation(discussion: "![\u{301}x]"), is: ["!\\[\u{301}x]"])
        check(comment: Documentation(discussion: "@\u{301}x {"), is: ["\\@\u{301}x {"])
        let long = Array(repeating: "word", count: 21).joined(separator: " ") + "s"
        for sign in ["~~~\u{301}", ">\u{301}words", "@\u{301}words"] {
            check(comment: Documentation(discussion: "\(long) \(sign) y"), is: [long, "\\\(sign) y"])
        }
        check(comment: Documentation(summary: "a `\u{301}"), is: ["a \\`\u{301}"])
        #expect(DocMarkup.code("a`\u{301}b\nc") == "a'\u{301}b c")
    }

    @Test("What is printable by its byte is printable by its character")
    func printableASCII() {
        for byte in UInt8(0)..<0x80 {
            #expect(SwiftLiteral.isPrintable(byte) != SwiftLiteral.isUnprintable(Unicode.Scalar(byte)), "\(byte)")
        }
    }

    @Test("What is a name beyond doubt is one to Swift")
    func plainNames() {
        let signs = (UInt8(0)..<0x80).map { String(Unicode.Scalar($0)) }
        let words =
            signs + signs.map { "a" + $0 } + signs.map { $0 + "a" } + Identifiers.keywords.sorted() + [
                "", "é", "async",
            ]
        let plain = words.filter(Identifiers.isPlain)
        #expect(plain.contains("aZ") && plain.contains("_a") && plain.contains("async"))
        for word in plain {
            #expect(word.isValidSwiftIdentifier(for: .variableName), "\(word)")
            #expect(word.isValidSwiftIdentifier(for: .memberAccess), "\(word)")
        }
    }

    @Test func checkOfSource() {
        #expect(SwiftSourceCheck.problems(in: "struct A {}\n").isEmpty)
        #expect(SwiftSourceCheck.problems(in: "struct A {}\nstruct {").first?.line == 2)
    }
}

import Markdown
import SourceText
import Testing

@Suite("HTML comments and plain text")
struct HTMLCommentTests {
    private func pieces(_ markdown: String) -> [String] {
        let file = SourceFile(id: FileID(0), path: "test.md", bytes: Array(markdown.utf8))
        guard case .htmlBlock(let html)? = Document(parsing: file).blocks.first else { return [] }
        return html.pieces.map { piece in
            switch piece {
            case .comment(let comment):
                // The place in the file has to be the one of the text that was taken out.
                "comment\(comment.isClosed ? "" : " unclosed") \(comment.text.string)=\(file.text(comment.text.range))"
            case .markup(let text): "markup \(text.string)"
            }
        }
    }

    @Test func piecesOfABlock() {
        #expect(pieces("<!-- a --><!--b--> <br> c") == ["comment  a = a ", "comment b=b", "markup  <br> c"])
        #expect(pieces("<!-- a\n\nb") == ["comment unclosed  a\n\nb= a\n\nb"])
        #expect(pieces("<!-->") == ["comment ="])
        #expect(pieces("<div>\n<!--{\n}-->\n</div>") == ["markup <div>\n", "comment {\n}={\n}", "markup \n</div>"])
    }

    @Test func quotedCommentsLoseTheirMarkers() {
        let file = SourceFile(id: FileID(0), path: "test.md", bytes: Array("> <!-- {\r\n> \"a\": 1 } -->".utf8))
        guard case .blockQuote(let quote)? = Document(parsing: file).blocks.first,
            case .htmlBlock(let html)? = quote.blocks.first, let comment = html.comments.first
        else {
            Issue.record("no comment")
            return
        }
        #expect(comment.text.string == " {\n\"a\": 1 } ")
        #expect(file.text(comment.text.range(of: 3..<6)) == "\"a\"")
    }

    @Test(arguments: [
        ("The **id** of a [*u*ser](u.md).", "The id of a user."),
        ("a<br>b<BR />c<b>d</b>", "a\nb\ncd"),
        ("a\nb  \nc", "a b\nc"),
        ("&lt;`x&lt;`&gt; \\* ![alt](i.png) <https://a.b>", "<x&lt;> * alt https://a.b"),
    ])
    func plainText(_ markdown: String, _ expected: String) {
        let file = SourceFile(id: FileID(0), path: "test.md", bytes: Array(markdown.utf8))
        let document = Document(parsing: file)
        guard case .paragraph(let paragraph)? = document.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        let text = paragraph.content.plainText(in: file, document.definitions)
        #expect(text.string == expected)
        // Each word can be found again where the text says it comes from.
        for word in ["user", "id", "alt"] {
            guard let found = text.string.firstRange(of: word) else { continue }
            let start = text.string.utf8.distance(from: text.string.startIndex, to: found.lowerBound)
            let source = file.text(text.range(of: start..<start + word.utf8.count))
            #expect(source == word || source == "u*ser")
        }
    }
}

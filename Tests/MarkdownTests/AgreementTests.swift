import Markdown
import Testing

/// The blocks and inlines of real pages are those that cmark-gfm reads.
@Suite("Agreement with cmark-gfm")
struct AgreementTests {
    @Test(
        .enabled(if: Corpus.available != nil, "DOCGEN_CORPUS names no folder of pages"),
        .enabled(if: CMark.installed != nil, "cmark-gfm isn't installed"))
    func corpus() throws {
        let corpus = try #require(Corpus.available)
        let cmark = try #require(CMark.installed)
        for file in try corpus.files() {
            let document = Document(parsing: file)
            let ours = Outline(document, of: file, withInlines: true)
            let theirs = try cmark.outline(of: file, document, withInlines: true)
            let disagreement = ours.firstDisagreement(with: theirs)
            #expect(disagreement == nil, "\(file.path)")
        }
    }
}

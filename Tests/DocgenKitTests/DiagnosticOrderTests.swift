import DocgenKit
import SourceText
import Testing

@Suite("The order of findings")
struct DiagnosticOrderTests {
    private func finding(_ rule: RuleID, _ message: String, at place: Int, note: String? = nil) -> Diagnostic {
        let range = SourceRange(file: FileID(0), place..<place + 1)
        return Diagnostic(rule, .warning, message, at: range, notes: note.map { [.init($0, at: range)] } ?? [])
    }

    @Test("By place, rule and text, each once, however they come")
    func order() {
        let inOrder = [
            finding("b-rule", "x", at: 1), finding("a-rule", "x", at: 2), finding("b-rule", "x", at: 2),
            finding("b-rule", "y", at: 2),
        ]
        #expect(Array(inOrder.reversed()).inOrder == inOrder)
        #expect((inOrder.reversed() + inOrder).inOrder == inOrder)
        #expect([Diagnostic]().inOrder.isEmpty)
    }

    @Test(
        "Files come in the order of their paths, and what has no file first",
        arguments: [(["b.md", "a.md"], [7, 1, 0]), (["a.md", "b.md"], [7, 0, 1]), (["a.md", "b.md"], [0, 1])])
    func paths(_ paths: [String], _ order: [Int]) {
        let sources = SourceMap(
            paths.enumerated().map { SourceFile(id: FileID($0), path: $1, bytes: [0x0A]) })
        let inOrder = order.flatMap { file in
            [0, 1].map { Diagnostic("a-rule", .warning, "x", at: SourceRange(file: FileID(file), $0..<$0 + 1)) }
        }
        #expect((inOrder.reversed() + inOrder).inOrder(ofPathsIn: sources) == inOrder)
    }

    @Test("Findings that differ in their notes alone stay apart, and are told apart from their copies")
    func notes() {
        let (one, other) = (finding("a-rule", "x", at: 1, note: "here"), finding("a-rule", "x", at: 1, note: "there"))
        #expect([one, other, one, other, one].inOrder == [one, other])
    }
}

import LooseJSON
import SourceText
import Testing

@Suite struct HostileTests {
    @Test(arguments: ["[", "{", "{\"a\":", "[{\"a\":", "{\"a\":\"b\":", "[\"a\":", "{{", "{a:{"])
    func deepNesting(opener: String) {
        let result = parseLooseJSON(mapped(String(repeating: opener, count: 100_000)))
        #expect(result.value != nil)
        #expect(result.repairs.contains { $0.kind == .tooDeep })
        #expect(result.repairs.contains { $0.kind == .missingCloser })
        #expect(result.value?.serialized().isEmpty == false)
    }

    @Test func deepButClosed() {
        let depth = 100_000
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let result = parseLooseJSON(mapped(text))
        #expect(result.repairs.map(\.kind) == [.tooDeep])
        check(
            String(repeating: "[", count: 256) + String(repeating: "]", count: 256),
            String(repeating: "[", count: 256) + String(repeating: "]", count: 256))
    }

    /// Each would take far longer than the limit if a rule looked at the rest of the text again and again.
    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "\"", "'", "\"a\n", "\"a\"x", "[\"", "{\"a\"", ",", "…", ".", "//", "/*", "&quot;", "{\"a\":1},\"b\":2}",
            "(",
            "a(,", "\\",
            "\"\\d\n", "“", "‘\"", "{a", ": ", "\u{A0}", "]", "}", "\"a\":\"b\",", "<!--", "\" ", "[&quot;",
        ])
    func repetitionIsLinear(piece: String) {
        for opener in ["", "{", "[", "{\"a\": "] {
            let text = mapped(opener + String(repeating: piece, count: 20_000 / piece.utf8.count))
            #expect((0...text.count).contains(parseLooseJSON(text).end), "\(opener)\(piece)")
        }
    }
}

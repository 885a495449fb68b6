import LooseJSON
import Testing

@Suite struct BracketTests {
    @Test func truncated() {
        check(#"{"a": [1, {"b": 2«»«»«»"#, #"{"a":[1,{"b":2}]}"#, [.missingCloser, .missingCloser, .missingCloser])
        check(#"{"a": "x«»«»"#, #"{"a":"x"}"#, [.missingQuote, .missingCloser])
        check(#"{"a":«»«»"#, #"{"a":null}"#, [.missingValue, .missingCloser])
        check("[1«,»«»\n\n", "[1]", [.trailingComma, .missingCloser])
    }

    @Test func closerOfTheOuterList() {
        check(#"{"a": [{"b": 1«»]}"#, #"{"a":[{"b":1}]}"#, [.missingCloser])
        check(#"{"a": [1, 2«»}"#, #"{"a":[1,2]}"#, [.missingCloser])
    }

    @Test func extraCloser() {
        check("{}«}» «]»", "{}", [.extraCloser, .extraCloser])
        check(#"{"a": 1«]»}"#, #"{"a":1}"#, [.extraCloser])
        check(
            #"{"me": {"a": 1}«}», "rel": "x", "n": 1«}», "etag": 2}"#, #"{"me":{"a":1},"rel":"x","n":1,"etag":2}"#,
            [.extraCloser, .extraCloser])
    }

    @Test func missingOpener() {
        check("«»\"a\": 1, \"b\": {}«»\n", #"{"a":1,"b":{}}"#, [.missingOpener, .missingCloser])
        check(#"{"x": «»"href": "/x"}, "y": 1}"#, #"{"x":{"href":"/x"},"y":1}"#, [.missingOpener])
        check(#"[«»"a": 1, "b": 2«»]"#, #"[{"a":1,"b":2}]"#, [.missingOpener, .missingCloser])
    }

    @Test func whatFollows() {
        check("{\"a\": 1}\n«Content-Type: x\ny»\n", #"{"a":1}"#, [.trailingText])
        let text = "{\"a\": 1} \n{\"b\": 2}"
        let first = parseLooseJSON(mapped(text))
        #expect(first.value?.serialized() == #"{"a":1}"#)
        #expect(first.repairs.map(\.kind) == [.secondValue])
        let rest = mapped(text).slice(first.end..<text.utf8.count)
        #expect(parseLooseJSON(rest).value?.serialized() == #"{"b":2}"#)
        #expect(parseLooseJSON(rest).value?.range.offsets == 10..<18)
    }

    @Test func keylessValue() {
        check(#"{«{"a": 1}», "b": 2}"#, #"{"b":2}"#, [.unexpectedText])
    }
}

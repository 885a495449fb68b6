import LooseJSON
import SourceText
import Testing

@Suite struct TriviaTests {
    @Test func comments() {
        check(
            "{«/* head */» \"a\": 1, «// one»\n «# two»\n\"b\": «<!-- three -->»2«//four»\r\n}", #"{"a":1,"b":2}"#,
            Array(repeating: .comment, count: 5))
        check("{\"a\": «// id»\n {}}", #"{"a":{}}"#, [.comment])
        check("{\"a\": 1«/* open»«»", #"{"a":1}"#, [.comment, .missingCloser])
    }

    @Test func ellipses() {
        check("[{}«, ...»]", "[{}]", [.ellipsis])
        check("[«...,» {}, «…,» {}]", "[{},{}]", [.ellipsis, .ellipsis])
        check("{\"a\": {«...»}, \"b\": [«...»]«, ...»\n}", #"{"a":{},"b":[]}"#, [.ellipsis, .ellipsis, .ellipsis])
        check("{\"a\": «...», \"b\": 1 «...»}", #"{"a":null,"b":1}"#, [.ellipsis, .ellipsis])
        check("{\"a\": 1,\n «.\n .\n .»\n \"b\": 2}", #"{"a":1,"b":2}"#, [.ellipsis])
        check("«...»\n{\"a\": 1}", #"{"a":1}"#, [.ellipsis])
    }

    @Test func oddWhiteSpace() {
        check(
            "«\u{FEFF}»{\"a\":«\u{A0}\u{A0}»1,«\u{200B}»\"b\": 2}", #"{"a":1,"b":2}"#,
            [.oddWhiteSpace, .oddWhiteSpace, .oddWhiteSpace])
    }

    @Test func remarks() {
        check(
            "{\"a\": \"x\" «(HTTP request URL)», \"b\": [1 «and more»]}", #"{"a":"x","b":[1]}"#,
            [.unexpectedText, .unexpectedText])
        check("{«-» \"a\": 1}", #"{"a":1}"#, [.unexpectedText])
    }

    @Test func slipsOfThePen() {
        check("{\"a\": «=»\"x\", \"b\": «\\»\"y\"}", #"{"a":"x","b":"y"}"#, [.unexpectedText, .unexpectedText])
        check("{\"a\": «'»true,\n«'»\n\"b\": 1}", #"{"a":true,"b":1}"#, [.unexpectedText, .unexpectedText])
        check(#"[1, «`»2]"#, "[1,2]", [.unexpectedText])
    }

    @Test func htmlEntities() throws {
        let text = "{\n  &quot;a&quot;: &quot;\\&quot;R &amp; D\\&quot;&quot;,\n  &#34;b&#x22;: 1,}"
        let result = parseLooseJSON(mapped(text))
        #expect(result.value?.serialized() == #"{"a":"\"R & D\"","b":1}"#)
        #expect(result.repairs.map(\.kind) == [.htmlEntities, .trailingComma])
        #expect(result.repairs.map(\.range.offsets) == [4..<10, text.utf8.count - 2..<text.utf8.count - 1])
        let keys = try #require(result.value?.members?.map(\.keyRange.offsets))
        let spelled = keys.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
        #expect(spelled == ["&quot;a&quot;", "&#34;b&#x22;"])
        #expect(result.end == text.utf8.count)
        #expect(decodeHTMLEscapedJSON(mapped(#"{"a": "x&amp;y"}"#)) == nil)
        check(#"{"a": "x&amp;y"}"#, #"{"a":"x&amp;y"}"#)
    }

    @Test(arguments: ["", "\n", "The contents of the file.", "<a/>", "aGVsbG8=", "GET /me", "id,name", "(binary)", "?"])
    func isNotJSON(text: String) {
        check(text, nil)
    }
}

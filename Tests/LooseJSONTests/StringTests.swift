import LooseJSON
import Testing

@Suite struct StringTests {
    @Test func lineBreaks() {
        check("{\"a\": \"x«\n»y\", \"b\": 1}", #"{"a":"x\ny","b":1}"#, [.rawNewline])
        check("{\"a\": \"x«\r\n»y«\r\n»z\"}", #"{"a":"x\ny\nz"}"#, [.rawNewline, .rawNewline])
        check("{\"a\": 1,\"«\n  »_links\": {}}", #"{"a":1,"_links":{}}"#, [.rawNewline])
        check(
            "[\"{\\\"a\\\":{«\n»  \\\"b\\\":1«\n»  }«\n»}\"]", #"["{\"a\":{\n  \"b\":1\n  }\n}"]"#,
            [.rawNewline, .rawNewline, .rawNewline])
    }

    @Test func controlCharacters() {
        check("[\"a«\t»b«\u{1}»\"]", #"["a\tb\u0001"]"#, [.controlCharacter, .controlCharacter])
    }

    @Test func escapes() {
        check(#"["«\»d«\» C:«\»Users"]"#, #"["\\d\\ C:\\Users"]"#, [.invalidEscape, .invalidEscape, .invalidEscape])
        check(#"["it«\'»s"]"#, #"["it's"]"#, [.invalidEscape])
        check(#"["«\uD83D» «\uDE00» «\»u12"]"#, #"["� � \\u12"]"#, [.loneSurrogate, .loneSurrogate, .invalidEscape])
    }

    @Test func invalidUTF8() {
        let result = parseLooseJSON(mapped([UInt8(ascii: "["), 0x22, 0xFF, 0x22, UInt8(ascii: "]")]))
        #expect(result.value?.serialized() == "[\"\u{FFFD}\"]")
        #expect(result.repairs.map(\.kind) == [.invalidUTF8])
    }

    @Test func otherQuotes() {
        check(#"{«'a'»: «'x "y"'»}"#, #"{"a":"x \"y\""}"#, [.singleQuotes, .singleQuotes])
        check("[«'it«'»s'», «`b`»]", #"["it's","b"]"#, [.singleQuotes, .unescapedQuote, .singleQuotes])
        check("{«“a”»: «\"GET”», «‘b’»: 1}", #"{"a":"GET","b":1}"#, [.smartQuotes, .smartQuotes, .smartQuotes])
        check(#"["he said “hi”"]"#, #"["he said “hi”"]"#)
    }

    @Test func missingQuotes() {
        check("{\"status«»: 200,\n\"b\": 1}", #"{"status":200,"b":1}"#, [.missingQuote])
        check("{«»type\": \"x\"}", #"{"type":"x"}"#, [.missingQuote])
        check("{\"a\": «»x\", \"b\": 1}", #"{"a":"x","b":1}"#, [.missingQuote])
        check("{\"a\": \"x«»,\n\"b\": \"y«»\n}", #"{"a":"x","b":"y"}"#, [.missingQuote, .missingQuote])
        check(#"{"a": "x«», "b": 1}"#, #"{"a":"x","b":1}"#, [.missingQuote])
        check(#"{"status«»: "ok"}"#, #"{"status":"ok"}"#, [.missingQuote])
        check("{\"a\": \"{id}«»}\n", #"{"a":"{id}"}"#, [.missingQuote])
    }

    @Test func innerQuotes() {
        check(
            #"{"a": "He said «"»hi«"» there", "b": 1}"#, #"{"a":"He said \"hi\" there","b":1}"#,
            [.unescapedQuote, .unescapedQuote])
        check(
            "{\"a\": \"{data: «\"»hello«\"»}\",\n\"b\": 1}", #"{"a":"{data: \"hello\"}","b":1}"#,
            [.unescapedQuote, .unescapedQuote])
        check(#"{"a": "«"»error", "b": "x"«"»}"#, #"{"a":"error","b":"x"}"#, [.unescapedQuote, .unescapedQuote])
    }
}

import LooseJSON
import Testing

@Suite struct SeparatorTests {
    @Test func trailingComma() {
        check(#"{"a": 1«,»}"#, #"{"a":1}"#, [.trailingComma])
        check("[1«,»\n ]", "[1]", [.trailingComma])
        check(#"{"a": [1«,»]«,»}"#, #"{"a":[1]}"#, [.trailingComma, .trailingComma])
    }

    @Test func missingComma() {
        check("{\"a\": 1«»\n \"b\": 2}", #"{"a":1,"b":2}"#, [.missingComma])
        check("[{}«» {}«»\n{}]", "[{},{},{}]", [.missingComma, .missingComma])
        check(#"["a"«» "b"«»"c"]"#, #"["a","b","c"]"#, [.missingComma, .missingComma])
        check(#"{"a": "x"«» "b": true«» "c": null}"#, #"{"a":"x","b":true,"c":null}"#, [.missingComma, .missingComma])
        check(#"{"a": "x"«» «b»: "y"}"#, #"{"a":"x","b":"y"}"#, [.missingComma, .unquotedKey])
    }

    @Test func strayComma() {
        check("[«,»1,«,»2,«,»«,»3]", "[1,2,3]", [.strayComma, .strayComma, .strayComma, .strayComma])
        check(#"{«,»"a": 1,«,»"b": 2}"#, #"{"a":1,"b":2}"#, [.strayComma, .strayComma])
    }

    @Test func semicolon() {
        check(#"{"a": 1«;» "b": 2}"#, #"{"a":1,"b":2}"#, [.semicolon])
    }

    @Test func colon() {
        check(#"{"self"«»{"href": "/x"}}"#, #"{"self":{"href":"/x"}}"#, [.missingColon])
        check(#"{"a"«» 1, "b"«» "x"}"#, #"{"a":1,"b":"x"}"#, [.missingColon, .missingColon])
        check(#"{"a":«:» 1}"#, #"{"a":1}"#, [.unexpectedText])
        check(#"{"a" «=» 1, "b" «=>» "x"}"#, #"{"a":1,"b":"x"}"#, [.equalsSign, .equalsSign])
    }

    @Test func keyEqualsRestOfLine() {
        check(
            "{\n  «@odata.context»«=»«https://host/v1.0/$metadata#users('x')/y/$entity»«»\n  \"id\": 1\n}",
            #"{"@odata.context":"https://host/v1.0/$metadata#users('x')/y/$entity","id":1}"#,
            [.unquotedKey, .equalsSign, .unquotedString, .missingComma])
        check(
            "{«a»«=»«x, y»,\n«b»«=»7}", #"{"a":"x, y","b":7}"#,
            [.unquotedKey, .equalsSign, .unquotedString, .unquotedKey, .equalsSign])
    }

    @Test func missingValue() {
        check(#"{"a":«», "b":«»}"#, #"{"a":null,"b":null}"#, [.missingValue, .missingValue])
        check(#"{"a"«», "b": 1}"#, #"{"a":null,"b":1}"#, [.missingValue])
        check("{\"a\":«»«» \n\"b\": 1}", #"{"a":null,"b":1}"#, [.missingValue, .missingComma])
    }
}

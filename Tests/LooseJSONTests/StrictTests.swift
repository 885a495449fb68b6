import LooseJSON
import SourceText
import Testing

@Suite struct StrictTests {
    @Test(arguments: [
        "{}", "[]", "null", "true", "false", "0", "-0", "12.50e+3", #""""#, #""x""#, #"{"a":{"b":[1,"2",null]}}"#,
        #"{"id":"String (identifier)"}"#, #"["...","// no comment","{id}"]"#, ##"{"@odata.type":"#x","a":" "}"##,
        #"{"ünï":"日本😀"}"#,
    ])
    func staysAsItIs(json: String) {
        check(json, json)
        #expect(parseStrictJSON(mapped(json)) == parseLooseJSON(mapped(json)).value)
    }

    @Test func whiteSpaceIsFree() {
        check("\r\n\t { \"a\" :\n[ 1 ,2 ] } \n", #"{"a":[1,2]}"#)
    }

    @Test func escapes() {
        check(#""\"\\\/\b\f\n\r\tA\u00e9""#, "\"\\\"\\\\/\\b\\f\\n\\r\\tAé\"")
        check(#""\uD83D\uDE00""#, "\"😀\"")
        check(#""\/Date(1500000000000)\/""#, "\"/Date(1500000000000)/\"")
        check(#""\u0000\u001f""#, #""\u0000\u001f""#)
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":1,}", "01", "1.", ".5", "+1", "1e", "-", "tru", "'a'", "\"a", "\"\n\"", "\"\\x\"",
        "\"\\ud800\"", "[1 2]", "{a:1}", "{\"a\" 1}", "1 2", "\u{FEFF}1", "{\"a\":1,\"a\":2}", "NaN", "\u{A0}1",
    ])
    func refuses(text: String) {
        #expect(parseStrictJSON(mapped(text)) == nil)
    }

    @Test func refusesInvalidUTF8() {
        #expect(parseStrictJSON(mapped([0x22, 0xFF, 0x22])) == nil)
    }

    @Test func everyNodeHasItsRange() throws {
        let text = #"{"key": ["é\n", -1.5e3, true]}"#
        let value = try #require(parseLooseJSON(mapped(text)).value)
        let member = try #require(value.members?.first)
        let bytes = Array(text.utf8)
        func spelled(_ range: SourceRange) -> String { String(decoding: bytes[range.offsets], as: UTF8.self) }
        #expect(spelled(value.range) == text)
        #expect(spelled(member.keyRange) == #""key""#)
        #expect(spelled(member.range) == #""key": ["é\n", -1.5e3, true]"#)
        #expect(member.value.elements?.map { spelled($0.range) } == [#""é\n""#, "-1.5e3", "true"])
    }

    @Test func rangesLeadBackThroughQuotesAndEntities() throws {
        let page = Array("> {\n>   &quot;a&quot;: 1,\n> \"b\": tru }\n".utf8)
        let file = SourceFile(id: FileID(7), path: "page.md", bytes: page)
        var text = MappedText(file: file.id)
        text.append(file, 2..<4)
        text.append(file, 6..<8)
        text.append([UInt8(ascii: "\"")], for: 8..<14)
        text.append(file, 14..<15)
        text.append([UInt8(ascii: "\"")], for: 15..<21)
        text.append(file, 21..<26)
        text.append(file, 28..<page.count)
        let result = parseLooseJSON(text)
        #expect(result.value?.serialized() == #"{"a":1,"b":"tru"}"#)
        #expect(result.value?.members?.map { file.text($0.keyRange) } == ["&quot;a&quot;", "\"b\""])
        #expect(result.value?.members?.map { file.text($0.value.range) } == ["1", "tru"])
        #expect(result.value?.range == SourceRange(file: file.id, 2..<page.count - 1))
        #expect(result.repairs.map { file.text($0.range) } == ["tru"])
    }
}

import LooseJSON
import SourceText
import Testing

@Suite struct ValueTests {
    private func value(_ json: String) throws -> JSONValue { try #require(parseStrictJSON(mapped(json))) }

    @Test func pointers() throws {
        let value = try value(#"{"a/b": [{"~": 1}, "x"], "": {"0": true}}"#)
        #expect(value[pointer: "/a~1b/0/~0"]?.number?.int64 == 1)
        #expect(value[pointer: "/a~1b/1"]?.string == "x")
        #expect(value[pointer: "//0"]?.boolean == true)
        #expect(value[pointer: ""] == value)
        #expect(value[pointer: "/a~1b/01"] == nil)
        #expect(value[pointer: "/a~1b/2"] == nil)
        #expect(value[pointer: "a"] == nil)
        #expect(JSONPointer("/a~1b/0")?.tokens == ["a/b", "0"])
        #expect(JSONPointer(tokens: ["a/b", "~"]).description == "/a~1b/~0")
    }

    @Test func traversal() throws {
        var seen: [String] = []
        try value(#"{"a": [1, {"b": null}], "c": "x"}"#).walk { pointer, _ in seen.append(pointer.description) }
        #expect(seen == ["", "/a", "/a/0", "/a/1", "/a/1/b", "/c"])
        var keys: [String] = []
        try value(#"{"a": [1, {"b": null}], "c": "x"}"#).walkMembers { keys.append($0.key) }
        #expect(keys == ["a", "b", "c"])
    }

    @Test func layouts() throws {
        let value = try value(#"{"a": [1, {}], "b": {"c": []}}"#)
        #expect(value.serialized() == #"{"a":[1,{}],"b":{"c":[]}}"#)
        #expect(value.serialized(.pretty) == "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": {\n    \"c\": []\n  }\n}")
        #expect(JSONValue.literal("a\"\n\u{1F}é") == #""a\"\n\u001fé""#)
    }

    @Test func equivalence() throws {
        #expect(try value(#"{"a":1,"b":[1.0]}"#).isEquivalent(to: value(#" {"b":[10e-1], "a":1}"#)))
        #expect(try !value("[1,2]").isEquivalent(to: value("[2,1]")))
        #expect(try !value(#"{"a":1}"#).isEquivalent(to: value(#"{"a":1,"b":1}"#)))
        #expect(try !value("\"é\"").isEquivalent(to: value("\"e\u{301}\"")))
        #expect(try !value("1").isEquivalent(to: value("\"1\"")))
        #expect(try value("-0").isEquivalent(to: value("0.00")))
        #expect(try !value("12345678901234567890").isEquivalent(to: value("12345678901234567891")))
        #expect(try !value("1e99999999999999999999").isEquivalent(to: value("10")))
    }

    @Test func numbers() throws {
        let number = try #require(try value("-12").number)
        #expect(number.isInteger && number.int64 == -12 && number.double == -12)
        #expect(JSONNumber(literal: "1.0").isInteger == false)
        #expect(JSONNumber(literal: "1.5e2").double == 150)
        #expect(JSONNumber(literal: "9223372036854775808").int64 == nil)
    }

    @Test func everyRepairSaysWhatItIs() {
        #expect(Set(JSONRepairKind.allCases.map(\.statement)).count == JSONRepairKind.allCases.count)
        for kind in JSONRepairKind.allCases {
            #expect(kind.name.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || $0 == "-" || $0 == "8" })
            #expect(kind.statement.hasSuffix("."))
        }
    }

    @Test func messagesAreOneLine() {
        let result = parseLooseJSON(mapped("{\"a\": 1} x\u{7}\n`y`\r" + String(repeating: "z", count: 900)))
        #expect(result.repairs.map(\.message) == ["`x   y  \(String(repeating: "z", count: 53))…` follows the value"])
    }
}

@Suite struct SniffingTests {
    @Test(arguments: [
        "{}", "[1]", " {\"a\": 1", "{ a: 1 }", "[\n{", "{'a'", "\"a\": 1", "\u{FEFF}{}", "{&quot;a&quot;: 1}", "{...}",
        "{ // x", "[string, string]", "{\n  @odata.context=x",
    ])
    func json(text: String) {
        #expect(mapped(text).looksLikeJSON)
        #expect(!mapped(text).looksLikeXML)
    }

    @Test(arguments: [
        "", "x", "{id}", "[Zip file with the app]", "\"What's up?\"", "42", "GET /x", "{Vendor}/{Code}", "<a/>",
    ])
    func notJSON(text: String) {
        #expect(!mapped(text).looksLikeJSON)
    }

    @Test(arguments: [
        "<?xml version=\"1.0\"?>", "<a/>", " <a b=\"c\">", "<a>x</a>", "<!DOCTYPE x>",
        "&lt;?xml version=&quot;1.0&quot;?&gt;",
    ])
    func xml(text: String) {
        #expect(mapped(text).looksLikeXML)
    }

    @Test(arguments: ["", "<value>", "<bytes 0-25 of the file>", "<<The image>>", "a<b", "{}"])
    func notXML(text: String) {
        #expect(!mapped(text).looksLikeXML)
    }
}

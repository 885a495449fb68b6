import LooseJSON
import Testing

@Suite struct ScalarTests {
    @Test func keysWithoutQuotes() {
        check(
            "{«a»: 1, «@odata.type»: \"x\", «b-c» : 2}", #"{"a":1,"@odata.type":"x","b-c":2}"#,
            [.unquotedKey, .unquotedKey, .unquotedKey])
        check("{«start date»: 1}", #"{"start date":1}"#, [.unquotedKey])
    }

    @Test func stringsWithoutQuotes() {
        check(
            "{\"at\": «2018-04-01T12:39:16Z», \"b\": «hello world»}",
            #"{"at":"2018-04-01T12:39:16Z","b":"hello world"}"#, [.unquotedString, .unquotedString])
        check(
            "{\"a\": «https://host/f(a,b)?x=1,2»,\n \"b\": «function(a, b) {...}»}",
            #"{"a":"https://host/f(a,b)?x=1,2","b":"function(a, b) {...}"}"#, [.unquotedString, .unquotedString])
        check("{\"a\": «x» «// why»\n}", #"{"a":"x"}"#, [.unquotedString, .comment])
        check("{\"a\": «#microsoft.graph.user»}", ##"{"a":"#microsoft.graph.user"}"##, [.unquotedString])
    }

    @Test func placeholders() {
        check(
            "{\"a\": «{id}», \"b\": «<value>», \"c\": [«string»], \"d\": «{string}»}",
            #"{"a":"{id}","b":"<value>","c":["string"],"d":"{string}"}"#,
            [.placeholder, .placeholder, .placeholder, .placeholder])
        check(
            "{\"a\": «[string with the name]», \"b\": «(optional)»}",
            #"{"a":"[string with the name]","b":"(optional)"}"#, [.placeholder, .placeholder])
        check("[«{a}», «{b}»«...»]", #"["{a}","{b}"]"#, [.placeholder, .placeholder, .ellipsis])
        check("«{Vendor}/{Code}»", #""{Vendor}/{Code}""#, [.placeholder])
        check("«{Raw bytes of the file}»", #""{Raw bytes of the file}""#, [.placeholder])
    }

    @Test func literals() {
        check(
            "[«True», «FALSE», «None», «NULL», «undefined»]", "[true,false,null,null,null]",
            Array(repeating: .literalSpelling, count: 5))
        check("[«NaN», «-Infinity»]", #"["NaN","-Infinity"]"#, [.unquotedString, .unquotedString])
    }

    @Test func numbers() {
        check(
            "[«+1», «007», «.5», «5.», «0x1F», «-01.50e3»]", "[1,7,0.5,5,31,-1.50e3]",
            Array(repeating: .numberSpelling, count: 6))
        check("[1, -2.5E-3, 0]", "[1,-2.5E-3,0]")
    }

    @Test func duplicates() throws {
        check(#"{"a": 1, "b": 2, «"a"»: 3}"#, #"{"a":3,"b":2}"#, [.duplicateKey])
        let value = try #require(parseLooseJSON(mapped(#"{"a": 1, "a": 2}"#)).value)
        #expect(value.members?.count == 2)
        #expect(value["a"]?.number?.int64 == 2)
        check("{\"é\": 1, \"e\u{301}\": 2}", "{\"é\":1,\"e\u{301}\":2}")
    }

    @Test func duplicatesAmongMany() {
        let members = (0..<40).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
        let expected = (0..<40).map { "\"k\($0)\":\($0 == 7 ? 99 : $0)" }.joined(separator: ",")
        check("{\(members), «\"k7\"»: 99}", "{\(expected)}", [.duplicateKey])
    }
}

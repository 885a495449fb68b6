import DocgenRuntime
import DocgenTesting
import Foundation
import Testing

@Suite("JSON")
struct JSONTests {
    @Test(
        "A value comes back as it was",
        arguments: [
            "[]", "{}", "[null]", #"{"a":null,"b":[1,"x",true,{"c":false}]}"#, "[9223372036854775807]",
            "[18446744073709551615]", "[-9223372036854775808]", "[0.1]", "[3.141592653589793]", "[1e+200]",
            "[12345678901234567890.123456789]",
        ]
    )
    func roundTrip(text: String) throws {
        let value = try JSONBody.decode(JSONValue.self, from: Data(text.utf8))
        #expect(String(decoding: try JSONBody.encode(value), as: UTF8.self) == text)
    }

    @Test("Numbers are equal by value")
    func numbers() throws {
        let numbers = try JSONBody.decode([JSONNumber].self, from: Data("[1,1.0,1e0,10e-1]".utf8))
        #expect(Set(numbers) == [JSONNumber(1 as Int64)])
        #expect(JSONNumber(2.0) == JSONNumber(2 as Int64))
        #expect(JSONNumber(UInt64.max) != JSONNumber(Double(UInt64.max).nextDown))
    }

    @Test("Literals and subscripts")
    func literals() {
        let policy: JSONValue = ["scope": "everyone", "limits": [1, 2.5, .null], "on": true]
        #expect(policy["scope"]?.string == "everyone")
        #expect(policy["limits"]?[0]?.number?.integer == 1)
        #expect(policy["limits"]?[1]?.number?.double == 2.5)
        #expect(policy["limits"]?[2]?.isNull == true)
        #expect(policy["limits"]?[3] == nil)
        #expect(policy["on"]?.bool == true)
        #expect(policy["off"] == nil)
    }

    @Test("A pointer escapes its tokens")
    func pointer() {
        #expect(JSONPointer(["a/b", "m~n", "0"]).description == "/a~1b/m~0n/0")
        #expect(JSONPointer.root.description == "")
    }

    @Test("Differences are named by their place")
    func differences() {
        let expected: JSONValue = ["a": [1, ["b": "x"]], "gone": true, "null": .null]
        let found: JSONValue = ["a": [1.0, ["b": "y"], 3], "new": .null]
        let differences = JSONComparison().differences(expected: expected, found: found)
        #expect(
            differences.map(\.description) == [
                #"/a/1/b: expected "x", found "y""#, "/a/2: expected nothing, found 3",
                "/gone: expected true, found nothing",
            ]
        )
        let strict = JSONComparison(nullEqualsAbsent: false).differences(expected: ["a": .null], found: [:])
        #expect(strict.map(\.description) == ["/a: expected null, found nothing"])
    }

    @Test(
        "A fraction of more digits than a Double has comes back as the Double; an integer must come back whole",
        arguments: [
            ("47.640568390488626", "47.640568390488625", true), ("47.640568390488626", "47.64056839048863", false),
            ("9007199254740993", "9007199254740992", false), ("1.5", "1.50", true),
        ])
    func fractions(expected: String, found: String, areEqual: Bool) throws {
        let (expected, found) = try (
            JSONBody.decode(JSONValue.self, from: Data(expected.utf8)),
            JSONBody.decode(JSONValue.self, from: Data(found.utf8))
        )
        #expect(JSONComparison().differences(expected: expected, found: found).isEmpty == areEqual)
    }

    @Test(
        "A value is put at a place",
        arguments: [
            ("", "1"), ("/a", #"{"a":1,"b":[0]}"#), ("/c/d", #"{"a":{},"b":[0],"c":{"d":1}}"#),
            ("/b/0", #"{"a":{},"b":[1]}"#), ("/b/1", #"{"a":{},"b":[0]}"#), ("/b/0/c", #"{"a":{},"b":[0]}"#),
            ("/x~1y", #"{"a":{},"b":[0],"x/y":1}"#), ("/x~01y", #"{"a":{},"b":[0],"x~1y":1}"#),
        ])
    func places(place: String, result: String) throws {
        var value: JSONValue = ["a": [:], "b": [0]]
        value.set(1, at: JSONPointer(text: place))
        #expect(String(decoding: try JSONBody.encode(value), as: UTF8.self) == result)
        #expect(JSONPointer(text: place).description == place)
    }

    private struct Size: OpenEnum {
        let rawValue: String
        static let small = Size("small")
        static let allKnown = [small]
    }

    @Test("An open enumeration keeps values that nobody knows")
    func openEnum() throws {
        let sizes = try JSONBody.decode([Size].self, from: Data(#"["small","vast"]"#.utf8))
        #expect(sizes == [.small, Size("vast")])
        #expect(sizes.map(\.isKnown) == [true, false])
        #expect(String(decoding: try JSONBody.encode(sizes), as: UTF8.self) == #"["small","vast"]"#)
    }

    private struct Open: Codable, Hashable {
        var name: String
        var additionalProperties: [String: JSONValue]

        init(from decoder: any Decoder) throws {
            let json = try JSONObjectReader(decoder)
            name = try json.required("name")
            additionalProperties = try json.additionalProperties(besides: ["name"])
        }

        func encode(to encoder: any Encoder) throws {
            var json = JSONObjectWriter(encoder)
            try json.set("name", name)
            try json.setAdditionalProperties(additionalProperties)
        }
    }

    @Test("An open type keeps what it does not know, nulls too")
    func openType() throws {
        let body = #"{"a":null,"b":{"c":[1]},"name":"x"}"#
        let open = try JSONBody.decode(Open.self, from: Data(body.utf8))
        #expect(open.additionalProperties == ["a": .null, "b": ["c": [1]]])
        #expect(String(decoding: try JSONBody.encode(open), as: UTF8.self) == body)
    }
}

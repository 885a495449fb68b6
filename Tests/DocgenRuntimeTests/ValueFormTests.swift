import DocgenRuntime
import Foundation
import Testing

@Suite("Forms of values")
struct ValueFormTests {
    private struct Rights: OpenFlags {
        let rawValue: String
        static let read = Rights("read")
        static let write = Rights("write")
        static let allKnown = [read, write]
    }

    @Test("Flags are a set that keeps its text")
    func flags() throws {
        let rights: Rights = [.read, .write]
        #expect(rights.rawValue == "read,write")
        #expect(rights.contains(.write))
        #expect(rights.isKnown)
        let body = #"["write, burn","","read"]"#
        let decoded = try JSONBody.decode([Rights].self, from: Data(body.utf8))
        #expect(decoded.map(\.combined) == [[.write, Rights("burn")], [], [.read]])
        #expect(decoded.map(\.isKnown) == [false, true, true])
        #expect(!decoded[0].contains(.read))
        #expect(decoded[0].contains(Rights("burn, write")))
        #expect(String(decoding: try JSONBody.encode(decoded), as: UTF8.self) == body)
    }

    @Test(
        "Base64 of either alphabet, padded or not, keeps its text",
        arguments: [
            ("SGVsbG8=", "Hello"), ("SGVsbG8", "Hello"), ("Pz8_", "???"), ("Pz8/", "???"), ("", ""), ("a value", nil),
        ])
    func base64(text: String, bytes: String?) throws {
        let body = Data("[\"\(text)\"]".utf8)
        let value = try JSONBody.decode([Base64].self, from: body)
        #expect(value.first?.data == bytes.map { Data($0.utf8) })
        #expect(try JSONBody.encode(value) == body)
        if let bytes { #expect(Base64(Data(bytes.utf8)).data == Data(bytes.utf8)) }
    }

    @Test("Numbers that JSON can't write are texts")
    func nonFinite() throws {
        let body = Data(#"["INF","-INF","NaN",1.5]"#.utf8)
        let numbers = try JSONBody.decode([Double].self, from: body)
        #expect(numbers.prefix(2) == [.infinity, -.infinity])
        #expect(numbers[2].isNaN)
        #expect(try JSONBody.encode(numbers) == body)
    }

    private struct Thing: Encodable {
        func encode(to encoder: any Encoder) throws {
            var json = JSONObjectWriter(encoder)
            try json.set("name", "a")
            try json.set(readOnly: "id", "7")
        }
    }

    @Test("What is read-only stays out of requests")
    func readOnly() throws {
        #expect(String(decoding: try JSONBody.encode([Thing()]), as: UTF8.self) == #"[{"id":"7","name":"a"}]"#)
        let request = try JSONBody.encode([Thing()], omitsReadOnly: true)
        #expect(String(decoding: request, as: UTF8.self) == #"[{"name":"a"}]"#)

        var call = try OperationRequest("createThing", .post, PathExpansion("/things"))
        try call.set(json: Thing())
        #expect(String(decoding: call.body, as: UTF8.self) == #"{"name":"a"}"#)
    }
}

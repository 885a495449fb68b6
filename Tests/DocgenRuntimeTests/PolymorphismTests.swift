import DocgenRuntime
import Foundation
import Testing

@Suite("Polymorphism")
struct PolymorphismTests {
    private struct Attachment: Codable, Hashable, Sendable {
        var name: String?

        init(name: String? = nil) { self.name = name }

        init(from decoder: any Decoder) throws {
            name = try JSONObjectReader(decoder)["name"]
        }

        func encode(to encoder: any Encoder) throws {
            var json = JSONObjectWriter(encoder)
            try json.set("name", name)
        }
    }

    private struct Typed: Encodable {
        var attachment: Attachment
        func encode(to encoder: any Encoder) throws {
            try attachment.encode(to: encoder, as: "#a.file", in: "@odata.type")
        }
    }

    private struct Name: Decodable {
        var name: String?
        init(from decoder: any Decoder) throws { name = try decoder.typeName("@odata.type") }
    }

    @Test("An undocumented subtype keeps everything, and its properties can be changed")
    func undocumented() throws {
        let body = ##"{"@odata.type":"#a.hologram","depth":{"z":[1,null]},"gone":null,"name":"x"}"##
        var value = try JSONBody.decode(Undocumented<Attachment>.self, from: Data(body.utf8))
        #expect(value.properties == Attachment(name: "x"))
        #expect(value.additionalProperties["@odata.type"]?.string == "#a.hologram")
        #expect(value.additionalProperties["name"] == nil)
        #expect(String(decoding: try JSONBody.encode(value), as: UTF8.self) == body)
        value.properties.name = nil
        #expect(!String(decoding: try JSONBody.encode(value), as: UTF8.self).contains("name"))
    }

    @Test("A subtype is written with its name", arguments: [Attachment(name: "x")])
    private func named(attachment: Attachment) throws {
        let body = try JSONBody.encode(Typed(attachment: attachment))
        #expect(String(decoding: body, as: UTF8.self) == ##"{"@odata.type":"#a.file","name":"x"}"##)
    }

    @Test(
        "The name of a type comes without its sign",
        arguments: [(##"{"@odata.type":"#a.b"}"##, "a.b"), (#"{"@odata.type":"a.b"}"#, "a.b"), ("{}", nil)])
    func typeName(body: String, expected: String?) throws {
        #expect(try JSONBody.decode(Name.self, from: Data(body.utf8)).name == expected)
    }
}

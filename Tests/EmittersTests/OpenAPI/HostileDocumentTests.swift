import APIModel
import LooseJSON
import Testing

@testable import Emitters

@Suite struct HostileDocumentTests {
    @Test(arguments: HostileText.all)
    func textOfAPageStaysText(_ text: String) throws {
        let document = try openAPI(Fixture.hostileModel(text))
        let operation = try #require(
            document[pointer: "/paths/~1other~1/post"] ?? document[pointer: "/paths/~1other/post"])
        #expect(operation["operationId"]?.string == "operationOther")
        #expect(operation["description"]?.string == (text.isEmpty ? nil : "\(text)\n\n\(text)"))
        #expect(operation["tags"]?[0]?.string == text)
        // The example fits no path, so it stands at the first, whose key begins as the text does.
        let first = try #require(
            document["paths"]?.members?.first { $0.value["post"]?["operationId"]?.string == "operation" })
        #expect(first.key.utf8.first == UInt8(ascii: "/"))
        let content = first.value["post"]?["requestBody"]?["content"]
        let example = content?[MediaTypeName.json]?["examples"]?.members?.first
        #expect(example?.value["value"]?[text]?.string == text)
        #expect(example?.key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } == true)
    }

    @Test(arguments: HostileText.all)
    func noControlCharacterReachesTheFile(_ text: String) throws {
        let file = try #require(try Emitter.openapi.files(for: Fixture.context(Fixture.hostileModel(text))).first)
        let controls = file.contents.unicodeScalars.filter { scalar in
            scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{202E}"
        }
        #expect(controls.isEmpty)
    }

    @Test func theSameModelGivesTheSameBytes() throws {
        let model = Fixture.meetings
        let files = try (1...3).map { _ in try Emitter.openapi.files(for: Fixture.context(model)) }
        #expect(files.allSatisfy { $0 == files[0] })
    }
}

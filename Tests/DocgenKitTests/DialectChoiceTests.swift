import DocgenKit
import Foundation
import SourceText
import Testing

@Suite("The dialect that understands most")
struct DialectChoiceTests {
    @Test(arguments: ["graph", "ucwa"])
    func ofDocsInput(_ folder: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs-input/\(folder)")
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".md") }
        let files = try names.sorted().enumerated().map { index, name in
            SourceFile(id: FileID(index), path: name, bytes: Array(try Data(contentsOf: root.appending(path: name))))
        }
        let choice = try DialectChoice(for: files)
        #expect(choice.dialect.name == folder, "\(choice.scores)")
    }

    @Test func nothingIsReadAsMostDocSetsAre() throws {
        #expect(try DialectChoice(for: []).dialect.name == "graph")
    }
}

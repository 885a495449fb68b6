import Foundation
import Testing

@Suite("Doors")
struct DoorTests {
    /// Where this module takes any string for code or for a name, and where swift-syntax would.
    static let doors = [
        "verbatim:": ["Syntax"], ": DeclCode": ["Syntax"], "stringLiteral:": ["Syntax"],
        "sanitised": ["Names", "Syntax"], "import SwiftSyntaxBuilder": [],
    ]

    @Test("Text becomes code in the vocabulary alone", arguments: doors.keys.sorted())
    func users(_ door: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/SwiftDeclarations")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
        let files = try paths.filter { path in
            try String(contentsOf: root.appending(path: path), encoding: .utf8).contains(door)
        }
        let folders = Set(files.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
        #expect(folders.subtracting(Self.doors[door, default: []]) == [])
        #expect(paths.contains("Types/StructDeclaration.swift"))
    }
}

import APIModel
import Foundation
import Testing

@testable import PageReader

/// `docs/dialects.md` against what a dialect may say.
@Suite("The reference of dialects")
struct DialectReferenceTests {
    /// The names in code of each row of the table of keys: its first cell, and the second.
    private static func rows() throws -> [(keys: [String], words: [String])] {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/dialects.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let section = try #require(text.components(separatedBy: "## The keys").last)
        return section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: true)
            func names(_ cell: Substring?) -> [String] {
                (cell ?? "").matches(of: /`([^`]+)`/).map { String($0.output.1) }
            }
            return (names(cells.first), names(cells.dropFirst().first))
        }
    }

    @Test("Each key is described once")
    func keys() throws {
        let described = try Self.rows().flatMap(\.keys)
        #expect(described.sorted() == DialectFileReader.Key.allCases.map(\.rawValue).sorted())
    }

    @Test(
        "All that a key may hold is listed",
        arguments: [
            ("sections", SectionRole.allCases.map(\.rawValue)), ("columns", ColumnRole.allCases.map(\.rawValue)),
            ("types", Scalar.allCases.map(\.rawValue)), ("statements", TypeStatement.allCases.map(\.rawValue)),
            ("extends", Dialect.builtInNames),
        ])
    func choices(_ key: String, _ choices: [String]) throws {
        let row = try #require(try Self.rows().first { $0.keys == [key] })
        #expect(Set(row.words).isSuperset(of: choices))
        if key != "extends" { #expect(row.words.sorted() == choices.sorted()) }
    }
}

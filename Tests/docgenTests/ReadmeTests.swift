import Foundation
import Testing

/// What the README quotes stands in the files that it names.
@Suite("README")
struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test("Excerpts are verbatim")
    func excerpts() throws {
        let excerpt = /<!-- excerpt of (?<path>[^ ]+) -->\n```[a-z]*\n(?<text>(?:(?!```).*\n)+)```/
        let found = try Self.text("README.md").matches(of: excerpt)
        #expect(found.count == 6)
        for match in found {
            let file = try Self.text(String(match.path))
            #expect(file.contains(match.text), "\(match.path)")
        }
    }

    @Test("Files that it links to are there")
    func links() throws {
        let links = try Self.text("README.md").matches(of: /\]\((?<path>[^):#]+)\)/).map { String($0.path) }
        let local = links.filter { !$0.hasPrefix("..") }
        #expect(!local.isEmpty)
        for path in local {
            #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: path).path), "\(path)")
        }
    }
}

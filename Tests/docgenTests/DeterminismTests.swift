import Foundation
import Testing

@testable import docgen

/// Same pages, same bytes: whatever order they are named in, and however many are worked on at a time.
@Suite struct DeterminismTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The pages of the repository, in as many copies as it takes for several batches of them.
    private func write(into temporary: TemporaryFolder) throws -> [String] {
        let folder = Self.root.appending(path: "docs-input/graph")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        try #require(!names.isEmpty)
        var pages: [String] = []
        for copy in 0..<20 {
            for name in names {
                let page = "docs/\(copy)/\(name)"
                try temporary.write(try Data(contentsOf: folder.appending(path: name)), to: page)
                pages.append(page)
            }
        }
        return pages
    }

    @Test func neitherOrderNorNumberOfJobsCount() throws {
        let temporary = try TemporaryFolder()
        let pages = try write(into: temporary)
        func run(_ pages: [String], jobs: Int, to output: String) throws -> [String: String?] {
            let arguments = ["generate"] + pages
            let result = try BuiltTool.run(
                arguments + ["--module", "Shop", "--dialect", "graph", "--jobs", "\(jobs)", "--output", output],
                in: URL(fileURLWithPath: temporary.path.string))
            #expect(result.status == 0)
            let files = temporary.files.filter { $0.hasPrefix(output + "/") }
            return Dictionary(
                uniqueKeysWithValues: files.map { (String($0.dropFirst(output.count)), temporary.read($0)) })
        }
        let expected = try run(pages, jobs: 1, to: "one")
        #expect(expected.count > 20)
        #expect(try run(pages.shuffled(), jobs: 1, to: "two") == expected)
        #expect(try run(pages.shuffled(), jobs: 7, to: "three") == expected)
    }

    @Test func findingsComeInOneOrder() throws {
        let temporary = try TemporaryFolder()
        let pages = try write(into: temporary)
        func check(_ pages: [String], jobs: Int) throws -> String {
            try BuiltTool.run(
                ["check"] + pages + ["--dialect", "graph", "--jobs", "\(jobs)"],
                in: URL(fileURLWithPath: temporary.path.string)
            ).output
        }
        let expected = try check(pages, jobs: 1)
        #expect(!expected.isEmpty)
        #expect(try check(pages.shuffled(), jobs: 7) == expected)
    }
}

import PathKit
import Testing

@testable import docgen

@Suite("Pages on disk")
struct PageFinderTests {
    private let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private func realPaths(in root: String) -> [String] {
        var finder = PageFinder()
        let isThere = finder.add(root)
        #expect(isThere)
        return finder.pages.map(\.realPath)
    }

    @Test("A file has one real path, however it is reached")
    func realPaths() throws {
        try temporary.write("# A", to: "docs/a.md")
        try temporary.write("# B", to: "docs/inner/b.md")
        try Path(temporary["link"]).symlink(Path(temporary["docs"]))
        try Path(temporary["docs/c.md"]).symlink(Path(temporary["docs/a.md"]))
        let direct = realPaths(in: temporary["docs"])
        #expect(realPaths(in: temporary["link"]) == direct)
        #expect(realPaths(in: temporary["link"] + "/") == direct)
        #expect(direct.map { Path($0).lastComponent } == ["a.md", "a.md", "b.md"])
        #expect(direct.allSatisfy { Path($0).realPath == $0 })
        #expect(realPaths(in: temporary["link/a.md"]) == [direct[0]])
    }
}

import SwiftDeclarations
import Testing

@testable import docgen

@Suite struct RuntimeLocationTests {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write("", to: "docgen/Package.swift")
        try temporary.write("", to: "docgen/Sources/DocgenRuntime/a.swift")
    }

    private func runtime(_ text: String) throws -> RuntimePackage {
        try RuntimeLocation.runtime(of: .runtime(text), for: temporary["Out/Shop"])
    }

    @Test(arguments: [
        ("https://example.com/docgen@1.2.0", "https://example.com/docgen", "1.2.0"),
        ("git@example.com:me/docgen.git@1.2.0-beta.1", "git@example.com:me/docgen.git", "1.2.0-beta.1"),
    ])
    func repositories(_ text: String, _ address: String, _ version: String) throws {
        #expect(try runtime(text) == .repository(address, from: version))
    }

    @Test(arguments: [
        "https://example.com/docgen", "git@example.com:me/docgen", "https://me@example.com/docgen", "nowhere", "/",
    ])
    func whatIsNoPackageIsAnError(_ text: String) {
        #expect(throws: (any Error).self) { try runtime(text) }
    }

    @Test func folders() throws {
        #expect(try runtime(temporary["docgen"]) == .folder(temporary["docgen"], identity: "docgen"))
    }

    @Test(arguments: [
        ("/a/b", "/a/c", "../c"), ("/a/b", "/a/b/c/d", "c/d"), ("/a/b", "/a/b", "."), ("/a/b", "/", "../.."),
        ("/a/bc", "/a/b", "../b"),
    ])
    func ways(_ folder: String, _ path: String, _ way: String) {
        #expect(PathText.way(from: folder, to: path) == way)
    }

    @Test func theOwnCheckoutIsFound() throws {
        // The tests are built in it.
        guard case .folder(let path, _) = try RuntimeLocation.runtime(of: .ownRuntime, for: temporary["Out"]) else {
            Issue.record("a folder is expected")
            return
        }
        #expect(path.hasPrefix("/"))
    }
}

import Foundation
import Testing

@testable import docgen

@Suite("Watching")
struct WatchTests {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write("# a resource type\n", to: "docs/a.md")
        try temporary.write(
            #"{"modules": [{"name": "Shop", "docs": "docs", "dialect": "graph"}]}"#, to: "docgen.json")
    }

    private var files: WatchedFiles { WatchedFiles(ProjectRequest(configuration: temporary["docgen.json"])) }

    @Test func whatIsSavedIsSeen() throws {
        let first = files
        #expect(files == first)
        try temporary.write("# a resource type\n\nMore.\n", to: "docs/a.md")
        let second = files
        #expect(second != first)
        try temporary.write("# b resource type\n", to: "docs/new/b.md")
        let third = files
        #expect(third != second)
        try FileManager.default.removeItem(atPath: temporary["docs/a.md"])
        #expect(files != third)
        let fourth = files
        try temporary.write("not a page", to: "docs/notes.txt")
        #expect(files == fourth)
        try temporary.write("{", to: "docgen.json")
        #expect(files != fourth)
    }

    @Test("Dialects, with what they extend, and templates are watched as well")
    func whatPagesAreReadWith() throws {
        try temporary.write("extends: graph\n", to: "dialects/base.yml")
        try temporary.write("extends: dialects/base.yml\n", to: "shop.yml")
        try temporary.write("", to: "templates/models/type.stencil")
        try temporary.write(
            #"{"templates": "templates", "modules": [{"name": "Shop", "docs": "docs", "dialect": "shop.yml"}]}"#,
            to: "docgen.json")
        for path in ["shop.yml", "dialects/base.yml", "templates/models/type.stencil"] {
            let before = files
            try temporary.write((temporary.read(path) ?? "") + "# more\n", to: path)
            #expect(files != before, "\(path)")
        }
    }

    /// The tool as authors use it: it follows saves within a second, survives what is broken for a moment, and ends cleanly.
    @Test(.timeLimit(.minutes(2)))
    func untilInterrupted() async throws {
        let process = try watching()
        let model = "Generated/Shop/Sources/Shop/Models/Book.swift"

        try temporary.write(page("String"), to: "docs/book.md")
        #expect(try await becomesTrue { temporary.read(model)?.contains("var title: String?") == true })
        try temporary.write("{", to: "docgen.json")
        try await Task.sleep(for: .seconds(1))
        #expect(process.isRunning)
        // Some editors save by writing another file and renaming it.
        try FileManager.default.removeItem(atPath: temporary["docgen.json"])
        try await Task.sleep(for: .seconds(1))
        #expect(process.isRunning)
        try temporary.write(
            #"{"modules": [{"name": "Shop", "docs": "docs", "dialect": "graph"}]}"#, to: "docgen.json")
        try temporary.write(page("Boolean"), to: "docs/book.md")
        #expect(try await becomesTrue { temporary.read(model)?.contains("var title: Bool?") == true })

        try FileManager.default.removeItem(atPath: temporary["docs/book.md"])
        try FileManager.default.createDirectory(atPath: temporary["docs/book.md"], withIntermediateDirectories: true)
        try await Task.sleep(for: .seconds(1))
        #expect(process.isRunning)
        try FileManager.default.removeItem(atPath: temporary["docs/book.md"])
        try temporary.write(page("Int32"), to: "docs/book.md")
        #expect(try await becomesTrue { temporary.read(model)?.contains("var title: Int?") == true })

        process.interrupt()
        #expect(try await becomesTrue { !process.isRunning })
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }

    @Test("Ctrl-C ends it also while it writes", .timeLimit(.minutes(2)))
    func interruptedWhileWriting() async throws {
        for number in 0..<200 {
            try temporary.write(
                page("String").replacing("# book", with: "# book\(number)"), to: "docs/book\(number).md")
        }
        let process = try watching()
        let models = temporary["Generated/Shop/Sources/Shop/Models"]
        #expect(
            try await becomesTrue { (try? FileManager.default.contentsOfDirectory(atPath: models))?.isEmpty == false })
        process.interrupt()
        let hasEnded = try await becomesTrue { !process.isRunning }
        if !hasEnded { process.terminate() }
        #expect(hasEnded)
    }

    /// The tool, which watches.
    private func watching() throws -> Process {
        let process = Process()
        process.executableURL = try BuiltTool.executable()
        process.arguments = ["generate", "--watch"]
        process.currentDirectoryURL = URL(fileURLWithPath: temporary.path.string)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func page(_ type: String) -> String {
        "# book resource type\n\nIt.\n\n## Properties\n\n| Property | Type | Description |\n|:--|:--|:--|\n| title | \(type) | T. |\n"
    }

    /// Waits for what takes a second where nothing else runs.
    private func becomesTrue(_ condition: () -> Bool) async throws -> Bool {
        for _ in 0..<600 {
            if condition() { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }
}

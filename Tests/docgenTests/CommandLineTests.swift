import ArgumentParser
import Emitters
import Foundation
import Testing

@testable import docgen

@Suite struct CommandLineTests {
    @Test func generateTakesItsOptions() throws {
        let command = try Generate.parse([
            "a", "b", "--config", "c.json", "--module", "M", "--dialect", "ucwa", "--emit", "docc, models", "--output",
            "O",
            "--templates", "T", "--dry-run",
        ])
        let request = command.request
        #expect(request.docs == ["a", "b"])
        #expect(request.configuration == "c.json" && request.module == "M" && request.dialect == "ucwa")
        #expect(request.emitters == [.models, .docc])
        #expect(request.output == "O" && request.templates == "T" && command.dryRun)
    }

    @Test func withoutArgumentsAllIsLeftToTheConfiguration() throws {
        let request = try Generate.parse([]).request
        #expect(request.docs.isEmpty && request.emitters == nil && request.output == nil && request.dialect == nil)
        #expect(try Check.parse([]).format == .text)
        #expect(try Inspect.parse([]).stage == .page)
    }

    @Test(arguments: [
        ["generate", "--emit", "modles"], ["generate", "--emit", ""], ["generate", "--dialect", "grpah"],
        ["generate", "--module", "a-b"], ["check", "--format", "xml"], ["inspect", "--stage", "x"],
        ["inspect", "--json", "--summary"], ["check", "--jobs", "0"], ["generat"], ["templates", "show"],
    ])
    func wrongUsage(_ arguments: [String]) {
        let error = #expect(throws: (any Error).self) { try Docgen.parseAsRoot(arguments) }
        #expect(error.map { Docgen.exitCode(for: $0) } == .validationFailure)
    }

    @Test func mistakesAreAnsweredWithTheNearestName() throws {
        let error = try #require(throws: (any Error).self) { try Docgen.parseAsRoot(["generate", "--emit", "modles"]) }
        #expect(Docgen.message(for: error).contains("did you mean 'models'?"))
    }
}

/// The tool as users meet it: status, and what goes where.
@Suite struct ExitStatusTests {
    private let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write("# Title\n", to: "docs/a.md")
        try temporary.write(
            #"{"modules": [{"name": "Shop", "docs": "docs", "dialect": "graph"}]}"#, to: "docgen.json")
    }

    private func run(_ arguments: String...) throws -> BuiltTool.Result {
        try BuiltTool.run(arguments, in: URL(fileURLWithPath: temporary.path.string))
    }

    @Test func aGoodRun() async throws {
        let dry = try run("generate", "--dry-run", "--emit", "openapi")
        #expect(dry.status == 0)
        #expect(dry.output.hasPrefix("create Generated/Shop/openapi.json\n"))
        #expect(!temporary.files.contains { $0.hasPrefix("Generated") })
        let first = try run("generate", "--emit", "openapi")
        #expect(first.status == 0)
        #expect(first.output == "Shop: 1 created, 0 updated, 0 removed, 0 unchanged in Generated/Shop\n")
        #expect(first.errors.hasSuffix("0 errors in 1 page\n"))
        #expect(temporary.files.contains("Generated/Shop/openapi.json"))
        let second = try run("generate", "--emit", "openapi")
        #expect(second.output == "Shop: 0 created, 0 updated, 0 removed, 1 unchanged in Generated/Shop\n")
    }

    @Test func warningsFailWhenStrict() async throws {
        try temporary.write(Data([0x23, 0x20, 0xFF, 0x0A]), to: "docs/b.md")
        #expect(try run("check").status == 0)
        let strict = try run("check", "--strict")
        #expect(strict.status == 1)
        #expect(strict.output.contains("docs/b.md:1:3: warning: these bytes are not UTF-8"))
    }

    @Test func whatCannotBeReadFails() async throws {
        #expect(try run("check", "nowhere").status == 1)
        #expect(try run("generate", "--config", "nowhere.json").status == 1)
        try temporary.write(#"{"modles": []}"#, to: "docgen.json")
        let result = try run("generate")
        #expect(result.status == 1)
        #expect(
            result.errors.contains(
                "docgen.json:1:2: error: unknown key 'modles'; did you mean 'modules'? [configuration]\n"))
    }

    @Test func aForeignFileStopsEverything() async throws {
        try temporary.write("mine", to: "Generated/Shop/openapi.json")
        let result = try run("generate")
        #expect(result.status == 1)
        #expect(result.errors.contains("Generated/Shop/openapi.json: error: docgen did not write this file"))
        #expect(temporary.files.filter { $0.hasPrefix("Generated") } == ["Generated/Shop/openapi.json"])
    }

    @Test func usageErrorsHaveTheirStatus() async throws {
        #expect(try run("generate", "docs/..", "--emit", "x").status == 64)
        try temporary.write("# D\n", to: "more/d.md")
        #expect(try run("generate", "more").status == 64)
        #expect(try run("generate", "--module", "Shp").errors.contains("did you mean 'Shop'?"))
        let help = try run("generate", "--help")
        #expect(help.status == 0 && help.output.contains("docgen generate --dry-run"))
    }

    @Test func templatesAreEjectedOnce() async throws {
        let names = try run("templates", "list").output.split(separator: "\n").map(String.init)
        #expect(!names.isEmpty)
        #expect(try run("templates", "eject", "T").status == 0)
        #expect(Set(names).isSubset(of: temporary.files.map { String($0.dropFirst(2)) }))
        let again = try run("templates", "eject", "T")
        #expect(again.output.split(separator: "\n").allSatisfy { $0.hasPrefix("keep T/") })
    }
}

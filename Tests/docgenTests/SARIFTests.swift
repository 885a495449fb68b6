import Foundation
import PageChecks
import SourceText
import Testing

@testable import docgen

@Suite("SARIF")
struct SARIFTests {
    private struct Log: Decodable {
        struct Message: Decodable { var text: String }
        struct Region: Decodable, Equatable { var startLine: Int, startColumn: Int, endLine: Int, endColumn: Int }
        struct Artifact: Decodable { var uri: String, uriBaseId: String? }
        struct Physical: Decodable { var artifactLocation: Artifact, region: Region }
        struct Place: Decodable { var id: Int?, physicalLocation: Physical, message: Message? }
        struct Replacement: Decodable { var deletedRegion: Region, insertedContent: Message }
        struct Change: Decodable { var artifactLocation: Artifact, replacements: [Replacement] }
        struct Fix: Decodable { var artifactChanges: [Change] }
        struct Level: Decodable { var level: String, enabled: Bool }
        struct Descriptor: Decodable { var id: String, shortDescription: Message?, defaultConfiguration: Level }
        struct Driver: Decodable { var name: String, rules: [Descriptor] }
        struct Tool: Decodable { var driver: Driver }
        struct Finding: Decodable {
            var ruleId: String, ruleIndex: Int?, level: String, message: Message, locations: [Place],
                relatedLocations: [Place]?, partialFingerprints: [String: String], fixes: [Fix]?
        }
        struct Run: Decodable {
            var tool: Tool, columnKind: String, originalUriBaseIds: [String: Artifact]?, results: [Finding]
        }
        var version: String, runs: [Run]
    }

    private func log(path: String, message: String = "it is wrong") throws -> Log {
        let file = SourceFile(id: FileID(0), path: path, bytes: Array("# A\n\n{ä,}\n".utf8))
        let range = SourceRange(file: file.id, 8..<9)
        let finding = Diagnostic(
            "malformed-json", .warning, message, at: range,
            notes: [Diagnostic.Note("see here", at: SourceRange(file: file.id, 0..<3))],
            fixIts: [Diagnostic.FixIt(replace: range, with: "")])
        let findings = Findings(
            [finding], in: SourceMap([file]), pageCount: 1, folder: "/home/us/a b", paths: [file.id: path])
        let text = FindingsFormat.sarif.render(findings, style: TextFindings.Style())
        return try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    }

    @Test func aFindingIsAResult() throws {
        let log = try log(path: "docs/ä b.md")
        let run = try #require(log.runs.first)
        #expect(log.version == "2.1.0" && log.runs.count == 1 && run.columnKind == "unicodeCodePoints")
        #expect(run.originalUriBaseIds?["SRCROOT"]?.uri == "file:///home/us/a%20b/")
        let finding = try #require(run.results.first)
        let region = Log.Region(startLine: 3, startColumn: 3, endLine: 3, endColumn: 4)
        let place = try #require(finding.locations.first).physicalLocation
        #expect(place.region == region)
        #expect(place.artifactLocation.uri == "docs/%C3%A4%20b.md" && place.artifactLocation.uriBaseId == "SRCROOT")
        #expect(finding.level == "warning" && finding.message.text == "it is wrong")
        #expect(finding.relatedLocations?.map { $0.message?.text } == ["see here"])
        #expect(finding.relatedLocations?.first?.physicalLocation.region.startLine == 1)
        let replacement = try #require(finding.fixes?.first?.artifactChanges.first?.replacements.first)
        #expect(replacement.deletedRegion == region && replacement.insertedContent.text.isEmpty)
        #expect(finding.partialFingerprints["docgenFinding/v1"]?.count == 16)
        let index = try #require(finding.ruleIndex)
        #expect(run.tool.driver.rules[index].id == finding.ruleId)
    }

    @Test func allRulesAreDescribed() throws {
        let rules = try #require(try log(path: "a.md").runs.first).tool.driver.rules
        #expect(rules.map(\.id) == allRules.map { $0.rule.name })
        for rule in rules {
            #expect(rule.shortDescription?.text.isEmpty == false, "\(rule.id)")
            #expect(["note", "warning", "error"].contains(rule.defaultConfiguration.level))
        }
        #expect(rules.first { $0.id == "unlabelled-fence" }?.defaultConfiguration.level == "note")
    }

    @Test func pathsAreAddresses() throws {
        func uri(_ path: String) throws -> String? {
            try log(path: path).runs.first?.results.first?.locations.first?.physicalLocation.artifactLocation.uri
        }
        #expect(try uri("a:b.md") == "a%3Ab.md")
        #expect(try uri("/elsewhere/a.md") == "file:///elsewhere/a.md")
    }
}

import DocgenKit
import Foundation
import PageChecks
import RuleReference
import SourceText

/// Findings as a log of SARIF 2.1.0 (OASIS): `docgen check --format sarif`.
///
/// Addresses are relative to `SRCROOT`, the folder of the configuration or the working folder without one. Columns count
/// Unicode scalars, which the log states. `docgenFinding/v1` is the fingerprint that baselines know a finding by.
struct SARIFFindings: Encodable {
    struct Message: Encodable { let text: String }

    struct Log: Encodable {
        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case version, runs
        }

        let schema = "https://json.schemastore.org/sarif-2.1.0.json"
        let version = "2.1.0"
        let runs: [Run]
    }

    struct Run: Encodable {
        let tool: Tool
        let columnKind = "unicodeCodePoints"
        let originalUriBaseIds: [String: Location]?
        let results: [Result]
    }

    struct Tool: Encodable { let driver: Driver }

    struct Driver: Encodable {
        let name = "docgen"
        let rules: [RuleDescriptor]
    }

    struct RuleDescriptor: Encodable {
        struct Help: Encodable {
            let text: String
            let markdown: String
        }

        struct Level: Encodable {
            let level: String
            let enabled: Bool
        }

        let id: String
        let shortDescription: Message?
        let help: Help?
        let defaultConfiguration: Level
    }

    struct Location: Encodable { let uri: String }

    struct ArtifactLocation: Encodable {
        let uri: String
        let uriBaseId: String?
    }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int
    }

    struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region
    }

    struct Place: Encodable {
        var id: Int?
        let physicalLocation: PhysicalLocation
        var message: Message?
    }

    struct Replacement: Encodable {
        let deletedRegion: Region
        let insertedContent: Message
    }

    struct Change: Encodable {
        let artifactLocation: ArtifactLocation
        let replacements: [Replacement]
    }

    struct Fix: Encodable {
        let description: Message
        let artifactChanges: [Change]
    }

    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int?
        let level: String
        let message: Message
        let locations: [Place]
        let relatedLocations: [Place]?
        let partialFingerprints: [String: String]
        let fixes: [Fix]?
    }

    private let log: Log

    init(_ findings: Findings) {
        let places = Places(findings)
        let rules = allRules.map { rule in
            let entry = RuleReference.shared[rule.rule.name]
            return RuleDescriptor(
                id: rule.rule.name, shortDescription: entry.map { Message(text: $0.summary) },
                help: entry.map { RuleDescriptor.Help(text: $0.text, markdown: $0.text) },
                defaultConfiguration: RuleDescriptor.Level(
                    level: rule.level.severity?.rawValue ?? Severity.warning.rawValue, enabled: rule.level != .off))
        }
        let indices = Dictionary(
            rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let results = Fingerprint.all(of: findings.diagnostics, in: findings.sources).map { diagnostic, fingerprint in
            Result(
                ruleId: diagnostic.rule.name, ruleIndex: indices[diagnostic.rule.name],
                level: diagnostic.severity.rawValue, message: Message(text: diagnostic.message),
                locations: [Place(physicalLocation: places.physical(diagnostic.range))],
                relatedLocations: diagnostic.notes.isEmpty
                    ? nil
                    : diagnostic.notes.enumerated().map { number, note in
                        Place(
                            id: number + 1, physicalLocation: places.physical(note.range),
                            message: Message(text: note.message))
                    },
                partialFingerprints: ["docgenFinding/v1": fingerprint.description],
                fixes: diagnostic.fixIts.isEmpty ? nil : diagnostic.fixIts.map { places.fix($0) })
        }
        let base = findings.folder.map { ["SRCROOT": Location(uri: "file://" + Places.escaped($0 + "/"))] }
        log = Log(runs: [Run(tool: Tool(driver: Driver(rules: rules)), originalUriBaseIds: base, results: results)])
    }

    func encode(to encoder: any Encoder) throws { try log.encode(to: encoder) }

    func render() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings and integers always encode.
        guard let data = try? encoder.encode(self) else { return "" }
        return ControlCharacters.escaped(json: String(decoding: data, as: UTF8.self)) + "\n"
    }

    /// Ranges of files as SARIF has them.
    private struct Places {
        let findings: Findings

        init(_ findings: Findings) { self.findings = findings }

        func physical(_ range: SourceRange) -> PhysicalLocation {
            PhysicalLocation(artifactLocation: artifact(range.file), region: region(range))
        }

        func fix(_ fixIt: Diagnostic.FixIt) -> Fix {
            let replacement = Replacement(
                deletedRegion: region(fixIt.range), insertedContent: Message(text: fixIt.replacement))
            return Fix(
                description: Message(text: fixIt.statement(in: findings.sources)),
                artifactChanges: [
                    Change(artifactLocation: artifact(fixIt.range.file), replacements: [replacement])
                ])
        }

        private func artifact(_ file: FileID) -> ArtifactLocation {
            let path = findings.path(of: file)
            guard !path.hasPrefix("/") else {
                return ArtifactLocation(uri: "file://" + Self.escaped(path), uriBaseId: nil)
            }
            // A colon in the first component would make a scheme of it (RFC 3986, section 4.2).
            return ArtifactLocation(
                uri: Self.escaped(path).replacing(":", with: "%3A"), uriBaseId: findings.folder == nil ? nil : "SRCROOT"
            )
        }

        private func region(_ range: SourceRange) -> Region {
            let start = findings.sources.location(of: range)
            let end = findings.sources.location(of: SourceRange(file: range.file, Int(range.upper)..<Int(range.upper)))
            return Region(
                startLine: start?.line ?? 1, startColumn: start?.column ?? 1, endLine: end?.line ?? start?.line ?? 1,
                endColumn: end?.column ?? start?.column ?? 1)
        }

        /// A path as part of an address (RFC 3986, section 3.3).
        static func escaped(_ path: String) -> String {
            path.utf8.map { byte in
                let isPlain =
                    byte < 0x80
                    && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
                        || "-._~/:".utf8.contains(byte))
                let digits = String(byte, radix: 16, uppercase: true)
                return isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 0x10 ? "0" : "") + digits
            }.joined()
        }
    }
}

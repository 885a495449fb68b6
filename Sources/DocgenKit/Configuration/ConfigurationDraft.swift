import APIModel
import Emitters
import LooseJSON
import PageReader
import SourceText

/// A `docgen.json` to start with, made of what the pages are like, and why it says what it says.
public struct ConfigurationDraft: Hashable, Sendable {
    /// The name of the module.
    public let module: String
    /// The dialect by name.
    public let dialect: String
    /// What is worth writing; `nil` for all outputs.
    public let emitters: [Emitter]?
    /// The text of the file.
    public let text: String
    /// A line a choice, for people.
    public let reasons: [String]

    /// - Parameters:
    ///   - files: The pages. Not empty.
    ///   - docs: The folder of the pages, relative to where the file will be.
    ///   - name: What the module is to be called; `nil` to name it after the folder.
    ///   - folderNames: The names of the folder and of those around it, the innermost first.
    /// - Throws: `DialectError` only where a built-in dialect is broken.
    public init(of files: [SourceFile], docs: String, name: String?, folderNames: [String]) async throws {
        let choice = try DialectChoice(for: files)
        let module = name ?? ModuleName.suggestion(for: folderNames)
        let sources = SourceMap(files)
        let input = ModuleInput(
            name: module, dialect: choice.dialect, pages: files.map { InputPage($0.id, citedAs: $0.path) })
        let model = await Generator(input, sources: sources).understand().model
        let scores = choice.scores.map { "\($0.name) \($0.score)" }.joined(separator: ", ")
        var reasons = [
            "docs: \(files.count) \(files.count == 1 ? "page" : "pages") in \(docs)",
            "dialect: \(choice.dialect.name), which understands most of them (\(scores))",
            Self.reason(for: module, isGiven: name != nil),
        ]
        let counts = "\(model.operations.count) operations and \(model.types.count) types are described"
        if model.operations.isEmpty {
            emitters = [.models, .openapi]
            reasons.append("emit: models and openapi; \(counts), and the other outputs are about operations")
        } else {
            emitters = nil
            reasons.append("emit: all outputs; \(counts)")
        }
        self.module = module
        dialect = choice.dialect.name
        self.reasons = reasons
        text = Self.text(module: module, docs: docs, dialect: dialect, emitters: emitters)
    }

    private static func reason(for module: String, isGiven: Bool) -> String {
        if isGiven { return "name: \(module), as you gave it" }
        return module == ModuleName.fallback
            ? "name: \(module), since no folder has a name that says more; --module chooses another"
            : "name: \(module), after the folder; --module chooses another"
    }

    private static func text(module: String, docs: String, dialect: String, emitters: [Emitter]?) -> String {
        var members = [
            "\"name\": \(JSONValue.literal(module))", "\"docs\": \(JSONValue.literal(docs))",
            "\"dialect\": \(JSONValue.literal(dialect))",
        ]
        if let emitters {
            let names = emitters.map { JSONValue.literal($0.rawValue) }.joined(separator: ", ")
            members.append("\"emit\": [\(names)]")
        }
        let lines = members.map { "      \($0)" }.joined(separator: ",\n")
        return "{\n  \"output\": \"Generated\",\n  \"modules\": [\n    {\n\(lines)\n    }\n  ]\n}\n"
    }
}

extension ModuleName {
    /// A name made of the names of folders, the innermost first: `online-meetings` gives `OnlineMeetings`. Folders that
    /// say nothing of what lies in them, such as `docs`, are passed over.
    public static func suggestion(for folders: [String]) -> String {
        let names = folders.filter { !saysNothing.contains($0.lowercased()) }.map { folder in
            folder.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
                .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        }
        return names.first { !$0.isEmpty && problem(with: $0) == nil } ?? fallback
    }

    /// Where no folder says anything.
    static let fallback = "API"

    private static let saysNothing: Set<String> = [
        "api", "api-reference", "api-docs", "content", "doc", "docs", "docs-input", "documentation", "en-us", "input",
        "md",
        "pages", "reference", "src", "beta", "v1", "v1.0", "v2", "v2.0",
    ]
}

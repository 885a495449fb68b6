import Foundation

/// What the tool is told of a target, in a file: a command line has a limit, and a target may have thousands of pages.
struct BuildRequest: Encodable {
    /// The name of the module.
    let module: String
    /// The target's folder. Pages are cited relative to it, and nothing outside of it is read.
    let root: String
    /// Absolute, sorted.
    let pages: [String]
    /// The target's own `docgen.json`.
    let configuration: String?
    /// The folder that the files below are written to, and nothing else.
    let output: String
    /// The files that each kind of output is spread over, by its name in `"emit"`.
    let files: [String: [String]]

    init(module: String, root: URL, pages: [URL], configuration: URL?, output: URL) {
        self.module = module
        self.root = root.path
        self.pages = pages.map(\.path)
        self.configuration = configuration?.path
        self.output = output.path
        // Without a configuration there are models alone.
        let kinds = configuration == nil ? ["models"] : ["models", "routes", "client"]
        files = Dictionary(uniqueKeysWithValues: kinds.map { ($0, Self.fileNames(of: $0)) })
    }

    var configurationFile: URL? { configuration.map { URL(filePath: $0) } }

    var outputFiles: [URL] {
        files.values.flatMap(\.self).sorted().map { URL(filePath: output).appending(path: $0) }
    }

    /// Few enough that empty ones cost nothing, many enough that a change of one page compiles a small part of the module.
    private static let fileCount = 16

    /// `docgen-models-01.swift`. No two files of a module may have one name, so that a plain one could meet one of the user's.
    private static func fileNames(of kind: String) -> [String] {
        (1...fileCount).map { "docgen-\(kind)-\($0 < 10 ? "0" : "")\($0).swift" }
    }

    /// Writes the file, and leaves it alone where it says the same already: its date is an input of the build.
    func write(to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(self)
        if (try? Data(contentsOf: file)) == data { return }
        try data.write(to: file, options: .atomic)
    }
}

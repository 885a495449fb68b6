import Foundation
import PathKit

/// What the build plugin says of a target, in a file; `Plugins/DocgenPlugin/BuildRequest.swift` writes it.
struct TargetRequest: Decodable, Sendable {
    /// The name of the module.
    var module: String
    /// The target's folder, absolute. Nothing outside of it is read but what links in it lead to.
    var root: String
    /// The pages in it, absolute.
    var pages: [String]
    /// The target's `docgen.json`; `nil` where it has none.
    var configuration: String?
    /// The folder that the files go to.
    var output: String
    /// The names of the files that each output is spread over, by its name in `"emit"`.
    var files: [String: [String]]

    /// - Throws: `FileReadingError` or `DecodingError`, which the plugin's work has no cause for.
    init(readingFrom path: String) throws {
        self = try JSONDecoder().decode(TargetRequest.self, from: Data(Path(path).readBytes()))
    }
}

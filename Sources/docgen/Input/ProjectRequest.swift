import DocgenKit
import Emitters

/// What the command line says about the input; each setting wins over the configuration.
struct ProjectRequest: Sendable {
    /// Files and folders; all of the configuration where empty.
    var docs: [String] = []
    /// `nil` for `docgen.json` in the working folder, if there is one.
    var configuration: String?
    var module: String?
    var dialect: String?
    var emitters: [Emitter]?
    var output: String?
    var templates: String?
    var workers: Workers = .perProcessor
}

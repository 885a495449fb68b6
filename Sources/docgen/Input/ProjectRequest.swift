import DocgenKit
import Emitters
import SourceText

/// What the command line says about the input; each setting wins over the configuration.
struct ProjectRequest: Sendable {
    /// Files and folders; all of the configuration where empty.
    var docs: [String] = []
    /// `nil` for `docgen.json` in the working folder, if there is one.
    var configuration: String?
    /// Whether a configuration is looked for at all.
    var usesConfiguration = true
    var module: String?
    var dialect: String?
    var emitters: [Emitter]?
    var output: String?
    var templates: String?
    var workers: Workers = .perProcessor
    var package: PackageRequest?

    /// What `--package` and `--docgen-package` ask for.
    enum PackageRequest: Hashable, Sendable {
        /// The runtime of the docgen that runs.
        case ownRuntime
        /// A folder, as it is reached from the working folder, or an address with a version.
        case runtime(String)
    }
}

/// Where a generated package gets DocgenRuntime from.
public enum RuntimePackage: Hashable, Sendable {
    /// A folder, absolute or relative to the generated package; `identity` is what the package manager calls it: the last
    /// component of the absolute path.
    case folder(String, identity: String)
    /// A repository, and the version that is the least acceptable: `https://example.com/docgen.git`, `1.2.0`.
    case repository(String, from: String)

    /// What names the package in the dependency of a target.
    var identity: String {
        switch self {
        case .folder(_, let identity): identity
        case .repository(let address, _):
            (address.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? address).withoutSuffix(".git")
        }
    }
}

/// The libraries that generated files import.
enum PackageLibrary: String, CaseIterable {
    case docgenHummingbird = "DocgenHummingbird"
    case docgenHummingbirdTesting = "DocgenHummingbirdTesting"
    case docgenRuntime = "DocgenRuntime"
    case docgenTesting = "DocgenTesting"
    case httpTypes = "HTTPTypes"

    /// The trait of the runtime package that switches the library on; nil for one that is always there.
    var trait: String? {
        switch self {
        case .docgenHummingbird, .docgenHummingbirdTesting: "Hummingbird"
        case .docgenRuntime, .docgenTesting, .httpTypes: nil
        }
    }
}

extension String {
    fileprivate func withoutSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}

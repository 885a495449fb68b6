import DocgenKit
import PathKit
import SourceText

/// A configuration and the folder that its paths are relative to.
struct ConfigurationFile {
    static let defaultName = "docgen.json"

    let configuration: Configuration
    let file: SourceFile
    /// As it is reached from the working folder.
    let folder: String

    /// Reads the configuration that the arguments name, or `docgen.json` of the working folder.
    ///
    /// - Returns: `nil` where none is named and none is there.
    /// - Throws: `InputError` where it can't be read, or something is wrong with it.
    init?(_ request: ProjectRequest, into sources: inout SourceCollection) throws(InputError) {
        let path = PathText.tidied(request.configuration ?? Self.defaultName)
        guard request.usesConfiguration, request.configuration != nil || Path(path).exists else { return nil }
        do throws(FileReadingError) {
            file = sources.add(try Path(path).readBytes(), path: path)
        } catch {
            sources.report("\(error)", .error, path: path)
            throw InputError(diagnostics: sources.diagnostics, sources: sources.sources)
        }
        do throws(ConfigurationError) {
            configuration = try Configuration(parsing: file)
        } catch {
            throw InputError(diagnostics: error.diagnostics, sources: sources.sources)
        }
        folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    /// A path of the configuration, as it is reached from the working folder.
    func path(_ setting: String) -> String { PathText.joined(folder, setting) }
}

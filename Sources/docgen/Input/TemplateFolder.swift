import Emitters
import PathKit

/// A user's templates: `models/type.stencil` in the folder replaces the built-in template of that name.
enum TemplateFolder {
    /// The texts of all `.stencil` files in a folder, by name.
    static func read(_ folder: String, into sources: inout SourceCollection) -> [String: String] {
        let root = Path(folder)
        guard root.isDirectory, let children = try? root.recursiveChildren() else {
            sources.report("there is no folder of templates here", .error, path: folder)
            return [:]
        }
        var templates: [String: String] = [:]
        for path in children.sorted() where path.extension == "stencil" {
            guard let name = PathText.relative(path.string, to: root.string) else { continue }
            do throws(FileReadingError) {
                templates[name] = String(decoding: try path.readBytes(), as: UTF8.self)
            } catch {
                sources.report("\(error)", .error, path: path.string)
            }
        }
        return templates
    }
}

import Markdown
import SourceText

/// Parts of pages that stand in files of their own, in folders named `includes`.
///
///     [!INCLUDE [permissions](../includes/user-get-permissions.md)]
///
/// A fragment is no page: its tables and fences are read where a page includes it, as if they stood there.
public struct Fragments: Sendable {
    struct Fragment: Sendable {
        let source: SourceFile
        let document: Document
    }

    private let byPath: [String: Fragment]

    public init(_ files: [SourceFile] = []) {
        byPath = Dictionary(
            files.map {
                (
                    PageIndex.resolve("/" + $0.path, from: "") ?? $0.path,
                    Fragment(source: $0, document: Document(parsing: $0))
                )
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether a file lies in a folder of fragments.
    public static func isFragment(_ path: String) -> Bool {
        path.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.dropLast()
            // Letters differ by this bit from their capitals.
            .contains { $0.elementsEqual("includes".utf8) { $0 | 0x20 == $1 } }
    }

    /// The fragment that a paragraph stands for, where it is nothing but `[!INCLUDE …]`.
    func fragment(_ paragraph: RichText, in source: SourceFile) -> Fragment? {
        guard !byPath.isEmpty, paragraph.links.count == 1, let link = paragraph.links.first else { return nil }
        let folded = Dialect.fold(paragraph.string)
        guard folded.hasPrefix("[!include"), folded.hasSuffix("]"),
            let path = PageIndex.resolve(PageIndex.parts(of: link.destination).file, from: source.path)
        else { return nil }
        return byPath[path]
    }
}

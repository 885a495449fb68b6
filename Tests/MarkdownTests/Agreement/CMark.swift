import Foundation
import Markdown
import RunningPrograms
import SourceText

/// The command `cmark-gfm`, the reference that the reader of Markdown is held against.
struct CMark {
    let program: Program

    /// The command, if it's installed.
    static var installed: CMark? { Program.installed("cmark-gfm").map(CMark.init) }

    /// What cmark-gfm reads in a page, the front matter taken off with its line count kept.
    func outline(of file: SourceFile, _ document: Document, withInlines: Bool) throws -> Outline {
        let folder = FileManager.default.temporaryDirectory
        let input = folder.appendingPathComponent("cmark-\(UUID().uuidString).md")
        defer { try? FileManager.default.removeItem(at: input) }
        try Data(Self.withoutFrontMatter(file, document)).write(to: input)

        let xml = try program.run(["-e", "table", "-t", "xml", "--sourcepos", input.path]).output.utf8
        return CMarkReader.outline(Array(xml), withInlines: withInlines)
    }

    private static func withoutFrontMatter(_ file: SourceFile, _ document: Document) -> [UInt8] {
        guard let frontMatter = document.frontMatter else { return file.bytes }
        let end = Int(frontMatter.range.upper)
        let lines = file.bytes[..<end].count { $0 == UInt8(ascii: "\n") }
        return Array(repeating: UInt8(ascii: "\n"), count: lines) + file.bytes[end...]
    }
}

/// The pages that `DOCGEN_CORPUS` names a folder of.
struct Corpus {
    let root: String

    static var available: Corpus? {
        ProcessInfo.processInfo.environment["DOCGEN_CORPUS"].map(Corpus.init)
    }

    /// All Markdown files, sorted, so that every run sees them in one order.
    func files() throws -> [SourceFile] {
        let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".md") }.sorted().enumerated().map { index, path in
            let data = try Data(contentsOf: URL(fileURLWithPath: root).appendingPathComponent(path))
            return SourceFile(id: FileID(index), path: path, bytes: Array(data))
        }
    }
}

import SourceText

/// A page as blocks, each of them with its range.
///
/// Blocks are read as cmark-gfm reads them: CommonMark with the tables of GitHub Flavored Markdown. Inlines are not
/// read here; `InlineText` reads them when somebody asks. Reading never fails: every sequence of bytes is a document.
///
///     let document = Document(parsing: file)
///     for case .table(let table) in document.blocks { … }
public struct Document: Sendable, Equatable {
    public let file: FileID
    /// The YAML between two `---` lines at the very start of the page.
    public let frontMatter: FrontMatter?
    public let blocks: [Block]
    /// What `[label]: destination` lines anywhere in the page define.
    public let definitions: LinkDefinitions

    public init(parsing file: SourceFile) {
        self = file.bytes.withUnsafeBufferPointer { buffer in
            let bytes = ByteView(buffer)
            let frontMatter = FrontMatter(in: file, bytes)
            let start = frontMatter.map { Int($0.range.upper) } ?? file.contentStart
            var parser = BlockParser(file: file, bytes: bytes, start: start)
            let blocks = parser.parse()
            return Document(
                file: file.id, frontMatter: frontMatter, blocks: blocks, definitions: parser.definitions)
        }
    }

    private init(file: FileID, frontMatter: FrontMatter?, blocks: [Block], definitions: LinkDefinitions) {
        self.file = file
        self.frontMatter = frontMatter
        self.blocks = blocks
        self.definitions = definitions
    }
}

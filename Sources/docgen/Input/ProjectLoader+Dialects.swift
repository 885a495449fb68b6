import DocgenKit
import PageReader
import SourceText

extension ProjectLoader {
    /// The dialect of a module of the configuration, which `--dialect` replaces.
    mutating func dialect(
        of module: Configuration.Module, _ file: ConfigurationFile, for pages: [InputPage]
    ) throws -> Dialect {
        if let dialect = try requestedDialect() { return dialect }
        guard let reference = module.dialect else { return try best(for: pages, of: module.name) }
        guard Dialect.isFile(reference.value) else { return try Dialect.builtIn(reference.value) }
        return try sources.dialect(inFile: file.path(reference.value), namedAt: reference.range)
    }

    /// The dialect of `--dialect`.
    mutating func requestedDialect() throws -> Dialect? {
        if let builtInDialect { return try builtInDialect.value.get() }
        return try request.dialect.map { try sources.dialect(inFile: PathText.tidied($0), namedAt: nil) }
    }

    /// The built-in dialect that understands most of the pages.
    mutating func best(for pages: [InputPage], of module: String) throws -> Dialect {
        let files = sources.sources
        let choice = try DialectChoice(for: pages.compactMap { files[$0.file] })
        if !pages.isEmpty {
            notices.append(
                "\(module): the dialect '\(choice.dialect.name)' understands most of the pages; --dialect names another"
            )
        }
        return choice.dialect
    }
}

import APIDiff
import Foundation
import PathKit
import SourceText

/// Reads one side of a comparison: pages, or the interface that an earlier docgen made of pages.
enum InterfaceLoader {
    /// Both sides of a comparison.
    ///
    /// - Parameter dialect: That of the pages. Without one, the newer pages choose it for the older ones too: two vocabularies would
    ///   make differences where the pages have none.
    /// - Throws: `InterfaceProblem` where nothing can be read.
    static func load(
        _ old: String, _ new: String, dialect: String?
    ) async throws -> (before: Interface, after: Interface) {
        let (after, chosen) = try await load(new, dialect: dialect)
        let (before, _) = try await load(old, dialect: dialect ?? chosen)
        return (before, after)
    }

    private static func load(_ path: String, dialect: String?) async throws -> (Interface, dialect: String?) {
        let file = Path(PathText.tidied(path))
        if file.isFile, file.extension == "json" { return (try read(file), nil) }
        let run = try Run(ProjectRequest(docs: [path], usesConfiguration: false, dialect: dialect))
        let problems = Findings(run.project.diagnostics, in: run.project.sources, pageCount: run.project.pageCount)
        run.printFindings(problems)
        // Half of the pages would look as if the other half had been removed.
        guard !problems.isFailure(strict: false), let module = run.project.modules.first else {
            throw InterfaceProblem.unreadablePages(path)
        }
        let understanding = await run.generator(module).understand()
        run.progress.clear()
        return (Interface(understanding.model, sources: run.project.sources), module.input.dialect.name)
    }

    private static func read(_ file: Path) throws -> Interface {
        do {
            let interface = try JSONDecoder().decode(Interface.self, from: Data(try file.readBytes(limit: .max)))
            guard interface.version == Interface.currentVersion else { throw InterfaceProblem.newer(file.string) }
            return interface
        } catch let problem as InterfaceProblem {
            throw problem
        } catch let error as FileReadingError {
            throw InterfaceProblem.unreadable(file.string, "\(error)")
        } catch {
            throw InterfaceProblem.noInterface(file.string)
        }
    }
}

/// Why there is nothing to compare.
enum InterfaceProblem: Error, CustomStringConvertible {
    case unreadablePages(String)
    case unreadable(String, String)
    case noInterface(String)
    case newer(String)

    var description: String {
        switch self {
        case .unreadablePages(let path): "\(path): error: these pages can't all be read, so that nothing is compared"
        case .unreadable(let path, let reason): "\(path): error: \(reason)"
        case .newer(let path):
            "\(path): error: a newer docgen wrote this interface, in a form that this one doesn't know"
        case .noInterface(let path):
            "\(path): error: this is no interface; 'docgen inspect DOCS --stage interface --json' writes one"
        }
    }
}

extension Interface {
    /// The form that is read again, with sorted keys, so that two of them differ where the interfaces do.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return ControlCharacters.escaped(json: String(decoding: try encoder.encode(self), as: UTF8.self)) + "\n"
        }
    }
}

import Foundation
import PackagePlugin

/// What `swift package docgen-docc` is asked for: `[TARGET…] [--output DIR] [--base-path PATH] [--warnings-as-errors]`.
struct SiteRequest {
    /// Empty for all targets of the package that have a catalog.
    private let names: [String]
    private let output: String?
    private let basePath: String
    private let warningsAreErrors: Bool

    /// - Throws: ``Fault`` for an option that there is not.
    init(_ arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        output = extractor.extractOption(named: "output").last
        basePath = (extractor.extractOption(named: "base-path").last ?? "").split(separator: "/").joined(separator: "/")
        warningsAreErrors = extractor.extractFlag(named: "warnings-as-errors") > 0
        names = extractor.remainingArguments
        if let option = names.first(where: { $0.hasPrefix("-") }) { throw Fault.unknownOption(option) }
    }

    /// - Throws: ``Fault`` for a name that no target with a catalog has, or where there is none at all.
    func targets(of package: Package) throws -> [any SourceModuleTarget] {
        let documented = package.targets.compactMap { $0 as? any SourceModuleTarget }.filter { $0.catalog != nil }
        if let name = names.first(where: { name in !documented.contains { $0.name == name } }) {
            throw Fault.noCatalog(name)
        }
        let chosen = names.isEmpty ? documented : documented.filter { names.contains($0.name) }
        guard !chosen.isEmpty else { throw Fault.nothingToDo }
        return chosen
    }

    /// The folder of a target's site: the output folder itself for the only one.
    func folder(of target: any SourceModuleTarget, isOnly: Bool, in context: PluginContext) -> URL {
        guard let output else { return context.pluginWorkDirectoryURL.appending(path: target.name) }
        let folder = URL(filePath: output, directoryHint: .isDirectory)
        return isOnly ? folder : folder.appending(path: target.name)
    }

    func doccArguments(
        _ target: any SourceModuleTarget, symbols: URL, folder: URL, isOnly: Bool
    ) -> [String] {
        var result = ["convert"]
        if let catalog = target.catalog { result.append(catalog.path) }
        result += [
            "--additional-symbol-graph-dir", symbols.path, "--output-path", folder.path,
            "--fallback-display-name", target.name, "--fallback-bundle-identifier", target.name,
            "--transform-for-static-hosting",
        ]
        let path = [basePath, isOnly ? "" : target.name].filter { !$0.isEmpty }.joined(separator: "/")
        if !path.isEmpty { result += ["--hosting-base-path", path] }
        if warningsAreErrors { result.append("--warnings-as-errors") }
        return result
    }

    enum Fault: Error, CustomStringConvertible {
        case unknownOption(String)
        case noCatalog(String)
        case nothingToDo

        var description: String {
            switch self {
            case .unknownOption(let option):
                "unknown option \(option); there are --output DIR, --base-path PATH and --warnings-as-errors"
            case .noCatalog(let name): "there is no target \(name) with a .docc catalog in this package"
            case .nothingToDo:
                "no target of this package has a .docc catalog; \"emit\" in docgen.json makes one where it names docc"
            }
        }
    }
}

extension SourceModuleTarget {
    /// The catalog among its files.
    fileprivate var catalog: URL? { sourceFiles.map(\.url).first { $0.pathExtension == "docc" } }
}

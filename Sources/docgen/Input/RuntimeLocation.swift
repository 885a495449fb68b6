import Foundation
import PathKit
import SwiftDeclarations

/// Finds the package that generated code gets DocgenRuntime from.
enum RuntimeLocation {
    /// - Parameter output: The folder of the generated package.
    /// - Throws: `UsageError` where there is no such package.
    static func runtime(of request: ProjectRequest.PackageRequest, for output: String) throws -> RuntimePackage {
        switch request {
        case .ownRuntime:
            guard let folder = ownCheckout else { throw UsageError.noRuntime }
            return .folder(folder.string, identity: folder.lastComponent)
        case .runtime(let text):
            return isAddress(text) ? try repository(text) : try folder(text, for: output)
        }
    }

    /// Whether a text names a repository, not a folder.
    static func isAddress(_ text: String) -> Bool { text.contains("://") || text.hasPrefix("git@") }

    /// Takes `https://example.com/docgen.git@1.2.0` apart.
    private static func repository(_ text: String) throws -> RuntimePackage {
        let parts = text.split(separator: "@")
        guard let version = parts.last, parts.count > 1, version.first?.isNumber == true,
            version.split(separator: ".").count >= 3
        else { throw UsageError.noVersion(in: text) }
        return .repository(String(text.dropLast(version.count + 1)), from: String(version))
    }

    private static func folder(_ text: String, for output: String) throws -> RuntimePackage {
        let path = Path(text).absolute()
        guard isCheckout(path) else { throw UsageError.noRuntime(at: text) }
        // Where both move together, so does the way from one to the other.
        let written =
            text.hasPrefix("/") ? path.string : PathText.way(from: Path(output).absolute().string, to: path.string)
        return .folder(written, identity: path.lastComponent)
    }

    /// The checkout in whose build folder this program lies.
    private static var ownCheckout: Path? {
        guard var folder = Bundle.main.executableURL.map({ Path($0.resolvingSymlinksInPath().path) }) else {
            return nil
        }
        while folder.string != "/" {
            folder = folder.parent()
            if isCheckout(folder) { return folder }
        }
        return nil
    }

    private static func isCheckout(_ folder: Path) -> Bool {
        (folder + "Package.swift").isFile && (folder + "Sources/DocgenRuntime").isDirectory
    }
}

extension PathText {
    /// What leads from one absolute path to another: `../docgen`.
    static func way(from folder: String, to path: String) -> String {
        let start = folder.split(separator: "/")
        let end = path.split(separator: "/")
        let common = zip(start, end).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: start.count - common) + end.dropFirst(common).map(String.init)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }
}

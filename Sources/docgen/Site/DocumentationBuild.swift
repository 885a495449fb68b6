/// What `swift package` is asked for to make the documentation of one target.
///
/// swift-docc-plugin builds the target, extracts its symbols and converts them with the catalog. docgen does nothing of this
/// itself: what the plugin makes by hand and what `docgen docc` makes are the same.
struct DocumentationBuild: Hashable {
    /// The folder of the package.
    var package: String
    var target: String
    /// The folder that the site is written to.
    var output: String
    /// Under which the site is served: `docs/meetings`; empty for the root of a host.
    var basePath: String
    var warningsAreErrors: Bool

    /// - Parameter basePath: As people write it: slashes at its ends play no part.
    init(package: String, target: String, output: String, basePath: String, warningsAreErrors: Bool = false) {
        self.package = package
        self.target = target
        self.output = output
        self.basePath = basePath.split(separator: "/").joined(separator: "/")
        self.warningsAreErrors = warningsAreErrors
    }

    /// Writes a site for static hosting.
    var arguments: [String] {
        var result =
            [
                "package", "--package-path", package, "--allow-writing-to-directory", output, "generate-documentation",
                "--target", target, "--output-path", output, "--transform-for-static-hosting",
            ] + DocumentationBuild.withoutSynthesized
        if !basePath.isEmpty { result += ["--hosting-base-path", basePath] }
        if warningsAreErrors { result.append("--warnings-as-errors") }
        return result
    }

    /// Serves the documentation and makes it anew whenever the catalog changes. A server needs the network, which plugins
    /// don't get in their sandbox.
    var previewArguments: [String] {
        [
            "package", "--package-path", package, "--disable-sandbox", "preview-documentation", "--target", target,
        ] + DocumentationBuild.withoutSynthesized
    }

    /// What every Codable and Equatable type has of the standard library would be half of the pages.
    private static let withoutSynthesized = ["--experimental-skip-synthesized-symbols"]

    /// The page that the site begins with, below its output folder.
    var landingPage: String { "documentation/\(target.lowercased())" }
}

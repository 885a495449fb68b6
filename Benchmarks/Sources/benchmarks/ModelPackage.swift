import ArgumentParser
import Foundation

/// A package with a target a way to write the models.
struct ModelPackage {
    let folder: URL
    /// Where docgen's own package lies.
    let checkout: URL

    struct Contender {
        let target: String
        let title: String
        let files: Int
        let lines: Int
    }

    struct Cost {
        var seconds: Double
        var processorSeconds: Double
        /// In MiB.
        var memory: Double
        /// In bytes.
        var objects: Double
    }

    private static let targets = [
        ("Generated", "as docgen writes them"), ("Synthesised", "with synthesised coding"),
        ("Peer", "as openapi-generator writes them"),
    ]

    /// Those whose sources are there.
    var contenders: [Contender] {
        Self.targets.compactMap { target, title in
            let files =
                FileManager.default.enumerator(at: sources(target), includingPropertiesForKeys: nil)?
                .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
            guard !files.isEmpty else { return nil }
            let lines = files.reduce(0) { count, file in
                count + ((try? Data(contentsOf: file))?.count { $0 == UInt8(ascii: "\n") } ?? 0)
            }
            return Contender(target: target, title: title, files: files.count, lines: lines)
        }
    }

    private func sources(_ target: String) -> URL { folder.appending(path: "Sources/\(target)") }

    /// Writes the sources of all targets.
    func generate(docgen: String, pages: [String], peer: String?) throws {
        try? FileManager.default.removeItem(at: folder.appending(path: "Sources"))
        let own = folder.appending(path: "own")
        let other = folder.appending(path: "other")
        let templates = checkout.appending(path: "Benchmarks/Templates").path
        let arguments = ["--module", "Models", "--dialect", "graph", "--emit"]
        let tool = URL(fileURLWithPath: docgen)
        try Program(tool, ["generate"] + pages + arguments + ["models,openapi", "--output", own.path]).run()
        try Program(
            tool, ["generate"] + pages + arguments + ["models", "--output", other.path, "--templates", templates]
        ).run()
        try move(own.appending(path: "Sources/Models/Models"), to: "Generated")
        try move(other.appending(path: "Sources/Models/Models"), to: "Synthesised")
        if let peer {
            let output = folder.appending(path: "peer")
            let specification = own.appending(path: "peer.json")
            try PeerSpecification(own.appending(path: "openapi.json")).write(to: specification)
            try Program(
                named: "java",
                [
                    "-jar", peer, "generate", "-g", "swift6", "-i", specification.path, "-o", output.path,
                    "--skip-validate-spec",
                ]
            ).run()
            try move(output.appending(path: "Sources/OpenAPIClient/Models"), to: "Peer/Models")
            try move(output.appending(path: "Sources/OpenAPIClient/Infrastructure"), to: "Peer/Infrastructure")
        }
        for scrap in ["own", "other", "peer"] { try? FileManager.default.removeItem(at: folder.appending(path: scrap)) }
        try write("import DocgenRuntime\n", to: "Sources/Imported/Imported.swift")
        try write(manifest, to: "Package.swift")
    }

    private func move(_ source: URL, to target: String) throws {
        let place = sources(target)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: source, to: place)
    }

    private func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private var manifest: String {
        let names = ["Imported"] + contenders.map(\.target)
        let targets = names.map { name in
            "        .target(name: \"\(name)\", dependencies: [.product(name: \"DocgenRuntime\", "
                + "package: \"\(checkout.lastPathComponent)\")]),\n"
        }
        return """
            // swift-tools-version: 6.2
            import PackageDescription

            let package = Package(
                name: "models",
                platforms: [.macOS(.v15)],
                dependencies: [.package(path: "\(checkout.path)", traits: [])],
                targets: [
            \(targets.joined())    ],
                swiftLanguageModes: [.v6]
            )

            """
    }

    /// Builds a target.
    ///
    /// - Throws: Where it doesn't compile.
    @discardableResult
    func build(_ target: String, _ configuration: String) throws -> Cost {
        let report = folder.appending(path: "time.txt")
        let run = try Program(
            named: "time",
            [
                "-f", "%U %S %M", "-o", report.path, "swift", "build", "--package-path", folder.path, "-c",
                configuration, "--target", target, "-j", "2",
            ]
        ).run()
        let figures = try String(contentsOf: report, encoding: .utf8).split(whereSeparator: \.isWhitespace)
            .compactMap { Double($0) }
        guard figures.count == 3 else { throw ValidationError("GNU time printed no figures.") }
        let objects = FileManager.default.enumerator(
            at: folder.appending(path: ".build/\(configuration)/\(target).build"),
            includingPropertiesForKeys: [.fileSizeKey])?
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "o" }
            .reduce(0) { size, file in size + ((try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0) }
        return Cost(
            seconds: run.seconds, processorSeconds: figures[0] + figures[1], memory: figures[2] / 1024,
            objects: Double(objects ?? 0))
    }
}

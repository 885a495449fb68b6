// swift-tools-version: 6.2
import PackageDescription

/// Two targets whose models are made of the pages in them, at build time.
///
/// `Library` has a `docgen.json` that asks for routes and a client too; `Places` has pages alone, in a folder that other tools stumble over.
let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "docgen", path: "../..", traits: [])],
    targets: [
        .target(
            name: "Library",
            dependencies: [.product(name: "DocgenRuntime", package: "docgen")],
            plugins: [.plugin(name: "DocgenPlugin", package: "docgen")]
        ),
        .target(
            name: "Places",
            dependencies: [.product(name: "DocgenRuntime", package: "docgen")],
            path: "Sources/Straßen und Plätze",
            plugins: [.plugin(name: "DocgenPlugin", package: "docgen")]
        ),
        .testTarget(name: "LibraryTests", dependencies: ["Library", "Places"]),
    ],
    swiftLanguageModes: [.v6]
)

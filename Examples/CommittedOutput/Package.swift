// swift-tools-version: 6.2
import PackageDescription

/// A package with committed files that `swift package docgen` writes from `docs`:
///
///     swift package --allow-writing-to-package-directory docgen
///     swift package docgen-check --outputs     # fails where they are not what the pages say
let package = Package(
    name: "CommittedOutput",
    platforms: [.macOS(.v15)],
    products: [.library(name: "Weather", targets: ["Weather"])],
    dependencies: [.package(name: "docgen", path: "../..", traits: [])],
    targets: [
        .target(
            name: "Weather",
            dependencies: [.product(name: "DocgenRuntime", package: "docgen")],
            path: "Generated/Weather/Sources/Weather"
        ),
        .testTarget(name: "WeatherTests", dependencies: ["Weather"]),
    ],
    swiftLanguageModes: [.v6]
)

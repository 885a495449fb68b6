// swift-tools-version: 6.2
import PackageDescription

let runtime: Target.Dependency = .product(name: "DocgenRuntime", package: "docgen")

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Without its traits: no server is measured here.
        .package(name: "docgen", path: "..", traits: []),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "MeasuredModels", "SynthesizedModels", runtime,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // A link to the models in Generated/OnlineMeetings.
        .target(name: "MeasuredModels", dependencies: [runtime]),
        .target(name: "SynthesizedModels", dependencies: [runtime]),
    ],
    swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Smallest",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "docgen", path: "../..", traits: [])],
    targets: [
        .target(
            name: "Smallest", dependencies: [.product(name: "DocgenRuntime", package: "docgen")],
            plugins: [.plugin(name: "DocgenPlugin", package: "docgen")]),
        .testTarget(name: "SmallestTests", dependencies: ["Smallest"]),
    ]
)

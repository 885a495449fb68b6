// swift-tools-version: 6.2
import PackageDescription

/// The adapter to Hummingbird stands behind a trait that is on by default: a consumer that asks for
/// `traits: []` resolves neither Hummingbird nor SwiftNIO.
let withHummingbird: TargetDependencyCondition? = .when(traits: ["Hummingbird"])

let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird", condition: withHummingbird)
let hummingbirdTesting: Target.Dependency =
    .product(name: "HummingbirdTesting", package: "hummingbird", condition: withHummingbird)

let package = Package(
    name: "docgen",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "DocgenRuntime", targets: ["DocgenRuntime"]),
        .library(name: "DocgenTesting", targets: ["DocgenTesting"]),
        .library(name: "DocgenHummingbird", targets: ["DocgenHummingbird"]),
        .library(name: "DocgenHummingbirdTesting", targets: ["DocgenHummingbirdTesting"]),
    ],
    traits: [
        .trait(name: "Hummingbird", description: "Mount generated routes on Hummingbird 2."),
        .default(enabledTraits: ["Hummingbird"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The pipeline, from the ground up.
        .target(name: "SourceText"),
        .target(name: "Markdown", dependencies: ["SourceText"]),
        .target(name: "LooseJSON", dependencies: ["SourceText"]),
        .target(name: "APIModel", dependencies: ["LooseJSON", "SourceText"]),
        .target(
            name: "PageReader",
            dependencies: [
                "APIModel", "LooseJSON", "Markdown", "SourceText",
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Dialects")]
        ),

        // What generated code stands on.
        .target(name: "DocgenRuntime", dependencies: [httpTypes]),
        .target(name: "DocgenTesting", dependencies: ["DocgenRuntime", httpTypes]),
        .target(name: "DocgenHummingbird", dependencies: ["DocgenRuntime", httpTypes, hummingbird]),
        .target(
            name: "DocgenHummingbirdTesting",
            dependencies: [
                "DocgenHummingbird", "DocgenRuntime", "DocgenTesting", httpTypes, hummingbird, hummingbirdTesting,
            ]
        ),

        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "SourceText"]),
        .testTarget(name: "PageReaderTests", dependencies: ["PageReader", "SourceText"]),
        .testTarget(name: "DocgenRuntimeTests", dependencies: ["DocgenRuntime", "DocgenTesting", httpTypes]),
        .testTarget(
            name: "DocgenHummingbirdTests",
            dependencies: ["DocgenHummingbird", "DocgenRuntime", httpTypes, hummingbird, hummingbirdTesting]
        ),
    ],
    swiftLanguageModes: [.v6]
)

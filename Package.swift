// swift-tools-version: 6.2
import PackageDescription

/// The adapters to Hummingbird, AsyncHTTPClient and swift-log stand behind traits that are on by default: a consumer that
/// asks for `traits: []` resolves none of them, nor SwiftNIO.
let withHummingbird: TargetDependencyCondition? = .when(traits: ["Hummingbird"])
let withAsyncHTTPClient: TargetDependencyCondition? = .when(traits: ["AsyncHTTPClient"])
let withLogging: TargetDependencyCondition? = .when(traits: ["Logging"])

let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird", condition: withHummingbird)
let hummingbirdTesting: Target.Dependency =
    .product(name: "HummingbirdTesting", package: "hummingbird", condition: withHummingbird)

let asyncHTTPClient: [Target.Dependency] = [
    .product(name: "AsyncHTTPClient", package: "async-http-client", condition: withAsyncHTTPClient),
    .product(name: "NIOCore", package: "swift-nio", condition: withAsyncHTTPClient),
    .product(name: "NIOHTTP1", package: "swift-nio", condition: withAsyncHTTPClient),
]
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log", condition: withLogging)

let package = Package(
    name: "docgen",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .executable(name: "docgen", targets: ["docgen"]),
        .plugin(name: "DocgenPlugin", targets: ["DocgenPlugin"]),
        .plugin(name: "DocgenCommands", targets: ["DocgenGenerate", "DocgenCheck", "DocgenDocC"]),
        .library(name: "DocgenRuntime", targets: ["DocgenRuntime"]),
        .library(name: "DocgenTesting", targets: ["DocgenTesting"]),
        .library(name: "DocgenAsyncHTTPClient", targets: ["DocgenAsyncHTTPClient"]),
        .library(name: "DocgenLogging", targets: ["DocgenLogging"]),
        .library(name: "DocgenHummingbird", targets: ["DocgenHummingbird"]),
        .library(name: "DocgenHummingbirdTesting", targets: ["DocgenHummingbirdTesting"]),
    ],
    traits: [
        .trait(name: "Hummingbird", description: "Mount generated routes on Hummingbird 2."),
        .trait(name: "AsyncHTTPClient", description: "Let generated clients send through AsyncHTTPClient."),
        .trait(name: "Logging", description: "Let generated clients log to swift-log."),
        .default(enabledTraits: ["AsyncHTTPClient", "Hummingbird", "Logging"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/kylef/PathKit", from: "1.0.1"),
        .package(url: "https://github.com/stencilproject/Stencil", from: "0.15.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
        .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1"),
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
        .target(name: "ModelBuilder", dependencies: ["APIModel", "LooseJSON", "PageReader", "SourceText"]),
        .target(name: "PageChecks", dependencies: ["APIModel", "LooseJSON", "PageReader", "SourceText"]),
        .target(
            name: "SwiftDeclarations",
            dependencies: [
                "APIModel", "LooseJSON", "SourceText",
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
                .product(name: "SwiftSyntax", package: "swift-syntax"),
            ]
        ),
        .target(
            name: "Templates",
            path: "Templates",
            exclude: ["CONTEXT.md"],
            resources: ["shared", "models", "routes", "client", "tests", "docc", "package"].map { .embedInCode($0) }
        ),
        .target(
            name: "RuleReference",
            path: "docs",
            exclude: ["dialects.md"],
            resources: [.embedInCode("rules.md")]
        ),
        .target(
            name: "Emitters",
            dependencies: [
                "APIModel", "LooseJSON", "SourceText", "SwiftDeclarations", "Templates",
                .product(name: "Stencil", package: "Stencil"),
            ]
        ),
        .target(
            name: "DocgenKit",
            dependencies: [
                "APIModel", "Emitters", "LooseJSON", "Markdown", "ModelBuilder", "PageChecks", "PageReader",
                "SourceText", "SwiftDeclarations",
            ]
        ),
        .systemLibrary(name: "CMalloc"),
        .target(name: "APIDiff", dependencies: ["APIModel", "SourceText"]),
        .executableTarget(
            name: "docgen",
            dependencies: [
                "APIDiff", "APIModel", "CMalloc", "DocgenKit", "Emitters", "PageChecks", "PageReader", "RuleReference",
                "SourceText",
                "SwiftDeclarations",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "PathKit", package: "PathKit"),
            ]
        ),

        // How packages use it.
        .plugin(name: "DocgenPlugin", capability: .buildTool(), dependencies: ["docgen"]),
        .plugin(
            name: "DocgenGenerate",
            capability: .command(
                intent: .custom(verb: "docgen", description: "Write what docgen.json asks for into the package."),
                permissions: [
                    .writeToPackageDirectory(reason: "docgen writes the files that docgen.json asks for.")
                ]),
            dependencies: ["docgen"]
        ),
        .plugin(
            name: "DocgenCheck",
            capability: .command(
                intent: .custom(
                    verb: "docgen-check", description: "Say what is wrong with the pages of an API reference.")),
            dependencies: ["docgen"]
        ),
        .plugin(
            name: "DocgenDocC",
            capability: .command(
                intent: .custom(
                    verb: "docgen-docc", description: "Build the documentation of generated modules as a static site."))
        ),

        // What generated code stands on.
        .target(name: "DocgenRuntime", dependencies: [httpTypes]),
        .target(name: "DocgenTesting", dependencies: ["DocgenRuntime", httpTypes]),
        .target(name: "DocgenAsyncHTTPClient", dependencies: ["DocgenRuntime", httpTypes] + asyncHTTPClient),
        .target(name: "DocgenLogging", dependencies: ["DocgenRuntime", httpTypes, logging]),
        .target(name: "DocgenHummingbird", dependencies: ["DocgenRuntime", httpTypes, hummingbird]),
        .target(
            name: "DocgenHummingbirdTesting",
            dependencies: [
                "DocgenHummingbird", "DocgenRuntime", "DocgenTesting", httpTypes, hummingbird, hummingbirdTesting,
            ]
        ),

        // What docgen writes from `docs-input`, committed so that it can be read, built and tested.
        .target(
            name: "OnlineMeetings",
            dependencies: ["DocgenRuntime", httpTypes],
            path: "Generated/OnlineMeetings/Sources/OnlineMeetings"
        ),
        .target(
            name: "SkypeUCWA",
            dependencies: ["DocgenRuntime", httpTypes],
            path: "Generated/SkypeUCWA/Sources/SkypeUCWA"
        ),
        .testTarget(
            name: "OnlineMeetingsTests",
            dependencies: ["DocgenHummingbirdTesting", "DocgenRuntime", "DocgenTesting", "OnlineMeetings", httpTypes],
            path: "Generated/OnlineMeetings/Tests/OnlineMeetingsTests"
        ),
        .testTarget(
            name: "SkypeUCWATests",
            dependencies: ["DocgenHummingbirdTesting", "DocgenRuntime", "DocgenTesting", "SkypeUCWA", httpTypes],
            path: "Generated/SkypeUCWA/Tests/SkypeUCWATests"
        ),

        .target(name: "RunningPrograms", path: "Tests/RunningPrograms"),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "RunningPrograms", "SourceText"]),
        .testTarget(name: "LooseJSONTests", dependencies: ["LooseJSON", "SourceText"]),
        .testTarget(name: "PageReaderTests", dependencies: ["PageReader", "SourceText"]),
        .target(
            name: "PageSketches",
            dependencies: ["APIModel", "LooseJSON", "PageReader", "SourceText"],
            path: "Tests/PageSketches"
        ),
        .testTarget(
            name: "ModelBuilderTests",
            dependencies: ["APIModel", "LooseJSON", "ModelBuilder", "PageReader", "PageSketches", "SourceText"]
        ),
        .testTarget(
            name: "PageChecksTests",
            dependencies: [
                "APIModel", "LooseJSON", "ModelBuilder", "PageChecks", "PageReader", "PageSketches", "SourceText",
            ]
        ),
        .target(
            name: "EmitterFixtures",
            dependencies: ["APIModel", "LooseJSON", "SourceText"],
            path: "Tests/EmitterFixtures"
        ),
        .testTarget(
            name: "SwiftDeclarationsTests",
            dependencies: [
                "APIModel", "EmitterFixtures", "LooseJSON", "SourceText", "SwiftDeclarations",
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftSyntax", package: "swift-syntax"),
            ]
        ),
        .testTarget(
            name: "EmittersTests",
            dependencies: [
                "APIModel", "EmitterFixtures", "Emitters", "LooseJSON", "RunningPrograms", "SourceText",
                "SwiftDeclarations",
                "Templates",
                .product(name: "Stencil", package: "Stencil"),
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftSyntax", package: "swift-syntax"),
            ]
        ),
        .testTarget(
            name: "APIDiffTests",
            dependencies: ["APIDiff", "DocgenKit", "PageReader", "SourceText"]
        ),
        .testTarget(
            name: "DocgenKitTests",
            dependencies: [
                "APIModel", "DocgenKit", "DocgenRuntime", "Emitters", "PageReader", "SourceText", httpTypes,
            ],
            exclude: ["corpus.txt"]
        ),
        .testTarget(
            name: "docgenTests",
            dependencies: [
                "docgen", "APIDiff", "DocgenKit", "DocgenRuntime", "Emitters", "PageChecks", "PageReader",
                "RuleReference", "RunningPrograms", "SourceText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "PathKit", package: "PathKit"),
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftSyntax", package: "swift-syntax"),
            ],
            exclude: ["findings.txt"]
        ),
        .testTarget(name: "DocgenRuntimeTests", dependencies: ["DocgenRuntime", "DocgenTesting", httpTypes]),
        .testTarget(
            name: "DocgenHummingbirdTests",
            dependencies: [
                "DocgenHummingbird", "DocgenRuntime", "OnlineMeetings", httpTypes, hummingbird, hummingbirdTesting,
            ]
        ),
        .testTarget(
            name: "ClientServerTests",
            dependencies: [
                "DocgenAsyncHTTPClient", "DocgenHummingbird", "DocgenLogging", "DocgenRuntime", "DocgenTesting",
                "OnlineMeetings", httpTypes, hummingbird, hummingbirdTesting, logging,
            ] + asyncHTTPClient
        ),
    ],
    swiftLanguageModes: [.v6]
)

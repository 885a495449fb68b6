/// What a generated `Package.swift` says: the parts that a template lays out.
///
/// Its dependencies are those that the generated files import, no more, and the traits of the runtime those that switch
/// these on: a package that mounts no server resolves no SwiftNIO.
public struct PackageDeclaration: Sendable {
    /// The module's name, and that of its tests, as string literals.
    public let name: Expr
    public let testsName: Expr
    /// `.package(path: "../docgen", traits: [])`
    public let dependencies: [Expr]
    /// `.product(name: "DocgenRuntime", package: "docgen")`, for the module and for its tests.
    public let products: [Expr]
    public let testProducts: [Expr]

    /// - Parameters:
    ///   - imports: The modules that the sources import, and the tests. What is no library of a package is left out.
    public init(
        _ module: SwiftIdentifier, runtime: RuntimePackage, imports: Set<String>, testImports: Set<String>
    ) {
        name = SwiftLiteral.string(module.name)
        testsName = SwiftLiteral.string(module.name + "Tests")
        let libraries = PackageLibrary.allCases.filter { imports.contains($0.rawValue) }
        let testLibraries = PackageLibrary.allCases.filter { testImports.contains($0.rawValue) }
        products = libraries.map { Self.product($0, runtime) }
        testProducts = testLibraries.map { Self.product($0, runtime) }

        let all = libraries + testLibraries
        let traits = Set(all.compactMap(\.trait)).sorted().map(SwiftLiteral.string)
        dependencies =
            [Self.dependency(on: runtime, traits: Expr.array(traits))]
            + (all.contains(.httpTypes) ? [Self.httpTypes] : [])
    }

    private static func dependency(on runtime: RuntimePackage, traits: Expr) -> Expr {
        switch runtime {
        case .folder(let path, _): ".package(path: \(SwiftLiteral.string(path)), traits: \(traits))"
        case .repository(let address, let version):
            ".package(url: \(SwiftLiteral.string(address)), from: \(SwiftLiteral.string(version)), traits: \(traits))"
        }
    }

    private static func product(_ library: PackageLibrary, _ runtime: RuntimePackage) -> Expr {
        let package =
            switch library {
            case .docgenHummingbird, .docgenHummingbirdTesting, .docgenRuntime, .docgenTesting: runtime.identity
            case .httpTypes: "swift-http-types"
            }
        return
            ".product(name: \(SwiftLiteral.string(library.rawValue)), package: \(SwiftLiteral.string(package)))"
    }

    private static let httpTypes: Expr =
        #".package(url: "https://github.com/apple/swift-http-types", from: "1.8.0")"#
}

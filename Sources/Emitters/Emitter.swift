/// The outputs of docgen.
///
/// A new output is a case here, a folder of its own, and a line in `files(for:)`.
public enum Emitter: String, CaseIterable, Sendable {
    /// Swift types: a file a type.
    case models
    /// Protocols, operation namespaces, route tables and stubs: a file a resource and a file an operation.
    case routes
    /// A client that adopts the protocols: a file an operation.
    case client
    /// Tests made of the documented examples.
    case tests
    /// `openapi.json`, OpenAPI 3.1.
    case openapi
    /// A DocC catalog beside the models.
    case docc

    /// The output whose declarations the Swift of this one names.
    public var foundation: Emitter? {
        switch self {
        case .models, .openapi, .docc: nil
        case .routes: .models
        case .client, .tests: .routes
        }
    }

    /// Whether it names declarations of Swift.
    public var usesSwiftNames: Bool {
        switch self {
        case .models, .routes, .client, .tests, .docc: true
        case .openapi: false
        }
    }

    /// All files of this output, in the order of their paths.
    ///
    /// - Throws: `TemplateError` where a template is wrong, or makes Swift that does not parse.
    public func files(for context: EmissionContext) throws -> [GeneratedFile] {
        let files =
            switch self {
            case .models: try modelFiles(context)
            case .routes: try routeFiles(context)
            case .client: try clientFiles(context)
            case .tests: try testFiles(context)
            case .openapi: try openAPIFiles(context)
            case .docc: try docCFiles(context)
            }
        return files.sorted()
    }
}

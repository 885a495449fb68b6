/// The templates that are compiled into the tool, by their names below this folder.
///
/// A new template is a file `<emitter>/<name>.stencil`, a case here with its line in `bytes`, and a section in
/// `CONTEXT.md`. Base names differ, because the package manager names the embedded bytes by them.
public enum BuiltInTemplate: String, CaseIterable, Hashable, Sendable {
    case header = "shared/header.stencil"
    case type = "models/type.stencil"
    case operation = "routes/operation.stencil"
    case api = "routes/api.stencil"
    case partial = "routes/partial.stencil"
    case client = "client/client.stencil"
    case call = "client/call.stencil"
    case page = "client/page.stencil"
    case example = "tests/example.stencil"
    case examples = "tests/examples.stencil"
    case landing = "docc/landing.stencil"
    case article = "docc/article.stencil"
    case package = "package/package.stencil"
    case resource = "docc/resource.stencil"
    case symbol = "docc/symbol.stencil"
    case theme = "docc/theme.stencil"

    /// The text, in UTF-8.
    public var bytes: [UInt8] {
        switch self {
        case .header: PackageResources.header_stencil
        case .type: PackageResources.type_stencil
        case .operation: PackageResources.operation_stencil
        case .api: PackageResources.api_stencil
        case .partial: PackageResources.partial_stencil
        case .client: PackageResources.client_stencil
        case .call: PackageResources.call_stencil
        case .page: PackageResources.page_stencil
        case .example: PackageResources.example_stencil
        case .examples: PackageResources.examples_stencil
        case .landing: PackageResources.landing_stencil
        case .article: PackageResources.article_stencil
        case .package: PackageResources.package_stencil
        case .resource: PackageResources.resource_stencil
        case .symbol: PackageResources.symbol_stencil
        case .theme: PackageResources.theme_stencil
        }
    }
}

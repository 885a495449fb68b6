import Stencil

/// `{% include "shared/header.stencil" %}`, as Stencil has it, but that the included template is parsed once: Stencil's own
/// tag parses it whenever it renders, which is once a file.
///
/// The name is a quoted one, which `TemplateNameCheck` demands.
final class IncludeTag: NodeType {
    let token: Token?
    private let name: String
    private var nodes: [any NodeType]?

    private init(_ token: Token) throws {
        guard let name = token.components.dropFirst().first, name.count > 2 else {
            throw TemplateSyntaxError(reason: "'include' takes the name of a template", token: token)
        }
        self.token = token
        self.name = String(name.dropFirst().dropLast())
    }

    func render(_ context: Context) throws -> String {
        let nodes = try nodes ?? parse(context.environment)
        self.nodes = nodes
        return try context.push { try renderNodes(nodes, context) }
    }

    private func parse(_ environment: Environment) throws -> [any NodeType] {
        try TokenParser(tokens: environment.loadTemplate(name: name).tokens, environment: environment).parse()
    }

    /// What makes Stencil take this tag for its own.
    static var registration: Extension {
        let registration = Extension()
        registration.registerTag("include") { try IncludeTag($1) }
        return registration
    }
}

import Stencil
import Templates

/// Renders templates strictly: a name that the context lacks is an error.
///
/// Not Sendable, as Stencil's templates are classes: an emitter makes one of its own and renders many files with it.
public final class TemplateRenderer {
    private let lines = TemplateLines()
    private let environment: Environment
    private var checked: [BuiltInTemplate: (nodes: [any NodeType], names: Set<String>)] = [:]

    public init(_ library: TemplateLibrary) {
        environment = Environment(loader: LibraryLoader(library: library, lines: lines))
    }

    /// The text that a template makes of a context. It ends with exactly one newline.
    ///
    /// - Throws: `TemplateError` with the template and line.
    public func render(_ template: BuiltInTemplate, _ context: [String: TemplateValue]) throws -> String {
        do {
            let nodes = try load(template, names: Set(context.keys))
            let text = try renderNodes(nodes, Context(dictionary: context, environment: environment))
            return text.trimmingNewlines + "\n"
        } catch let error as TemplateError {
            throw error
        } catch {
            throw TemplateError(error, in: template.rawValue, lines: lines)
        }
    }

    /// The nodes of a template, which Stencil itself would make anew whenever it renders.
    private func load(_ name: BuiltInTemplate, names: Set<String>) throws -> [any NodeType] {
        if let (nodes, known) = checked[name], known == names { return nodes }
        let template = try environment.loadTemplate(name: name.rawValue)
        try TemplateNameCheck(environment: environment).check(template, names: names)
        let nodes = try TokenParser(tokens: template.tokens, environment: environment).parse()
        checked[name] = (nodes, names)
        return nodes
    }
}

/// Hands the library's templates to Stencil, for `include` and `extends`. Each is parsed once: Stencil asks anew at
/// every `include` that it renders.
private final class LibraryLoader: Loader {
    private let library: TemplateLibrary
    private let lines: TemplateLines
    private var loaded: [String: Template] = [:]

    init(library: TemplateLibrary, lines: TemplateLines) {
        self.library = library
        self.lines = lines
    }

    func loadTemplate(name: String, environment: Environment) throws -> Template {
        if let template = loaded[name] { return template }
        guard let source = library.source(name) else {
            throw TemplateSyntaxError("there is no template '\(name)'")
        }
        // Tags stand on lines of their own and leave no blank line behind.
        let template = environment.templateClass.init(
            templateString: TemplateTrimming(source).trimmed, environment: environment, name: name)
        lines.add(template, source: source)
        loaded[name] = template
        return template
    }
}

extension String {
    fileprivate var trimmingNewlines: String {
        let start = firstIndex { !$0.isNewline } ?? endIndex
        let end = lastIndex { !$0.isNewline }.map(index(after:)) ?? endIndex
        return start < end ? String(self[start..<end]) : ""
    }
}

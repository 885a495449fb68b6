import Stencil
import Templates

/// Renders templates strictly: a name that the context lacks is an error.
///
/// Not Sendable, as Stencil's templates are classes: a worker makes one of its own and renders many files with it.
public final class TemplateRenderer {
    private let lines = TemplateLines()
    private let environment: Environment
    private var loaded: [BuiltInTemplate: Loaded] = [:]

    /// A template that was checked against a context.
    private struct Loaded {
        let nodes: [any NodeType]
        /// The names of the context.
        let names: Set<String>
        /// Those of them that the template mentions, or one that it includes.
        let mentioned: [String]
    }

    public init(_ library: TemplateLibrary) {
        environment = Environment(
            loader: LibraryLoader(library: library, lines: lines),
            extensions: [IncludeTag.registration, IndentFilter.registration, LineFilters.registration])
    }

    /// The text that a template makes of a context. It ends with exactly one newline.
    ///
    /// - Throws: `TemplateError` with the template and line.
    public func render(_ template: BuiltInTemplate, _ context: [String: TemplateValue]) throws -> String {
        try render(template, names: Set(context.keys)) { context[$0] }
    }

    /// The text that a template makes of a context whose values are made when they are needed.
    ///
    /// - Parameters:
    ///   - names: All names that the template may use.
    ///   - value: Makes the value of a name. It is asked for those alone that the template mentions.
    /// - Throws: `TemplateError` with the template and line.
    func render(
        _ template: BuiltInTemplate, names: Set<String>, _ value: (String) -> TemplateValue?
    ) throws -> String {
        do {
            let template = try load(template, names: names)
            var context: [String: Any] = [:]
            for name in template.mentioned { context[name] = value(name) }
            let text = try renderNodes(template.nodes, Context(dictionary: context, environment: environment))
            return text.trimmingNewlines + "\n"
        } catch let error as TemplateError {
            throw error
        } catch {
            throw TemplateError(error, in: template.rawValue, lines: lines)
        }
    }

    /// The nodes of a template, which Stencil itself would make anew whenever it renders.
    private func load(_ name: BuiltInTemplate, names: Set<String>) throws -> Loaded {
        if let known = loaded[name], known.names == names { return known }
        let template = try environment.loadTemplate(name: name.rawValue)
        let mentions = try TemplateNameCheck(environment: environment).check(template, names: names)
        let nodes = try TokenParser(tokens: template.tokens, environment: environment).parse()
        let result = Loaded(nodes: nodes, names: names, mentioned: names.intersection(mentions).sorted())
        loaded[name] = result
        return result
    }
}

/// Hands the library's templates to Stencil, for `include` and `extends`. Each is split into tokens once: Stencil asks anew
/// whenever it renders a template that extends another.
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

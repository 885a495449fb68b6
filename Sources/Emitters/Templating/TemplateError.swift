import Stencil

/// What is wrong with a template: `models/type.stencil:12: there is no 'titel' in the context`.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// `models/type.stencil`
    public let template: String
    /// Counted from 1; nil where the template as a whole is meant.
    public let line: Int?
    public let message: String

    public init(template: String, line: Int? = nil, message: String) {
        self.template = template
        self.line = line
        self.message = message
    }

    /// An error of Stencil's, in the words that people get to see.
    init(_ error: any Error, in template: String, lines: TemplateLines) {
        guard let syntaxError = error as? TemplateSyntaxError else {
            self.init(template: template, message: "\(error)")
            return
        }
        // An error within a template that is extended carries the tags that lead to it behind the guilty one.
        let token = syntaxError.stackTrace.first ?? syntaxError.token
        self.init(
            template: token?.sourceMap.filename ?? template, line: token.flatMap(lines.line),
            message: syntaxError.reason)
    }

    public var description: String {
        "\(template)\(line.map { ":\($0)" } ?? ""): error: \(message)"
    }
}

import Stencil

/// Filters that make lines of a list. A loop says the same in more lines, and takes several times as long: Stencil looks
/// every name up anew at each turn.
///
/// - `{{ imports|lines:"import " }}`: a line an element, each behind the same words.
/// - `{{ rows|table:"name","type" }}`: a row of a Markdown table an element, a cell for each of the members.
enum LineFilters {
    /// What makes Stencil know these filters.
    static var registration: Extension {
        let registration = Extension()
        registration.registerFilter("lines") { value, arguments in
            guard arguments.count < 2 else { throw TemplateSyntaxError("'lines' takes at most one argument") }
            let opening = try arguments.first.map(text) ?? ""
            return try elements(value, of: "lines").map { opening + $0.description }.joined(separator: "\n")
        }
        registration.registerFilter("table") { value, arguments in
            let members = try arguments.map(text)
            guard !members.isEmpty else { throw TemplateSyntaxError("'table' takes the names of members") }
            return try elements(value, of: "table").map { try row($0, members) }.joined(separator: "\n")
        }
        return registration
    }

    private static func elements(_ value: Any?, of filter: String) throws -> [TemplateValue] {
        guard let elements = value as? [TemplateValue] else { throw TemplateSyntaxError("'\(filter)' takes a list") }
        return elements
    }

    private static func text(_ argument: Any?) throws -> String {
        guard let text = argument as? String else { throw TemplateSyntaxError("a text is expected as argument") }
        return text
    }

    private static func row(_ element: TemplateValue, _ members: [String]) throws -> String {
        var row = "|"
        for member in members {
            switch element[dynamicMember: member] as? TemplateValue {
            case .missing(let path): throw TemplateSyntaxError("there is no '\(path)' in the context")
            case let cell?: row += " \(cell) |"
            case nil: row += "  |"
            }
        }
        return row
    }
}

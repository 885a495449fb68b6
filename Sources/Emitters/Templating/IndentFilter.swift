import Stencil

/// `{{ code|indent }}`, as Stencil has it: every line but the first and the empty ones is indented, by four blanks where no
/// arguments say otherwise (width, what to indent by, whether the first line is indented too).
///
/// Stencil's own parts the lines by Foundation, which takes longer than to write the code that is indented; and it parts
/// them at every sign of Unicode for a line, also inside of a literal.
enum IndentFilter {
    /// What makes Stencil take this filter for its own.
    static var registration: Extension {
        let registration = Extension()
        registration.registerFilter("indent") { value, arguments in
            try indented(value.map { $0 as? String ?? "\($0)" } ?? "", arguments)
        }
        return registration
    }

    private static func indented(_ text: String, _ arguments: [Any?]) throws -> String {
        guard arguments.count <= 3 else { throw TemplateSyntaxError("'indent' takes at most three arguments") }
        let width = try argument(0, of: arguments, "the width, a number") ?? 4
        let unit = try argument(1, of: arguments, "what to indent by, a text") ?? " "
        let isFirstIndented =
            try argument(2, of: arguments, "whether the first line is indented, true or false") ?? false
        let indentation = String(repeating: unit, count: max(width, 0))
        var result = ""
        result.reserveCapacity(text.utf8.count * 5 / 4)
        var isFirst = true
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !isFirst { result += "\n" }
            if isFirst ? isFirstIndented : !line.isEmpty { result += indentation }
            result += Substring(line)
            isFirst = false
        }
        return result
    }

    /// - Parameter meaning: What the argument is, for the error where it is something else.
    private static func argument<Value>(_ place: Int, of arguments: [Any?], _ meaning: String) throws -> Value? {
        guard arguments.indices.contains(place) else { return nil }
        guard let value = arguments[place] as? Value else {
            throw TemplateSyntaxError("argument \(place + 1) of 'indent' is \(meaning)")
        }
        return value
    }
}

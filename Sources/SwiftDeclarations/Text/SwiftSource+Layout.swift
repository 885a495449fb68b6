/// Layout that many declarations share.
extension SwiftSource {
    /// Lines longer than this are broken.
    static let lineWidth = 120

    /// The comment that tells swift-format to leave the next declaration alone; empty where there is no need.
    static func linterDirective(_ rules: [SwiftSource]) -> SwiftSource {
        let sorted = Set(rules).sorted { $0.text < $1.text }
        return sorted.isEmpty ? "" : "// swift-format-ignore: \(sorted.joined(", "))"
    }

    /// An initialiser with its parameters one a line; a single one stands in the same line.
    static func initializer(
        _ introducer: SwiftSource, parameters: [SwiftSource], names: [SwiftIdentifier], body: SwiftSource
    ) -> SwiftSource {
        let directive = [linterDirective(names.flatMap(\.linterRules))].withNewline
        guard !parameters.isEmpty else { return "\(introducer)() {}" }
        guard parameters.count > 1 || parameters[0].width > 90 else {
            return """
                \(directive)\(introducer)(\(parameters[0])) {
                    \(body)
                }
                """
        }
        return """
            \(directive)\(introducer)(
                \(parameters.joined(",\n"))
            ) {
                \(body)
            }
            """
    }

    /// A call whose arguments stand in one line; empty ones are left out.
    static func call(_ function: SwiftSource, _ arguments: [SwiftSource]) -> SwiftSource {
        "\(function)(\(arguments.joined(", ")))"
    }

    /// A call whose arguments stand one a line.
    static func brokenCall(_ function: SwiftSource, _ arguments: [SwiftSource]) -> SwiftSource {
        """
        \(function)(
            \(arguments.joined(",\n"))
        )
        """
    }

    /// A call in one line where it fits behind `column` others, else with its arguments one a line.
    static func fittingCall(_ function: SwiftSource, _ arguments: [SwiftSource], behind column: Int) -> SwiftSource {
        let line = call(function, arguments)
        let isPlain = !line.text.utf8.contains(UInt8(ascii: "\n"))
        return isPlain && column + line.text.count <= lineWidth ? line : brokenCall(function, arguments)
    }

    /// An array literal: in one line where it fits, else an element a line.
    static func array(_ elements: [SwiftSource], behind column: Int) -> SwiftSource {
        let line: SwiftSource = "[\(elements.joined(", "))]"
        let isPlain = !line.text.utf8.contains(UInt8(ascii: "\n"))
        if isPlain && column + line.text.count <= lineWidth { return line }
        return """
            [
                \(elements.map { "\($0)," as SwiftSource }.lines)
            ]
            """
    }
}

extension [SwiftSource] {
    /// The lines with a newline behind them, or nothing: what stands before a declaration.
    var withNewline: SwiftSource {
        let text = lines
        return text.isEmpty ? text : text + "\n"
    }
}

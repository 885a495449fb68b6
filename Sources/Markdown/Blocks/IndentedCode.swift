import SourceText

/// Lines that are indented by four columns (CommonMark 4.4).
///
///         GET /users/{id}
public struct IndentedCode: Sendable, Equatable {
    /// The lines without their indentation, each with an LF.
    public let body: MappedText
    public let range: SourceRange
}

extension BlockParser {
    mutating func openIndentedCode() {
        leaf = .indentedCode
        code.start = line.firstNonspace
        addIndentedCode()
    }

    mutating func continueIndentedCode() {
        guard line.isBlank else {
            for blank in code.blankLines { code.lines.add(blank, of: file) }
            code.blankLines.removeAll(keepingCapacity: true)
            addIndentedCode()
            return
        }
        line.advance(columns: min(4, line.indent))
        code.blankLines.append(line)
    }

    private mutating func addIndentedCode() {
        line.advance(columns: 4)
        code.lines.add(line, of: file)
        code.end = line.end
    }

    mutating func closeIndentedCode() {
        code.blankLines.removeAll(keepingCapacity: true)
        append(.indentedCode(IndentedCode(body: code.lines.take(file), range: range(code.start..<code.end))))
    }
}

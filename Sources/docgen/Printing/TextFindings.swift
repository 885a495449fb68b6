import SourceText

/// Findings as compilers print them, a line each and a line a note.
struct TextFindings {
    struct Style: Hashable, Sendable {
        var hasColours = false
        /// The guilty line below the finding, with a caret under the guilty text.
        var hasExcerpts = false
    }

    var style = Style()

    func render(_ findings: Findings) -> String {
        findings.diagnostics.map { render($0, in: findings.sources) }.joined()
    }

    private func render(_ diagnostic: Diagnostic, in sources: SourceMap) -> String {
        var text = line(
            diagnostic.range, diagnostic.severity, "\(diagnostic.message) [\(diagnostic.rule)]", in: sources)
        if style.hasExcerpts, let excerpt = Excerpt(of: diagnostic.range, in: sources) {
            text += ControlCharacters.visibleLines(excerpt.lines)
        }
        for note in diagnostic.notes { text += line(note.range, .note, note.message, in: sources) }
        for fixIt in diagnostic.fixIts { text += line(fixIt.range, .note, fixIt.statement(in: sources), in: sources) }
        return text
    }

    private func line(_ range: SourceRange, _ severity: Severity, _ message: String, in sources: SourceMap) -> String {
        let place = sources.location(of: range).map { "\($0): " } ?? ""
        let plain = ControlCharacters.visibleLines(["\(place)\(severity.rawValue): \(message)"])
        guard style.hasColours else { return plain }
        // Colours come in after the text was made harmless; the first occurrence after the place is the severity.
        let placeText = ControlCharacters.visible(place)
        guard plain.hasPrefix(placeText) else { return plain }
        let rest = plain.dropFirst(placeText.count + severity.rawValue.count)
        return placeText + Colour.of(severity).wrap(severity.rawValue) + rest
    }
}

/// Colours of a terminal (ECMA-48, select graphic rendition).
enum Colour: Int {
    case red = 31
    case yellow = 33
    case cyan = 36

    static func of(_ severity: Severity) -> Colour {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }

    func wrap(_ text: String) -> String { "\u{1B}[1;\(rawValue)m\(text)\u{1B}[0m" }
}

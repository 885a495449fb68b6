import Stencil

/// The lines in which the tags of templates stand.
///
/// Stencil's own numbers go by the first line of equal text, so a tag that stands twice is always reported at its first
/// place. Here tags are counted: the n-th tag of a text is the n-th token of its template that is none of text.
final class TemplateLines {
    private var templates: [(template: Template, source: String)] = []

    /// Takes note of a template that was made of a text.
    func add(_ template: Template, source: String) {
        templates.append((template, source))
    }

    /// The line of a token, counted from 1; nil for one that Stencil made up.
    func line(of token: Token) -> Int? {
        for (template, source) in templates {
            let tags = template.tokens.filter { $0.kind != .text }
            guard let index = tags.firstIndex(where: { $0 === token }) ?? Self.index(of: token, in: tags) else {
                continue
            }
            let lines = Self.lines(ofTagsIn: source)
            return lines.indices.contains(index) ? lines[index] : nil
        }
        let line = Int(clamping: token.sourceMap.location.lineNumber)
        return line == 0 ? nil : line
    }

    /// Of what is wrong with an expression Stencil makes a token of its own, with the file and line of the tag that it lies in.
    private static func index(of part: Token, in tags: [Token]) -> Int? {
        tags.firstIndex { tag in
            tag.sourceMap.filename == part.sourceMap.filename
                && tag.sourceMap.location.lineNumber == part.sourceMap.location.lineNumber
                && tag.contents.contains(part.contents)
        }
    }

    private static func lines(ofTagsIn source: String) -> [Int] {
        let scalars = Array(source.unicodeScalars)
        let closers: [Unicode.Scalar: Unicode.Scalar] = ["{": "}", "%": "%", "#": "#"]
        var result: [Int] = []
        var line = 1
        var closer: Unicode.Scalar?
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n" { line += 1 }
            guard index > 0 else { continue }
            if let end = closer {
                if scalar == "}", scalars[index - 1] == end { closer = nil }
            } else if scalars[index - 1] == "{", let end = closers[scalar] {
                closer = end
                result.append(line)
            }
        }
        return result
    }
}

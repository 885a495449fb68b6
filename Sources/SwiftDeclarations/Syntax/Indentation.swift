/// White space between two pieces of code.
struct Space {
    let text: String

    init(verbatim text: String) { self.text = text }
}

/// How far from the left the lines of a construct begin, in steps of four spaces.
///
/// Code is written where it will stand: it begins without a line break of its own, and its further lines carry their
/// indentation. What it is put into adds the line break before it. Nothing is formatted afterwards.
struct Indentation {
    static let none = Indentation(depth: 0)

    let depth: Int
    /// The columns that a template puts before every line of the declaration.
    var margin = 0

    /// One step to the right.
    var deeper: Indentation { Indentation(depth: depth + 1, margin: margin) }
    /// How many columns stand before a line in the finished file.
    var column: Int { margin + 4 * depth }

    /// Ends a line and begins the next one.
    var newline: Space { Space(verbatim: "\n" + spaces) }
    /// Ends a line, leaves one blank, and begins the next one.
    var blankLine: Space { Space(verbatim: "\n\n" + spaces) }

    /// What a line begins with.
    var spaces: String { String(repeating: " ", count: 4 * depth) }
}

extension Code {
    /// What `make` makes in line, if that is a single line that fits behind so many columns, else what it makes broken.
    static func fitting(
        behind column: Int, at indentation: Indentation, _ make: (ListLayout) -> Self
    ) -> Self {
        let line = make(.inLine)
        return line.isLine(ofAtMost: ListLayout.lineWidth - column) ? line : make(.broken(indentation))
    }

    /// In characters.
    var width: Int { text.count }

    /// Whether it stands in one line no longer than so many characters.
    func isLine(ofAtMost limit: Int) -> Bool {
        // No text has more characters than bytes.
        (text.utf8.count <= limit || text.count <= limit) && !text.utf8.contains(UInt8(ascii: "\n"))
    }

    /// The same, written at the left margin, where its lines belong to the right: for the few whose text is fixed.
    func moved(to indentation: Indentation) -> Self {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return Self(verbatim: lines.joined(separator: indentation.newline.text))
    }
}

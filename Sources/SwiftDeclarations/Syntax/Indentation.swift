import SwiftSyntax
import SwiftSyntaxBuilder

/// How far from the left the lines of a construct begin, in steps of four spaces.
///
/// A node is built where it will stand: it begins without a line break of its own, and its further lines carry their
/// indentation. What it is put into adds the line break before it. Nothing is moved or formatted afterwards, which takes
/// ten times as long as building.
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
    var newline: Trivia { Trivia(pieces: [.newlines(1)] + spaces) }
    /// Ends a line, leaves one blank, and begins the next one.
    var blankLine: Trivia { Trivia(pieces: [.newlines(2)] + spaces) }

    private var spaces: [TriviaPiece] { depth == 0 ? [] : [.spaces(4 * depth)] }
}

/// How the elements of a list stand.
enum ListLayout {
    case inLine
    /// One a line, a step deeper than the line that the list begins in.
    case broken(Indentation)

    /// Lines longer than this are broken.
    static let lineWidth = 120
}

extension SyntaxProtocol {
    /// What `make` makes in line, if that is a single line that fits behind so many columns, else what it makes broken.
    static func fitting(
        behind column: Int, at indentation: Indentation, _ make: (ListLayout) -> Self
    ) -> Self {
        let line = make(.inLine)
        return line.isLine(ofAtMost: ListLayout.lineWidth - column) ? line : make(.broken(indentation))
    }

    /// In characters.
    var width: Int { description.count }

    /// Whether it stands in one line no longer than so many characters.
    func isLine(ofAtMost limit: Int) -> Bool {
        let text = description
        // No text has more characters than bytes.
        return (text.utf8.count <= limit || text.count <= limit) && !text.utf8.contains(UInt8(ascii: "\n"))
    }
}

extension Sequence where Element: WithTrailingCommaSyntax {
    /// The elements with commas between them.
    ///
    /// - Parameter closing: Whether a comma stands behind the last element of a broken list as well.
    func separated(_ layout: ListLayout, closing: Bool = false) -> [Element] {
        var result = Array(self)
        for index in result.indices {
            let isLast = index == result.count - 1
            switch layout {
            case .inLine:
                if !isLast { result[index].trailingComma = .commaAndSpace }
            case .broken(let indentation):
                result[index].leadingTrivia = indentation.deeper.newline + result[index].leadingTrivia
                if !isLast || closing { result[index].trailingComma = .comma }
            }
        }
        return result
    }
}

extension ListLayout {
    /// The bracket that ends a list, in a line of its own behind a broken one.
    func end(_ bracket: TokenSyntax, isEmpty: Bool) -> TokenSyntax {
        switch self {
        case .inLine: bracket
        case .broken(let indentation):
            isEmpty ? bracket : bracket.with(\.leadingTrivia, indentation.newline)
        }
    }
}

extension DeclSyntax {
    /// A declaration that was written at the left margin, for the few whose text is fixed: this takes a pass over all of it.
    func moved(to indentation: Indentation) -> DeclSyntax {
        indented(by: .spaces(4 * indentation.depth))
    }
}

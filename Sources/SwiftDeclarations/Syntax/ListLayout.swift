/// How the elements of a list stand.
enum ListLayout {
    case inLine
    /// One a line, a step deeper than the line that the list begins in.
    case broken(Indentation)

    /// Lines longer than this are broken.
    static let lineWidth = 120
}

extension CodeInterpolation {
    /// The elements with commas between them, as they stand between the brackets of a list.
    ///
    /// - Parameter closing: Whether a comma stands behind the last element of a broken list as well.
    mutating func appendInterpolation<Node>(
        _ elements: [Code<Node>], _ layout: ListLayout = .inLine, closing: Bool = false
    ) {
        switch layout {
        case .inLine:
            for (index, element) in elements.enumerated() {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(element)
            }
        case .broken(let indentation):
            guard !elements.isEmpty else { return }
            let line = indentation.deeper.newline
            for (index, element) in elements.enumerated() {
                appendInterpolation(line)
                appendInterpolation(element)
                if closing || index < elements.count - 1 { appendLiteral(",") }
            }
            appendInterpolation(indentation.newline)
        }
    }

    /// A line each, with the line break before it.
    mutating func appendInterpolation<Node>(lines: [Code<Node>], at indentation: Indentation) {
        let line = indentation.newline
        for code in lines {
            appendInterpolation(line)
            appendInterpolation(code)
        }
    }
}

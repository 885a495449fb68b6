/// White space, comments and ellipses: what stands between tokens without being one.
extension LooseReader {
    /// Skips to the next token.
    ///
    /// Where a value is expected, `#microsoft.graph.user` is a value without quotes rather than a comment.
    mutating func skipTrivia(beforeValue: Bool = false) {
        while index < bytes.count {
            if bytes[index].isJSONWhiteSpace {
                index += 1
            } else if let length = oddWhiteSpaceLength(at: index, in: bytes) {
                skipOddWhiteSpace(length)
            } else if let end = commentEnd(beforeValue: beforeValue) {
                note(.comment, index..<end, write: "", "\(quoted(index..<end)) is a comment")
                index = end
            } else if !skipEllipsis() {
                return
            }
        }
    }

    /// A run of it makes one repair.
    private mutating func skipOddWhiteSpace(_ length: Int) {
        let start = index
        index += length
        while let more = oddWhiteSpaceLength(at: index, in: bytes) { index += more }
        let scalar = text(start..<start + length).unicodeScalars.first?.value ?? 0
        let code = String(scalar, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - code.utf8.count))
        note(.oddWhiteSpace, start..<index, write: " ", "U+\(padding)\(code) is no white space of JSON")
    }

    /// Where the comment at the cursor ends: `// …`, `# …`, `/* … */`, `<!-- … -->`.
    private func commentEnd(beforeValue: Bool) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "/") where byte(at: index + 1) == UInt8(ascii: "/"):
            return lineEnd(from: index)
        case UInt8(ascii: "/") where byte(at: index + 1) == UInt8(ascii: "*"):
            return end(of: "*/", from: index + 2)
        case UInt8(ascii: "#"):
            let next = byte(at: index + 1)
            let isComment = !beforeValue || next.isJSONWhiteSpace || next == 0 || next == UInt8(ascii: "#")
            return isComment ? lineEnd(from: index) : nil
        case UInt8(ascii: "<") where hasPrefix("<!--", at: index):
            return end(of: "-->", from: index + 4)
        default:
            return nil
        }
    }

    func lineEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count, !bytes[end].isLineBreak { end += 1 }
        return end
    }

    private func end(of closer: StaticString, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if hasPrefix(closer, at: end) { return end + closer.utf8CodeUnitCount }
            end += 1
        }
        return contentEnd
    }
}

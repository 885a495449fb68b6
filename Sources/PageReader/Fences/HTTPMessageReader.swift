import APIModel
import SourceText

/// The text of a fence, taken apart as HTTP messages are (RFC 9112, section 2): start line, headers, body.
struct HTTPMessageText {
    /// The offset range of the start line.
    var startLine: Range<Int>
    var headers: [ExampleHeader]
    /// The bytes of the body without blank lines around it; empty where there is none.
    var body: Range<Int>
    var faults: [Spanned<LayoutFault>]
}

/// Reads messages as pages show them, with the two faults of layout that they commonly have.
///
/// - A blank line between start line and headers: the "header lines" after it are headers, not the body.
/// - No blank line before the body: a line that begins like JSON or XML ends the headers.
struct HTTPMessageReader {
    let text: MappedText

    /// `nil` where there is no line that is not blank.
    func read() -> HTTPMessageText? {
        let lines = text.lineRanges
        guard let first = lines.firstIndex(where: { !text.trimmed($0).isEmpty }) else { return nil }
        var headers: [ExampleHeader] = []
        var faults: [Spanned<LayoutFault>] = []
        var index = first + 1
        var end = text.count
        while index < lines.count {
            let line = text.trimmed(lines[index])
            if line.isEmpty {
                let next = lines[(index + 1)...].first { !text.trimmed($0).isEmpty }
                guard headers.isEmpty, let next, let header = header(next) else { break }
                // Prose like `Note: x` is no reason to take a body for headers.
                guard isFieldName(header.name) else { break }
                faults.append(
                    Spanned(
                        .blankLineBeforeHeaders, at: text.range(of: lines[index].lowerBound..<lines[index].lowerBound)))
                index += 1
                continue
            }
            guard let header = header(lines[index]) else {
                if headers.isEmpty == false || beginsBody(line) {
                    faults.append(
                        Spanned(.noBlankLineBeforeBody, at: text.range(of: line.lowerBound..<line.lowerBound + 1)))
                }
                break
            }
            headers.append(header)
            index += 1
        }
        let start = index < lines.count ? lines[index].lowerBound : text.count
        end = max(start, end)
        return HTTPMessageText(
            startLine: text.trimmed(lines[first]), headers: headers, body: text.trimmed(start..<end), faults: faults)
    }

    /// A field line (RFC 9110, section 5): a token, a colon, a value.
    private func header(_ line: Range<Int>) -> ExampleHeader? {
        let whole = text.trimmed(line)
        guard let colon = text.utf8[whole].firstIndex(of: UInt8(ascii: ":")), colon > whole.lowerBound,
            text.utf8[whole.lowerBound].isLetter
        else { return nil }
        let name = text.trimmed(whole.lowerBound..<colon)
        guard
            text.utf8[name].allSatisfy({
                $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            })
        else { return nil }
        let value = text.trimmed(colon + 1..<whole.upperBound)
        return ExampleHeader(name: text.string(name), value: text.string(value), range: text.range(of: whole))
    }

    private func isFieldName(_ name: String) -> Bool {
        name.contains("-")
            || ["authorization", "accept", "host", "prefer", "location", "etag", "date"].contains(name.lowercased())
    }

    private func beginsBody(_ line: Range<Int>) -> Bool {
        guard let byte = text.firstByte(line) else { return false }
        return [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&")].contains(byte)
    }
}

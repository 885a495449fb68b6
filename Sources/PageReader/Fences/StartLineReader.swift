import APIModel
import SourceText

/// Reads the first line of an HTTP message (RFC 9112, section 2.1), and what documentation writes for one.
struct StartLineReader {
    let dialect: Dialect
    let text: MappedText

    /// A request line: `POST /me/onlineMeetings`, `Post https://host/path HTTP/1.1`.
    ///
    /// `nil` where the line doesn't begin with a method and blank space.
    func requestLine(_ line: Range<Int>) -> RequestLine? {
        let whole = text.trimmed(line)
        guard let space = text.utf8[whole].firstIndex(where: \.isBlank),
            let method = HTTPMethod(rawValue: text.string(whole.lowerBound..<space).uppercased())
        else { return nil }
        var target = text.trimmed(space..<whole.upperBound)
        if let version = protocolVersion(at: target) { target = text.trimmed(target.lowerBound..<version) }
        guard !target.isEmpty, looksLikeTarget(target) else { return nil }
        return RequestLine(
            method: Spanned(method, at: text.range(of: whole.lowerBound..<space)),
            target: TargetReader(dialect: dialect, text: text).read(target),
            range: text.range(of: whole))
    }

    /// A request line outside of fences, where `Get user` is a title: the method in capitals, then a path or an address.
    func lineInProse(_ line: Range<Int>) -> RequestLine? {
        guard let result = requestLine(line) else { return nil }
        let word = text.utf8[text.trimmed(line)].prefix { !$0.isBlank }
        let isPath = result.target.origin != nil || result.target.text.hasPrefix("/")
        return isPath && word.elementsEqual(result.method.value.rawValue.utf8) ? result : nil
    }

    /// The status of a status line: `HTTP/1.1 201 Created`, `HTTP code: 200 OK`, `HTTP 204`, `Status: 200 OK`,
    /// `400 Bad Request`.
    func status(_ line: Range<Int>) -> Spanned<Int>? {
        let whole = text.trimmed(line)
        let bytes = text.utf8
        if bytes[whole].first?.isDigit == true { return bareStatus(whole) }
        if bytes[whole].starts(with: Array("Status:".utf8)) {
            return bareStatus(text.trimmed(whole.lowerBound + "Status:".utf8.count..<whole.upperBound))
        }
        guard bytes[whole].starts(with: Array("HTTP".utf8)) || bytes[whole].starts(with: Array("http".utf8)) else {
            return nil
        }
        var index = whole.lowerBound + 4
        if index < whole.upperBound, bytes[index] == UInt8(ascii: "/") {
            // The version is digits and dots; the status comes after the blank.
            while index < whole.upperBound, !bytes[index].isBlank { index += 1 }
        } else {
            // `HTTP code:`, `HTTP status`: words, then the number.
            guard index == whole.upperBound || bytes[index].isBlank else { return nil }
            while index < whole.upperBound, !bytes[index].isDigit {
                guard bytes[index].isBlank || bytes[index].isLetter || bytes[index] == UInt8(ascii: ":") else {
                    return nil
                }
                index += 1
            }
        }
        while index < whole.upperBound, bytes[index].isBlank { index += 1 }
        var end = index
        while end < whole.upperBound, bytes[end].isDigit { end += 1 }
        guard end - index == 3, let status = Int(text.string(index..<end)), (100...599).contains(status) else {
            return nil
        }
        return Spanned(status, at: text.range(of: index..<end))
    }

    /// A status and its reason phrase, without the protocol: each word begins with a capital.
    private func bareStatus(_ line: Range<Int>) -> Spanned<Int>? {
        let words = text.string(line).split(separator: " ")
        guard words.count > 1, words[0].count == 3, let status = Int(words[0]), (100...599).contains(status),
            words.dropFirst().allSatisfy({ $0.allSatisfy(\.isLetter) && $0.first?.isUppercase == true })
        else { return nil }
        return Spanned(status, at: text.range(of: line.lowerBound..<line.lowerBound + 3))
    }

    /// Where ` HTTP/1.1` begins at the end of a target.
    private func protocolVersion(at target: Range<Int>) -> Int? {
        guard let space = text.utf8[target].lastIndex(where: \.isBlank) else { return nil }
        return text.utf8[space + 1..<target.upperBound].starts(with: Array("HTTP/".utf8)) ? space : nil
    }

    /// `GET` begins sentences too: a target begins like an address or a path.
    private func looksLikeTarget(_ target: Range<Int>) -> Bool {
        let bytes = text.utf8[target]
        guard let first = bytes.first else { return false }
        if first == UInt8(ascii: "/") || first == UInt8(ascii: "{") || first == UInt8(ascii: "<") { return true }
        let word = bytes.prefix { !$0.isBlank }
        if word.starts(with: Array("http://".utf8)) || word.starts(with: Array("https://".utf8)) { return true }
        return word.contains(UInt8(ascii: "/"))
            || word.count == bytes.count && bytes.allSatisfy { $0.isLetter || $0 == UInt8(ascii: "$") }
    }
}

import APIModel
import SourceText

/// Reads a command of curl as the request that it sends.
///
///     curl --request PUT --header "Accept: text/html" --data '{"name": "a"}' "https://host/users/1"
///
/// Bodies that are forms are left out: what a form holds stands in the tables of the page.
struct CommandReader {
    let dialect: Dialect
    let text: MappedText

    struct Request {
        var line: RequestLine
        var headers: [ExampleHeader]
        /// Empty where no JSON is sent.
        var body: MappedText
    }

    /// `nil` where the text is no command of curl, or sends to no address.
    func read() -> Request? {
        // The first word decides, and hardly any text has it.
        let start = text.trimmed(0..<text.count).lowerBound
        guard text.firstIndex(of: "curl", in: start..<min(start + 64, text.count)) != nil else { return nil }
        var words = self.words()[...]
        if words.first?.string == "$" { words.removeFirst() }
        guard let command = words.first, command.string == "curl" else { return nil }
        words.removeFirst()
        var method: Spanned<HTTPMethod>?
        var sendsData = false
        var isQuery = false
        var address: MappedText?
        var headers: [ExampleHeader] = []
        var body = MappedText(file: text.file)
        while let word = words.popFirst() {
            guard let option = Option(word) else {
                if address == nil, word.string.contains("/") { address = word }
                continue
            }
            var value = option.glued
            if value == nil, option.kind.takesValue { value = words.popFirst() }
            switch option.kind {
            case .method:
                guard let value, let name = HTTPMethod(rawValue: value.string.uppercased()) else { continue }
                method = Spanned(name, at: value.range)
            case .header:
                if let header = value.flatMap(header) { headers.append(header) }
            case .data:
                sendsData = true
                if let value, value.looksLikeJSON, body.isEmpty { body = value }
            case .form: sendsData = true
            case .address: address = value ?? address
            case .query: isQuery = true
            case .head: method = method ?? Spanned(.head, at: word.range)
            case .upload: method = method ?? Spanned(.put, at: word.range)
            case .value, .flag: continue
            }
        }
        guard let address else { return nil }
        let implied: HTTPMethod = sendsData && !isQuery ? .post : .get
        let line = RequestLine(
            method: method ?? Spanned(implied, at: command.range),
            target: TargetReader(dialect: dialect, text: address).read(0..<address.count), range: address.range)
        return Request(line: line, headers: headers, body: isQuery ? MappedText(file: text.file) : body)
    }

    private func header(_ word: MappedText) -> ExampleHeader? {
        guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = word.string(word.trimmed(0..<colon))
        guard !name.isEmpty else { return nil }
        return ExampleHeader(
            name: name, value: word.string(word.trimmed(colon + 1..<word.count)), range: word.range)
    }

    /// The words of the first command, quotes and escapes taken off (POSIX shell, section 2.2).
    private func words() -> [MappedText] {
        let bytes = text.utf8
        var result: [MappedText] = []
        var word: MappedText?
        // The part of the text that the word goes on with.
        var run: Range<Int>?
        var quote: UInt8?
        var index = 0
        func close() {
            guard let part = run else { return }
            word = word ?? MappedText(file: text.file)
            word?.append(text, part)
            run = nil
        }
        func add(_ part: Range<Int>) {
            if let last = run, last.upperBound == part.lowerBound {
                run = last.lowerBound..<part.upperBound
            } else {
                close()
                run = part
            }
        }
        scanning: while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch (quote, byte) {
            case (nil, UInt8(ascii: "\\")), (UInt8(ascii: "\""), UInt8(ascii: "\\")):
                if next == UInt8(ascii: "\n") {
                    index += 2
                } else if next == UInt8(ascii: "\r") {
                    index += 3
                } else if quote != nil, !"\"\\$`".utf8.contains(next) {
                    add(index..<index + 1)
                    index += 1
                } else {
                    if index + 1 < bytes.count { add(index + 1..<index + 2) }
                    index += 2
                }
                continue
            case (nil, UInt8(ascii: "\"")), (nil, UInt8(ascii: "'")):
                quote = byte
                add(index..<index)
            case (let open?, _) where open == byte: quote = nil
            case (nil, UInt8(ascii: "\n")), (nil, UInt8(ascii: "|")), (nil, UInt8(ascii: ";")),
                (nil, UInt8(ascii: ">")):
                if run != nil || word != nil || !result.isEmpty { break scanning }
            case (nil, _) where byte.isBlank:
                close()
                if let whole = word { result.append(whole) }
                word = nil
            default: add(index..<index + 1)
            }
            index += 1
        }
        close()
        if let whole = word { result.append(whole) }
        return result
    }
}

/// An option of curl, and the value that is glued to a short one: `-XPOST`.
private struct Option {
    enum Kind {
        case method, header, data, form, address, query, head, upload
        /// Takes a value that says nothing of the request.
        case value
        case flag

        var takesValue: Bool {
            switch self {
            case .method, .header, .data, .form, .address, .upload, .value: true
            case .query, .head, .flag: false
            }
        }
    }

    let kind: Kind
    var glued: MappedText?

    /// `nil` for a word that is no option.
    init?(_ word: MappedText) {
        let string = word.string
        guard string.hasPrefix("-"), string.count > 1 else { return nil }
        if string.hasPrefix("--") {
            kind = Option.kind(ofLong: string.dropFirst(2))
            return
        }
        kind = Option.kind(ofShort: string.dropFirst().prefix(1))
        if kind.takesValue, word.count > 2 { glued = word.slice(2..<word.count) }
    }

    private static func kind(ofLong name: Substring) -> Kind {
        switch name {
        case "request": .method
        case "header": .header
        case "data", "data-raw", "data-binary", "data-ascii", "data-urlencode", "json": .data
        case "form", "form-string": .form
        case "url": .address
        case "get": .query
        case "head": .head
        case "upload-file": .upload
        case "user", "output", "user-agent", "cookie", "cookie-jar", "referer", "max-time", "connect-timeout", "cacert",
            "cert", "key", "write-out", "proxy", "oauth2-bearer", "retry":
            .value
        default: .flag
        }
    }

    private static func kind(ofShort letter: Substring) -> Kind {
        switch letter {
        case "X": .method
        case "H": .header
        case "d": .data
        case "F": .form
        case "G": .query
        case "I": .head
        case "T": .upload
        case "u", "o", "A", "b", "c", "e", "m", "w", "x", "E": .value
        default: .flag
        }
    }
}

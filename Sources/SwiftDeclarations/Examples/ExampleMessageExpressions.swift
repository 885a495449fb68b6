import APIModel
import LooseJSON

extension DeclarationWriter {
    /// `let request = RequestExample(.post, "/me/events", …)`
    func requestProperty(_ message: ExampleMessage) -> SwiftSource {
        guard case .request(let method, let target) = message.role else { return "" }
        let query = target.query.map { "?" + PathMatch.encoded($0) } ?? ""
        let arguments: [SwiftSource] = [
            ".\(SwiftSource(trusted: method.rawValue.lowercased()))",
            SwiftLiteral.string(PathMatch.encoded(target.path) + query),
            headersArgument(message), bodyArgument(message),
        ]
        return "let request = \(SwiftSource.brokenCall("RequestExample", arguments))"
    }

    /// `let response = ResponseExample(.ok, …)`
    func responseProperty(_ message: ExampleMessage, number: Int? = nil) -> SwiftSource {
        guard case .response(let status) = message.role else { return "" }
        let arguments: [SwiftSource] = [
            HTTPStatusNames.expression(status), headersArgument(message), bodyArgument(message),
        ]
        let name: SwiftSource = number.map { "response\($0)" } ?? "response"
        return "let \(name) = \(SwiftSource.fittingCall("ResponseExample", arguments, behind: 19))"
    }

    /// `headers: [.contentType: "application/json"]`; empty where there are none.
    func headersArgument(_ message: ExampleMessage) -> SwiftSource {
        let fields = message.meaningfulHeaders.map {
            header -> (member: SwiftSource?, name: String, value: SwiftSource) in
            let isType = header.name.lowercased() == "content-type"
            return (
                HTTPFieldNames.member(header.name), header.name,
                SwiftLiteral.string(isType ? message.mediaType ?? "" : header.value)
            )
        }
        guard !fields.isEmpty else { return "" }
        if fields.allSatisfy({ $0.member != nil }) {
            let entries = fields.map { ".\($0.member ?? ""): \($0.value)" as SwiftSource }
            return "headers: \(SwiftSource.array(entries, behind: 20))"
        }
        // A name without a constant may be malformed, as far as HTTPTypes is concerned.
        let entries = fields.map { field -> SwiftSource in
            "HTTPField.Name(\(SwiftLiteral.string(field.name))).map { HTTPField(name: $0, value: \(field.value)) },"
        }
        return """
            headers: HTTPFields(
                [
                    \(entries.count == 1 ? SwiftSource(trusted: String(entries[0].text.dropLast())) : entries.lines)
                ].compactMap { $0 }
            )
            """
    }

    private func bodyArgument(_ message: ExampleMessage) -> SwiftSource {
        switch message.body {
        case .json(let value): "body: \(SwiftLiteral.lines(SwiftLiteral.printableJSON(value)))"
        case .text(let text, _): "body: \(SwiftLiteral.lines(text))"
        case nil: ""
        }
    }
}

extension SwiftLiteral {
    /// JSON, indented, in which characters that no editor shows are escaped the JSON way.
    static func printableJSON(_ value: JSONValue) -> String {
        var result = ""
        for scalar in value.serialized(.pretty).unicodeScalars {
            if scalar != "\n", isUnprintable(scalar) {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

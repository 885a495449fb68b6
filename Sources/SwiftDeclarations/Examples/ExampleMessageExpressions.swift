import APIModel
import LooseJSON

extension DeclarationWriter {
    /// `let request = RequestExample(.post, "/me/events", …)`
    func requestProperty(_ message: ExampleMessage) -> VariableDecl? {
        guard case .request(let method, let target) = message.role else { return nil }
        let query = target.query.map { "?" + URIText.encoded($0) } ?? ""
        let arguments: [LabeledExpr?] = [
            .unlabeled(method.expression), .unlabeled(SwiftLiteral.string(URIText.encoded(target.path) + query)),
            headersArgument(message, at: .none.deeper), bodyArgument(message, at: .none.deeper),
        ]
        let example = Expr.named("RequestExample").call(arguments.compactMap { $0 }, .broken(.none))
        return VariableDecl(.let, "request", value: example)
    }

    /// `let response = ResponseExample(.ok, …)`
    func responseProperty(_ message: ExampleMessage, named name: SwiftIdentifier = "response") -> VariableDecl? {
        guard case .response(let status) = message.role else { return nil }
        let example = Expr.fitting(behind: 19, at: .none) { layout in
            let line: Indentation = if case .broken(let outer) = layout { outer.deeper } else { .none }
            let arguments: [LabeledExpr?] = [
                .unlabeled(HTTPStatusNames.expression(status)), headersArgument(message, at: line),
                bodyArgument(message, at: line),
            ]
            return Expr.named("ResponseExample").call(arguments.compactMap { $0 }, layout)
        }
        return VariableDecl(.let, name, value: example)
    }

    /// `headers: [.contentType: "application/json"]`; nil where there are none.
    func headersArgument(_ message: ExampleMessage, at line: Indentation) -> LabeledExpr? {
        let fields = message.meaningfulHeaders.map { header in
            let isType = header.name.lowercased() == "content-type"
            let value = SwiftLiteral.string(isType ? message.mediaType ?? "" : header.value)
            return (member: HTTPFieldNames.member(header.name), name: header.name, value: value)
        }
        guard !fields.isEmpty else { return nil }
        let known = fields.compactMap { field in
            field.member.map { DictionaryElement($0.implicitMember, field.value) }
        }
        if known.count == fields.count {
            let list = Expr.fitting(behind: 20, at: line) { Expr.dictionary(known, $0) }
            return .labeled("headers", list)
        }
        // A name without a constant may be malformed, as far as HTTPTypes is concerned.
        let entries = fields.map { field -> Expr in
            "HTTPField.Name(\(SwiftLiteral.string(field.name))).map { HTTPField(name: $0, value: \(field.value)) }"
        }
        let list = Expr.array(entries, .broken(line.deeper), closing: entries.count > 1)
        let found = Expr("\(list).compactMap { $0 }")
        return .labeled("headers", Expr.named("HTTPFields").call([.unlabeled(found)], .broken(line)))
    }

    private func bodyArgument(_ message: ExampleMessage, at line: Indentation) -> LabeledExpr? {
        switch message.body {
        case .json(let value): .labeled("body", SwiftLiteral.lines(SwiftLiteral.printableJSON(value), at: line))
        case .text(let text, _): .labeled("body", SwiftLiteral.lines(text, at: line))
        case nil: nil
        }
    }
}

extension ExampleMessage {
    /// `in: "value"`; nil where the body is itself what its documentation describes.
    var place: LabeledExpr? {
        wrapper.map { .labeled(.in, SwiftLiteral.string($0)) }
    }
}

extension SwiftLiteral {
    /// JSON, indented, in which characters that no editor shows are escaped the JSON way.
    static func printableJSON(_ value: JSONValue) -> String {
        let text = value.serialized(.pretty)
        if text.utf8.allSatisfy({ isPrintable($0) || $0 == UInt8(ascii: "\n") }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
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

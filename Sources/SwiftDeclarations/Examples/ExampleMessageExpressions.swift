import APIModel
import LooseJSON
import SwiftSyntax
import SwiftSyntaxBuilder

extension DeclarationWriter {
    /// `let request = RequestExample(.post, "/me/events", …)`
    func requestProperty(_ message: ExampleMessage) -> VariableDeclSyntax? {
        guard case .request(let method, let target) = message.role else { return nil }
        let query = target.query.map { "?" + URIText.encoded($0) } ?? ""
        let arguments: [LabeledExprSyntax?] = [
            .unlabeled(method.expression), .unlabeled(SwiftLiteral.string(URIText.encoded(target.path) + query)),
            headersArgument(message, at: .none.deeper), bodyArgument(message, at: .none.deeper),
        ]
        let example = ExprSyntax.named("RequestExample").call(arguments.compactMap { $0 }, .broken(.none))
        return VariableDeclSyntax(.let, "request", value: example)
    }

    /// `let response = ResponseExample(.ok, …)`
    func responseProperty(_ message: ExampleMessage, named name: SwiftIdentifier = "response") -> VariableDeclSyntax? {
        guard case .response(let status) = message.role else { return nil }
        let example = ExprSyntax.fitting(behind: 19, at: .none) { layout in
            let line: Indentation = if case .broken(let outer) = layout { outer.deeper } else { .none }
            let arguments: [LabeledExprSyntax?] = [
                .unlabeled(HTTPStatusNames.expression(status)), headersArgument(message, at: line),
                bodyArgument(message, at: line),
            ]
            return ExprSyntax.named("ResponseExample").call(arguments.compactMap { $0 }, layout)
        }
        return VariableDeclSyntax(.let, name, value: example)
    }

    /// `headers: [.contentType: "application/json"]`; nil where there are none.
    func headersArgument(_ message: ExampleMessage, at line: Indentation) -> LabeledExprSyntax? {
        let fields = message.meaningfulHeaders.map { header in
            let isType = header.name.lowercased() == "content-type"
            let value = SwiftLiteral.string(isType ? message.mediaType ?? "" : header.value)
            return (member: HTTPFieldNames.member(header.name), name: header.name, value: value)
        }
        guard !fields.isEmpty else { return nil }
        let known = fields.compactMap { field in
            field.member.map { DictionaryElementSyntax($0.implicitMember, field.value) }
        }
        if known.count == fields.count {
            let list = ExprSyntax.fitting(behind: 20, at: line) { ExprSyntax.dictionary(known, $0) }
            return .labeled("headers", list)
        }
        // A name without a constant may be malformed, as far as HTTPTypes is concerned.
        let entries = fields.map { field -> ExprSyntax in
            "HTTPField.Name(\(SwiftLiteral.string(field.name))).map { HTTPField(name: $0, value: \(field.value)) }"
        }
        let list = ExprSyntax.array(entries, .broken(line.deeper), closing: entries.count > 1)
        let found = ExprSyntax("\(list).compactMap { $0 }")
        return .labeled("headers", ExprSyntax.named("HTTPFields").call([.unlabeled(found)], .broken(line)))
    }

    private func bodyArgument(_ message: ExampleMessage, at line: Indentation) -> LabeledExprSyntax? {
        switch message.body {
        case .json(let value): .labeled("body", SwiftLiteral.lines(SwiftLiteral.printableJSON(value), at: line))
        case .text(let text, _): .labeled("body", SwiftLiteral.lines(text, at: line))
        case nil: nil
        }
    }
}

extension ExampleMessage {
    /// `in: "value"`; nil where the body is itself what its documentation describes.
    var place: LabeledExprSyntax? {
        wrapper.map { .labeled(.in, SwiftLiteral.string($0)) }
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

import APIModel
import LooseJSON

/// An example as a section of an article.
struct ExampleSection {
    let example: Example
    let links: SymbolLinks

    var value: TemplateValue {
        [
            "name": .text(DocCMarkup.nonEmpty(DocCMarkup.plain(example.name), else: "Example")),
            "messages": .list(example.messages.map(message)),
        ]
    }

    private func message(_ message: ExampleMessage) -> TemplateValue {
        let citation = links.context.sources.citation(of: message.source.start)
        return [
            "role": .text(role(of: message)), "head": .text(head(of: message)), "body": .text(body(of: message)),
            "source": .text(citation.map(DocCMarkup.code) ?? ""),
            "contradictions": .texts(message.contradictions.map { DocCMarkup.plain($0.message) }),
        ]
    }

    private func role(of message: ExampleMessage) -> String {
        switch message.role {
        case .request: "Request"
        case .response: "Response"
        }
    }

    /// The start line and the headers, as they go over the wire.
    private func head(of message: ExampleMessage) -> String {
        let start =
            switch message.role {
            case .request(let method, let target): "\(method.rawValue) \(target.text)"
            case .response(let status): "HTTP/1.1 \(status) \(StatusName.text(of: status))"
            }
        let headers = message.headers.map { "\($0.name): \($0.value)" }
        let lines = ([start] + headers).map(DocCMarkup.visibleLine).filter { !$0.isEmpty }
        return DocCMarkup.codeBlock(lines.joined(separator: "\n"), language: "http")
    }

    private func body(of message: ExampleMessage) -> String {
        switch message.body {
        case .json(let value): DocCMarkup.codeBlock(value.serialized(.pretty), language: "json")
        case .text(let text, let mediaType): DocCMarkup.codeBlock(text, language: language(of: mediaType))
        case nil: ""
        }
    }

    /// What the highlighter calls the syntax.
    private func language(of mediaType: String) -> String {
        guard let name = MediaTypeName.normalized(mediaType) else { return "" }
        if MediaTypeName.isJSON(name) { return "json" }
        if name.hasSuffix("/xml") || name.hasSuffix("+xml") { return "xml" }
        return name == "text/html" ? "html" : ""
    }
}

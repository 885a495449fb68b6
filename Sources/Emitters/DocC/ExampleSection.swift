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
            "head": .text(head(of: message)), "body": .text(body(of: message)),
            "source": .text(citation.map(DocCMarkup.code) ?? ""),
            "contradictions": .texts(message.contradictions.map { DocCMarkup.plain($0.message) }),
        ]
    }

    private func head(of message: ExampleMessage) -> String {
        switch message.role {
        case .request(let method, let target):
            "**Request** \(DocCMarkup.code("\(method.rawValue) \(target.text)"))"
        case .response(let status): "**Response** \(DocCMarkup.code("\(status) \(StatusName.text(of: status))"))"
        }
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

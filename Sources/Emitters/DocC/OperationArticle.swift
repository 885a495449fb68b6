import APIModel
import SwiftDeclarations

/// What the template `docc/article.stencil` sees of an operation; all text in it is Markdown already.
struct OperationArticle {
    let operation: Operation
    let catalog: DocCCatalog
    let declarations: DeclarationWriter

    private var links: SymbolLinks { catalog.links }

    var values: [String: TemplateValue] {
        let documentation = operation.documentation
        let summary = catalog.headline(documentation)
        let symbols = links.operation(operation)
        let snippets = symbols == nil ? nil : declarations.snippets(of: operation)
        return [
            "title": .text(
                DocCMarkup.nonEmpty(DocCMarkup.plain(operation.title), else: DocCMarkup.plain(operation.id))),
            "method": .text(operation.method.rawValue),
            // The first paragraph of an article is its abstract.
            "summary": .text(summary.isEmpty ? DocCMarkup.code("\(request(operation.paths.first))") : summary),
            "discussion": .texts(catalog.blocks(documentation.discussion)),
            "deprecation": .text(deprecation),
            "paths": .text(
                DocCMarkup.codeBlock(operation.paths.map { request($0) }.joined(separator: "\n"), language: "http")),
            "inferredPaths": .texts(
                operation.paths.filter(\.isInferred).map { DocCMarkup.code($0.template.description) }),
            "permissions": .list(operation.permissions.map(permission)),
            "hasHigherPermissions": .flag(operation.permissions.contains { $0.scopes.count > 1 }),
            "parameterTables": .list(parameterTables),
            "request": operation.request.map { payload($0) } ?? "",
            "responses": .list(operation.responses.map(response)),
            "errors": .list(errors),
            "hasSubcodes": .flag(operation.responses.contains { $0.errors.contains { $0.subcode != nil } }),
            "examples": .list(operation.examples.map { ExampleSection(example: $0, links: links).value }),
            "methodLink": .text(symbols?.method ?? ""),
            "namespaceLink": .text(symbols?.namespace ?? ""),
            "resource": .text("<doc:\(catalog.articles[resource: operation.resource])>"),
            "imports": .texts(snippets?.imports.map { SwiftText($0).description } ?? []),
            "shorthand": .texts(snippets?.shorthandLines(links.context.settings) ?? []),
            "apiName": .text(
                links.context.names.resource(operation.resource).map { SwiftText($0.api).description } ?? ""),
            "call": .text(snippets.map { SwiftText($0.call).description } ?? ""),
            "server": .text(snippets.map { SwiftText($0.server).description } ?? ""),
            "sources": .texts(catalog.citations(of: operation.sources)),
        ]
    }

    private func request(_ path: DocumentedPath?) -> String {
        "\(operation.method.rawValue) \(path?.template.description ?? "/")"
    }

    private var deprecation: String {
        guard operation.documentation.isDeprecated else { return "" }
        return DocCMarkup.nonEmpty(
            DocCMarkup.plain(operation.documentation.deprecation ?? ""), else: "This operation is deprecated.")
    }

    /// A kind of caller, with the scopes from the least to the most privileged.
    private func permission(_ permission: Permission) -> TemplateValue {
        let scopes = permission.scopes.map(DocCMarkup.code)
        let least = permission.isSupported ? scopes.first ?? "Not stated" : "Not supported"
        let note = DocCMarkup.plain(permission.note ?? "")
        return [
            "kind": .text(DocCMarkup.plain(permission.kind)),
            "least": .text(note.isEmpty ? least : "\(least). \(note)"),
            "higher": .text(scopes.dropFirst().joined(separator: ", ")),
        ]
    }
}

// MARK: - Parameters

extension OperationArticle {
    private var parameterTables: [TemplateValue] {
        // A path without one of its parts is another path.
        let path = operation.pathParameters.map { row($0, isRequired: true) }
        let query = operation.queryParameters.map { row($0, isRequired: $0.presence == .required) }
        let headers = operation.requestHeaders.map { row($0, isRequired: $0.presence == .required) }
        return [("Path parameters", path), ("Query parameters", query), ("Request headers", headers)]
            .filter { !$0.1.isEmpty }
            .map { title, rows in ["title": .text(title), "rows": .list(rows)] }
    }

    private func row(_ parameter: Parameter, isRequired: Bool) -> TemplateValue {
        [
            "name": .text(DocCMarkup.code(parameter.name)), "type": .text(links.text(of: parameter.type)),
            "required": .text(isRequired ? "yes" : "no"),
            "description": .text(catalog.cell(parameter.documentation)),
        ]
    }
}

// MARK: - Bodies

extension OperationArticle {
    private func payload(_ payload: Payload) -> TemplateValue {
        [
            "type": .text(links.text(of: payload.type)), "mediaType": .text(DocCMarkup.code(payload.mediaType)),
            "presence": .text(payload.presence == .required ? "Required" : "Optional"),
            "description": .texts(
                [catalog.abstract(payload.documentation)].filter { !$0.isEmpty }
                    + catalog.blocks(payload.documentation.discussion)),
        ]
    }

    private func response(_ response: Response) -> TemplateValue {
        let headers = response.headers.map { DocCMarkup.code($0.name) }.joined(separator: ", ")
        let documentation = catalog.cell(response.documentation)
        return [
            "status": .number(response.status), "name": .text(StatusName.text(of: response.status)),
            "body": .text(response.body.map { links.text(of: $0.type) } ?? "none"),
            "description": .text(
                [documentation, headers.isEmpty ? "" : "Headers: \(headers)."].filter { !$0.isEmpty }
                    .joined(separator: " ")),
        ]
    }

    private var errors: [TemplateValue] {
        operation.responses.flatMap { response in
            response.errors.map { error in
                [
                    "status": .number(response.status), "code": .text(DocCMarkup.code(error.code)),
                    "subcode": .text(error.subcode.map(DocCMarkup.code) ?? ""),
                    "description": .text(catalog.cell(error.documentation)),
                ]
            }
        }
    }
}

extension DocCMarkup {
    static func nonEmpty(_ text: String, else other: String) -> String { text.isEmpty ? other : text }
}

extension TemplateValue {
    /// A list of texts.
    static func texts(_ texts: [String]) -> TemplateValue { .list(texts.map { .text($0) }) }
}

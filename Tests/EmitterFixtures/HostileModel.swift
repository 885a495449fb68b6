import APIModel
import LooseJSON
import SourceText

extension APIModel {
    /// A model with the text in every position that a page fills.
    public static func hostile(_ text: String) -> APIModel {
        let documentation = Documentation(
            summary: text, discussion: "\(text)\n\n\(text)", isDeprecated: true, deprecation: text)
        let hostile = TypeID(text)
        var holder = property(text, .named(hostile), doc: text)
        holder.documentation = documentation
        holder.constraints.defaultValue = text
        let types = [
            TypeDefinition(
                id: hostile,
                shape: .object([holder, property("other \(text)"), property("any", .unknown)], isOpen: true),
                documentation: documentation, sources: [Page.line(1)], evidence: .propertyTable),
            TypeDefinition(
                id: TypeID("choice " + text),
                shape: .enumeration(
                    [Member(wireName: text, documentation: documentation), Member(wireName: "plain")], isFlags: false),
                documentation: documentation, sources: [Page.line(2)], evidence: .memberList),
        ]
        let path = PathTemplate([
            .init([.literal("a")]), .init([.literal(text)]), .init([.parameter(text)]),
        ])
        let value = JSONValue(
            .object([
                JSONMember(text, at: Page.line(1), JSONValue(.object([]), at: Page.line(1))),
                JSONMember("any", at: Page.line(1), JSONValue(.string(text), at: Page.line(1))),
                JSONMember("more " + text, at: Page.line(1), JSONValue(.string(text), at: Page.line(1))),
            ]), at: Page.line(1))
        let contradiction = Contradiction("rule", text, at: Page.line(3))
        let headers = [header("Location", text), header("X-" + text, text), header("Content-Type", text)]
        let payload = Payload(type: .named(hostile), documentation: documentation, sources: [Page.line(4)])
        let operation = Operation(
            id: text, method: .post,
            paths: [
                DocumentedPath(path, sources: [Page.line(5)]), DocumentedPath(PathTemplate(parsing: "/b"), sources: []),
            ],
            title: text, documentation: documentation, resource: text,
            pathParameters: [Parameter(name: text, documentation: documentation, sources: [Page.line(6)])],
            queryParameters: [Parameter(name: text, documentation: documentation, sources: [Page.line(6)])],
            request: payload,
            responses: [
                Response(
                    status: 200, body: payload,
                    headers: [Parameter(name: text, sources: []), Parameter(name: "Location", sources: [])],
                    documentation: documentation, sources: [Page.line(7)]),
                Response(
                    status: 202, body: Payload(type: .unknown, mediaType: "image/" + text, sources: []), sources: []),
                Response(
                    status: 400,
                    errors: [
                        DocumentedError(code: text, subcode: text, documentation: documentation, source: Page.line(8))
                    ],
                    sources: [Page.line(8)]),
            ],
            examples: [
                Example(
                    name: text,
                    request: ExampleMessage(
                        role: .request(
                            method: .post,
                            target: ExampleTarget(text: text, path: "/a/" + text, query: "\(text)=\(text)")),
                        headers: headers, body: .json(value), source: Page.line(9), contradictions: [contradiction]),
                    responses: [
                        ExampleMessage(
                            role: .response(status: 200), headers: headers, body: .json(value), source: Page.line(10),
                            contradictions: [contradiction])
                    ]),
                Example(
                    name: text,
                    request: ExampleMessage(
                        role: .request(method: .post, target: ExampleTarget(text: text, path: text, template: path)),
                        headers: headers,
                        body: .text("<property name=\"\(text)\">\(text)</property>", mediaType: text),
                        source: Page.line(11))),
            ], sources: [Page.line(12)])
        return APIModel(name: text, types: types, operations: [operation])
    }
}

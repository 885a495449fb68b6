import APIModel
import LooseJSON

/// Texts that would act if an output took them for its own syntax.
enum HostileText {
    static let all = [
        "*/ public func pwned() {} /*", "\\(pwned)", "\"\"\"", "line\nbreak\r\n# Heading", "{{ pwned }}{% pwned %}",
        "../../pwned", "@Metadata { @TechnologyRoot }", "- ``pwned``", "<!-- pwned --><script>pwned()</script>",
        "![pwned](pwned.png) [x](javascript:pwned) <doc:pwned>", "```\npwned\n```\n~~~", "::error::pwned",
        "\u{1B}[31mpwned\u{7}", "| pwned | a", "\u{202E}pwned\u{0}", "{pwned", "pwned}", "a/b~1?c#d", "'pwned'\"",
        "    pwned", "> pwned", "1. pwned\n2. pwned", "Setext\n===", "&lt;pwned&gt;", "", "[pwned]: https://pwned",
        "@Comment {", "\\", "`", "_*~ pwned ~*_",
        "https://pwned.example www.pwned.example", "+ pwned", "|:--|\n|--|",
    ]
}

extension Fixture {
    /// A model with one text in every position that a page can fill.
    static func hostileModel(_ text: String) -> APIModel {
        let documentation = Documentation(
            summary: text, discussion: text, isDeprecated: true, deprecation: text)
        let constraints = Constraints(defaultValue: text)
        let parameter = Parameter(
            name: text, constraints: constraints, documentation: documentation, sources: [line(1)])
        let type = TypeDefinition(
            id: TypeID(text, namespace: text), base: TypeID(text),
            shape: .object(
                [
                    property(text, constraints: constraints, documentation: documentation),
                    property("list", .array(.named(TypeID(text))), presence: .required),
                ], isOpen: true),
            documentation: documentation, sources: [line(1)], evidence: .propertyTable)
        let enumeration = TypeDefinition(
            id: TypeID(text),
            shape: .enumeration([Member(wireName: text, documentation: documentation)], isFlags: true),
            documentation: documentation, sources: [line(1)], evidence: .memberList)
        let segments = [
            PathTemplate.Segment([.literal(text), .parameter(text), .parameter("\(text)!")]),
            PathTemplate.Segment([.parameter(text)]),
        ]
        let body = Payload(
            type: .named(type.id), mediaType: text, documentation: documentation, sources: [line(1)])
        let json = JSONValue(
            .object([JSONMember(text, at: line(1), JSONValue(.string(text), at: line(1)))]), at: line(1))
        let operation = Operation(
            id: "operation", method: .post,
            paths: [
                DocumentedPath(PathTemplate(segments), sources: [line(1)]),
                DocumentedPath(PathTemplate([.init([.literal("other")])]), sources: [line(1)], isInferred: true),
            ], title: text, documentation: documentation, resource: text,
            permissions: [
                Permission(kind: text, scopes: [text, text], isSupported: true, note: text, sources: [line(1)])
            ], pathParameters: [parameter], queryParameters: [parameter], requestHeaders: [parameter], request: body,
            responses: [
                Response(
                    status: 200, body: body, headers: [parameter], documentation: documentation, sources: [line(1)]),
                Response(
                    status: 409,
                    errors: [
                        DocumentedError(code: text, subcode: text, documentation: documentation, source: line(1))
                    ], documentation: documentation, sources: [line(1)]),
                Response(status: 1000, sources: []),
            ],
            examples: [
                Example(
                    name: text,
                    request: ExampleMessage(
                        role: .request(method: .post, target: ExampleTarget(text: text, path: text)),
                        headers: [ExampleHeader(name: text, value: text, range: line(1))], body: .json(json),
                        source: line(1), contradictions: [Contradiction("rule", text, at: line(1))]),
                    responses: [
                        ExampleMessage(
                            role: .response(status: 200), body: .text(text, mediaType: text), source: line(1))
                    ])
            ], sources: [line(1)])
        return APIModel(
            name: text, version: text, servers: [Server(url: text)], types: [type, enumeration],
            operations: [operation])
    }
}

import APIModel
import Testing

@testable import Emitters

/// Compares a file of the catalog, or the part of it from one heading to the next, with what is expected.
private func check(
    _ model: APIModel, _ file: String, section: String? = nil, _ expected: String,
    outputs: Set<Emitter> = Set(Emitter.allCases), attribution: Attribution? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let context = Fixture.context(model, attribution: attribution, settings: EmissionSettings(outputs: outputs))
    let files = try Emitter.docc.files(for: context)
    let found = try #require(
        files.first { $0.path.fileName == file }, "files are \(files.map(\.path.description))",
        sourceLocation: sourceLocation)
    var text = found.contents
    if let section {
        let start = try #require(text.range(of: "\n\(section)\n"), "\(text)", sourceLocation: sourceLocation)
        text = String(text[start.upperBound...])
        if let end = text.range(of: "\n## ") { text = String(text[..<end.lowerBound]) }
        text = text.trimmed
    }
    #expect(text == expected, sourceLocation: sourceLocation)
}

extension String {
    fileprivate var trimmed: String {
        let start = firstIndex { !$0.isNewline } ?? endIndex
        let end = lastIndex { !$0.isNewline } ?? startIndex
        return start <= end && start < endIndex ? String(self[start...end]) : ""
    }
}

@Suite struct DocCTests {
    @Test func theLandingPageLeadsToEveryResource() throws {
        try check(
            Fixture.meetings, "OnlineMeetings.md", section: "## Topics",
            """
            ### Client

            - ``OnlineMeetingsClient``

            ### Resources

            - <doc:online-meeting-resource>
            - <doc:user-resource>
            """)
        try check(
            Fixture.meetings, "OnlineMeetings.md", section: "## Overview",
            """
            The pages describe version `v1.0`.

            Requests go to:

            - `https://graph.microsoft.com/v1.0`

            | Resource | Operations | Types |
            |:--|--:|--:|
            | <doc:online-meeting-resource> | 1 | 5 |
            | <doc:user-resource> | 1 | 0 |

            > Note: Descriptions and examples are from Example docs, CC BY 4.0.
            """, attribution: Attribution(source: "Example docs", license: "CC BY 4.0"))
    }

    @Test func aResourceListsOperationsSymbolsAndTypes() throws {
        try check(
            Fixture.meetings, "online-meeting-resource.md", section: "## Topics",
            """
            ### Operations

            - <doc:create-or-get-online-meeting>

            ### Calling and serving

            - ``OnlineMeetingAPI``
            - ``PartialOnlineMeetingAPI``
            - ``OnlineMeetingStub``

            ### Types

            - ``ChatInfo``
            - ``Entity``
            - ``OnlineMeeting``
            - ``OnlineMeetingCreateOrGetParameters``

            ### Enumerations

            - ``Importance``
            """)
    }

    @Test func aTypeLeadsToItsOperationsAndProperties() throws {
        try check(
            Fixture.meetings, "OnlineMeeting.md", section: "## In the API",
            """
            It is called `onlineMeeting` there.

            It has all properties of ``Entity``.

            ### Operations

            - <doc:create-or-get-online-meeting> answers `200` with it, answers `201` with it
            - <doc:start-online-meeting> takes it as its body
            """)
        try check(
            Fixture.meetings, "ChatInfo.md", section: "## In the API",
            """
            It is called `chatInfo` there.

            ### Where it stands

            It is the value, or an element, of:

            - ``OnlineMeeting/chatInfo``
            """)
    }

    @Test func everyTypeHasAHomeOrIsListedBesides() throws {
        let model = APIModel(
            name: "M",
            types: [
                Fixture.object("leaf"), Fixture.object("lonely"), Fixture.object("special", base: "user"),
                Fixture.object("user", [Fixture.property("leaf", .array(.named(TypeID("leaf"))))]),
            ], operations: [Fixture.operation()])
        try check(
            model, "user-resource.md", section: "## Topics",
            """
            ### Operations

            - <doc:get-user>

            ### Calling and serving

            - ``UserAPI``
            - ``PartialUserAPI``
            - ``UserStub``

            ### Types

            - ``Leaf``
            - ``Special``
            - ``User``
            """)
        try check(
            model, "further-types.md", section: "## Topics",
            """
            ### Types

            - ``Lonely``
            """)
    }

    @Test func aCatalogWithoutCodeLinksToNone() throws {
        try check(
            Fixture.meetings, "OnlineMeetings.md",
            """
            # OnlineMeetings

            @Metadata {
                @TechnologyRoot
                @TitleHeading("API")
            }

            2 operations on 2 resources, 5 types and 2 documented examples, made from the pages that document them.

            ## Overview

            The pages describe version `v1.0`.

            Requests go to:

            - `https://graph.microsoft.com/v1.0`

            | Resource | Operations | Types |
            |:--|--:|--:|
            | <doc:online-meeting-resource> | 1 | 0 |
            | <doc:user-resource> | 1 | 0 |

            ## Topics

            ### Resources

            - <doc:online-meeting-resource>
            - <doc:user-resource>

            """, outputs: [.docc, .openapi])
        try check(
            Fixture.meetings, "create-or-get-online-meeting.md", section: "## Request body",
            "Required: `onlineMeetingCreateOrGetParameters`, as `application/json`.", outputs: [.docc])
    }

    @Test func anArticleOfAnOperation() throws {
        var operation = Fixture.operation(
            "listUsers", .get, ["/users", "/groups/{groupId}/users"], title: "List users",
            pathParameters: [Fixture.parameter("groupId")],
            responses: [
                Fixture.response(200, .array(.named(TypeID("user")))),
                Fixture.response(
                    409, errors: [DocumentedError(code: "Conflict", subcode: "Gone|Lost", source: Fixture.line(9))]),
            ],
            examples: [
                Example(
                    name: "Example 1",
                    request: Fixture.request("https://example.com/users"),
                    responses: [Fixture.answer(200, json: #"[{"id": "```"}]"#)])
            ])
        operation.documentation = Documentation(
            summary: "Lists users.",
            discussion: "See [the **guide**](guide.md) on `$filter` and\n*more*.\n\n- one\n- two")
        operation.paths[1].isInferred = true
        operation.permissions = [
            Permission(kind: "Delegated", scopes: ["User.Read", "User.All"], isSupported: true, sources: []),
            Permission(kind: "Application", scopes: [], isSupported: false, sources: []),
        ]
        let model = APIModel(name: "M", types: [Fixture.object("user")], operations: [operation])
        try check(
            model, "list-users.md",
            """
            # List users

            @Metadata {
                @TitleHeading("GET")
            }

            Lists users.

            ## Overview

            ```http
            GET /users
            GET /groups/{groupId}/users
            ```

            > Note: No page states `/groups/{groupId}/users`; it is the address of an example.

            See the **guide** on `$filter` and *more*.

            - one
            - two

            ## Permissions

            | Caller | Least privileged | More privileged, in rising order |
            |:--|:--|:--|
            | Delegated | `User.Read` | `User.All` |
            | Application | Not supported |  |

            ## Path parameters

            | Name | Type | Required | Description |
            |:--|:--|:--|:--|
            | `groupId` | string | yes |  |

            ## Responses

            | Status | Body | Description |
            |:--|:--|:--|
            | `200 OK` | collection of ``User`` |  |
            | `409 Conflict` | none |  |

            ## Errors

            | Status | Code | Subcode | Description |
            |:--|:--|:--|:--|
            | `409` | `Conflict` | Gone\\|Lost |  |

            ## Examples

            ### Example 1

            **Request**

            ```http
            POST https://example.com/users
            ```

            **Response**

            ```http
            HTTP/1.1 200 OK
            ```

            ````json
            [
              {
                "id": "```"
              }
            ]
            ````

            ## Source

            - `graph/page.md:3`

            ## See Also

            - <doc:user-resource>

            """, outputs: [.models, .docc])
    }

    @Test func namesOfArticlesAreNoSymbolsAndDifferInMoreThanCase() throws {
        let operations = ["createUser", "CreateUser", "delete", "", "create-user", "getURL", "../x"].map {
            Fixture.operation($0)
        }
        let names = ArticleNames(operations)
        #expect(
            operations.map { names[$0] } == [
                "create-user", "create-user-2", "delete-operation", "unnamed-operation", "create-user-3", "get-url",
                "x-operation",
            ])
    }
}

@Suite struct DocCMarkupTests {
    @Test(arguments: [
        ("a*b_c`d", "a\\*b\\_c\\`d"), ("@Metadata {", "\\@Metadata \\{"), ("- item", "\\- item"),
        ("12. item", "12\\. item"),
        ("a\n# b\u{1B}\u{202E}", "a \\# b"), ("=== a", "\\=== a"), ("a|b", "a\\|b"), ("", ""),
    ])
    func plainTextActsNowhere(_ text: String, _ expected: String) {
        #expect(DocCMarkup.plain(text) == expected)
    }

    @Test(arguments: [
        ("a b", "`a b`"), ("a`b", "a\\`b"), ("a|b", "a\\|b"), ("\n", ""), ("a\nb", "`a b`"),
    ])
    func codeStaysCodeWhereItCan(_ text: String, _ expected: String) {
        #expect(DocCMarkup.code(text) == expected)
    }

    @Test(arguments: [
        ("one\ntwo\n\nthree", ["one two", "three"]), ("``Symbol`` and `code`", ["`Symbol` and `code`"]),
        ("```json\n{\n  \"`\": 1\n```\nend", ["```json\n{\n  \"`\": 1\n```", "end"]),
        ("~~~\n```\n~~~", ["````\n```\n````"]), ("```\nopen", ["```\nopen\n```"]),
        ("![image](x.png) [link](y) [z]", ["image link \\[z\\]"]), ("a \\* b \\`c\\`", ["a \\* b \\`c\\`"]),
        ("`open", ["\\`open"]), ("[the `code`](x) [](y)!", ["the `code` \\!"]),
        ("**bold** __x__", ["**bold** \\_\\_x\\_\\_"]), ("", []), ("*a *b", ["\\*a \\*b"]), ("2*3*4", ["2*3*4"]),
        ("see [it](https://example.com/a?b=1)", ["see [it](https://example.com/a?b=1)"]),
        ("[x](javascript:alert)", ["x"]), ("[a](https://e.com/_b)", ["a"]),
        ("- one\n  more\n- two\n\nend", ["- one more\n- two", "end"]), ("1. one\n2. two", ["1. one\n2. two"]),
        ("- Note: x\n- Parameter y: z", ["- Note\\: x\n- Parameter y\\: z"]),
        ("> [!WARNING]\n> It hurts.", ["> Warning: It hurts."]), ("> **Note:** all", ["> Note: all"]),
        ("> Tips are kept", ["> Note: Tips are kept"]), ("> @Metadata {", ["> Note: \\@Metadata \\{"]),
        ("|a|b|\n|--|--|\n|`x`|@y|z|", ["| a | b |\n|:--|:--|\n| `x` | \\@y |"]), ("|a|", ["\\|a\\|"]),
        ("a<!-- secret -->b", ["ab"]), ("<!-- open", []), ("## Head", ["**Head**"]),
    ])
    func proseKeepsCodeAndLosesTheRest(_ markdown: String, _ expected: [String]) {
        #expect(DocCProse(markdown).blocks == expected)
    }
}

import APIModel
import Testing

@testable import Emitters

@Suite struct TopicTests {
    @Test func theLandingPageLeadsToEveryResource() throws {
        try checkCatalog(
            Fixture.meetings, "OnlineMeetings.md", section: "## Topics",
            """
            ### Client

            - ``OnlineMeetingsClient``

            ### Resources

            - <doc:online-meeting-resource>
            - <doc:user-resource>
            """)
        try checkCatalog(
            Fixture.meetings, "OnlineMeetings.md", section: "## Overview",
            """
            The pages describe version `v1.0`.

            Requests go to:

            - `https://graph.microsoft.com/v1.0`

            | Resource | Operations | Types |
            |:--|--:|--:|
            | <doc:online-meeting-resource> | 1 | 5 |
            | <doc:user-resource> | 1 | 0 |

            > Note: Descriptions and examples are from Example docs, [CC BY 4.0](https://example.com/by%284%29).
            """,
            attribution: Attribution(source: "Example docs", license: "CC BY 4.0", url: "https://example.com/by(4)"))
    }

    @Test func gettingStartedCallsTheClientInOneLine() throws {
        var model = APIModel(name: "M", types: [Fixture.object("user")], operations: [Fixture.operation()])
        model.operations[0].examples = [
            Example(
                name: "", request: Fixture.request("https://example.com/users/1"),
                responses: [Fixture.answer(200, json: "{}")])
        ]
        try checkCatalog(
            model, "M.md", section: "### Make a first call", upTo: "\n```\n",
            """
            This calls <doc:get-user>. What is no documented success is thrown, as `APIError`.

            ```swift
            import DocgenAsyncHTTPClient
            import DocgenRuntime
            import M

            func firstCall(token: String) async throws {
                try await AsyncHTTPClientTransport.withTransport { transport in
                    let client = MClient(
                        transport: transport,
                        middlewares: [RetryMiddleware(), AuthorizationMiddleware { token }])
                    try await client.getUser(userID: "userId")
                }
            }
            """)
    }

    @Test func aResourceListsOperationsSymbolsAndTypes() throws {
        try checkCatalog(
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
            """)
    }

    @Test func enumerationsOfOneTypeAreListedThere() throws {
        try checkCatalog(
            Fixture.meetings, "OnlineMeeting.md", section: "### Enumerations", "- ``OnlineMeeting/Importance``")
    }

    @Test func everyTypeHasAHomeOrIsListedBesides() throws {
        let model = APIModel(
            name: "M",
            types: [
                Fixture.object("leaf"), Fixture.object("lonely"), Fixture.object("special", base: "user"),
                Fixture.object("user", [Fixture.property("leaf", .array(.named(TypeID("leaf"))))]),
            ], operations: [Fixture.operation()])
        try checkCatalog(
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
        try checkCatalog(
            model, "further-types.md", section: "## Topics",
            """
            ### Types

            - ``Lonely``
            """)
    }

    @Test func aCatalogWithoutCodeLinksToNone() throws {
        try checkCatalog(
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
        try checkCatalog(
            Fixture.meetings, "create-or-get-online-meeting.md", section: "## Request body",
            "Required: `onlineMeetingCreateOrGetParameters`, as `application/json`.", outputs: [.docc])
    }
}

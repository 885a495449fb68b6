import Testing

@Suite("Changes of operations")
struct OperationChangeTests {
    @Test("Operations that come and go")
    func addedAndRemoved() async throws {
        try await check(
            [operation("Get thing", "GET /things/{id}")], [operation("Delete thing", "DELETE /things/{id}")],
            [
                "page1.md:1: operation `DELETE /things/{thingId}` was added (breaks servers)",
                "page1.md:1: operation `GET /things/{thingId}` was removed (breaks clients)",
            ])
    }

    @Test("Names of placeholders don't count; paths do")
    func paths() async throws {
        try await check(
            [operation("Get thing", "GET /things/{id}", "GET /me/things/{id}")],
            [operation("Get thing", "GET /things/{thingId}", "GET /our/things/{id}")],
            [
                "page1.md:1: `GET /things/{thingId}` has a further path: `/our/things/{thingId}` (breaks servers)",
                "page1.md:1: `GET /things/{thingId}` lost the path `/me/things/{thingId}` (breaks clients)",
            ])
    }

    @Test("Statuses and bodies")
    func statuses() async throws {
        let thing = type("thing", "id | String | Key.")
        try await check(
            [thing, operation("Make thing", "POST /things", answer: returns("200 OK", "thing", page: 1))],
            [thing, operation("Make thing", "POST /things", answer: returns("201 Created", "thing", page: 1))],
            [
                "page2.md:17: `POST /things` may answer 201 (breaks clients)",
                "page2.md:17: `POST /things` no longer answers 200 (breaks servers)",
            ])
    }

    @Test("A request that takes a body")
    func requestBody() async throws {
        let thing = type("thing", "id | String | Key.")
        try await check(
            [thing, operation("Make thing", "POST /things")],
            [thing, operation("Make thing", "POST /things", body: takes("thing", page: 1))],
            ["page2.md:13: `POST /things` takes a body: thing (breaks clients)"])
    }

    @Test("Query parameters")
    func parameters() async throws {
        try await check(
            [operation("Get thing", "GET /things", query: ["depth | Int32 | How deep."])],
            [
                operation(
                    "Get thing", "GET /things",
                    query: ["depth | Int64 | How deep.", "key | String | Which. Required."])
            ],
            [
                "page1.md:15: type of query parameter `depth` of `GET /things` changed: int32 → int64 (breaks servers)",
                "page1.md:16: `GET /things` takes a required query parameter `key` (breaks clients)",
            ])
    }

    @Test("A parameter that goes has no effect any more")
    func goneParameters() async throws {
        try await check(
            [
                operation(
                    "Get thing", "GET /things",
                    query: ["depth | Int32 | How deep.", "key | String | Which. Required.", "size | Int32 | How many."])
            ],
            [operation("Get thing", "GET /things", query: ["size | Int32 | How many. Required."])],
            [
                "page1.md:15: query parameter `size` of `GET /things` is required now (breaks clients)",
                "page1.md:15: `GET /things` no longer takes the query parameter `depth` (breaks clients)",
                "page1.md:16: `GET /things` no longer takes the query parameter `key` (breaks clients and servers)",
            ])
    }

    @Test("A body that is of another type, or gone")
    func otherBodies() async throws {
        let types = [type("thing", "id | String | Key."), type("item", "size | Int32 | Length.")]
        let thing = operation(
            "Make thing", "POST /things", body: takes("thing", page: 1),
            answer: returns("201 Created", "thing", page: 1))
        let item = operation(
            "Make thing", "POST /things", body: takes("item", page: 2), answer: returns("201 Created", "item", page: 2))
        try await check(
            types + [thing], types + [item],
            [
                "page3.md:13: request body of `POST /things` changed: thing → item (breaks clients and servers)",
                "page3.md:17: answer 201 of `POST /things` changed: thing → item (breaks clients and servers)",
            ])
        try await check(
            types + [thing],
            types + [
                operation(
                    "Make thing", "POST /things",
                    answer: "If successful, this method returns a `201 Created` response code.")
            ],
            [
                "page3.md:13: `POST /things` no longer takes a body: thing (breaks clients and servers)",
                "page3.md:17: answer 201 of `POST /things` no longer has a body: thing (breaks clients)",
            ])
    }

    @Test("The page of an operation has another title, and means the same request")
    func otherName() async throws {
        try await check(
            [operation("Get thing", "GET /things/{id}")], [operation("Fetch thing", "GET /things/{id}")],
            ["page1.md:1: `GET /things/{thingId}` is called `fetchThing`, before `getThing`"])
    }

    @Test("An error that comes or goes is one of those that a client handles")
    func errors() async throws {
        func page(_ errors: String) -> String { operation("Get thing", "GET /things/{id}") + errors }
        let table = "\n## Errors\n\n| Status code | Description |\n|:--|:--|\n| 409 Conflict | Taken. |\n"
        try await check(
            [page("")], [page(table)], ["page1.md:23: `GET /things/{thingId}` may answer 409"])
    }
}

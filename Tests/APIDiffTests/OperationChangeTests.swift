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
}

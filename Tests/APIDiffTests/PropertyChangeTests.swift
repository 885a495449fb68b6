import Testing

@Suite("Changes of properties")
struct PropertyChangeTests {
    private let receiving = operation("Get thing", "GET /things/{id}", answer: returns("200 OK", "thing", page: 1))
    private let sending = operation("Set thing", "PUT /things/{id}", body: takes("thing", page: 1))

    @Test("A key that may be null meets clients that don't expect it, and one that no longer may, servers")
    func nullability() async throws {
        let strict = type("thing", "a | String | A. Not nullable.")
        let loose = type("thing", "a | String | A. Nullable.")
        try await check(
            [strict, receiving], [loose, receiving],
            ["page1.md:9: property `thing.a` may be null (breaks clients)"])
        try await check(
            [loose, sending], [strict, sending],
            ["page1.md:9: property `thing.a` may no longer be null (breaks clients)"])
    }

    @Test("What a client sends of a key that became read-only is ignored")
    func readOnly() async throws {
        let writable = type("thing", "a | String | A.")
        let readOnly = type("thing", "a | String | A. Read-only.")
        try await check(
            [writable, sending], [readOnly, sending],
            ["page1.md:9: property `thing.a` is read-only now (breaks clients)"])
        try await check(
            [readOnly, sending], [writable, sending],
            ["page1.md:9: property `thing.a` may be written now (breaks servers)"])
        try await check(
            [writable, receiving], [readOnly, receiving], ["page1.md:9: property `thing.a` is read-only now"])
    }

    @Test("What examples alone showed was never promised")
    func shownOnly() async throws {
        let thing = type("thing", "a | String | A.")
        try await check(
            [thing, showing(#""a": "1", "b": "2""#)], [thing, showing(#""a": "1""#)],
            ["page2.md:30: property `thing.b` is in no example any more, and was in no table"])
    }

    @Test("The key that names the type of an object is in its messages, whether or not a table lists it")
    func typeKey() async throws {
        let shown = showing(##""@odata.type": "#microsoft.graph.thing", "a": "1""##)
        try await check(
            [type("thing", "@odata.type | String | The type.", "a | String | A."), shown],
            [type("thing", "a | String | A."), shown], [])
    }

    /// The operation with an answer that holds these members.
    private func showing(_ members: String) -> String {
        receiving + "\n## Example\n\n```http\nGET /things/1\n```\n\n"
            + "<!-- {\"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.thing\"} -->\n"
            + "```http\nHTTP/1.1 200 OK\nContent-type: application/json\n\n{\(members)}\n```\n"
    }

    @Test("A property that moves to the base is still there for those who use the type")
    func base() async throws {
        let item = type("item", "a | String | A.")
        let alone = type("thing", "a | String | A.", "b | String | B.")
        let derived =
            "# thing resource type\n\nIt. Inherits from [item](page1.md).\n\n## Properties\n\n"
            + "| Property | Type | Description |\n|:--|:--|:--|\n| b | String | B. |\n"
        try await check(
            [item, alone], [item, derived],
            ["page2.md:1: type `thing` inherits from `item`, before from none"])
    }

    @Test("An object that becomes an enumeration is another thing; members that may be combined are too")
    func kind() async throws {
        try await check(
            [type("thing", "a | String | A.")], [enumeration("thing", "a | 0 | A.")],
            ["page1.md:1: type `thing` was an object, and is an enumeration (breaks clients and servers)"])
        let flags = "# thing enum type\n\nIt. Multiple values may be combined.\n\n## Members\n\n"
        let table = "| Member | Value | Description |\n|:--|:--|:--|\n| a | 1 | A. |\n| b | 2 | B. |\n"
        try await check(
            ["# thing enum type\n\nIt.\n\n## Members\n\n" + table], [flags + table],
            ["page1.md:1: type `thing` was an enumeration, and is a set of flags (breaks clients and servers)"])
    }
}

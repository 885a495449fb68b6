import Testing

@Suite("Changes of types")
struct TypeChangeTests {
    /// An operation that sends a thing (`PUT`), or receives one.
    private let receiving = operation("Get thing", "GET /things/{id}", answer: returns("200 OK", "thing", page: 1))
    private let sending = operation("Set thing", "PUT /things/{id}", body: takes("thing", page: 1))

    @Test("The same pages have no changes")
    func same() async throws {
        let pages = [type("thing", "id | String | Key."), receiving, sending]
        try await check(pages, pages, [])
    }

    @Test("Types that come and go")
    func addedAndRemoved() async throws {
        try await check(
            [type("thing", "id | String | Key.")], [type("part", "size | Int32 | Length.")],
            ["page1.md:1: type `part` was added", "page1.md:1: type `thing` was removed (breaks clients)"])
    }

    @Test("A type that keeps what it says has a new name")
    func renamed() async throws {
        let rows = ["a | String | A.", "b | Int32 | B.", "c | Boolean | C."]
        try await check(
            [type("thing", rows[0], rows[1], rows[2])], [type("item", rows[0], rows[1], rows[2])],
            ["page1.md:1: type `thing` was renamed to `item`"])
    }

    @Test("What is received: the client meets what is new")
    func received() async throws {
        try await check(
            [type("thing", "a | Int32 | A. Required.", "b | String | B.", "c | Int64 | C."), receiving],
            [type("thing", "a | Int32 | A.", "c | Int32 | C.", "d | String | D. Required."), receiving],
            [
                "page1.md:10: property `thing.b` was removed (breaks clients)",
                "page1.md:11: required property `thing.d` was added (breaks servers)",
                "page1.md:9: property `thing.a` is optional now (breaks clients)",
                "page1.md:10: type of `thing.c` changed: int64 → int32 (breaks servers)",
            ])
    }

    @Test("What is sent: the server meets what is new")
    func sent() async throws {
        try await check(
            [type("thing", "a | Int32 | A. Required.", "b | String | B.", "c | Int64 | C."), sending],
            [type("thing", "a | Int32 | A.", "c | Int32 | C.", "d | String | D. Required."), sending],
            [
                "page1.md:10: property `thing.b` was removed",
                "page1.md:11: required property `thing.d` was added (breaks clients)",
                "page1.md:9: property `thing.a` is optional now (breaks servers)",
                "page1.md:10: type of `thing.c` changed: int64 → int32 (breaks clients)",
            ])
    }

    @Test("One that came is the new name of one at most")
    func renamedTwice() async throws {
        try await check(
            [type("thing", "a_b | Int32 | One.", "a-b | Int32 | Two.")], [type("thing", "ab | Int32 | Three.")],
            [
                "page1.md:10: property `thing.a-b` was removed (breaks clients)",
                "page1.md:9: property `thing.a_b` was removed (breaks clients)",
                "page1.md:9: property `thing.ab` was added",
            ])
    }

    @Test("A property with the description of one that went, or with its name in another spelling, is that one")
    func renamedProperty() async throws {
        try await check(
            [type("thing", "boughtAt | Date | The day.", "page_count | Int32 | Pages.")],
            [type("thing", "purchaseDay | Date | The day.", "pageCount | Int32 | Number of pages.")],
            [
                "page1.md:9: property `thing.boughtAt` was renamed to `purchaseDay` (breaks clients and servers)",
                "page1.md:10: property `thing.page_count` was renamed to `pageCount` (breaks clients and servers)",
            ])
    }

    @Test("Members come, go and get other names")
    func members() async throws {
        let thing = type("thing", "kind | [kind](page3.md) | Kind.")
        try await check(
            [thing, receiving, enumeration("kind", "a | 0 | A.", "b | 1 | B.", "x | 2 | X.")],
            [thing, receiving, enumeration("kind", "a | 0 | A.", "y | 2 | X.", "c | 3 | C.")],
            [
                "page3.md:10: member `kind.b` was removed (breaks servers)",
                "page3.md:10: member `kind.x` was renamed to `y` (breaks clients and servers)",
                "page3.md:11: member `kind.c` was added (breaks clients)",
            ])
    }

    @Test("Where the pages announce members, clients are prepared for them")
    func announcedMembers() async throws {
        let thing = type("thing", "kind | [kind](page3.md) | Kind.")
        try await check(
            [thing, receiving, enumeration("kind", "a | 0 | A.", "unknownFutureValue | 1 | Later.")],
            [thing, receiving, enumeration("kind", "a | 0 | A.", "unknownFutureValue | 1 | Later.", "c | 2 | C.")],
            ["page3.md:11: member `kind.c` was added"])
    }
}

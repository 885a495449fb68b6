import ModelBuilder
import PageChecks
import PageReader
import SourceText
import Testing

/// Reads pages, runs checks on them, and compares the findings: `path:line:column: message`, and `fix: …` for each
/// fix-it, `old→new`.
func check(
    _ checks: any PageCheck..., on pages: [String: String], existing: Set<String> = [], finds expected: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let files = pages.sorted { $0.key < $1.key }.enumerated().map { index, page in
        SourceFile(id: FileID(index), path: page.key, bytes: Array(page.value.utf8))
    }
    let sources = SourceMap(files)
    let dialect = try Dialect.builtIn("graph")
    let fragments = files.filter { Fragments.isFragment($0.path) }
    let reader = PageReader(dialect: dialect, fragments: Fragments(fragments))
    let facts = files.filter { !Fragments.isFragment($0.path) }.map(reader.read)
    let model = buildModel(
        from: facts, settings: ModelSettings(name: "Test", mainNamespace: dialect.namespace), sources: sources)
    let found = runChecks(
        checks, pages: facts, model: model, sources: sources, fileExists: { existing.contains($0) })
    #expect(lines(applySuppressions(of: facts, to: found), in: sources) == expected, sourceLocation: sourceLocation)
}

private func lines(_ findings: [Diagnostic], in sources: SourceMap) -> [String] {
    findings.flatMap { finding in
        let place = sources.location(of: finding.range)?.description ?? "?"
        return ["\(place): \(finding.message)"]
            + finding.fixIts.map { "fix: \(sources.text($0.range))→\($0.replacement)" }
    }
}

@Suite("Checks of links")
struct LinkTests {
    @Test("Pages that are not there")
    func links() throws {
        try check(
            BrokenLink(),
            on: [
                "docs/api/a.md": """
                # A
                [b](b.md) [B](B.MD#x) [gone](gone.md) [gone again](gone.md#y) [type](../resources/user.md)
                [site](https://example.com/x.md) [root](/x.md) [on disk](../Other/There.md)
                """,
                "docs/api/b.md": "# B\n[up](../../readme.md) [one](../no/one.md) [two](../no/two.md)\n",
                "docs/resources/user.md": "# User\n",
            ], existing: ["docs/Other/There.md"],
            finds: [
                "docs/api/a.md:2:23: there is no page `gone.md`",
                "docs/api/b.md:2:1: there is no page `../../readme.md`",
                "docs/api/b.md:2:23: there is no page in `../no`, where 2 links lead",
            ])
    }

    @Test("A link in what a page includes leads on from there, not from the page")
    func includedLinks() throws {
        try check(
            BrokenLink(), BrokenAnchor(),
            on: [
                "docs/api/a.md": "# A\n\n[!INCLUDE [note](../includes/deep/note.md)]\n",
                "docs/includes/deep/note.md": """
                See [user](../../resources/user.md), [id](../../resources/user.md#id), [gone](../resources/user.md).
                """,
                "docs/resources/user.md": "# User\n",
            ],
            finds: [
                "docs/includes/deep/note.md:1:38: `../../resources/user.md` has no heading `#id`",
                "docs/includes/deep/note.md:1:72: there is no page `../resources/user.md`",
            ])
    }

    @Test(
        "Links are followed wherever the pages are reached from",
        arguments: ["docs", "../docs", "../../set/docs", "/srv/docs", "/srv/here/../docs", "a\\b/docs"])
    func reach(_ root: String) throws {
        try check(
            BrokenLink(),
            on: [
                "\(root)/api/a.md": "# A\n[b](b.md) [user](../resources/user.md) [gone](../resources/gone.md)\n",
                "\(root)/api/b.md": "# B\n",
                "\(root)/resources/user.md": "# User\n[a](../api/a.md)\n",
            ], finds: ["\(root)/api/a.md:2:40: there is no page `../resources/gone.md`"])
    }

    @Test("Links that documentation has nothing to link to")
    func subjects() throws {
        try check(
            LinkWithoutSubject(), BrokenLink(),
            on: [
                "docs/api/user-get.md": """
                # Get user
                Gets a [user](../resources/user.md); see [guide](guide.md) and [errors](/graph/errors#x).
                ## HTTP request
                ```http
                GET /users/{id}
                ```
                ## Permissions
                Not shown: [permissions](/graph/permissions).
                """,
                "docs/api/guide.md": "# Guide\nText.\n",
                "docs/resources/user.md": """
                # user resource type
                [Again](../api/guide.md), [gone](gone.md), [site](https://example.com/a), [get](../api/user-get.md).
                ## Properties
                |Property|Type|Description|
                |:--|:--|:--|
                |id|String|See [errors](/graph/errors).|
                """,
            ],
            finds: [
                "docs/api/user-get.md:2:42: documentation can't link to `guide.md`: the page describes neither a type nor an operation (one more link leads there)",
                "docs/api/user-get.md:2:64: documentation can't link to `/graph/errors#x`: it leads to no page of this doc set (one more link leads there)",
                "docs/resources/user.md:2:27: there is no page `gone.md`",
            ])
    }

    @Test("Anchors that are not there")
    func anchors() throws {
        try check(
            BrokenAnchor(),
            on: [
                "a.md": """
                # Users & groups
                ## The `id` property
                ## Errors
                ## Errors
                <a name="old-place"></a>

                [1](#users--groups) [2](#users-groups) [3](#the-id-property) [4](#errors-1) [5](#old-place)
                [6](#tab/http) [7](b.md#permissions) [8](https://x.y/#z) [9](nowhere.md#x) [10](#)
                [wrong](#eror) [wrong](#errors-2) [wrong](b.md#no-such-thing)
                """,
                "b.md": "# B\n## Permissions\n[own](#permisions)\n",
            ],
            finds: [
                "a.md:9:1: this page has no heading `#eror`",
                "a.md:9:16: this page has no heading `#errors-2`; did you mean `#errors-1`?",
                "fix: errors-2→errors-1",
                "a.md:9:35: `b.md` has no heading `#no-such-thing`",
                "b.md:3:1: this page has no heading `#permisions`; did you mean `#permissions`?",
                "fix: permisions→permissions",
            ])
    }
}

@Suite("Checks of fences")
struct FenceTests {
    @Test("Labels that are missing or wrong")
    func labels() throws {
        try check(
            UnlabelledFence(), MislabelledFence(),
            on: [
                "a.md": """
                # Get user
                ## HTTP request
                ```
                GET /users/{id}
                ```
                ## Response
                ```http
                {"id": "1"}
                ```
                ## Example
                ### Request
                ```json
                GET https://api.example.com/users/1
                ```
                ### Response
                ```
                HTTP/1.1 200 OK

                {"id": "1"}
                ```
                ```csharp
                var user = 1;
                ```
                ```
                just text
                ```
                """
            ],
            finds: [
                "a.md:3:1: this fence has no label and holds an HTTP message, like another one below",
                "fix: →http", "fix: →http",
                "a.md:7:4: this fence is labelled `http` and holds JSON", "fix: http→json",
                "a.md:12:4: this fence is labelled `json` and holds an HTTP message", "fix: json→http",
            ])
    }
}

@Suite("Checks of values")
struct ValueTests {
    private static let page = """
        # Create task
        ## HTTP request
        ```http
        POST /tasks
        ```
        ## Request body
        Supply a JSON representation of a [task](task.md).
        ## Response
        If successful, this method returns a `204 No Content` response code.
        ## Example
        ### Request
        ```http
        POST https://api.example.com/tasks

        {"status": "VALUE", "title": "whatever"}
        ```
        ### Response
        ```http
        HTTP/1.1 204 No Content
        ```
        """
    private static let task = """
        # task resource type
        ## Properties
        |Property|Type|Description|
        |:---|:---|:---|
        |status|taskStatus|The state.|
        |title|String|The title.|
        ### taskStatus values
        |Member|
        |:---|
        |notStarted|
        |running|
        """

    @Test(
        "Values of enumerations",
        arguments: [
            ("running", []),
            (
                "Running",
                [
                    "a.md:15:12: `Running` is spelled `running` among the members of `taskStatus`",
                    #"fix: "Running"→"running""#,
                ]
            ),
            ("paused", ["a.md:15:12: `paused` is no member of `taskStatus`"]),
        ] as [(String, [String])])
    func values(_ value: String, _ expected: [String]) throws {
        try check(
            ExampleValueUndocumented(),
            on: ["a.md": Self.page.replacing("VALUE", with: value), "task.md": Self.task], finds: expected)
    }
}

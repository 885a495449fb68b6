import APIDiff
import DocgenKit
import PageReader
import SourceText
import Testing

/// The interface that pages describe.
func interface(_ pages: [String]) async throws -> Interface {
    let files = pages.enumerated().map { index, text in
        SourceFile(id: FileID(index), path: "page\(index + 1).md", bytes: Array(text.utf8))
    }
    let sources = SourceMap(files)
    let module = ModuleInput(
        name: "Shop", dialect: try Dialect.builtIn("graph"),
        pages: files.map { InputPage($0.id, citedAs: $0.path) })
    return Interface(await Generator(module, sources: sources).understand().model, sources: sources)
}

/// Compares two revisions of pages, and what is found with lines of text.
func check(
    _ old: [String], _ new: [String], _ expected: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) async throws {
    let findings = compare(try await interface(old), try await interface(new))
    #expect(ChangeReport(findings).lines == expected, sourceLocation: sourceLocation)
}

/// A page on a type whose rows are `name | type | description`.
func type(_ name: String, _ rows: String...) -> String {
    "# \(name) resource type\n\nIt.\n\n## Properties\n\n| Property | Type | Description |\n|:--|:--|:--|\n"
        + rows.map { "| \($0) |\n" }.joined()
}

/// A page on an enumeration.
func enumeration(_ name: String, _ members: String...) -> String {
    "# \(name) enum type\n\nIt.\n\n## Members\n\n| Member | Value | Description |\n|:--|:--|:--|\n"
        + members.map { "| \($0) |\n" }.joined()
}

/// A page on an operation.
func operation(
    _ title: String, _ lines: String..., query: [String] = [],
    body: String = "Do not supply a request body for this method.",
    answer: String = "If successful, this method returns a `204 No Content` response code."
) -> String {
    let parameters =
        query.isEmpty
        ? ""
        : "## Query parameters\n\n| Name | Type | Description |\n|:--|:--|:--|\n"
            + query.map { "| \($0) |\n" }.joined() + "\n"
    return """
        # \(title)

        It.

        ## HTTP request

        ```http
        \(lines.joined(separator: "\n"))
        ```

        \(parameters)## Request body

        \(body)

        ## Response

        \(answer)

        """
}

/// The sentence about a body of a type, whose page is the n-th.
func returns(_ status: String, _ name: String, page: Int) -> String {
    "If successful, this method returns a `\(status)` response code and a [\(name)](page\(page).md) object in the response body."
}

func takes(_ name: String, page: Int) -> String {
    "In the request body, supply a JSON representation of a [\(name)](page\(page).md) object."
}

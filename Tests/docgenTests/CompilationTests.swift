import DocgenKit
import Emitters
import Foundation
import PageReader
import SourceText
import Testing

@testable import docgen

/// What pages are named like decides what Swift declares, so the compiler is asked, and a warning is a failure.
@Suite("Compilation")
struct CompilationTests {
    /// Names that Swift, Foundation or docgen itself use; `Shop` is the module's.
    private static let names = [
        "any", "array", "bool", "character", "codable", "data", "date", "decoder", "error", "identity", "int",
        "integer",
        "JSONValue", "optional", "path", "properties", "protocol", "result", "self", "Sendable", "Shop", "string",
        "swift", "task", "type", "void",
    ]

    /// A type with a property of every other type, properties that differ in spelling alone, and one of its own name.
    private static func page(_ name: String) -> String {
        let rows = names.map { "|\($0)|[\($0)](\($0.lowercased()).md)|Of type \($0).|" }.joined(separator: "\n")
        return """
            # \(name) resource type
            Namespace: microsoft.graph

            A \(name).
            ## Properties
            |Property|Type|Description|
            |:--|:--|:--|
            |id|String|The identifier. Read-only.|
            |foo-bar|String|One spelling.|
            |fooBar|String|Another spelling.|
            |init|Decimal|A number.|
            |json|Edm.Binary|Bytes.|
            |encoder|Double|A number.|
            |oldTask|[task](task.md)|(deprecated) Use **task** instead.|
            |shade|[shade](shade.md)|A shade.|
            |shades|[shades](shades.md)|Some shades.|
            \(rows)
            """
    }

    private static let shades = """
        # shade enum type
        Namespace: microsoft.graph

        Shades.
        ## Members
        |Member|Value|Description|
        |:--|:--|:--|
        |none|0|No shade.|
        |default|1|The usual one.|
        |self|2|Its own.|
        |rawValue|3|Raw.|
        |Type|4|A type.|
        """

    private static func shape(_ name: String, from base: String?, _ rows: String) -> String {
        """
        # \(name) resource type
        Namespace: microsoft.graph

        A \(name).\(base.map { " Inherits from [\($0)](\($0).md)." } ?? "")
        ## Properties
        |Property|Type|Description|
        |:--|:--|:--|
        \(rows)
        ## JSON representation
        <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.\(name)" } -->
        ```json
        { "@odata.type": "#microsoft.graph.\(name)" }
        ```
        """
    }

    private static var pages: [(String, String)] {
        let flags = shades.replacing("# shade enum", with: "# shades enum")
            .replacing("Shades.", with: "Shades. This is a flagged enumeration: members may be combined.")
        return names.map { ($0.lowercased() + ".md", page($0)) } + [
            ("shade.md", shades), ("shades.md", flags),
            ("shape.md", shape("shape", from: nil, "|size|Double|Its size.|\n|frame|[shape](shape.md)|Around it.|")),
            ("circle.md", shape("circle", from: "shape", "|other|Boolean|Another.|")),
            (
                "drawing.md",
                shape(
                    "drawing", from: nil,
                    "|shapes|[shape](shape.md) collection|What is drawn. Required.|\n|style|[drawingStyle](style.md)|How.|"
                )
            ),
            ("style.md", shades.replacing("# shade enum", with: "# drawingStyle enum")),
            (
                "drawing-list.md",
                """
                # List drawings
                List the drawings.
                ## HTTP request
                ```http
                GET /drawings
                ```
                ## Response
                If successful, returns `200 OK` and a collection of [drawing](drawing.md) objects.
                ## Example
                ```http
                GET https://graph.microsoft.com/v1.0/drawings
                ```
                ```http
                HTTP/1.1 200 OK
                Content-type: application/json

                { "@odata.nextLink": "https://graph.microsoft.com/v1.0/drawings?$skip=1", "value": [{ "shapes": [] }] }
                ```
                """
            ),
            (
                "drawing-update.md",
                """
                # Update drawing
                Update a drawing.
                ## HTTP request
                ```http
                PATCH /drawings/{id}
                ```
                ## Request body
                Supply a JSON representation of a [drawing](drawing.md) object.
                ## Response
                If successful, returns `200 OK` and a [shape](shape.md) object.
                """
            ),
        ]
    }

    @Test(
        "Odd names, subtypes, parts of collections, patches and deprecated properties compile",
        arguments: [[], ["-default-isolation", "MainActor"]])
    func oddNames(_ options: [String]) async throws {
        let files = Self.pages.enumerated().map { index, page in
            SourceFile(id: FileID(index), path: page.0, bytes: Array(page.1.utf8))
        }
        let input = ModuleInput(
            name: "Shop", dialect: try Dialect.builtIn("graph"),
            pages: files.map { InputPage($0.id, citedAs: $0.path) },
            emitters: [.models, .routes, .client])
        let generator = Generator(input, sources: SourceMap(files))
        let generated = try await generator.emit(await generator.understand())
        for name in ["Models/AnyShape", "Client/DrawingCollection+CollectionPage", "Client/UpdateDrawing+Client"] {
            #expect(generated.contains { $0.path.description.hasSuffix("/\(name).swift") }, "\(name)")
        }
        let drawing = try #require(generated.first { $0.path.description.hasSuffix("Models/Drawing.swift") }).contents
        #expect(drawing.contains("public struct Style: OpenEnum") && drawing.contains("public enum PropertyName"))

        let folder = try TemporaryFolder()
        for file in generated { try folder.write(file.contents, to: file.path.description) }
        let paths = generated.map { folder[$0.path.description] }
        let output = try BuiltTool.typecheck(paths, module: "Shop", options)
        #expect(output == "")
    }
}

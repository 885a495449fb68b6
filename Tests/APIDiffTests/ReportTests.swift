import APIDiff
import Foundation
import Testing

@Suite("Reports of changes")
struct ReportTests {
    private let old = [type("thing", "a | String | A.", "b_x | String | B.")]
    private let new = [type("thing", "a | Int32 | A.", "c | String | C.")]

    @Test("An interface is read as it was written")
    func roundTrip() async throws {
        let pages = [
            type("thing", "a | String | A. Required.", "b | [kind](page3.md) collection | B. Read-only."),
            operation(
                "Make thing", "POST /things/{id}", query: ["depth | Int32 | How deep."], body: takes("thing", page: 1),
                answer: returns("201 Created", "thing", page: 1)),
            enumeration("kind", "a | 0 | A."),
        ]
        let interface = try await interface(pages)
        #expect(interface.types.count == 2 && interface.operations.count == 1)
        let again = try JSONDecoder().decode(Interface.self, from: JSONEncoder().encode(interface))
        #expect(again == interface)
    }

    @Test("For a pull request")
    func markdown() async throws {
        let report = ChangeReport(compare(try await interface(old), try await interface(new)))
        #expect(
            report.markdown == """
                ### API changes

                3 changes, 2 of them breaking (2 for clients, 1 for servers).

                | change | client | server | page |
                |---|:-:|:-:|---|
                | property `thing.b_x` was removed | breaks |  | `page1.md:10` |
                | type of `thing.a` changed: string → int32 | breaks | breaks | `page1.md:9` |

                Breaking nothing:

                - property `thing.c` was added – `page1.md:10`

                """)
    }

    @Test("Names of pages are no markup, and no row of a table")
    func hostileNames() async throws {
        let pages = [type("thing", "id | String | Key.", "`a|b`<i>c</i>`[x](y)` | String | Odd.")]
        let report = ChangeReport(compare(try await interface(pages), try await interface(old)))
        let rows = report.markdown.split(separator: "\n").filter { $0.hasPrefix("| property") }
        let bars = rows.map { row in row.replacing("\\|", with: "").count { $0 == "|" } }
        #expect(!rows.isEmpty && bars.allSatisfy { $0 == 5 }, "\(report.markdown)")
        let outside = report.markdown.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 0 }.map { $0.element }
        #expect(!outside.joined().contains("<i>") && !outside.joined().contains("]("), "\(report.markdown)")
    }

    @Test("For programs")
    func json() async throws {
        let report = ChangeReport(compare(try await interface(old), try await interface(new)))
        let document = ChangeDocument(report)
        #expect(document.changes == 3 && document.breaking == 2)
        #expect(document.findings.map(\.kind) == ["property-removed", "property-added", "property-type-changed"])
        #expect(document.findings.map(\.breaks) == [["client"], [], ["client", "server"]])
    }

    @Test("Without changes")
    func nothing() {
        #expect(ChangeReport([]).summary == "no changes")
    }
}

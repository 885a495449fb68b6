import SourceText
import Testing

/// What is boxed is a value like any other.
@Suite("Boxed members")
struct BoxedTests {
    private struct Row: Hashable {
        var name = "id"
        @Boxed var marks: Set<String> = []
    }

    @Test("A change stays in the copy that it is made in")
    func changes() {
        let row = Row()
        var copy = row
        copy.marks.insert("required")
        #expect(row.marks.isEmpty)
        #expect(copy.marks == ["required"])
        #expect(row != copy)
    }

    @Test("Values are equal by what is in the box, not by the box")
    func equality() {
        var (one, other) = (Row(), Row())
        one.marks = ["required"]
        other.marks = ["required"]
        #expect(one == other)
        #expect(Set([one, other]).count == 1)
    }
}

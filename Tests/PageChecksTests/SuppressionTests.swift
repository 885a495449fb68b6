import PageChecks
import Testing

@Suite("Comments that silence rules")
struct SuppressionTests {
    @Test("The next block, and no other")
    func nextBlock() throws {
        try check(
            BrokenLink(),
            on: [
                "a.md": """
                # A
                <!-- docgen:disable-next broken-link: published elsewhere -->

                [x](x.md)

                [y](y.md)
                """
            ], finds: ["a.md:6:1: there is no page `y.md`"])
    }

    @Test("From a comment to the end, or to the one that ends it")
    func ranges() throws {
        try check(
            BrokenLink(), TodoPlaceholder(),
            on: [
                "a.md": """
                # A
                <!-- docgen:disable broken-link, todo-placeholder -->

                [x](x.md)

                **TODO: write this**

                <!-- docgen:enable broken-link -->

                [y](y.md)

                **TODO: and this**
                """
            ], finds: ["a.md:10:1: there is no page `y.md`"])
    }

    @Test("What silences nothing is reported")
    func unused() throws {
        try check(
            BrokenLink(),
            on: [
                "a.md": """
                # A
                <!-- docgen:disable-next broken-link -->

                text

                <!-- docgen:disable brokn-link -->
                <!-- docgen:disabel broken-link -->
                <!-- docgen:disable: a reason -->
                <!-- an ordinary comment about docgen:disable -->
                ```
                <!-- docgen:disable-next in-code -->
                ```
                """
            ],
            finds: [
                "a.md:2:26: nothing of 'broken-link' is found here to be silenced",
                "a.md:6:21: unknown rule 'brokn-link'; did you mean 'broken-link'?",
                "fix: brokn-link→broken-link",
                "a.md:7:13: unknown directive 'disabel'; did you mean 'disable'?",
                "a.md:8:13: name the rules that are silenced here",
            ])
    }
}

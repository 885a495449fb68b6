import Testing

@Suite("A page that describes a type")
struct TypePageTests {
    @Test("What runs on into a line of its own is no row; a policy's definition is no part of the policy")
    func noRows() throws {
        try check(
            """
            # control resource type
            ## Properties
            | Property | Type | Description |
            |:--|:--|:--|
            | threats | String collection | One of (breach,
            spill,cracking).|
            ### Properties of a lifetime policy definition
            | Property | Type | Description |
            |:--|:--|:--|
            | Version | Integer | 1. |
            """,
            showing: ["property"],
            equals: "property threats: [string]  @5:3")
    }

    @Test("A cell may be any JSON, and a link to a page that is called so names its type")
    func cells() throws {
        try check(
            """
            # range resource type
            ## Properties
            | Property | Type | Description |
            |:--|:--|:--|
            | values | Json | Any. |
            | phone | [phone](phone.md) | A link. |
            | phones | [phone](phone.md) collection | Links. |
            | mobile | phone | A string. |
            """,
            showing: ["property"],
            equals: """
                property values: anything  @5:3
                property phone: phone→  @6:3
                property phones: [phone→]  @7:3
                property mobile: string  @8:3
                """)
    }

    @Test(
        "Words that say that members may be combined",
        arguments: [
            "This is a _flagged enumeration_.", "A bitwise combination of these.", "Multiple values can be combined.",
        ])
    func flags(_ sentence: String) throws {
        let table = "| Member | Value |\n|:--|:--|\n| a | 1 |"
        try check(
            "# kind enum type\nKinds. \(sentence)\n## Members\n\(table)", showing: ["type"],
            equals: "type kind flags  @1:1")
        try check(
            "# thing resource type\nIt.\n### kind values\n\(sentence)\n\n\(table)", showing: ["type"],
            equals: "type kind flags  @3:1")
        try check("# kind enum type\nKinds.\n## Members\n\(table)", showing: ["type"], equals: "type kind  @1:1")
    }

    /// What a page on an object says of its type, where these words or sections stand above its properties.
    private func checkObject(
        _ type: String, saying text: String, equals expected: String, _ place: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try check(
            "# \(type) resource type\n\(text)\n## Properties\n| Property | Type |\n|:--|:--|\n| url | String |",
            showing: ["type"], equals: expected, sourceLocation: place)
    }

    @Test(
        "Words that name a base",
        arguments: [
            "Inherits from [resource](resource.md).", "A subclass of [resource](resource.md).",
            "This resource is a subclass of [resource](resource.md).", "Derived from [resource](resource.md).",
            "The **word** entity is derived from [**resource**](resource.md) and has its properties.",
            "Used to find words, derived from the [resource](resource.md).",
            "A word. It derives from [resource](resource.md)",
        ])
    func bases(_ sentence: String) throws {
        try checkObject("word", saying: sentence, equals: "type word from resource  @1:1")
    }

    @Test(
        "Words that name the base of something else, or no base",
        arguments: [
            "The [phrase](phrase.md) is derived from [resource](resource.md).",
            "The count is derived from the words of the [resource](resource.md).", "See [resource](resource.md).",
        ])
    func otherBases(_ sentence: String) throws {
        try checkObject("word", saying: sentence, equals: "type word  @1:1")
    }

    @Test(
        "Words that name what derives from a type",
        arguments: [
            "A base class; the derived types are [cat](cat.md) and [dog](dog.md).",
            "This is the base type for furry types such as [cat](cat.md) and [dog](dog.md).",
            "An abstract type that is inherited by [cat](cat.md), [dog](dog.md).",
            "## Derived types\n| Type | Description |\n|:--|:--|\n| [cat](cat.md) | Mews. |\n| [dog](dog.md) | Barks. |",
        ])
    func subtypes(_ text: String) throws {
        try checkObject("animal", saying: text, equals: "type animal for cat, dog  @1:1")
    }

    @Test(
        "Words that name something else, though a base is spoken of",
        arguments: [
            "A base class for tricks in the [dog](dog.md) of a [house](house.md).",
            "See also [derived types](types.md).",
            "The base type of many. A [dog](dog.md) is one.",
        ])
    func noSubtypes(_ text: String) throws {
        try checkObject("animal", saying: text, equals: "type animal  @1:1")
    }

    @Test("A table of values belongs to the property that its heading names")
    func tableOfValues() throws {
        try check(
            """
            # view resource type
            ## Properties
            | Property | Type |
            |:--|:--|
            | sortBy | String |

            ### sortBy options
            | Value | Description |
            |:--|:--|
            | `name` | By name. |
            """,
            showing: ["property", "table"],
            equals: """
                property sortBy: string values name  @5:3
                table facts: "Property | Type"  @3:1
                table facts: "Value | Description"  @8:1
                """)
    }
}

import APIModel
import Testing

@testable import Emitters

@Suite struct SchemaTests {
    @Test(arguments: Scalar.allCases)
    func everyScalarHasATypeAndItsFormat(_ scalar: Scalar) throws {
        let expected = [
            Scalar.string: #"{"type":"string"}"#, .boolean: #"{"type":"boolean"}"#,
            .byte: #"{"type":"integer","format":"uint8"}"#, .sbyte: #"{"type":"integer","format":"int8"}"#,
            .int16: #"{"type":"integer","format":"int16"}"#, .int32: #"{"type":"integer","format":"int32"}"#,
            .int64: #"{"type":"integer","format":"int64"}"#, .integer: #"{"type":"integer"}"#,
            .single: #"{"type":"number","format":"float"}"#, .double: #"{"type":"number","format":"double"}"#,
            .decimal: #"{"type":"number","format":"decimal"}"#, .number: #"{"type":"number"}"#,
            .dateTime: #"{"type":"string","format":"date-time"}"#, .date: #"{"type":"string","format":"date"}"#,
            .timeOfDay: #"{"type":"string","format":"time"}"#,
            .duration: #"{"type":"string","format":"duration"}"#, .guid: #"{"type":"string","format":"uuid"}"#,
            .binary: #"{"type":"string","format":"byte","contentEncoding":"base64"}"#,
            .stream: #"{"type":"string","format":"binary"}"#, .url: #"{"type":"string","format":"uri"}"#,
        ]
        try checkProperty(Fixture.property("p", .scalar(scalar)), expected[scalar] ?? "missing")
    }

    @Test func referencesArraysMapsAndUnknownValues() throws {
        try checkProperty(Fixture.property("p", .named(TypeID("other"))), ##"{"$ref":"#/components/schemas/other"}"##)
        try checkProperty(
            Fixture.property("p", .array(.named(TypeID("other")))),
            ##"{"type":"array","items":{"$ref":"#/components/schemas/other"}}"##)
        try checkProperty(
            Fixture.property("p", .map(.scalar(.int32))),
            #"{"type":"object","additionalProperties":{"type":"integer","format":"int32"}}"#)
        try checkProperty(Fixture.property("p", .unknown), "{}")
        try checkProperty(Fixture.property("p", .named(TypeID("undefined"))), "{}")
    }

    @Test func nullIsLetInWhereTheDocumentationDoesNotForbidIt() throws {
        try checkProperty(Fixture.property("p", isNullable: true), #"{"type":["string","null"]}"#)
        try checkProperty(
            Fixture.property("p", .array(.scalar(.string)), isNullable: true),
            #"{"type":["array","null"],"items":{"type":"string"}}"#)
        try checkProperty(
            Fixture.property("p", .named(TypeID("other")), isNullable: true),
            ##"{"anyOf":[{"$ref":"#/components/schemas/other"},{"type":"null"}]}"##)
        try checkProperty(Fixture.property("p", .unknown, isNullable: true), "{}")
    }

    @Test func limitsStandWhereTheyMeanSomething() throws {
        let limits = Constraints(maxLength: 50, minLength: 1, minimum: 4, maximum: 16)
        try checkProperty(
            Fixture.property("p", constraints: limits), #"{"type":"string","minLength":1,"maxLength":50}"#)
        try checkProperty(
            Fixture.property("p", .scalar(.int64), constraints: limits),
            #"{"type":"integer","format":"int64","minimum":4,"maximum":16}"#)
        try checkProperty(Fixture.property("p", .scalar(.boolean), constraints: limits), #"{"type":"boolean"}"#)
    }

    @Test func aDefaultIsAValueOfItsTypeOrAnExtension() throws {
        func check(_ text: String, _ type: TypeReference, _ expected: String) throws {
            let property = Fixture.property("p", type, constraints: Constraints(maximum: 100, defaultValue: text))
            let model = APIModel(
                name: "M", types: [Fixture.object("t", [property]), Fixture.enumeration("e", ["low"])])
            let place = "/components/schemas/t/properties/p"
            try EmittersTests.check(model, "\(place)/default", expected == "none" ? nil : expected)
            let rest = expected == "none" ? "\"\(text)\"" : nil
            try EmittersTests.check(model, "\(place)/x-docgen-default", rest)
        }
        try check("`false`", .scalar(.boolean), "false")
        try check("True", .scalar(.boolean), "true")
        try check("30", .scalar(.int32), "30")
        try check("300", .scalar(.byte), "none")
        try check("101", .scalar(.int64), "none")
        try check("1e400", .scalar(.double), "none")
        try check(" 'abc' ", .scalar(.string), "\"abc\"")
        try check("Low", .named(TypeID("e")), "\"low\"")
        try check("high", .named(TypeID("e")), "none")
        try check("today", .scalar(.date), "none")
        try check("null", .scalar(.string), "none")
    }

    @Test func documentationAndMarksOfAProperty() throws {
        var property = Fixture.property(
            "p", isReadOnly: true,
            documentation: Documentation(
                summary: "Short.", discussion: "Long.", isDeprecated: true, deprecation: "Use q."),
            evidence: .example)
        property.isRelationship = true
        try checkProperty(
            property,
            """
            {"type": "string", "description": "Short.\\n\\nLong.", "readOnly": true, "deprecated": true,
             "x-docgen-deprecation": "Use q.", "x-docgen-relationship": true, "x-docgen-evidence": ["example"]}
            """)
    }

    @Test func aSubtypeIsItsBaseAndItsOwn() throws {
        let model = APIModel(
            name: "M",
            types: [
                Fixture.object("base", [Fixture.property("id")]),
                Fixture.object("sub", [Fixture.property("own")], base: "base"),
            ])
        try check(
            model, "/components/schemas/sub",
            ##"""
            {"allOf": [{"$ref": "#/components/schemas/base"},
                       {"type": "object", "properties": {"own": {"type": "string"}}}],
             "x-docgen-source": ["graph/page.md:1"]}
            """##)
    }

    @Test func basesInACircleAreNoBases() throws {
        let model = APIModel(
            name: "M",
            types: [Fixture.object("a", base: "b"), Fixture.object("b", base: "a"), Fixture.object("c", base: "c")])
        try check(model, "/components/schemas/a/allOf", nil)
        try check(model, "/components/schemas/b/allOf", nil)
        try check(model, "/components/schemas/c/allOf", nil)
    }

    @Test func onlyAnOpenTypeLetsOtherKeysIn() throws {
        let model = APIModel(
            name: "M",
            types: [Fixture.object("closed"), Fixture.object("open", isOpen: true, evidence: .mention)])
        try check(model, "/components/schemas/closed/additionalProperties", nil)
        try check(model, "/components/schemas/open/additionalProperties", "true")
        try check(model, "/components/schemas/open/x-docgen-evidence", #"["mention"]"#)
    }

    @Test func anEnumerationLetsInWhatExamplesShowAndWhatItSaysWillCome() throws {
        var shown = Fixture.enumeration("shown", ["html"])
        shown.exampleValues = ["HTML", ""]
        var growing = Fixture.enumeration("growing", [])
        growing.shape = .enumeration(
            [Member(wireName: "a"), Member(wireName: "later", standsForOthers: true)], isFlags: false)
        let model = APIModel(name: "M", types: [shown, growing])
        try check(
            model, "/components/schemas/shown/anyOf",
            """
            [{"type": "string", "enum": ["html"]},
             {"type": "string", "pattern": "^(HTML|)$", "x-docgen-evidence": ["example"]}]
            """)
        try check(
            model, "/components/schemas/growing/anyOf",
            """
            [{"type": "string", "enum": ["a", "later"]}, {"type": "string"}]
            """)
    }

    @Test func enumerationsListTheirMembers() throws {
        var documented = Fixture.enumeration("documented", [])
        documented.shape = .enumeration(
            [
                Member(wireName: "a", value: 1, documentation: Documentation(summary: "First.")),
                Member(wireName: "b"), Member(wireName: "a"),
            ], isFlags: false)
        let model = APIModel(
            name: "M",
            types: [
                documented, Fixture.enumeration("empty", []),
                Fixture.enumeration("flags", ["read", "c++"], isFlags: true),
            ])
        try check(
            model, "/components/schemas/documented",
            """
            {"type": "string", "enum": ["a", "b"], "x-enum-descriptions": ["First.", ""],
             "x-docgen-values": [1, null], "x-docgen-source": ["graph/page.md:1"]}
            """)
        try check(model, "/components/schemas/empty/enum", nil)
        try check(
            model, "/components/schemas/flags/anyOf",
            #"""
            [{"type": "string", "enum": ["read", "c++"]},
             {"type": "string", "pattern": "^(read|c\\+\\+)( ?, ?(read|c\\+\\+))*$"}]
            """#)
    }

    @Test func namesOfSchemasAreKeysThatOpenAPIAllows() throws {
        let model = APIModel(
            name: "M",
            types: [
                TypeDefinition(
                    id: TypeID("session", namespace: "microsoft.graph.callRecords"), shape: .object([], isOpen: false),
                    sources: [Fixture.line(1)], evidence: .propertyTable),
                Fixture.object("meeting.settings"), Fixture.object("a b"), Fixture.object("a/b"), Fixture.object(""),
            ])
        for name in ["microsoft.graph.callRecords.session", "meeting-settings", "a-b", "a-b-2", "unnamed"] {
            try check(model, "/components/schemas/\(name)/type", "\"object\"")
        }
    }

    @Test func requiredHoldsForTheOneWhoCreatesAndNotForAnswersAndPatches() throws {
        let properties = [
            Fixture.property("subject", presence: .required),
            Fixture.property("id", presence: .required, isReadOnly: true),
        ]
        let model = APIModel(
            name: "M",
            types: [
                Fixture.object("event", properties),
                Fixture.object("parameters", [Fixture.property("event", .named(TypeID("event")), presence: .required)]),
            ],
            operations: [
                Fixture.operation("create", .post, ["/events"], request: Fixture.payload(.named(TypeID("event")))),
                Fixture.operation("update", .patch, ["/events"], request: Fixture.payload(.named(TypeID("event")))),
                Fixture.operation("act", .post, ["/act"], request: Fixture.payload(.named(TypeID("parameters")))),
            ])
        func schema(_ place: String) -> String { "/paths/\(place)/requestBody/content/application~1json/schema" }
        try check(model, "/components/schemas/event/required", nil)
        try check(model, "/components/schemas/event/x-docgen-required", #"["subject", "id"]"#)
        try check(model, "/components/schemas/parameters/required", #"["event"]"#)
        try check(
            model, schema("~1events/post"), ##"{"$ref": "#/components/schemas/event", "required": ["subject"]}"##)
        try check(model, schema("~1events/patch"), ##"{"$ref": "#/components/schemas/event"}"##)
        try check(model, schema("~1act/post"), ##"{"$ref": "#/components/schemas/parameters"}"##)
    }

    private func checkProperty(
        _ property: Property, _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let model = APIModel(name: "M", types: [Fixture.object("t", [property]), Fixture.object("other")])
        try check(
            model, "/components/schemas/t/properties/\(property.wireName)", expected, sourceLocation: sourceLocation)
    }
}

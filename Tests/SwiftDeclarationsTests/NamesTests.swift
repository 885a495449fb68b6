import APIModel
import EmitterFixtures
import SwiftDeclarations
import Testing

@Suite("Names")
struct NamesTests {
    /// The names of properties of one type, in their order.
    private func check(
        properties wireNames: [String], are expected: [String], _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let model = APIModel(name: "M", types: [object("thing", wireNames.map { property($0) })])
        let names = SwiftNames(model)
        #expect(wireNames.map { names.member($0, of: TypeID("thing")).name } == expected, sourceLocation: place)
    }

    private func check(
        types wireNames: [String], are expected: [String], _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let model = APIModel(name: "M", types: wireNames.map { object($0, []) })
        let names = SwiftNames(model)
        #expect(wireNames.map { names.type(TypeID($0)).name } == expected, sourceLocation: place)
    }

    private func check(
        members wireNames: [String], are expected: [String], _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let names = SwiftNames(APIModel(name: "M", types: [enumeration("shade", wireNames)]))
        #expect(wireNames.map { names.member($0, of: TypeID("shade")).name } == expected, sourceLocation: place)
    }

    private func check(
        paths texts: [String], are expected: [String], _ place: Testing.SourceLocation = #_sourceLocation
    ) {
        let operation = Operation(
            id: "act", method: .get,
            paths: texts.map { DocumentedPath(PathTemplate(parsing: $0), sources: [Page.line(1)]) },
            title: "Act", resource: "thing", responses: [], sources: [Page.line(1)])
        let names = SwiftNames(APIModel(name: "M", operations: [operation])).operation("act")
        #expect(names?.paths.map(\.name) == expected, sourceLocation: place)
    }

    @Test func spellings() {
        check(
            properties: ["displayName", "DisplayName2", "display_name"],
            are: ["displayName", "displayName2", "display_name"])
        check(properties: ["@odata.type", "@odata.context"], are: ["odataType", "odataContext"])
        check(properties: ["foo-bar", "a b", "x.y"], are: ["fooBar", "aB", "xY"])
        check(properties: ["123abc", "", "größe", "+", "🙂"], are: ["value123abc", "empty", "größe", "plus", "empty2"])
        check(properties: ["XMLHttpRequest", "HTTP"], are: ["xmlHTTPRequest", "http"])
    }

    @Test func acronyms() {
        check(properties: ["joinUrl", "tenantId", "idToken", "id"], are: ["joinURL", "tenantID", "idToken", "id"])
        check(properties: ["ids", "userIds", "userIDs2", "webUrls"], are: ["ids", "userIDs", "userIDs2", "webURLs"])
        check(types: ["urlTemplate", "identitySet", "apiKey"], are: ["URLTemplate", "IdentitySet", "APIKey"])
    }

    @Test func reservedWords() {
        check(
            properties: ["self", "init", "Type", "default", "hashValue"],
            are: ["selfValue", "initValue", "type", "default", "hashValueValue"])
        check(
            types: ["string", "data", "error", "type", "protocol", "task", "identity", "result"],
            are: [
                "StringModel", "DataModel", "ErrorModel", "TypeModel", "ProtocolModel", "TaskModel", "Identity",
                "ResultModel",
            ])
    }

    @Test func collisions() {
        check(properties: ["ConferenceId", "conferenceId"], are: ["ConferenceId", "conferenceID"])
        check(properties: ["conferenceId", "ConferenceId"], are: ["conferenceID", "ConferenceId"])
        check(
            properties: ["foo-bar", "fooBar", "foo bar", "foo_bar"], are: ["fooBar2", "fooBar", "fooBar3", "foo_bar"])
        check(properties: ["fooBar", "fooBar2", "foo.bar"], are: ["fooBar", "fooBar2", "fooBar3"])
        check(
            types: ["fooBar", "foo-bar", "onlineMeeting.settings"], are: ["FooBar", "FooBar2", "OnlineMeetingSettings"])
    }

    @Test("A name that keeps its capital must not hide a type")
    func capitals() {
        check(properties: ["thing", "Thing"], are: ["thing", "thing2"])
        check(properties: ["string", "String"], are: ["string", "string2"])
    }

    @Test func enumerationMembers() {
        check(
            members: ["Normal", "none", "rawValue", "+1", "-1", "default"],
            are: ["normal", "none", "rawValueValue", "plus1", "minus1", "default"])
    }

    @Test("A path is named by what tells it apart")
    func pathCases() {
        check(paths: ["/me/events", "/users/{id}/events"], are: ["me", "users"])
        check(paths: ["/me/events", "/me/calendar/events"], are: ["me", "meCalendar"])
        check(paths: ["/a/{x}/c", "/a/{y}/c"], are: ["c", "c2"])
        check(paths: ["/things/{id}", "/things/by(name='{name}')"], are: ["things", "byName"])
        check(paths: ["/only"], are: [])
    }

    @Test func namespaces() {
        let main = TypeID("session")
        let other = TypeID("session", namespace: "microsoft.graph.callRecords")
        let types = [main, other].map {
            TypeDefinition(id: $0, shape: .object([], isOpen: false), sources: [Page.line(1)], evidence: .propertyTable)
        }
        let names = SwiftNames(APIModel(name: "M", types: types))
        #expect(names.type(main).name == "Session")
        #expect(names.type(other).name == "CallRecordsSession")
    }

    @Test("An operation yields to a type of its name")
    func namesOfOperations() {
        let operation = Operation(
            id: "export", method: .get, paths: paths("/export"), title: "", resource: "export", responses: [],
            sources: [Page.line(1)])
        let names = SwiftNames(APIModel(name: "M", types: [object("export", [])], operations: [operation]))
        #expect(names.type(TypeID("export")).name == "Export")
        #expect(names.operation("export")?.namespace.name == "ExportOperation")
        #expect(names.resource("export")?.api.name == "ExportAPI")
    }
}

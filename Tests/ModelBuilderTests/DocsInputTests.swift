import APIModel
import Foundation
import ModelBuilder
import PageReader
import SourceText
import Testing

/// The pages of `docs-input`, read and united.
@Suite("The documented pages")
struct DocsInputTests {
    private static func dump(_ folder: String, dialect name: String, reversed: Bool = false) throws -> ModelDump {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs-input/\(folder)")
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".md") }
            .sorted()
        let files = try names.enumerated().map { index, name in
            SourceFile(id: FileID(index), path: name, bytes: Array(try Data(contentsOf: root.appending(path: name))))
        }
        let dialect = try Dialect.builtIn(name)
        let pages = files.map { PageReader(dialect: dialect).read($0) }
        let settings = ModelSettings(name: "Test", mainNamespace: dialect.namespace)
        let sources = SourceMap(files)
        let model = buildModel(from: reversed ? pages.reversed() : pages, settings: settings, sources: sources)
        return ModelDump(model: model, sources: sources)
    }

    @Test("The order of pages plays no part")
    func order() throws {
        #expect(
            try Self.dump("graph", dialect: "graph").lines
                == Self.dump("graph", dialect: "graph", reversed: true).lines)
    }

    @Test("Models keep what emitters rely on", arguments: ["graph", "ucwa"])
    func invariants(name: String) throws {
        #expect(try brokenInvariants(of: Self.dump(name, dialect: name).model) == [])
    }

    @Test("Types of the Graph pages")
    func graphTypes() throws {
        let found = try Self.dump("graph", dialect: "graph").lines(about: [
            "type createOrGet", "type identity", "type meetingParticipant", "type audio", "type itemBody",
            "type entity",
        ])
        #expect(
            found.joined(separator: "\n") == """
                type audioConferencing [example]
                  tollNumber: string [example]
                  tollFreeNumber: string [example]
                  ConferenceId: string [example]
                  dialinUrl: string [example]
                  conferenceId: string [example]
                  @odata.type: string [example]
                type createOrGetOnlineMeetingParameters [bodyTable]
                  chatInfo: chatInfo [bodyTable,example]
                  endDateTime: dateTime [bodyTable,example]
                  externalId: string required [bodyTable,example]
                  participants: meetingParticipants [bodyTable,example]
                  startDateTime: dateTime [bodyTable,example]
                  subject: string [bodyTable,example]
                type entity [mention]
                  id: string [mention]
                type identity [example]
                  id: string [example]
                  tenantId: string [example]
                  displayName: string [example]
                  identityProvider: string [example]
                  @odata.type: string [example]
                type identitySet [example]
                  user: identity [example]
                  application: identity [example]
                  device: identity [example]
                  @odata.type: string [example]
                type itemBody [example]
                  @odata.type: string [example]
                type meetingParticipantInfo [example]
                  identity: identitySet [example]
                  upn: string [example]
                  @odata.type: string [example]
                type meetingParticipants [example]
                  organizer: meetingParticipantInfo [example]
                  attendees: collection of meetingParticipantInfo [example]
                  producers: collection of unknown [example]
                  contributors: collection of unknown [example]
                  @odata.type: string [example]
                """)
    }

    @Test("onlineMeeting: ten documented properties, none required; what examples add is marked")
    func onlineMeeting() throws {
        let found = try Self.dump("graph", dialect: "graph").lines(about: ["type onlineMeeting"])
        #expect(
            found.joined(separator: "\n") == """
                type onlineMeeting: entity [bodyTable]
                  id: string [bodyTable,example]
                  creationDateTime: dateTime [bodyTable,example]
                  startDateTime: dateTime [bodyTable,example]
                  endDateTime: dateTime [bodyTable,example]
                  joinUrl: string [bodyTable,example]
                  subject: string [bodyTable,example]
                  participants: meetingParticipants [bodyTable,example]
                  audioConferencing: audioConferencing [bodyTable,example]
                  chatInfo: chatInfo [bodyTable,example]
                  videoTeleconferenceId: string [bodyTable,example]
                  isBroadcast: boolean [example]
                  autoAdmittedUsers: string [example]
                  canceledDateTime: dateTime [example]
                  isCanceled: boolean [example]
                  accessLevel: string [example]
                  entryExitAnnouncement: boolean [example]
                  expirationDateTime: dateTime [example]
                  isCancelled: boolean [example]
                  capabilities: collection of string [example]
                  externalId: string [example]
                  joinInformation: itemBody [example]
                  joinWebUrl: string [example]
                  outerMeetingAutoAdmittedUsers: unknown [example]
                  meetingInfo: unknown [example]
                  @odata.context: string [example]
                  @odata.type: string [example]
                """)
    }

    @Test("Operations of the Graph pages")
    func graphOperations() throws {
        let found = try Self.dump("graph", dialect: "graph").lines(about: ["operation"])
            .filter { !$0.contains("permission") && !$0.contains("header") && !$0.contains("example ") }
        #expect(
            found.joined(separator: "\n") == """
                operation createOnlineMeeting POST on onlineMeeting “Create online meeting”
                  path /app/onlineMeetings
                  path /communications/onlineMeetings
                  path /me/onlineMeetings
                  request onlineMeeting
                  response 201 onlineMeeting
                    POST /communications/onlineMeetings → /communications/onlineMeetings json onlineMeeting
                    201 json onlineMeeting
                    POST /me/onlineMeetings → /me/onlineMeetings json onlineMeeting
                    201 json onlineMeeting
                operation createOrGetOnlineMeeting POST on onlineMeeting “onlineMeeting: createOrGet”
                  path /me/onlineMeetings/createOrGet
                  path /app/onlineMeetings/createOrGet
                  path /communications/onlineMeetings/createOrGet
                  path /users/{userId}/onlineMeetings/createOrGet
                  in path userId: string required
                  request createOrGetOnlineMeetingParameters
                  response 200 onlineMeeting
                    POST /me/onlineMeetings/createOrGet → /me/onlineMeetings/createOrGet json createOrGetOnlineMeetingParameters
                    200 json onlineMeeting
                      contradiction response-body-contradiction: the body wraps its `onlineMeeting` in `value`, though the page says that it is one
                    POST /users('{id}')/onlineMeetings/createOrGet → /users/{userId}/onlineMeetings/createOrGet json createOrGetOnlineMeetingParameters
                    200 json onlineMeeting
                operation addOnlineMeetings POST on onlineMeeting “Add onlineMeetings”
                  path /communications/onlineMeetings/$ref
                  request onlineMeeting
                  response 201 onlineMeeting
                    POST /communications/onlineMeetings → nowhere json onlineMeeting
                      contradiction example-url-undocumented: the address fits no path of the operation
                    201 json onlineMeeting
                """)
    }

    @Test("Permissions: not supported is understood, placeholders are no scopes")
    func permissions() throws {
        let found = try Self.dump("graph", dialect: "graph").lines(about: ["permission"])
        #expect(
            found == [
                "permission Delegated (work or school account): OnlineMeetings.ReadWrite",
                "permission Delegated (personal Microsoft account): not supported",
                "permission Application: OnlineMeetings.ReadWrite.All",
                "permission Delegated (work or school account): OnlineMeetings.ReadWrite",
                "permission Delegated (personal Microsoft account): not supported",
                "permission Application: not supported",
                "permission Delegated (personal Microsoft account): not supported",
            ])
    }

    @Test("The UCWA page")
    func ucwa() throws {
        let found = try Self.dump("ucwa", dialect: "ucwa").lines(about: ["server", "type", "operation"])
        #expect(
            found.joined(separator: "\n") == """
                server https://fe1.contoso.com:443
                type Importance enum Normal|Urgent|Emergency [memberList]
                type onlineMeetingInvitation open [mention]
                type startOnlineMeetingParameters [bodyTable]
                  operationId: string max50 [bodyTable,example]
                  importance: Importance [bodyTable,example]
                  subject: string max250 [bodyTable,example]
                  threadId: string [bodyTable,example]
                operation startOnlineMeeting POST on communication “startOnlineMeeting”
                  path /ucwa/v1/applications/{applicationId}/communication/startOnlineMeeting inferred
                  permission Delegated: Meetings.ReadWrite
                  in path applicationId: string required
                  request startOnlineMeetingParameters
                  response 201 onlineMeetingInvitation optional
                    header Location
                  response 409
                    error Conflict/AlreadyExists
                    error Conflict/TooManyGroups
                    error Conflict
                  response 410
                    error Gone/CannotRedirect
                  response 500
                    error ServiceFailure/CallbackChannelError
                  example JSON
                    POST /ucwa/v1/applications/192/communication/startOnlineMeeting → /ucwa/v1/applications/{applicationId}/communication/startOnlineMeeting json startOnlineMeetingParameters
                    201 onlineMeetingInvitation
                  example XML
                    POST /ucwa/v1/applications/192/communication/startOnlineMeeting → /ucwa/v1/applications/{applicationId}/communication/startOnlineMeeting application/xml startOnlineMeetingParameters
                    201 onlineMeetingInvitation
                """)
    }
}

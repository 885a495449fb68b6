import APIModel
import Testing

@testable import Emitters

@Suite struct TypePageTests {
    @Test func aTypeLeadsToItsOperationsAndProperties() throws {
        try checkCatalog(
            Fixture.meetings, "OnlineMeeting.md", section: "## In the API",
            """
            It is called `onlineMeeting` there.

            It has all properties of ``Entity``.

            ### Operations

            - <doc:create-or-get-online-meeting> answers `200` with it, answers `201` with it
            - <doc:start-online-meeting> takes it as its body
            """)
        try checkCatalog(
            Fixture.meetings, "ChatInfo.md", section: "## In the API",
            """
            It is called `chatInfo` there.

            ### Where it stands

            It is the value, or an element, of:

            - ``OnlineMeeting/chatInfo``
            """)
    }
}

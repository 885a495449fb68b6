import DocgenRuntime
import Foundation
import Library
import Places
import Testing

@Test func modelsAreMadeOfThePages() throws {
    let json = #"{"id": "17", "title": "Momo", "author": {"displayName": "Michael Ende"}, "genre": "novel"}"#
    let book = try JSONDecoder().decode(Book.self, from: Data(json.utf8))
    #expect(book.author?.displayName == "Michael Ende")
    #expect(book.genre == .novel)
}

@Test func theServerAnswersWhatThePagesDocument() async throws {
    let routes = Shelf().routes
    let body = Data(#"{"title": "Momo", "genre": "novel"}"#.utf8)
    let created = try await routes.respond(
        to: APIRequest(method: .post, path: "/books", headers: [.contentType: "application/json"], body: body))
    #expect(created.status == .created)
    #expect(try JSONDecoder().decode(Book.self, from: created.body).id == "1")
    let missing = try await routes.respond(to: APIRequest(method: .get, path: "/books/1"))
    #expect(missing.status == .notImplemented)
}

@Test func aFolderWithSpacesAndUnicode() {
    #expect(Street(name: "Lange Gasse", length: 1200).spokenLength == "1 km")
}

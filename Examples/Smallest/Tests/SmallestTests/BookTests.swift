import Foundation
import Smallest
import Testing

@Test func aBookIsReadFromJSON() throws {
    let json = #"{"id": "1", "title": "Momo", "boughtAt": "2024-02-29T10:00:00.25+01:00"}"#
    let book = try JSONDecoder().decode(Book.self, from: Data(json.utf8))
    #expect(book.title == "Momo")
    #expect(book.pageCount == nil)
    #expect(book.boughtAt?.description == "2024-02-29T10:00:00.25+01:00")
}

import DocgenRuntime
import Synchronization

/// A library that keeps its books in memory.
public final class Shelf: PartialBookAPI {
    private let books: Mutex<[Book]>

    public init(_ books: [Book] = []) {
        self.books = Mutex(books)
    }

    public func createBook(_ input: CreateBook.Input) async throws -> CreateBook.Output {
        let book = books.withLock { books in
            var book = input.body
            book.id = "\(books.count + 1)"
            books.append(book)
            return book
        }
        return .created(book)
    }
}

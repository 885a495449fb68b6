/// A part of a collection, as an operation answers it.
public protocol CollectionPage: Sendable {
    associatedtype Element: Sendable

    var elements: [Element] { get }
    /// Where the next page is; nil on the last one.
    var nextLink: String? { get }
}

/// The pages of a collection, one request each, asked for while one iterates.
///
/// ```swift
/// for try await message in client.listMessagesPages(at: .me).elements { … }
/// ```
///
/// Iteration ends after the page that names no next one. A page that names itself is followed once and no more.
public struct PageSequence<Body: CollectionPage>: AsyncSequence, Sendable {
    /// Fetches the page at an address, nil for the first one.
    private let fetch: @Sendable (String?) async throws -> (page: Body, next: String?)

    init(_ fetch: @escaping @Sendable (String?) async throws -> (page: Body, next: String?)) {
        self.fetch = fetch
    }

    public func makeAsyncIterator() -> Iterator { Iterator(fetch: fetch) }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let fetch: @Sendable (String?) async throws -> (page: Body, next: String?)
        private var link: String?
        private var isOver = false

        fileprivate init(fetch: @escaping @Sendable (String?) async throws -> (page: Body, next: String?)) {
            self.fetch = fetch
        }

        public mutating func next() async throws -> Body? {
            guard !isOver else { return nil }
            try Task.checkCancellation()
            isOver = true
            let (page, next) = try await fetch(link)
            isOver = next == nil || next == link
            link = next
            return page
        }
    }

    /// The elements of all pages, in their order.
    public var elements: Elements { Elements(pages: self) }

    public struct Elements: AsyncSequence, Sendable {
        fileprivate let pages: PageSequence

        public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

        public struct Iterator: AsyncIteratorProtocol {
            fileprivate var pages: PageSequence.Iterator
            private var page: ArraySlice<Body.Element> = []

            fileprivate init(pages: PageSequence.Iterator) {
                self.pages = pages
            }

            public mutating func next() async throws -> Body.Element? {
                while page.isEmpty {
                    guard let next = try await pages.next() else { return nil }
                    page = next.elements[...]
                }
                return page.removeFirst()
            }
        }
    }
}

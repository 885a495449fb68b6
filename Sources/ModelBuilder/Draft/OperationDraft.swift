import APIModel
import PageReader
import SourceText

/// What one page says of one operation: the facts, cut down to one method.
struct OperationSource {
    /// The place of the page in `ModelDraft.pages`.
    var page: Int
    var facts: Shared<OperationFacts>
    var method: HTTPMethod
    /// The lines of that method.
    var lines: [RequestLine]
    /// The exchanges whose request has that method, and those without a request.
    var exchanges: [ExchangeFacts]
    /// How many operations its page describes.
    var siblings: Int
    /// Lines that its page mentions in passing; title, text and tables are about something else.
    var isBorrowed = false
}

/// An operation while the pages that describe it are united.
struct OperationDraft {
    var sources: [OperationSource]
    var method: HTTPMethod
    var paths: [DocumentedPath] = []
    var id = ""
    var resource = ""
    var title = ""
    var documentation = Documentation()
    var permissions: [Permission] = []
    /// What tables say of its parameters.
    var tables = ParameterTables()
    var pathParameters: [Parameter] = []
    var queryParameters: [Parameter] = []
    var requestHeaders: [Parameter] = []
    var request: Payload?
    var responses: [Response] = []

    /// The pages that are about it.
    var homes: [OperationSource] { sources.filter { !$0.isBorrowed } }

    /// The response of a status.
    func response(_ status: Int) -> Response? { responses.first { $0.status == status } }
}

import APIModel
import LooseJSON
import SourceText

/// A request of the page and the responses that belong to it.
public struct ExchangeFacts: Sendable {
    /// The annotation's `name`, where it has one: `create-onlinemeeting-from-application`.
    public var annotatedName: Spanned<String>?
    /// The title of the example's section: `Creating a Meeting with an Application Token`.
    public var title: Spanned<String>?
    public var request: MessageFacts?
    public var responses: [MessageFacts]

    public init(
        annotatedName: Spanned<String>? = nil, title: Spanned<String>? = nil, request: MessageFacts? = nil,
        responses: [MessageFacts] = []
    ) {
        self.annotatedName = annotatedName
        self.title = title
        self.request = request
        self.responses = responses
    }

    public var messages: [MessageFacts] { (request.map { [$0] } ?? []) + responses }
}

/// One message of an example; a header-only block and the body block after it are one message.
public struct MessageFacts: Sendable {
    public enum StartLine: Hashable, Sendable {
        case request(RequestLine)
        case response(Spanned<Int>)
        /// A bare body, `json` alone; the section or annotation says which side it is on.
        case none
    }

    public var isRequest: Bool
    /// A command line shows it, `curl …`, rather than a message.
    public var isCommand = false
    public var start: StartLine
    public var headers: [ExampleHeader]
    public var body: BodyText?
    @Boxed public var annotation: Annotation?
    /// The fence of the start line.
    public var range: SourceRange
    /// The fence of the body, where it is another one.
    public var bodyFence: SourceRange?
    /// A blank line between start line and headers, or none before the body.
    public var layoutFaults: [Spanned<LayoutFault>]

    public init(isRequest: Bool, start: StartLine, range: SourceRange) {
        self.isRequest = isRequest
        self.start = start
        self.headers = []
        self.annotation = nil
        self.range = range
        self.layoutFaults = []
    }
}

/// How the text of a message departs from RFC 9112, section 2.1.
public enum LayoutFault: String, Hashable, Sendable, CaseIterable {
    case blankLineBeforeHeaders
    case noBlankLineBeforeBody
}

/// The body of an example or representation.
public struct BodyText: Sendable {
    public enum Content: Sendable {
        case json(JSONValue, repairs: [JSONRepair])
        /// Text that is not JSON, with its entities decoded where it was escaped.
        case text(String)
    }

    public var content: Content
    /// From the header or the fence: `application/json`.
    public var mediaType: String
    /// The body alone.
    public var range: SourceRange

    public init(content: Content, mediaType: String, range: SourceRange) {
        self.content = content
        self.mediaType = mediaType
        self.range = range
    }

    public var json: JSONValue? {
        if case .json(let value, _) = content { value } else { nil }
    }
}

/// The comment before a fence, `<!-- { "blockType": "response", "@odata.type": "microsoft.graph.user" } -->`.
public struct Annotation: Sendable {
    /// `request`, `response`, `ignored`, `resource`, `example`…
    public var blockType: Spanned<String>?
    public var name: Spanned<String>?
    /// The type of the body: `@odata.type`.
    public var type: TypeMention?
    public var isCollection: Bool
    public var isTruncated: Bool
    /// All of it.
    public var json: JSONValue
    public var range: SourceRange

    public init(json: JSONValue, range: SourceRange) {
        self.json = json
        self.range = range
        self.isCollection = false
        self.isTruncated = false
    }
}

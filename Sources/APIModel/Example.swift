import LooseJSON
import SourceText

/// A documented exchange: a request, and what it was answered with.
public struct Example: Sendable {
    /// The title of its section without a running number's label, or the annotation's name: unique in its operation.
    public var name: String
    public var request: ExampleMessage?
    public var responses: [ExampleMessage]

    public init(name: String, request: ExampleMessage? = nil, responses: [ExampleMessage] = []) {
        self.name = name
        self.request = request
        self.responses = responses
    }

    public var messages: [ExampleMessage] { (request.map { [$0] } ?? []) + responses }
}

/// One HTTP message as a page shows it, repaired.
public struct ExampleMessage: Sendable {
    public enum Role: Hashable, Sendable {
        case request(method: HTTPMethod, target: ExampleTarget)
        case response(status: Int)
    }

    public var role: Role
    /// In the order of the page; values as they stand.
    public var headers: [ExampleHeader]
    public var body: ExampleBody?
    /// The type of the body, as annotation or prose names it.
    public var bodyType: TypeReference?
    /// The key under which the body holds what its documentation says that it is: `value` in `{"value": {…}}`; `nil`
    /// where the body is that itself.
    public var wrapper: String?
    /// The whole fence; its first line is where the example is cited.
    public var source: SourceRange
    /// Why the message can't hold as its own documentation has it; empty for a sound one.
    public var contradictions: [Contradiction]

    public init(
        role: Role, headers: [ExampleHeader] = [], body: ExampleBody? = nil, bodyType: TypeReference? = nil,
        wrapper: String? = nil, source: SourceRange, contradictions: [Contradiction] = []
    ) {
        self.role = role
        self.headers = headers
        self.body = body
        self.bodyType = bodyType
        self.wrapper = wrapper
        self.source = source
        self.contradictions = contradictions
    }
}

/// Where an example request is sent.
public struct ExampleTarget: Hashable, Sendable {
    /// As the page writes it: `https://graph.microsoft.com/v1.0/me/onlineMeetings?$top=2`.
    public var text: String
    /// Relative to the server, without host and version prefix, repaired: `/me/onlineMeetings`.
    public var path: String
    /// Without the question mark; `nil` where there is none.
    public var query: String?
    /// The documented path that it fits; `nil` where it fits none of its operation.
    public var template: PathTemplate?

    public init(text: String, path: String, query: String? = nil, template: PathTemplate? = nil) {
        self.text = text
        self.path = path
        self.query = query
        self.template = template
    }
}

public struct ExampleHeader: Hashable, Sendable {
    public var name: String
    public var value: String
    public var range: SourceRange

    public init(name: String, value: String, range: SourceRange) {
        self.name = name
        self.value = value
        self.range = range
    }
}

/// The body of an example.
public enum ExampleBody: Sendable {
    /// JSON, after repair.
    case json(JSONValue)
    /// Another text, unescaped: XML, HTML, CSV.
    case text(String, mediaType: String)
}

/// A reason why an example can't pass as a test: its page, or another one, says otherwise.
public struct Contradiction: Hashable, Sendable {
    public var rule: RuleID
    public var message: String
    public var range: SourceRange

    public init(_ rule: RuleID, _ message: String, at range: SourceRange) {
        self.rule = rule
        self.message = message
        self.range = range
    }
}

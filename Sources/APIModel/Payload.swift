import SourceText

/// The body of a request or response.
public struct Payload: Sendable {
    public var type: TypeReference
    /// `application/json` where a page says nothing.
    public var mediaType: String
    /// `.optional` where the pages disagree on whether there is a body at all.
    public var presence: Presence
    public var documentation: Documentation
    public var sources: [SourceRange]

    public init(
        type: TypeReference, mediaType: String = "application/json", presence: Presence = .required,
        documentation: Documentation = Documentation(), sources: [SourceRange]
    ) {
        self.type = type
        self.mediaType = mediaType
        self.presence = presence
        self.documentation = documentation
        self.sources = sources
    }
}

/// What an operation answers under one status.
public struct Response: Sendable {
    public var status: Int
    public var body: Payload?
    /// Headers that carry meaning here: `Location`. Those of every message (`Content-Length`, `Date`) are left out.
    public var headers: [Parameter]
    /// The documented errors under this status; empty for a success.
    public var errors: [DocumentedError]
    public var documentation: Documentation
    public var sources: [SourceRange]

    public init(
        status: Int, body: Payload? = nil, headers: [Parameter] = [], errors: [DocumentedError] = [],
        documentation: Documentation = Documentation(), sources: [SourceRange]
    ) {
        self.status = status
        self.body = body
        self.headers = headers
        self.errors = errors
        self.documentation = documentation
        self.sources = sources
    }

    public var isSuccess: Bool { (200..<400).contains(status) }
}

/// A row of a table of errors: `Conflict | 409 | AlreadyExists`.
public struct DocumentedError: Hashable, Sendable {
    /// The name that the body gives it: `Conflict`.
    public var code: String
    /// The finer name; `nil` where the page has none or says "None".
    public var subcode: String?
    public var documentation: Documentation
    public var source: SourceRange

    public init(
        code: String, subcode: String? = nil, documentation: Documentation = Documentation(), source: SourceRange
    ) {
        self.code = code
        self.subcode = subcode
        self.documentation = documentation
        self.source = source
    }
}

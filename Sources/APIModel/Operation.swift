import SourceText

/// One thing that the API does, at one or more paths.
public struct Operation: Sendable {
    /// Unique in the model, in lower camel case: `createOnlineMeeting`.
    public var id: String
    public var method: HTTPMethod
    /// In the order of the pages. Never empty.
    public var paths: [DocumentedPath]
    /// The heading of its page or section: `Create online meeting`.
    public var title: String
    public var documentation: Documentation
    /// The resource it belongs to, in lower camel case: `onlineMeeting`. Operations of one resource share a protocol.
    public var resource: String
    public var permissions: [Permission]
    /// Placeholders of the paths, united by name.
    public var pathParameters: [Parameter]
    public var queryParameters: [Parameter]
    public var requestHeaders: [Parameter]
    public var request: Payload?
    /// By status. Never empty: where nothing is documented the success is `200` without a body, without sources.
    public var responses: [Response]
    public var examples: [Example]
    /// Where it is described: headings of pages or sections. Never empty.
    public var sources: [SourceRange]

    public init(
        id: String, method: HTTPMethod, paths: [DocumentedPath], title: String,
        documentation: Documentation = Documentation(), resource: String, permissions: [Permission] = [],
        pathParameters: [Parameter] = [], queryParameters: [Parameter] = [], requestHeaders: [Parameter] = [],
        request: Payload? = nil, responses: [Response], examples: [Example] = [], sources: [SourceRange]
    ) {
        self.id = id
        self.method = method
        self.paths = paths
        self.title = title
        self.documentation = documentation
        self.resource = resource
        self.permissions = permissions
        self.pathParameters = pathParameters
        self.queryParameters = queryParameters
        self.requestHeaders = requestHeaders
        self.request = request
        self.responses = responses
        self.examples = examples
        self.sources = sources
    }
}

/// A request method (RFC 9110, section 9; RFC 5789 for PATCH).
public enum HTTPMethod: String, Hashable, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
}

/// A path and the lines that document it.
public struct DocumentedPath: Hashable, Sendable {
    public var template: PathTemplate
    /// The request lines. Never empty.
    public var sources: [SourceRange]
    /// `true` where no page states the path and it was made from the address of an example.
    public var isInferred: Bool
    /// The same path in other letter case, `/me/contactfolders` beside `/me/contactFolders`, with its request lines.
    /// Where paths are compared without regard to letter case these add nothing.
    public var otherSpellings: [DocumentedPath] = []

    public init(_ template: PathTemplate, sources: [SourceRange], isInferred: Bool = false) {
        self.template = template
        self.sources = sources
        self.isInferred = isInferred
    }
}

/// A path placeholder, query parameter or header.
public struct Parameter: Sendable {
    public var name: String
    public var type: TypeReference
    public var presence: Presence
    public var constraints: Constraints
    public var documentation: Documentation
    public var sources: [SourceRange]

    public init(
        name: String, type: TypeReference = .scalar(.string), presence: Presence = .optional,
        constraints: Constraints = Constraints(), documentation: Documentation = Documentation(),
        sources: [SourceRange]
    ) {
        self.name = name
        self.type = type
        self.presence = presence
        self.constraints = constraints
        self.documentation = documentation
        self.sources = sources
    }
}

/// Who may call an operation, and with which scopes.
public struct Permission: Hashable, Sendable {
    /// The kind of caller as the page words it: `Delegated (work or school account)`.
    public var kind: String
    /// The scopes, from the least to the most privileged; empty where `isSupported` is `false`.
    public var scopes: [String]
    /// `false` where the page says "Not supported."
    public var isSupported: Bool
    public var note: String?
    public var sources: [SourceRange]

    public init(kind: String, scopes: [String], isSupported: Bool, note: String? = nil, sources: [SourceRange]) {
        self.kind = kind
        self.scopes = scopes
        self.isSupported = isSupported
        self.note = note
        self.sources = sources
    }
}

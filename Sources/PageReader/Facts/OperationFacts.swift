import APIModel
import SourceText

/// What one page, or one section of it, says about one operation.
public struct OperationFacts: Sendable {
    public var title: String
    /// The heading of the page or section.
    public var range: SourceRange
    public var prose: Prose
    public var requestLines: [RequestLine]
    public var permissions: [PermissionRow]
    public var pathParameters: [PropertyRow]
    public var queryParameters: [PropertyRow]
    public var requestHeaders: [PropertyRow]
    public var request: RequestBodyFacts
    public var responses: [ResponseStatement]
    /// Rows of tables on what the answer holds.
    public var responseRows: [PropertyRow]
    public var errors: [ErrorRow]
    public var exchanges: [ExchangeFacts]

    public init(title: String, range: SourceRange) {
        self.title = title
        self.range = range
        self.prose = Prose()
        self.requestLines = []
        self.permissions = []
        self.pathParameters = []
        self.queryParameters = []
        self.requestHeaders = []
        self.request = RequestBodyFacts()
        self.responses = []
        self.responseRows = []
        self.errors = []
        self.exchanges = []
    }
}

/// A documented request line: `POST /me/onlineMeetings`.
public struct RequestLine: Hashable, Sendable {
    public var method: Spanned<HTTPMethod>
    @Boxed public var target: TargetFacts
    /// `true` where the page states no path and this line is the first line of an example.
    public var isInferred: Bool
    public var range: SourceRange

    public init(method: Spanned<HTTPMethod>, target: TargetFacts, isInferred: Bool = false, range: SourceRange) {
        self.method = method
        self.target = target
        self.isInferred = isInferred
        self.range = range
    }
}

/// The target of a request line or example, taken apart.
public struct TargetFacts: Hashable, Sendable {
    /// As written.
    public var text: String
    /// `https://graph.microsoft.com`; `nil` where it is relative.
    public var origin: String?
    /// The version prefix without slashes, `v1.0`, or the whole fixed prefix that the dialect names.
    public var version: String?
    /// The path after origin and version. Placeholders are named as the page names them, not yet made unique.
    public var path: PathTemplate
    /// Query without the question mark.
    public var query: String?
    /// What had to be mended to read it: `backslash`, `missing-slash`, `space`.
    public var repairs: [Spanned<TargetRepair>]
    public var range: SourceRange

    public init(text: String, path: PathTemplate, range: SourceRange) {
        self.text = text
        self.path = path
        self.range = range
        self.repairs = []
    }
}

/// The closed list of what is mended in a request target.
public enum TargetRepair: String, Hashable, Sendable, CaseIterable {
    /// `docs\api/users`: a stray prefix with a backslash where the version belongs.
    case backslash
    /// `me/messages` for `/me/messages`.
    case missingLeadingSlash
    /// `/users/ {id}`.
    case whitespace
    /// `/users/{id`, `/users/id}`.
    case unbalancedBraces
    /// `/users//messages`.
    case doubledSlash
}

/// A row of a permission table.
public struct PermissionRow: Hashable, Sendable {
    public var kind: Spanned<String>
    public var scopes: [Spanned<String>]
    public var isSupported: Bool
    public var note: String?
    /// The cell is a placeholder: neither scopes nor "Not supported".
    public var isPlaceholder: Bool
    public var range: SourceRange

    public init(kind: Spanned<String>, scopes: [Spanned<String>], isSupported: Bool, range: SourceRange) {
        self.kind = kind
        self.scopes = scopes
        self.isSupported = isSupported
        self.isPlaceholder = false
        self.range = range
    }
}

/// What prose and tables say about the body of a request.
public struct RequestBodyFacts: Sendable {
    /// "supply a JSON representation of an [onlineMeeting]": the type the prose names.
    public var type: Spanned<TypeExpression>?
    /// Rows of the body tables.
    public var rows: [PropertyRow]
    /// The rows are parameters of an action, not properties of the type that prose names.
    public var rowsAreParameters: Bool
    /// "The following table shows the properties that are required when you create the x": said of the whole table.
    public var leadIn: Spanned<String>?
    /// "Do not supply a request body".
    public var saysNone: SourceRange?
    public var range: SourceRange?

    public init() {
        rows = []
        rowsAreParameters = false
    }
}

/// "If successful, this method returns a `201 Created` response code and an [x] object in the response body."
public struct ResponseStatement: Hashable, Sendable {
    /// `nil` where a body is described and no status is given.
    public var status: Spanned<Int>?
    public var type: Spanned<TypeExpression>?
    /// The statement says that there is no body.
    public var saysNoBody: Bool
    public var prose: Prose
    public var range: SourceRange

    public init(status: Spanned<Int>?, type: Spanned<TypeExpression>?, range: SourceRange) {
        self.status = status
        self.type = type
        self.saysNoBody = false
        self.prose = Prose()
        self.range = range
    }
}

/// A row of a table of errors.
public struct ErrorRow: Hashable, Sendable {
    public var name: Spanned<String>?
    public var status: Spanned<Int>?
    public var subcode: Spanned<String>?
    public var prose: Prose
    public var range: SourceRange

    public init(name: Spanned<String>?, status: Spanned<Int>?, subcode: Spanned<String>?, range: SourceRange) {
        self.name = name
        self.status = status
        self.subcode = subcode
        self.prose = Prose()
        self.range = range
    }
}

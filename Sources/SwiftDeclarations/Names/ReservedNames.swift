/// Names that generated declarations leave alone.
enum ReservedNames {
    /// Types of the standard library, Foundation, Swift Testing, HTTPTypes and DocgenRuntime that generated code, or those who
    /// import it, refer to; and the types that every operation nests.
    static let types: Set<String> = Identifiers.unusableMembers.union([
        // The standard library
        "Actor", "Any", "AnyObject", "Array", "AsyncSequence", "Bool", "Character", "Clock", "Codable", "CodingKey",
        "Collection", "Comparable", "Decodable", "Decoder", "Dictionary", "Double", "Duration", "Element",
        "Encodable", "Encoder", "Equatable", "Error", "Float", "Hashable", "Hasher", "Identifiable", "Index", "Int",
        "Int8", "Int16", "Int32", "Int64", "Iterator", "Mirror", "Never", "Optional", "Range", "RawRepresentable",
        "Result", "Sendable", "Sequence", "Set", "StaticString", "String", "Substring", "Swift", "Task", "UInt",
        "UInt8", "UInt16", "UInt32", "UInt64", "Unicode", "Void",
        // Foundation
        "Bundle", "Calendar", "Data", "Date", "Decimal", "Formatter", "Foundation", "Host", "IndexPath", "IndexSet",
        "Locale", "Measurement", "Notification", "Operation", "Port", "Process", "Progress", "Scanner", "Selector",
        "Stream", "Thread", "TimeZone", "Timer", "URL", "UUID", "Unit",
        // Swift Testing
        "Bug", "Comment", "Confirmation", "Issue", "Suite", "Tag", "Test", "Testing", "Trait",
        // HTTPTypes
        "HTTPField", "HTTPFields", "HTTPRequest", "HTTPResponse", "HTTPTypes",
        // DocgenRuntime and DocgenTesting
        "APIClient", "APIError", "APIFailure", "APIFailureReason", "APIRequest", "APIResponse",
        "AuthorizationMiddleware", "Base64", "BodyExample", "CalendarDate", "ClientCall", "ClientMiddleware",
        "ClientTransport", "ClosureTransport", "CollectionPage", "Difference", "DocgenRuntime", "DocgenTesting",
        "ErrorBody", "HTTPProblem", "ISODuration", "Indirect", "InvalidRequest", "JSONBody", "JSONComparison",
        "JSONNumber", "JSONObjectReader", "JSONObjectWriter", "JSONPointer", "JSONValue", "MalformedText",
        "MediaType", "MessageFile", "OpenEnum", "OpenFlags", "OperationRequest", "PageSequence", "Patch",
        "Patchable", "PathExpansion", "PathTemplate", "QueryItems", "RequestAddress", "RequestExample", "ResolvedRoute",
        "RespondingError",
        "ResponseExample", "RetryMiddleware", "Route", "RouteCall", "RouteTable", "RoutedExample", "ServerURL",
        "TimeOfDay", "Timestamp", "Undocumented", "UnreadableAnswer", "WireKey",
        // What every operation nests
        "FailureReason", "Input", "Output", "Path",
        // What every polymorphic type nests
        "Properties",
        // What every type that is patched nests
        "PropertyName",
    ])

    /// Members that every generated structure has, or may get from its protocols.
    static let properties: Set<String> = Identifiers.unusableMembers.union(["additionalProperties", "hashValue"])

    /// Members of every open enumeration.
    static let members: Set<String> = Identifiers.unusableMembers.union([
        "allKnown", "combined", "contains", "description", "hashValue", "isKnown", "rawValue",
    ])

    /// Cases and members of every polymorphic type.
    static let variants: Set<String> = Identifiers.unusableMembers.union(["hashValue", "other", "properties"])

    /// Members of every enumeration of the properties that can be cleared.
    static let propertyNames: Set<String> = Identifiers.unusableMembers.union(["hashValue", "rawValue"])

    /// Members of every resource protocol, and of the tests that adopt it.
    static let methods: Set<String> = Identifiers.unusableMembers.union([
        "api", "body", "exchange", "request", "requestBody", "response", "responseBody", "routes", "server",
    ])

    /// Members of every input.
    static let inputs: Set<String> = Identifiers.unusableMembers.union([
        "at", "body", "clearing", "hashValue", "headers", "input", "path", "query", "request",
    ])

    /// Cases of every output.
    static let outcomes: Set<String> = Identifiers.unusableMembers.union([
        "failure", "hashValue", "response", "success", "undocumented",
    ])

    /// Members of every failure reason.
    static let failures: Set<String> = Identifiers.unusableMembers.union([
        "allKnown", "code", "description", "hashValue", "isKnown", "status", "subcode",
    ])
}

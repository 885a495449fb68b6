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
        "APIFailure", "APIFailureReason", "APIRequest", "APIResponse", "Base64", "BodyExample", "CalendarDate",
        "Difference", "DocgenRuntime",
        "DocgenTesting", "ErrorBody", "HTTPProblem", "ISODuration", "Indirect", "JSONBody", "JSONComparison",
        "JSONNumber", "JSONObjectReader", "JSONObjectWriter", "JSONPointer", "JSONValue", "MalformedText",
        "MediaType", "MessageFile", "OpenEnum", "OpenFlags", "PathTemplate", "RequestExample", "ResolvedRoute",
        "RespondingError", "ResponseExample", "Route", "RouteCall", "RouteTable", "RoutedExample", "TimeOfDay",
        "Timestamp", "Undocumented", "WireKey",
        // What every operation nests
        "FailureReason", "Input", "Output", "Path",
        // What every polymorphic type nests
        "Properties",
    ])

    /// Members that every generated structure has, or may get from its protocols.
    static let properties: Set<String> = Identifiers.unusableMembers.union(["additionalProperties", "hashValue"])

    /// Members of every open enumeration.
    static let members: Set<String> = Identifiers.unusableMembers.union([
        "allKnown", "combined", "contains", "description", "hashValue", "isKnown", "rawValue",
    ])

    /// Cases and members of every polymorphic type.
    static let variants: Set<String> = Identifiers.unusableMembers.union(["hashValue", "other", "properties"])

    /// Members of every resource protocol, and of the tests that adopt it.
    static let methods: Set<String> = Identifiers.unusableMembers.union([
        "body", "exchange", "request", "requestBody", "response", "responseBody", "routes",
    ])

    /// Members of every input.
    static let inputs: Set<String> = Identifiers.unusableMembers.union(["body", "hashValue", "headers", "path"])

    /// Cases of every output.
    static let outcomes: Set<String> = Identifiers.unusableMembers.union([
        "failure", "hashValue", "response", "undocumented",
    ])

    /// Members of every failure reason.
    static let failures: Set<String> = Identifiers.unusableMembers.union([
        "allKnown", "code", "description", "hashValue", "isKnown", "status", "subcode",
    ])
}

import APIModel

/// What the configuration and the dialect settle about a model before any page is read.
public struct ModelSettings: Sendable {
    /// The name of the module: `OnlineMeetings`.
    public var name: String
    /// The version of the API, where the configuration states one; otherwise it is taken from the pages that agree.
    public var version: String?
    /// The namespace that type names are written without: `microsoft.graph`. Where it is `nil`, the one that most
    /// declarations and annotations use.
    public var mainNamespace: String?
    /// The base address, where the configuration states one; it comes before those of the examples.
    public var server: String?
    /// Whether every type keeps the keys that its pages don't mention, not only those that are open.
    public var keepsUnknownKeys: Bool
    public var policies: ModelPolicies

    public init(
        name: String, version: String? = nil, mainNamespace: String? = nil, server: String? = nil,
        keepsUnknownKeys: Bool = false, policies: ModelPolicies = ModelPolicies()
    ) {
        self.name = name
        self.version = version
        self.mainNamespace = mainNamespace
        self.server = server
        self.keepsUnknownKeys = keepsUnknownKeys
        self.policies = policies
    }
}

/// What differs from one doc set to another in how facts are united, as plain data of its dialect.
public struct ModelPolicies: Sendable {
    /// The key of an object that names its type.
    public var typeKey = "@odata.type"
    /// The key under which a response holds the elements of a collection; `nil` where it is a bare array.
    /// Examples that show otherwise decide.
    public var collectionKey: String? = "value"
    /// The key beside it that holds the address of the next part of the collection; `nil` where there is none.
    public var nextLinkKey: String? = "@odata.nextLink"
    /// Keys that belong to the message and not to the type have this sign in them.
    public var annotationSign = UInt8(ascii: "@")
    /// Endings of file names that are no part of a type's name: `OnlineMeeting_ref.md`.
    public var fileNameSuffixes = ["_ref"]
    /// The member by which an enumeration says that it will grow.
    public var growingMember: String? = "unknownFutureValue"
    /// Headers that every message has; they tell nothing about one operation. In lower case.
    public var messageHeaders: Set<String> = [
        "connection", "content-length", "content-type", "date", "host", "server", "transfer-encoding", "authorization",
        "cache-control", "user-agent", "accept", "keep-alive", "vary", "pragma", "expires", "accept-encoding",
    ]

    public init() {}

    /// How collections are handed out in parts.
    var paging: Paging? {
        guard let collectionKey, let nextLinkKey else { return nil }
        return Paging(elementsKey: collectionKey, nextLinkKey: nextLinkKey)
    }
}

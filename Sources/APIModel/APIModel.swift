import SourceText

/// One API as its pages describe it: everything settled that an emitter needs, and nothing of any output language.
///
/// All collections are in a stable order (types by identifier, operations by page and line), so that every emitter is
/// deterministic by walking them.
public struct APIModel: Sendable {
    /// The name of the module, as the configuration gives it: `OnlineMeetings`.
    public var name: String
    /// The folder name of the version of the API, where the pages agree on one: `v1.0`.
    public var version: String?
    /// The servers that examples are sent to, with their version prefix: `https://graph.microsoft.com/v1.0`.
    public var servers: [Server]
    /// How objects name their type; `nil` where no page shows one that does.
    public var discriminator: Discriminator?
    public var types: [TypeDefinition]
    public var operations: [Operation]
    /// How the API hands out long collections; nil where its pages follow no known convention.
    public var paging: Paging?

    public init(
        name: String, version: String? = nil, servers: [Server] = [], discriminator: Discriminator? = nil,
        types: [TypeDefinition] = [], operations: [Operation] = [], paging: Paging? = nil
    ) {
        self.name = name
        self.version = version
        self.servers = servers
        self.discriminator = discriminator
        self.paging = paging
        self.types = types
        self.operations = operations
    }

    /// The definition of a type. Linear; an emitter that asks often makes a `TypeIndex`.
    public func type(_ id: TypeID) -> TypeDefinition? {
        types.first { $0.id == id }
    }
}

/// How a collection is handed out in parts, each of which names the next one.
public struct Paging: Hashable, Sendable {
    /// The key under which a part holds its elements: `value`.
    public var elementsKey: String
    /// The key under which it holds the address of the next part: `@odata.nextLink`.
    public var nextLinkKey: String

    public init(elementsKey: String, nextLinkKey: String) {
        self.elementsKey = elementsKey
        self.nextLinkKey = nextLinkKey
    }
}

/// A base address of the API; the paths of operations are relative to it.
public struct Server: Hashable, Sendable {
    public var url: String
    public var sources: [SourceRange]

    public init(url: String, sources: [SourceRange] = []) {
        self.url = url
        self.sources = sources
    }
}

import APIModel
import SourceText

/// The client of a module, in the parts that a template lays out.
public struct ClientDeclaration: Sendable {
    /// `OnlineMeetingsClient`
    public let name: SwiftIdentifier
    /// The structure that holds what sends the requests.
    public let structure: StructDecl
    /// An extension a resource, that adopts its protocol.
    public let conformances: [ExtensionDecl]
}

extension DeclarationWriter {
    public func client(_ resources: [ResourceNames]) -> ClientDeclaration {
        let line = Indentation.none.deeper
        let server = model.servers.firstNonNil { ServerAddress($0.url) }
        var members: [any DeclCode] = [Self.apiProperty.moved(to: line), Self.apiInitializer.moved(to: line)]
        if let server {
            members.insert(serverConstant(server, at: line), at: 0)
            members.append(Self.initializer.moved(to: line))
        }
        let comment = DocComment(lines: [
            "Calls the operations of the API.", "",
            "Each has two forms: one that takes an input and returns any documented answer, and one that returns the body of",
            "the success and throws `APIError` otherwise.",
        ])
        return ClientDeclaration(
            name: names.client,
            structure: StructDecl(
                lead: comment.lead(at: .none), public: names.client, ["Sendable"], MemberBlock(members)),
            conformances: resources.map { ExtensionDecl(of: names.client.type, adopting: $0.api) })
    }

    /// The resources of the model, in the order in which operations name them.
    public var resourceNames: [ResourceNames] {
        var seen: Set<String> = []
        return model.operations.compactMap { operation in
            seen.insert(operation.resource).inserted ? names.resource(operation.resource) : nil
        }
    }

    private func serverConstant(_ server: ServerAddress, at line: Indentation) -> VariableDecl {
        let arguments: [LabeledExpr?] = [
            .labeled("scheme", SwiftLiteral.string(server.scheme)),
            .labeled("authority", SwiftLiteral.string(server.authority)),
            server.path.isEmpty ? nil : .labeled("path", SwiftLiteral.string(server.path)),
        ]
        return VariableDecl(
            lead: DocComment(lines: ["The documented server."]).lead(at: line), modifiers: .publicStatic, .let,
            "server",
            value: Expr.named("ServerURL").call(arguments.compactMap { $0 }))
    }

    private static let apiProperty: Decl = """
        /// The server, the transport, and what stands between.
        public var api: APIClient
        """

    private static let apiInitializer: Decl = """
        public init(_ api: APIClient) {
            self.api = api
        }
        """

    private static let initializer: Decl = """
        /// - Parameters:
        ///   - transport: What carries requests to the server.
        ///   - middlewares: What changes requests and responses on their way; the first one sees a request first.
        ///   - server: Where the requests go; the documented server if nothing is said.
        public init(
            transport: any ClientTransport,
            middlewares: [any ClientMiddleware] = [],
            server: ServerURL = Self.server
        ) {
            api = APIClient(server: server, transport: transport, middlewares: middlewares)
        }
        """
}

/// A base address in the parts that `ServerURL` takes; only one without user information, query and placeholders is one.
struct ServerAddress {
    let scheme: String
    let authority: String
    let path: String

    init?(_ url: String) {
        let allowed = Set("-._~:/@!$&'()*+,;=%[]".unicodeScalars)
        let isSound = url.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || allowed.contains(scalar))
        }
        guard isSound, let scheme = ["https", "http"].first(where: { url.lowercased().hasPrefix($0 + "://") }) else {
            return nil
        }
        let rest = url.dropFirst(scheme.count + 3)
        let authority = rest.prefix { $0 != "/" }
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        self.scheme = scheme
        self.authority = String(authority)
        var path = rest.dropFirst(authority.count)
        while path.hasSuffix("/") { path = path.dropLast() }
        self.path = String(path)
    }
}

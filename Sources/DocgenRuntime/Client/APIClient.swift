import HTTPTypes

/// Sends requests for operations: the server, the transport, and what stands between. Generated clients hold one.
///
/// ```swift
/// let api = APIClient(
///     server: try ServerURL("https://graph.microsoft.com/v1.0"),
///     transport: transport,
///     middlewares: [RetryMiddleware(), AuthorizationMiddleware { try await tokens.current() }]
/// )
/// ```
public struct APIClient: Sendable {
    public var server: ServerURL
    public var transport: any ClientTransport
    /// The first one sees a request first and its response last.
    public var middlewares: [any ClientMiddleware]

    public init(server: ServerURL, transport: any ClientTransport, middlewares: [any ClientMiddleware] = []) {
        self.server = server
        self.transport = transport
        self.middlewares = middlewares
    }

    /// Sends a request and reads the answer.
    ///
    /// - Throws: What transport and middlewares throw; ``UnreadableAnswer`` where the body has not the documented form.
    public func send<Output: Sendable>(
        _ request: OperationRequest, as output: @Sendable (APIResponse) throws -> Output
    ) async throws -> Output {
        try await send(request, to: nil, as: output).output
    }

    /// The pages of a collection, each of which names the next one.
    ///
    /// - Parameters:
    ///   - request: The request for the first page, made when iteration begins.
    ///   - page: Reads a page.
    ///   - next: Where the next page is, an address absolute or relative to the server's; nil after the last one.
    public func pages<Body: CollectionPage>(
        _ request: @escaping @Sendable () throws -> OperationRequest,
        as page: @escaping @Sendable (APIResponse) throws -> Body,
        next: @escaping @Sendable (Body, APIResponse) -> String? = { body, _ in body.nextLink }
    ) -> PageSequence<Body> {
        PageSequence { link in
            let (output, response) = try await send(try request(), to: link, as: page)
            return (output, next(output, response))
        }
    }

    // MARK: Sending

    /// - Parameter link: The address that the request goes to instead of its own.
    private func send<Output: Sendable>(
        _ request: OperationRequest, to link: String?, as output: @Sendable (APIResponse) throws -> Output
    ) async throws -> (output: Output, response: APIResponse) {
        let address = try address(of: request, link)
        let isOwnServer = server.isOrigin(of: address)
        var headers = request.headers
        if !isOwnServer { headers.removeCredentials() }
        let head = HTTPRequest(
            method: request.method, scheme: address.scheme, authority: address.authority,
            path: address.path.hasPrefix("/") ? address.path : "/" + address.path, headerFields: headers)
        let call = ClientCall(operation: request.operation, isOwnServer: isOwnServer)
        let response = try await send(APIRequest(head: head, body: request.body), call, through: middlewares[...])
        do {
            return (try output(response), response)
        } catch let error as DecodingError {
            throw UnreadableAnswer(operation: request.operation, response: response, reason: error)
        }
    }

    private func send(
        _ request: APIRequest, _ call: ClientCall, through middlewares: ArraySlice<any ClientMiddleware>
    ) async throws -> APIResponse {
        guard let middleware = middlewares.first else { return try await transport.send(request) }
        let rest = middlewares.dropFirst()
        return try await middleware.intercept(request, call) { request in
            try await send(request, call, through: rest)
        }
    }

    private func address(of request: OperationRequest, _ link: String?) throws(InvalidRequest) -> RequestAddress {
        guard let link else {
            let query = request.query.isEmpty ? "" : "?" + request.query.text
            return RequestAddress(
                scheme: server.scheme, authority: server.authority, path: server.path + request.path + query)
        }
        if link.hasPrefix("/"), !link.hasPrefix("//") {
            guard let address = RequestAddress("\(server.scheme)://\(server.authority)\(link)") else {
                throw .address(link)
            }
            return address
        }
        guard let address = RequestAddress(link) else { throw .address(link) }
        return address
    }
}

extension HTTPFields {
    /// Takes out what only the client's own server may see.
    fileprivate mutating func removeCredentials() {
        for name in [HTTPField.Name.authorization, .proxyAuthorization, .cookie] { self[name] = nil }
    }
}

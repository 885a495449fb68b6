/// The base address of an API, which the paths of its operations are relative to: `https://graph.microsoft.com/v1.0`.
public struct ServerURL: Hashable, Sendable {
    /// `https` or `http`.
    public let scheme: String
    /// The host, and the port unless it is the scheme's own, in lower case: `localhost:8080`.
    public let authority: String
    /// The prefix of all paths, without a slash at its end: `/v1.0`; empty where there is none.
    public let path: String

    /// Reads an address.
    ///
    /// - Throws: ``InvalidRequest`` for one that is not `http` or `https`, has no host, or has user information, a query or a
    ///   fragment.
    public init(_ text: String) throws(InvalidRequest) {
        guard let address = RequestAddress(text), !address.path.contains(where: { $0 == "?" || $0 == "#" }) else {
            throw .address(text)
        }
        self.init(address)
    }

    /// A server of which it is known that it is one.
    public init(scheme: String, authority: String, path: String = "") {
        self.init(RequestAddress(scheme: scheme, authority: authority, path: path))
    }

    private init(_ address: RequestAddress) {
        scheme = address.scheme
        authority = address.authority
        var path = address.path[...]
        while path.hasSuffix("/") { path = path.dropLast() }
        self.path = String(path)
    }

    /// Whether an address has the scheme, host and port of this server
    /// ([RFC 6454, section 4](https://www.rfc-editor.org/rfc/rfc6454#section-4)).
    public func isOrigin(of address: RequestAddress) -> Bool {
        scheme == address.scheme && authority == address.authority
    }
}

extension ServerURL: CustomStringConvertible {
    public var description: String { "\(scheme)://\(authority)\(path)" }
}

/// An absolute `http` or `https` address, in the three parts in which a request needs it.
public struct RequestAddress: Hashable, Sendable {
    public let scheme: String
    public let authority: String
    /// With the query if there is one, as it goes on the wire.
    public let path: String

    init(scheme: String, authority: String, path: String) {
        self.scheme = scheme.lowercased()
        let port = self.scheme == "https" ? ":443" : ":80"
        let host = authority.lowercased()
        self.authority = host.hasSuffix(port) ? String(host.dropLast(port.count)) : host
        self.path = path
    }

    /// Nil for another scheme, for an address without a host or with user information, and for one with characters that
    /// may not stand in an address.
    public init?(_ text: String) {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }),
            let separator = text.firstRange(of: "://")
        else { return nil }
        let scheme = text[..<separator.lowerBound].lowercased()
        let rest = text[separator.upperBound...].prefix { $0 != "#" }
        let end = rest.firstIndex { "/?".contains($0) } ?? rest.endIndex
        let authority = rest[..<end]
        guard ["http", "https"].contains(scheme), !authority.isEmpty, !authority.hasPrefix(":"),
            !authority.contains("@")
        else { return nil }
        self.init(scheme: scheme, authority: String(authority), path: String(rest[end...]))
    }
}

import DocgenRuntime
import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A response as a page documents it, without `Date` and `Content-Length`, which belong to the transport.
public struct ResponseExample: Sendable {
    public let status: HTTPResponse.Status
    public let headers: HTTPFields
    /// Nil where the example has none.
    public let body: String?

    public init(_ status: HTTPResponse.Status, headers: HTTPFields = [:], body: String? = nil) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The body as a value of `type`.
    ///
    /// - Throws: `DecodingError` where it is none.
    public func decodeBody<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body {
        try JSONBody.decode(type, from: Data((body ?? "").utf8))
    }

    /// What the body holds under a key, as a client finds it.
    ///
    /// - Throws: `DecodingError` where it is no `Body`.
    public func decodeBody<Body: Decodable>(_ type: Body.Type = Body.self, in wrapper: String) throws -> Body {
        try JSONBody.decode(type, from: Data((body ?? "").utf8), orIn: wrapper)
    }

    /// What a round trip through `type` changes of the body, or of what it holds under a key; that this is no `type` is a
    /// difference too.
    public func differencesAfterRoundTrip<Body: Codable>(
        in wrapper: String? = nil, as type: Body.Type
    ) -> [Difference] {
        JSONComparison().differencesAfterRoundTrip(of: body ?? "", in: wrapper, as: type)
    }

    /// Where `response` is not as documented: its status, a documented header, its body.
    public func differences(from response: APIResponse) -> [Difference] {
        headDifferences(from: response) + bodyDifferences(from: response)
    }

    /// Where the status or a documented header is not as documented. Headers that the documentation does not show are no
    /// difference.
    public func headDifferences(from response: APIResponse) -> [Difference] {
        var differences: [Difference] = []
        if response.status != status {
            differences.append(Difference(at: "status", expected: "\(status)", found: "\(response.status)"))
        }
        for header in headers where response.headers[header.name] != header.value {
            differences.append(
                Difference(
                    at: header.name.canonicalName,
                    expected: header.value,
                    found: response.headers[header.name] ?? "nothing"
                )
            )
        }
        return differences
    }

    /// Where the body is not as documented. A body where the documentation shows none is a difference.
    public func bodyDifferences(from response: APIResponse) -> [Difference] {
        let found = response.body
        guard let body else {
            return found.isEmpty ? [] : [Difference(at: "body", expected: "nothing", found: "\(found.count) bytes")]
        }
        do {
            return JSONComparison().differences(
                expected: try JSONBody.decode(from: Data(body.utf8)),
                found: try JSONBody.decode(from: found)
            )
        } catch {
            return [Difference(at: "body", expected: body, found: String(decoding: found, as: UTF8.self))]
        }
    }
}

import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The documented messages of a resource, as they lie in a file beside the tests.
///
/// Each message stands under a line that says where it is documented, as RFC 9112 writes it, but for the version in the
/// request line and the reason in the status line:
///
///     ### graph/application-post-onlinemeetings.md:54
///     POST /me/onlineMeetings
///     Content-Type: application/json
///
///     { "subject": "User Token Meeting" }
///
///     ### graph/application-post-onlinemeetings.md:87
///     HTTP/1.1 201
///
/// A line that begins with `###` begins a message, so that no line of a body may begin so; no line of JSON does.
public struct MessageFile: Sendable {
    private let messages: [Substring: Message]

    enum Message: Sendable {
        case request(RequestExample)
        case response(ResponseExample)
    }

    /// What is wrong with a file of messages, or with what is asked of it.
    public enum Failure: Error, Hashable, Sendable {
        /// The bundle has no such file.
        case noFile
        /// What stands under this heading is no message.
        case malformedMessage(String)
        /// The file has no message, or no request, under this heading.
        case noMessage(String)
    }

    /// - Throws: ``Failure/malformedMessage(_:)``.
    public init(_ text: String) throws(Failure) {
        var messages: [Substring: Message] = [:]
        var heading: Substring?
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("###") else {
                lines.append(line)
                continue
            }
            if let heading { messages[heading] = try Message(lines, under: heading) }
            heading = line.dropFirst(3).drop { $0 == " " }
            lines = []
        }
        if let heading { messages[heading] = try Message(lines, under: heading) }
        self.messages = messages
    }

    /// - Parameter url: Where the bundle of the tests has the file; nil where it has none.
    /// - Throws: ``Failure``, or what reading the file throws.
    public init(contentsOf url: URL?) throws {
        guard let url else { throw Failure.noFile }
        try self.init(String(decoding: Data(contentsOf: url), as: UTF8.self))
    }

    /// What a round trip through its documented type changes of a body.
    ///
    /// - Throws: ``Failure/noMessage(_:)``.
    public func differencesAfterRoundTrip(of body: BodyExample) throws(Failure) -> [Difference] {
        switch messages[body.message[...]] {
        case .request(let request): body.differencesAfterRoundTrip(request.body ?? "", request.comparison)
        case .response(let response): body.differencesAfterRoundTrip(response.body ?? "", JSONComparison())
        case nil: throw .noMessage(body.message)
        }
    }

    /// A documented request.
    ///
    /// - Throws: ``Failure/noMessage(_:)``.
    public func request(_ heading: String) throws(Failure) -> RequestExample {
        guard case .request(let request) = messages[heading[...]] else { throw .noMessage(heading) }
        return request
    }
}

extension MessageFile.Message {
    /// Reads a start line, header fields, and a body behind a blank line.
    fileprivate init(_ lines: [Substring], under heading: Substring) throws(MessageFile.Failure) {
        let head = lines.prefix { !$0.isEmpty }
        var body: String? = lines.dropFirst(head.count + 1).joined(separator: "\n")
        while body?.hasSuffix("\n") == true { body?.removeLast() }
        if body?.isEmpty == true { body = nil }

        var headers = HTTPFields()
        for line in head.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else {
                throw .malformedMessage(String(heading))
            }
            headers.append(HTTPField(name: name, value: String(parts[1].drop { $0 == " " })))
        }
        let words = head.first?.split(separator: " ", maxSplits: 1) ?? []
        guard words.count == 2 else { throw .malformedMessage(String(heading)) }
        if words[0].hasPrefix("HTTP/") {
            guard let status = Int(words[1].prefix { $0 != " " }), (0...999).contains(status) else {
                throw .malformedMessage(String(heading))
            }
            self = .response(ResponseExample(HTTPResponse.Status(code: status), headers: headers, body: body))
        } else {
            guard let method = HTTPRequest.Method(String(words[0])) else { throw .malformedMessage(String(heading)) }
            self = .request(RequestExample(method, String(words[1]), headers: headers, body: body))
        }
    }
}

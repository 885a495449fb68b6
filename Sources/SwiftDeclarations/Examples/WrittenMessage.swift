import APIModel
import LooseJSON

/// A documented message as the file of a resource's examples has it; `DocgenTesting.MessageFile` reads it.
///
/// The text of pages in it can't pass for a message of its own: the path is percent-encoded, header fields keep to their
/// line, JSON is written anew, and a body that is no JSON is left out, since nothing tests it.
public struct WrittenMessage: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ message: ExampleMessage, under heading: String) {
        var lines = ["### " + heading]
        switch message.role {
        case .request(let method, let target):
            let query = target.query.map { "?" + URIText.encoded($0) } ?? ""
            lines.append("\(method.rawValue) \(URIText.encoded(target.path))\(query)")
        case .response(let status):
            lines.append("HTTP/1.1 \(min(max(status, 0), 999))")
        }
        for header in message.meaningfulHeaders where !header.name.hasPrefix("#") {
            let isType = header.name.lowercased() == "content-type"
            lines.append("\(header.name): \(Self.inLine(isType ? message.mediaType ?? "" : header.value))")
        }
        if let json = message.json { lines += ["", SwiftLiteral.printableJSON(json)] }
        description = lines.joined(separator: "\n")
    }

    /// What isn't printable becomes a space, as RFC 9112, section 5.2, has it for folded lines.
    static func inLine(_ text: String) -> String {
        if text.utf8.allSatisfy(SwiftLiteral.isPrintable) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(SwiftLiteral.isUnprintable(scalar) ? " " : scalar) }
        return String(result)
    }
}

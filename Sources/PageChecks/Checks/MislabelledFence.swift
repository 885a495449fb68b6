import APIModel
import PageReader
import SourceText

/// The label of a fence names what the fence holds.
///
/// A message with its first line is `http`, whatever its body is. Reported where the text is surely a message, JSON or
/// XML and the label names another of them; labels of other kinds may be an author's own.
///
/// Wrong:
///
///     ```json
///     GET /users/1 HTTP/1.1
///     ```
///
/// Right:
///
///     ```http
///     GET /users/1 HTTP/1.1
///     ```
public struct MislabelledFence: PageCheck {
    public static let rule: RuleID = "mislabelled-fence"

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.pages.flatMap { $0.census }.compactMap { entry in
            guard let fence = entry.fence, let content = fence.content,
                let claimed = FenceLabel.Content(label: fence.language.value), claimed != content
            else { return nil }
            return finding(
                "this fence is labelled \(fence.language.value.quoted) and holds \(content.kindName)",
                at: fence.language.range,
                fixIts: [Diagnostic.FixIt(replace: fence.language.range, with: content.rawValue)])
        }
    }
}

extension FenceLabel.Content {
    /// What a label says.
    fileprivate init?(label: String) {
        switch label.lowercased() {
        case "http", "https", "httpspec": self = .http
        case "json", "jsonc", "json5": self = .json
        case "xml": self = .xml
        default: return nil
        }
    }

    /// For people.
    var kindName: String {
        switch self {
        case .http: "an HTTP message"
        case .json: "JSON"
        case .xml: "XML"
        }
    }
}

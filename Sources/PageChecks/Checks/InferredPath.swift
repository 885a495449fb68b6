import PageReader
import SourceText

/// A page states the path of its operation.
///
/// Where it doesn't, docgen makes one of the address of an example and guesses which parts of it are placeholders. It is
/// a note, since whole doc sets are written so.
///
/// Wrong: a page with nothing but the example
///
///     POST https://api.example.com/applications/192/meetings
///
/// Right: a line `POST /applications/{applicationId}/meetings` beside it.
public struct InferredPath: PageCheck {
    public static let rule: RuleID = "inferred-path"
    public static let level: RuleLevel = .note

    public init() {}

    public func findings(in context: PagesContext) -> [Diagnostic] {
        context.descriptions.flatMap { _, facts in
            facts.requestLines.filter(\.isInferred).map { line in
                finding("the path \(line.target.path.description.quoted) was made of an example", at: line.range)
            }
        }
    }
}

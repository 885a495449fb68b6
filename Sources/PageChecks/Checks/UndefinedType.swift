import APIModel
import PageReader
import SourceText

/// A type that a page names is described somewhere.
///
/// docgen makes an open object without properties of one that isn't. Reported once for each type, where it is first
/// named.
///
/// Wrong: a row with the type `[chatInfo](chatinfo.md)`, and neither such a page nor an example of one.
///
/// Right: the page `chatinfo.md` with a table of its properties.
public struct UndefinedType: PageCheck {
    public static let rule: RuleID = "undefined-type"

    public init() {}

    public func findings(in context: CheckContext) -> [Diagnostic] {
        context.model.types.compactMap { type in
            guard type.evidence == .mention, case .object(let properties, true) = type.shape, properties.isEmpty,
                let place = type.sources.first
            else { return nil }
            return finding("\(type.id.name.quoted) is described nowhere", at: place)
        }
    }
}

import APIModel
import SourceText

extension Diagnostic.FixIt {
    /// What is to be done, for people: `fix-it: replace `,` by nothing`.
    func statement(in sources: SourceMap) -> String {
        let old = sources.text(range)
        if old.isEmpty { return "fix-it: insert \(replacement.quoted)" }
        return replacement.isEmpty
            ? "fix-it: remove \(old.quoted)" : "fix-it: replace \(old.quoted) by \(replacement.quoted)"
    }
}

import SwiftDeclarations

extension OperationSnippets {
    /// The lines of the call in one line; none where the caller has to give what the pages don't show, and where no client is
    /// made, to which it belongs.
    func shorthandLines(_ settings: EmissionSettings) -> [String] {
        guard let shorthand, settings.outputs.contains(.client) else { return [] }
        return DocCMarkup.visibleLines(SwiftText(shorthand).description)
    }
}

import PageReader
import SourceText

/// Takes out the findings that comments of the pages silence, and reports comments that silence nothing.
///
/// - Parameters:
///   - isOff: Whether a rule was not looked for on a page, so that its comments can't be judged.
/// - Returns: What is left, and what is wrong with the comments.
public func applySuppressions(
    of pages: [Page], to findings: [Diagnostic], isOff: (RuleID, Page) -> Bool = { _, _ in false }
) -> [Diagnostic] {
    let silencing = pages.filter { !$0.suppressions.isEmpty || !$0.directiveFaults.isEmpty }
    guard !silencing.isEmpty else { return findings }
    let known = Set(allRules.filter { $0.isConfigurable }.map { $0.rule })
    var scopes: [FileID: [Suppression]] = [:]
    for page in silencing { scopes[page.file] = page.suppressions }
    var used: Set<Suppression> = []
    let left = findings.filter { finding in
        guard known.contains(finding.rule) else { return true }
        let covering = scopes[finding.range.file, default: []].filter { suppression in
            suppression.rule.value == finding.rule.name && suppression.scope.holds(finding.range)
        }
        used.formUnion(covering)
        return covering.isEmpty
    }
    let faults = silencing.flatMap { page -> [Diagnostic] in
        let unused = page.suppressions.filter { suppression in
            let rule = RuleID(suppression.rule.value)
            return known.contains(rule) && !used.contains(suppression) && !isOff(rule, page)
        }
        return unused.map(UnusedSuppression.finding) + MalformedSuppression.findings(on: page, known: known)
    }
    return left + faults
}

extension SourceRange {
    /// Whether another range begins inside of this one.
    fileprivate func holds(_ other: SourceRange) -> Bool {
        file == other.file && lower <= other.lower && (other.lower < upper || isEmpty)
    }
}

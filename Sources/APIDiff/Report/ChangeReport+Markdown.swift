extension ChangeReport {
    /// A comment for a pull request: what breaks first, the rest folded away where there is much of it.
    public var markdown: String {
        let breaking = findings.filter(\.isBreaking)
        let others = findings.filter { !$0.isBreaking }
        var sections = ["### API changes", summary.prefix(1).uppercased() + summary.dropFirst() + "."]
        if !breaking.isEmpty { sections.append(Self.table(breaking)) }
        if others.count > 20 {
            sections.append(
                "<details><summary>\(others.count) changes that break nothing</summary>\n\n\(Self.list(others))\n\n</details>"
            )
        } else if !others.isEmpty {
            sections.append("Breaking nothing:\n\n\(Self.list(others))")
        }
        return sections.joined(separator: "\n\n") + "\n"
    }

    private static func table(_ findings: [Finding]) -> String {
        let rows = findings.map { finding in
            "| \(cell(finding.change.text)) | \(mark(finding, .client)) | \(mark(finding, .server)) | \(cell(place(finding))) |"
        }
        return (["| change | client | server | page |", "|---|:-:|:-:|---|"] + rows).joined(separator: "\n")
    }

    private static func mark(_ finding: Finding, _ side: Breakage) -> String {
        finding.breakage.contains(side) ? "breaks" : ""
    }

    private static func list(_ findings: [Finding]) -> String {
        findings.map { finding in
            let place = place(finding)
            return "- \(line(finding.change.text))" + (place.isEmpty ? "" : " – \(line(place))")
        }.joined(separator: "\n")
    }

    private static func place(_ finding: Finding) -> String { finding.source.map { "`\($0)`" } ?? "" }

    private static func cell(_ text: String) -> String { line(text).replacing("|", with: "\\|") }

    /// One line in which nothing but code spans is markup: names come from pages, and stand in backticks.
    private static func line(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "<", "&", "*", "_", "[", "]", "\\": result += isInCode(result) ? String(character) : "\\\(character)"
            case _ where character.isNewline: result += " "
            default: result.append(character)
            }
        }
        return result
    }

    private static func isInCode(_ text: String) -> Bool { text.count(where: { $0 == "`" }) % 2 == 1 }
}

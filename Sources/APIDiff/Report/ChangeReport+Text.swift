extension ChangeReport {
    /// A line a change, the form that editors jump from: `docs/book.md:12: property book.isbn was removed (breaks clients)`.
    ///
    /// Text of pages is in it as it stands; who prints it makes it harmless.
    public var lines: [String] {
        findings.map { finding in
            let place = finding.source.map { "\($0): " } ?? ""
            let breakage = finding.isBreaking ? " (\(finding.breakage.words))" : ""
            return place + finding.change.text + breakage
        }
    }
}

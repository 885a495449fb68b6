/// All changes between two revisions, to be shown.
public struct ChangeReport: Hashable, Sendable {
    public let findings: [Finding]

    public init(_ findings: [Finding]) { self.findings = findings }

    /// How many break something for one of these sides.
    public func count(breaking sides: Breakage) -> Int {
        findings.count { !$0.breakage.isDisjoint(with: sides) }
    }

    /// `12 changes, 3 of them breaking (2 for clients, 1 for servers)`
    public var summary: String {
        guard !findings.isEmpty else { return "no changes" }
        let all = "\(findings.count) change\(findings.count == 1 ? "" : "s")"
        let breaking = findings.count(where: \.isBreaking)
        guard breaking > 0 else { return "\(all), none of them breaking" }
        return
            "\(all), \(breaking) of them breaking (\(count(breaking: .client)) for clients, \(count(breaking: .server)) for servers)"
    }
}

extension Breakage {
    /// `client`, `server`: for programs.
    public var names: [String] {
        (contains(.client) ? ["client"] : []) + (contains(.server) ? ["server"] : [])
    }

    /// For people; empty for none.
    var words: String {
        switch names.count {
        case 0: ""
        case 1: "breaks \(names[0])s"
        default: "breaks clients and servers"
        }
    }
}

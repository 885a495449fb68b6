/// Gives every name of one scope a Swift name of its own.
///
/// The outcome depends on the names and their order alone. Where several would get one name, the one that is spelt as the
/// guidelines spell it keeps it; another one keeps its wire spelling, if Swift takes that and it is free (`conferenceID`
/// beside `ConferenceId`); what remains gets a number.
struct NameScope {
    /// A name to be given: how the API spells it, and what it would best be called.
    struct Candidate {
        var wireName: String
        var ideal: String
    }

    private var taken: Set<String>
    private let unusable: Set<String>
    private let avoided: Set<String>
    private let suffix: String

    /// - Parameters:
    ///   - taken: Names that mean something else in this scope.
    ///   - avoided: Names of the scope around it, which a wire spelling must not hide.
    ///   - suffix: What a name that is `taken` from the start gets appended: `Value` makes `initValue`.
    init(taken: Set<String>, avoided: Set<String> = [], suffix: String) {
        self.taken = taken
        self.unusable = taken
        self.avoided = avoided
        self.suffix = suffix
    }

    /// The names of the candidates, in their order.
    mutating func names(for candidates: [Candidate]) -> [SwiftIdentifier] {
        assign(candidates) { wireName, taken, avoided in
            Identifiers.verbatim(wireName).flatMap { taken.contains($0) || avoided.contains($0) ? nil : $0 }
        }
    }

    /// The names of types, which never keep a lower-case wire spelling.
    mutating func typeNames(for candidates: [Candidate]) -> [SwiftIdentifier] {
        assign(candidates) { wireName, taken, _ in
            guard wireName.first?.isUppercase == true else { return nil }
            return Identifiers.verbatim(wireName).flatMap { taken.contains($0) ? nil : $0 }
        }
    }

    /// Whether nothing has a name.
    func isFree(_ name: String) -> Bool { !taken.contains(name) }

    /// A single name that is made up, not documented. Where it is taken, it first gets `alternative` appended.
    mutating func name(_ ideal: String, orElse alternative: String = "") -> SwiftIdentifier {
        var name = unusable.contains(ideal) ? ideal + suffix : ideal
        if taken.contains(name) { name = ideal + alternative }
        if taken.contains(name) { name = numbered(name) }
        taken.insert(name)
        return SwiftIdentifier(sanitised: name)
    }

    private mutating func assign(
        _ candidates: [Candidate], wireSpelling: (String, Set<String>, Set<String>) -> String?
    ) -> [SwiftIdentifier] {
        let ideals = candidates.map { unusable.contains($0.ideal) ? $0.ideal + suffix : $0.ideal }
        var groups: [String: [Int]] = [:]
        for (index, ideal) in ideals.enumerated() { groups[ideal, default: []].append(index) }

        var result = [String?](repeating: nil, count: candidates.count)
        for (index, ideal) in ideals.enumerated() where !taken.contains(ideal) {
            let group = groups[ideal, default: [index]]
            let winner =
                group.first { candidates[$0].wireName == ideal }
                // `@odata.type` rather than `odata.type`, which some tables make of it.
                ?? group.first { candidates[$0].wireName.hasPrefix("@") }
                ?? group.first { candidates[$0].wireName.first?.isLowercase == true } ?? group.first
            guard index == winner else { continue }
            result[index] = ideal
        }
        taken.formUnion(result.compactMap { $0 })
        for (index, ideal) in ideals.enumerated() where result[index] == nil {
            let name = wireSpelling(candidates[index].wireName, taken, avoided) ?? numbered(ideal)
            result[index] = name
            taken.insert(name)
        }
        return result.map { SwiftIdentifier(sanitised: $0 ?? "_") }
    }

    private func numbered(_ name: String) -> String {
        var number = 2
        while taken.contains("\(name)\(number)") { number += 1 }
        return "\(name)\(number)"
    }
}

extension String {
    /// Whether two names differ in letter case alone.
    func isCaseDrift(of other: String) -> Bool { self != other && lowercased() == other.lowercased() }

    /// Whether two names differ by one letter that is left out, put in, exchanged or swapped with its neighbour.
    ///
    /// Short names differ so by right, and so do a word and its plural, or numbered names.
    func isSpellingDrift(of other: String) -> Bool {
        let left = Array(utf8)
        let right = Array(other.utf8)
        guard left.count > 5, right.count > 5, abs(left.count - right.count) <= 1, left != right else { return false }
        let prefix = zip(left, right).prefix { $0 == $1 }.count
        let restLeft = left[prefix...]
        let restRight = right[prefix...]
        let suffix = zip(restLeft.reversed(), restRight.reversed()).prefix { $0 == $1 }.count
        let changedLeft = Array(restLeft.dropLast(suffix))
        let changedRight = Array(restRight.dropLast(suffix))
        let changed = changedLeft + changedRight
        guard changed.allSatisfy({ $0 >= 0x41 }) else { return false }
        switch (changedLeft.count, changedRight.count) {
        case (0, 1), (1, 0):
            let isPlural = suffix == 0 && changed == [UInt8(ascii: "s")]
            // A first letter makes another word more often than a slip: `ccRecipients`, `bccRecipients`.
            return prefix > 0 && !isPlural
        case (1, 1):
            return prefix > 0 && !lowercased().isEqualIgnoringCase(other)
        case (2, 2):
            return changedLeft == changedRight.reversed()
        default:
            return false
        }
    }

    /// Whether one name is the other, misspelled.
    func isDrift(of other: String) -> Bool { isCaseDrift(of: other) || isSpellingDrift(of: other) }

    private func isEqualIgnoringCase(_ other: String) -> Bool { lowercased() == other.lowercased() }
}

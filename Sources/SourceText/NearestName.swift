/// What somebody meant who misspelled a name.
public enum NearestName {
    /// The name that needs the fewest edits to become; `nil` where all are too far off to be meant.
    ///
    /// - Parameter lettersPerSlip: How many letters of a name there are to each edit that is forgiven.
    public static func suggestion(
        for text: String, among names: [String], lettersPerSlip: Int = 3
    ) -> String? {
        let candidates = names.map { (name: $0, distance: distance(Array(text.lowercased()), Array($0.lowercased()))) }
        // Ties go to the name that is listed first.
        return candidates.filter { $0.distance <= max(1, max(text.count, $0.name.count) / lettersPerSlip) }
            .min { $0.distance < $1.distance }?.name
    }

    /// `unknown key 'dialct'; did you mean 'dialect'?`, or the list of what is known where nothing is near.
    public static func message(unknown kind: String, _ text: String, among names: [String]) -> String {
        let unknown = "unknown \(kind) '\(text)'"
        if let name = suggestion(for: text, among: names) { return "\(unknown); did you mean '\(name)'?" }
        return "\(unknown); known are \(names.map { "'\($0)'" }.joined(separator: ", "))"
    }

    /// The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (character == other ? 0 : 1))
                if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}

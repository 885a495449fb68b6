extension JSONValue {
    /// Whether two values say the same, wherever they stand.
    ///
    /// The order of members doesn't matter, of a key given twice the last value counts, numbers compare by value.
    public func isEquivalent(to other: JSONValue) -> Bool {
        switch (kind, other.kind) {
        case (.object(let left), .object(let right)):
            return JSONMember.areEquivalent(JSONMember.unique(left), JSONMember.unique(right))
        case (.array(let left), .array(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
        case (.string(let left), .string(let right)):
            return left.hasSameScalars(as: right)
        case (.number(let left), .number(let right)):
            return left.isEquivalent(to: right)
        case (.boolean(let left), .boolean(let right)):
            return left == right
        case (.null, .null):
            return true
        case (.object, _), (.array, _), (.string, _), (.number, _), (.boolean, _), (.null, _):
            return false
        }
    }
}

extension JSONMember {
    fileprivate static func areEquivalent(_ left: [JSONMember], _ right: [JSONMember]) -> Bool {
        guard left.count == right.count else { return false }
        var values: [ExactKey: JSONValue] = [:]
        for member in right { values[ExactKey(key: member.key)] = member.value }
        return left.allSatisfy { member in
            values[ExactKey(key: member.key)].map { member.value.isEquivalent(to: $0) } ?? false
        }
    }
}

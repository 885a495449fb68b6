/// Keys compare scalar by scalar.
///
/// Swift's `==` takes a composed and a decomposed `é` for the same string; to JSON they are two keys (RFC 8259,
/// section 8.3).
extension String {
    func hasSameScalars(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}

/// A key that hashes and compares scalar by scalar.
struct ExactKey: Hashable {
    let key: String

    static func == (left: ExactKey, right: ExactKey) -> Bool { left.key.hasSameScalars(as: right.key) }

    func hash(into hasher: inout Hasher) {
        for byte in key.utf8 { hasher.combine(byte) }
    }
}

extension JSONMember {
    /// Up to this many members, comparing each with each is faster than a hash table.
    private static let fewMembers = 16

    /// The places of members whose key stood before, in order.
    static func duplicates(in members: [JSONMember]) -> [Int] {
        var found: [Int] = []
        if members.count <= fewMembers {
            for later in members.indices.dropFirst() {
                let key = members[later].key
                if members[..<later].contains(where: { $0.key.hasSameScalars(as: key) }) { found.append(later) }
            }
        } else {
            var seen: Set<ExactKey> = []
            for index in members.indices where !seen.insert(ExactKey(key: members[index].key)).inserted {
                found.append(index)
            }
        }
        return found
    }

    /// Each key once, at its first place, with its last value.
    static func unique(_ members: [JSONMember]) -> [JSONMember] {
        guard !duplicates(in: members).isEmpty else { return members }
        var places: [ExactKey: Int] = [:]
        var result: [JSONMember] = []
        for member in members {
            if let place = places[ExactKey(key: member.key)] {
                result[place] = member
            } else {
                places[ExactKey(key: member.key)] = result.count
                result.append(member)
            }
        }
        return result
    }
}

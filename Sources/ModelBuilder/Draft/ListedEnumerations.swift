import APIModel
import PageReader

/// Finds the declared enumeration whose members a row lists.
///
/// A row types `status` as a string and lists `notStarted`, `running`, `completed`, `failed`: these are the members of
/// `operationStatus`. Letter case doesn't count, nor does the member that stands for others to come.
struct ListedEnumerations {
    private var byMembers: [Set<String>: [TypeID]] = [:]
    private var growingMember = ""

    /// No enumeration is declared.
    init() {}

    init(_ types: TypeTable, growingMember: String?) {
        self.growingMember = growingMember?.lowercased() ?? ""
        for draft in types.drafts where draft.isEnumeration {
            byMembers[key(draft.members.map(\.wireName)), default: []].append(draft.id)
        }
    }

    /// `nil` where none has just these members and a name like the property's, or several do.
    func enumeration(of row: PropertyRow) -> TypeID? {
        guard row.values.count > 1, let candidates = byMembers[key(row.values.map(\.name.value))] else { return nil }
        let name = row.name.value.lowercased()
        if let same = candidates.first(where: { $0.name.lowercased() == name }) { return same }
        let alike = candidates.filter { $0.name.lowercased().hasPrefix(name) || $0.name.lowercased().hasSuffix(name) }
        return alike.count == 1 ? alike[0] : nil
    }

    private func key(_ names: [String]) -> Set<String> {
        var result = Set(names.map { $0.lowercased() })
        result.remove(growingMember)
        return result
    }
}

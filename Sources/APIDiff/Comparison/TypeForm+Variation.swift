extension Comparison {
    /// How a type changed; `nil` where it is the same, perhaps under a new name.
    func change(from old: TypeForm, to new: TypeForm) -> TypeChange? {
        variation(from: old, to: new).map { TypeChange(from: old, to: new, variation: $0) }
    }

    private func variation(from old: TypeForm, to new: TypeForm) -> Variation? {
        switch (old, new) {
        case (.scalar(let old), .scalar(let new)):
            if old == new { return nil }
            if Self.includes(new, old) { return .widened }
            return Self.includes(old, new) ? .narrowed : .incompatible
        case (.named(let old), .named(let new)):
            let key = old.lowercased()
            return (renamedTypes[key] ?? key).lowercased() == new.lowercased() ? nil : .incompatible
        case (.array(let old), .array(let new)), (.map(let old), .map(let new)):
            return variation(from: old, to: new)
        case (.unknown, .unknown): return nil
        case (.unknown, _): return .narrowed
        case (_, .unknown): return .widened
        // The members of a string were listed, or no longer are.
        case (.scalar("string"), .named(let new)):
            return isEnumeration(newTypes[new]) ? .narrowed : .incompatible
        case (.named(let old), .scalar("string")):
            return isEnumeration(oldTypes[old]) ? .widened : .incompatible
        case (.scalar, _), (.named, _), (.array, _), (.map, _): return .incompatible
        }
    }

    private func isEnumeration(_ type: InterfaceType?) -> Bool { type.map { $0.kind != .object } ?? false }

    /// Whether every JSON value of one scalar is one of the other.
    private static func includes(_ wide: String, _ narrow: String) -> Bool {
        widenings[narrow, default: []].contains { $0 == wide || includes(wide, $0) }
    }

    /// What each scalar is a part of, a step further.
    private static let widenings: [String: [String]] = [
        "byte": ["int16"], "sbyte": ["int16"], "int16": ["int32"], "int32": ["int64"], "int64": ["integer"],
        "integer": ["number"], "single": ["double"], "double": ["number"], "decimal": ["number"],
        "guid": ["string"], "dateTime": ["string"], "date": ["string"], "timeOfDay": ["string"],
        "duration": ["string"], "binary": ["string"], "url": ["string"],
    ]
}

import APIModel

/// What all examples agree on of properties that no table has: where one shows `null`, others tell the type.
struct ShownTypes {
    /// `nil` where examples disagree.
    private var types: [String: TypeReference?] = [:]

    init(_ table: TypeTable) {
        for properties in table.drafts.lazy.map(\.properties) {
            // Read in place: a property is wide, and all of them are looked at for two of their members.
            for place in properties.indices where properties[place].documented == nil {
                note(properties[place].shown, of: properties[place].wireName)
            }
        }
    }

    private mutating func note(_ shown: [TypeReference], of name: String) {
        guard let first = shown.first else { return }
        let isAgreed = shown.count == 1 && (types[name] ?? first) == first
        types.updateValue(isAgreed ? first : nil, forKey: name)
    }

    /// `nil` where examples show several types, or an object that only its owner has.
    subscript(name: String) -> TypeReference? {
        guard let type = types[name] ?? nil, case .scalar = type.element else { return nil }
        return type
    }
}

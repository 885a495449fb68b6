import APIModel
import LooseJSON

/// Goes through a value of an example along the types of the model.
struct ValueWalk {
    private let types: TypeIndex
    /// By bare name, in small letters.
    private let byName: [String: TypeID]
    private let properties: [TypeID: [String: TypeReference]]

    init(_ types: TypeIndex, names model: APIModel) {
        self.types = types
        byName = Dictionary(
            model.types.map { ($0.id.name.lowercased(), $0.id) }, uniquingKeysWith: { first, _ in first })
        properties = Dictionary(
            model.types.map { type in
                let all = types.allProperties(of: type.id).map { ($0.wireName, $0.type) }
                return (type.id, Dictionary(all, uniquingKeysWith: { first, _ in first }))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Calls the body for each value that is documented to be of a named type, outermost first.
    func visit(_ value: JSONValue, as type: TypeReference, _ body: (JSONValue, TypeID) -> Void) {
        switch type {
        case .named(let id):
            body(value, id)
            let documented = properties[id]
            let own = ownType(of: value).flatMap { properties[$0] }
            for member in value.members ?? [] {
                if let type = documented?[member.key] ?? own?[member.key] { visit(member.value, as: type, body) }
            }
        case .array(let element):
            for value in value.elements ?? [value] { visit(value, as: element, body) }
        case .map(let element):
            for member in value.members ?? [] { visit(member.value, as: element, body) }
        case .scalar, .unknown:
            return
        }
    }

    /// The type that an object names itself (OData JSON Format 4.01, section 4.5.3).
    private func ownType(of value: JSONValue) -> TypeID? {
        guard let name = value["@odata.type"]?.string else { return nil }
        return byName[TypeID.localName(of: name).lowercased()]
    }
}

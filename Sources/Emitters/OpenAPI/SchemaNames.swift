import APIModel

/// The keys of `components.schemas`, made once for a model.
///
/// A key may only have letters and digits of ASCII, `.`, `-` and `_` (OpenAPI 3.1, Components Object). A type keeps its
/// name, with the namespace where it has one; in the name of a type inside another, `onlineMeeting.settings`, a hyphen
/// takes the place of the dot, so that a dot is always one of a namespace and the last part names the type.
struct SchemaNames: Sendable {
    private let names: [TypeID: String]

    init(_ types: [TypeDefinition]) {
        var taken = UniqueNames()
        var names: [TypeID: String] = [:]
        for id in types.map(\.id) where names[id] == nil {
            names[id] = taken.take(SchemaNames.name(of: id))
        }
        self.names = names
    }

    /// `nil` for a type without a definition.
    subscript(id: TypeID) -> String? { names[id] }

    /// A schema that refers to the type; for a type without a definition, the schema of any value.
    func reference(to id: TypeID) -> JSONObject {
        names[id].map { ["$ref": .string("#/components/schemas/\($0)")] } ?? [:]
    }

    private static func name(of id: TypeID) -> String {
        let own = ComponentKey.sanitized(
            id.name.split(separator: ".", omittingEmptySubsequences: true).joined(separator: "-"))
        return id.namespace.map { ComponentKey.sanitized($0) + "." + own } ?? own
    }
}

/// Keys of maps whose names OpenAPI restricts.
enum ComponentKey {
    /// The text with a run of other characters than `A-Z a-z 0-9 . _ -` made one hyphen, and none at its ends.
    static func sanitized(_ text: String, whereEmpty fallback: String = "unnamed") -> String {
        var result: [UInt8] = []
        var isGap = false
        for byte in text.utf8 {
            if isAllowed(byte) {
                if isGap, !result.isEmpty { result.append(UInt8(ascii: "-")) }
                isGap = false
                result.append(byte)
            } else {
                isGap = true
            }
        }
        return result.isEmpty ? fallback : String(decoding: result, as: UTF8.self)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

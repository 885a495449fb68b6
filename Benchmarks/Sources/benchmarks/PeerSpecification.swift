import Foundation

/// The OpenAPI file as the peer can make Swift of it that compiles.
///
/// Two shapes that documents have make it write what doesn't: properties that are told apart by a sign or a letter's case
/// alone (`@odata.type` beside `odata.type`) become one name, declared twice; and a list of objects of which nothing is
/// known becomes `[Dictionary]`. Of the first, one property is left to it; of the second, a list of anything.
struct PeerSpecification {
    private typealias Object = [String: Any]

    private let document: Object

    /// - Throws: Where it is no JSON object.
    init(_ file: URL) throws {
        guard let document = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Object else {
            throw CocoaError(.fileReadCorruptFile)
        }
        self.document = document
    }

    /// - Throws: Where the file can't be written.
    func write(to file: URL) throws {
        try JSONSerialization.data(withJSONObject: mended, options: .sortedKeys).write(to: file)
    }

    private var schemas: Object { (document["components"] as? Object)?["schemas"] as? Object ?? [:] }

    private var mended: Object {
        var result = document
        var components = document["components"] as? Object ?? [:]
        components["schemas"] = schemas.mapValues { schema in
            mended(schema as? Object ?? [:], taken: [:])
        }
        result["components"] = components
        return result
    }

    /// A schema without the properties whose names are taken, by the names that the peer makes of them.
    private func mended(_ schema: Object, taken: [String: String]) -> Object {
        var taken = taken
        var result = schema
        let parts = schema["allOf"] as? [Object] ?? []
        for base in parts { taken.merge(names(of: base)) { first, _ in first } }
        if !parts.isEmpty { result["allOf"] = parts.map { mended($0, taken: taken) } }
        if let properties = schema["properties"] as? Object {
            var kept: Object = [:]
            for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
                let known = taken[Self.identifier(name)]
                guard known == nil || known == name else { continue }
                taken[Self.identifier(name)] = name
                kept[name] = withoutMaps(value as? Object ?? [:])
            }
            result["properties"] = kept
        }
        return result
    }

    /// The properties of a schema and of what it builds upon, by the names that the peer makes of them.
    private func names(of schema: Object) -> [String: String] {
        let schema = target(of: schema) ?? schema
        var result: [String: String] = [:]
        for base in schema["allOf"] as? [Object] ?? [] { result.merge(names(of: base)) { first, _ in first } }
        for name in (schema["properties"] as? Object ?? [:]).keys.sorted() {
            result[Self.identifier(name)] = result[Self.identifier(name)] ?? name
        }
        return result
    }

    /// A list of anything in place of a list of objects that declare nothing.
    private func withoutMaps(_ schema: Object) -> Object {
        guard let items = schema["items"] as? Object, let target = target(of: items), target["properties"] == nil,
            target["allOf"] == nil, target["enum"] == nil, target["oneOf"] == nil
        else { return schema }
        var result = schema
        result["items"] = Object()
        return result
    }

    /// The schema that another one refers to: `{"$ref": "#/components/schemas/user"}`
    private func target(of schema: Object) -> Object? {
        guard let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last else {
            return nil
        }
        return schemas[String(name)] as? Object
    }

    private static func identifier(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

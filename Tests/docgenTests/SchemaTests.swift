import DocgenKit
import DocgenRuntime
import Emitters
import Foundation
import PageChecks
import PageReader
import SourceText
import Testing

/// `docgen.schema.json` says what the reader of configurations accepts, no more and no less.
@Suite("JSON Schema of docgen.json")
struct SchemaTests {
    /// A configuration with each kind of object in it, and each key that holds one.
    private static let sample = """
        {
          "attribution": {"text": "Example Ltd"},
          "overrides": [{"paths": "docs/old", "rules": {"broken-link": "off"}}],
          "modules": [
            {
              "name": "Shop", "docs": "docs",
              "operations": {"include": {"path": "/books", "page": "book-*"}}
            }
          ]
        }
        """

    private let schema: JSONValue
    private let sample: JSONValue

    init() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        schema = try JSONBody.decode(from: Data(contentsOf: root.appending(path: "docgen.schema.json")))
        sample = try JSONBody.decode(from: Data(Self.sample.utf8))
    }

    /// What the reader says of a configuration.
    private func errors(_ configuration: JSONValue) throws -> [String] {
        let bytes = Array(try JSONBody.encode(configuration))
        do throws(ConfigurationError) {
            _ = try Configuration(parsing: SourceFile(id: FileID(0), path: "docgen.json", bytes: bytes))
            return []
        } catch {
            return error.diagnostics.map(\.message)
        }
    }

    /// The keys that the reader knows in an object: it lists them for a key that is like none of them.
    private func keys(of place: [Step]) throws -> Set<String>? {
        let strange = String(repeating: "z", count: 60)
        let changed = sample.changed(at: place) { $0.setting(strange, to: .bool(true)) }
        let message = try errors(changed).first { $0.contains("key '\(strange)'") }
        return message.map { message in
            let list = message.split(separator: "known are").last ?? ""
            return Set(list.matches(of: /'(?<key>[^']+)'/).map { String($0.key) })
        }
    }

    @Test("Keys, and which of them must be there, are the same in both")
    func keys() throws {
        #expect(try errors(sample) == [])
        var objects = 0
        try forEachObject(sample, schema, []) { value, schema, place in
            let properties = try #require(schema.members("properties"))
            let known = try keys(of: place)
            #expect(known == Set(properties.keys), "\(place)")
            let required = schema["required"]?.strings ?? []
            for key in required {
                let without = sample.changed(at: place) { $0.setting(key, to: nil) }
                #expect(try errors(without).contains { $0.contains("'\(key)' is missing") }, "\(place) \(key)")
            }
            for key in value.keys where !required.contains(key) {
                #expect(try errors(sample.changed(at: place) { $0.setting(key, to: nil) }) == [], "\(place) \(key)")
            }
            objects += 1
        }
        // The sample has one of each, or this test says nothing of those that it lacks.
        #expect(objects == schema.objectSchemas)
    }

    @Test("Names that can be chosen are the same in both")
    func choices() {
        let module = schema["$defs"]?["module"]?["properties"]
        #expect(schema["$defs"]?["builtInDialect"]?["enum"]?.strings == Dialect.builtInNames)
        #expect(schema["$defs"]?["level"]?["enum"]?.strings == RuleLevel.allCases.map(\.rawValue))
        #expect(schema["$defs"]?["output"]?["enum"]?.strings == Emitter.names)
        #expect(module?["unknownKeys"]?["enum"]?.strings == Configuration.UnknownKeys.allCases.map(\.rawValue))
    }

    /// Walks a value along its schema.
    private func forEachObject(
        _ value: JSONValue, _ schema: JSONValue, _ place: [Step],
        _ body: ([String: JSONValue], JSONValue, [Step]) throws -> Void
    ) throws {
        let schema = resolved(schema, for: value)
        switch value {
        case .object(let members):
            guard let properties = schema.members("properties") else { return }
            try body(members, schema, place)
            for (key, member) in members {
                guard let inner = properties[key] else { continue }
                try forEachObject(member, inner, place + [.key(key)], body)
            }
        case .array(let elements):
            guard let items = schema["items"] else { return }
            for (index, element) in elements.enumerated() {
                try forEachObject(element, items, place + [.index(index)], body)
            }
        case .null, .bool, .number, .string: break
        }
    }

    /// A schema without references, and of alternatives the one that a value is of.
    private func resolved(_ schema: JSONValue, for value: JSONValue) -> JSONValue {
        if let name = schema["$ref"]?.string?.split(separator: "/").last {
            return self.schema["$defs"]?[String(name)].map { resolved($0, for: value) } ?? schema
        }
        guard case .array(let alternatives)? = schema["oneOf"] else { return schema }
        let isArray = if case .array = value { true } else { false }
        return alternatives.map { resolved($0, for: value) }.first { ($0["items"] != nil) == isArray } ?? schema
    }
}

/// A step from a JSON value into it.
private enum Step: Hashable {
    case key(String)
    case index(Int)
}

extension JSONValue {
    fileprivate var strings: [String]? {
        guard case .array(let elements) = self else { return nil }
        return elements.compactMap(\.string)
    }

    fileprivate func members(_ key: String) -> [String: JSONValue]? {
        guard case .object(let members)? = self[key] else { return nil }
        return members
    }

    /// How many schemas with properties are in it.
    fileprivate var objectSchemas: Int {
        switch self {
        case .object(let members):
            (members["additionalProperties"] != nil && members["properties"] != nil ? 1 : 0)
                + members.values.reduce(0) { $0 + $1.objectSchemas }
        case .array(let elements): elements.reduce(0) { $0 + $1.objectSchemas }
        case .null, .bool, .number, .string: 0
        }
    }

    fileprivate func setting(_ key: String, to value: JSONValue?) -> JSONValue {
        guard case .object(var members) = self else { return self }
        members[key] = value
        return .object(members)
    }

    fileprivate func changed(at place: [Step], _ change: (JSONValue) -> JSONValue) -> JSONValue {
        guard let step = place.first else { return change(self) }
        let rest = Array(place.dropFirst())
        switch (step, self) {
        case (.key(let key), .object(var members)):
            members[key] = members[key]?.changed(at: rest, change)
            return .object(members)
        case (.index(let index), .array(var elements)) where elements.indices.contains(index):
            elements[index] = elements[index].changed(at: rest, change)
            return .array(elements)
        default: return self
        }
    }
}

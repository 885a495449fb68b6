/// Any JSON value, without loss: numbers keep their value, an explicit null stays one.
///
/// It stands where the documentation shows a value without saying what it is.
///
/// ```swift
/// let policy: JSONValue = ["scope": "everyone", "limits": [1, 2.5, .null]]
/// policy["limits"]?[1]   // 2.5
/// ```
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The member `name` of an object; nil where this is no object or lacks it.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// The element at `index` of an array; nil where this is no array or is shorter.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    public var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }

    public var bool: Bool? {
        guard case .bool(let bool) = self else { return nil }
        return bool
    }

    public var number: JSONNumber? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    public var isNull: Bool { self == .null }

    /// Puts a value at a place. Objects that lead there come into being; where an array has no such element, or something else
    /// stands in the way, nothing happens.
    public mutating func set(_ value: JSONValue, at place: JSONPointer) {
        set(value, at: place.tokens[...])
    }

    private mutating func set(_ value: JSONValue, at place: ArraySlice<String>) {
        guard let token = place.first else {
            self = value
            return
        }
        switch self {
        case .object(var members):
            members[token, default: .object([:])].set(value, at: place.dropFirst())
            self = .object(members)
        case .array(var elements):
            guard let index = Int(token), elements.indices.contains(index) else { return }
            elements[index].set(value, at: place.dropFirst())
            self = .array(elements)
        case .null, .bool, .number, .string: break
        }
    }
}

extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? container.decode(JSONNumber.self) {
            self = .number(number)
        } else if let elements = try? container.decode([JSONValue].self) {
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let bool): try container.encode(bool)
        case .number(let number): try container.encode(number)
        case .string(let string): try container.encode(string)
        case .array(let elements): try container.encode(elements)
        case .object(let members): try container.encode(members)
        }
    }
}

// `nil` is no literal of it: in `condition ? value : nil` it would become a null where an absent value is meant.
extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .number(JSONNumber(value)) }
    public init(floatLiteral value: Double) { self = .number(JSONNumber(value)) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// Of a key that stands twice the last value counts, as most JSON parsers have it.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

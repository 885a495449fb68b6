/// The type of a value, as a property, parameter or body names it.
public indirect enum TypeReference: Hashable, Sendable {
    case scalar(Scalar)
    /// A type of the model: `APIModel.types` has a definition for each that is referred to.
    case named(TypeID)
    case array(TypeReference)
    /// An object with arbitrary keys.
    case map(TypeReference)
    /// No page says what it is: any JSON.
    case unknown

    /// The innermost type of an array or map.
    public var element: TypeReference {
        switch self {
        case .array(let element), .map(let element): element.element
        case .scalar, .named, .unknown: self
        }
    }

    /// Every type that is named in it.
    public var namedType: TypeID? {
        if case .named(let id) = element { id } else { nil }
    }

    /// `true` where an array of unknown, or unknown itself, leaves something to be learnt.
    public var isVague: Bool { element == .unknown }
}

extension TypeReference: CustomStringConvertible {
    /// A form for people: `collection of identitySet`.
    public var description: String {
        switch self {
        case .scalar(let scalar): scalar.rawValue
        case .named(let id): id.name
        case .array(let element): "collection of \(element)"
        case .map(let value): "map to \(value)"
        case .unknown: "unknown"
        }
    }
}

/// A value without parts.
///
/// The names are those of OData's primitive types (CSDL 4.01, section 3.3) where it has one.
public enum Scalar: String, Hashable, Sendable, CaseIterable {
    case string
    case boolean
    case byte
    case sbyte
    case int16
    case int32
    case int64
    /// A number whose width no page states and whose examples are whole.
    case integer
    case single
    case double
    case decimal
    /// A number whose width no page states.
    case number
    /// A point in time, `2016-12-31T23:57:49.9048852+03:00` (RFC 3339; `Edm.DateTimeOffset`).
    case dateTime
    /// A calendar day, `2016-12-31`.
    case date
    /// A time of day, `23:57:49.9048852`.
    case timeOfDay
    /// A span of time, `PT1H` (ISO 8601).
    case duration
    /// A string of 32 hexadecimal digits in groups (RFC 9562).
    case guid
    /// Bytes, base64 in JSON.
    case binary
    /// Bytes that stand at an address of their own, never inside JSON.
    case stream
    case url
}

/// Keeps a property out of line, so that a type can have a property of its own type.
///
/// ```swift
/// public struct Folder: Hashable, Sendable {
///     @Indirect public var parent: Folder?
/// }
/// ```
@propertyWrapper
public indirect enum Indirect<Value> {
    case value(Value)

    @inlinable
    public init(wrappedValue: Value) {
        self = .value(wrappedValue)
    }

    @inlinable public var wrappedValue: Value {
        get {
            switch self {
            case .value(let value): value
            }
        }
        set { self = .value(newValue) }
    }
}

extension Indirect: Equatable where Value: Equatable {}
extension Indirect: Hashable where Value: Hashable {}
extension Indirect: Sendable where Value: Sendable {}

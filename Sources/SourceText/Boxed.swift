/// A wide member of a structure that is copied more often than the member is asked for.
///
/// A copy of the structure costs one reference for it instead of one for each string and list in it. It is a value like
/// any other: what is changed is changed in this copy alone.
///
/// ```swift
/// struct Row { @Boxed var marks: Marks }
/// row.marks.required
/// ```
///
/// Each change makes a new box, so that a value is made first and boxed when it is complete.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
    @usableFromInline var storage: Shared<Value>

    @inlinable
    public init(wrappedValue: Value) { storage = Shared(wrappedValue) }

    @inlinable
    public var wrappedValue: Value {
        get { storage.value }
        set { storage = Shared(newValue) }
    }
}

extension Boxed: Equatable where Value: Equatable {
    public static func == (left: Boxed, right: Boxed) -> Bool {
        left.storage === right.storage || left.wrappedValue == right.wrappedValue
    }
}

extension Boxed: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

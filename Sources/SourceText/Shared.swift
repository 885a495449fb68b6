/// A value that many places hold and none changes.
///
/// A copy of a wide structure costs a reference for each of its members, which adds up where every pass and every check
/// goes through all pages. What is shared costs one. Its members are read as if it were the value itself:
///
/// ```swift
/// let page = Shared(facts)
/// page.title   // facts.title
/// ```
///
/// What stands for a function as a key path, `pages.map(\.title)`, is looked up anew at each call, which costs more than the copy
/// did: `pages.map { $0.title }` is read in place.
@dynamicMemberLookup
public final class Shared<Value: Sendable>: Sendable {
    public let value: Value

    @inlinable
    public init(_ value: Value) { self.value = value }

    @inlinable
    public subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member { value[keyPath: member] }
}

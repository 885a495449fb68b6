/// What a column of a table holds. The closed set of which a dialect's header cells choose.
public enum ColumnRole: String, Hashable, Sendable, CaseIterable {
    case name
    case type
    case description
    case required
    case value
    /// A member of an enumeration.
    case member
    case `default`
    case permissionKind
    /// A kind of caller that is a column: its cells hold the scopes.
    case caller
    /// Several scopes in a cell.
    case scopes
    /// One scope a row.
    case scope
    /// What a scope is called for people.
    case permission
    case errorName
    /// A status where its cells are numbers, else a name.
    case code
    case subcode
    case item
    case link
    case method
    case returnType
}

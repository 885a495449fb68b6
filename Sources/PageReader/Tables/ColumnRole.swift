/// What a column of a table holds. The closed set of which a dialect's header cells choose.
public enum ColumnRole: String, Hashable, Sendable, CaseIterable, Decodable, CodingKeyRepresentable {
    case name
    case type
    case description
    case required
    case value
    case `default`
    case permissionKind
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

extension TypeCode {
    static var data: TypeCode { "Data" }
    static var string: TypeCode { "String" }

    static func named(_ name: SwiftIdentifier) -> TypeCode { name.type }

    /// `String?`
    var optional: TypeCode { "\(self)?" }
    /// `[String]`
    var array: TypeCode { "[\(self)]" }
    /// `[String: Self]`
    var dictionary: TypeCode { "[String: \(self)]" }

    /// `CreateOnlineMeeting.Input`
    func member(_ name: SwiftIdentifier) -> TypeCode { "\(self).\(name)" }
}

extension TypeAnnotation {
    /// `: String`
    init(_ type: TypeCode) { self = ": \(type)" }
}

extension InheritanceClause {
    /// `: Codable, Sendable`; nil where there are none.
    init?(_ protocols: [SwiftIdentifier], _ others: [TypeCode] = []) {
        let types = protocols.map(\.type) + others
        guard !types.isEmpty else { return nil }
        self = ": \(types)"
    }
}

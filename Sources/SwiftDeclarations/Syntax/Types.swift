import SwiftSyntax

extension TypeSyntax {
    static let data = named("Data")
    static let string = named("String")

    static func named(_ name: SwiftIdentifier) -> TypeSyntax { name.type }

    /// `String?`
    var optional: TypeSyntax { TypeSyntax(OptionalTypeSyntax(wrappedType: self, questionMark: .questionMark)) }
    /// `[String]`
    var array: TypeSyntax {
        TypeSyntax(ArrayTypeSyntax(leftSquare: .leftSquare, element: self, rightSquare: .rightSquare))
    }
    /// `[String: Self]`
    var dictionary: TypeSyntax {
        TypeSyntax(
            DictionaryTypeSyntax(
                key: TypeSyntax.string, colon: .colonAndSpace, value: self))
    }

    /// `CreateOnlineMeeting.Input`
    func member(_ name: SwiftIdentifier) -> TypeSyntax {
        TypeSyntax(MemberTypeSyntax(baseType: self, period: .period, name: name.token))
    }
}

extension TypeAnnotationSyntax {
    /// `: String`
    init(_ type: TypeSyntax) {
        self.init(colon: .colonAndSpace, type: type)
    }
}

extension InheritanceClauseSyntax {
    /// `: Codable, Sendable`; nil where there are none.
    init?(_ protocols: [SwiftIdentifier], _ others: [TypeSyntax] = []) {
        let types = protocols.map(\.type) + others
        guard !types.isEmpty else { return nil }
        self.init(
            colon: .colonAndSpace,
            inheritedTypes: InheritedTypeListSyntax(types.map { InheritedTypeSyntax(type: $0) }.separated(.inLine)))
    }
}

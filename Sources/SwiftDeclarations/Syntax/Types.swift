import SwiftSyntax

extension TypeSyntax {
    static let data = named("Data")
    static let string = named("String")

    static func named(_ name: SwiftIdentifier) -> TypeSyntax { name.type }

    /// `String?`
    var optional: TypeSyntax { TypeSyntax(OptionalTypeSyntax(wrappedType: self)) }
    /// `[String]`
    var array: TypeSyntax { TypeSyntax(ArrayTypeSyntax(element: self)) }
    /// `[String: Self]`
    var dictionary: TypeSyntax {
        TypeSyntax(
            DictionaryTypeSyntax(
                key: TypeSyntax.string, colon: .colonAndSpace, value: self))
    }

    /// `CreateOnlineMeeting.Input`
    func member(_ name: SwiftIdentifier) -> TypeSyntax {
        TypeSyntax(MemberTypeSyntax(baseType: self, name: name.token))
    }
}

extension TypeAnnotationSyntax {
    /// `: String`
    init(_ type: TypeSyntax) {
        self.init(colon: .colonAndSpace, type: type)
    }
}

extension InheritanceClauseSyntax {
    /// `: Codable, Sendable`
    init(_ types: [SwiftIdentifier]) {
        self.init(
            colon: .colonAndSpace,
            inheritedTypes: InheritedTypeListSyntax(types.map { InheritedTypeSyntax(type: $0.type) }.separated(.inLine))
        )
    }
}

import APIModel

extension DeclarationWriter {
    /// `public enum PropertyName: String, Sendable { case subject … }`, by which a `PATCH` clears properties; `nil` for a type of
    /// which none sends a part.
    func propertyNames(of type: TypeID, at line: Indentation) -> EnumDecl? {
        guard let names = names.patch(type) else { return nil }
        let inner = line.deeper
        let cases = names.cases.map { property in
            let isWireName = property.name.name == property.wireName
            return EnumCaseDecl(
                lead: LinterRule.directive(property.name.linterRules, at: inner), property.name,
                rawValue: isWireName ? nil : SwiftLiteral.string(property.wireName))
        }
        let comment = DocComment(["The properties that a `PATCH` can clear."])
        return EnumDecl(
            lead: comment.lead(at: line), public: "PropertyName", isNested: true, ["String", "Sendable"],
            MemberBlock(groups: [cases], at: line))
    }

    /// The type that the body of an operation is declared as, where it is of the type that is given: `Patch<Event>`.
    func bodySpelling(of type: TypeReference, in operation: Operation) -> TypeCode {
        guard let patched = patchedType(of: operation), operation.request?.type == type else {
            return spelling(of: type)
        }
        return "Patch<\(patched)>"
    }

    /// `Event`, of which an operation sends a part and may clear properties; `nil` for any other operation.
    func patchedType(of operation: Operation) -> SwiftIdentifier? {
        operation.patchedType.flatMap { names.patch($0) == nil ? nil : typeName($0) }
    }

    /// Whether a value must be there wherever a value of the type is.
    ///
    /// What only the service fills in is missing in requests, and what stays as it is in those that change a part.
    func isMandatory(_ property: Property, of type: TypeID) -> Bool {
        property.isMandatory && !names.isPartial(type)
    }
}

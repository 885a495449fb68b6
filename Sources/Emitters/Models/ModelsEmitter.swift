import SwiftDeclarations

extension Emitter {
    /// `Sources/<Module>/Models`: a file a type, and one more for a type whose values may be of its subtypes.
    func modelFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let writer = SwiftFileWriter(context, for: self)
        let declarations = context.declarations
        try writer.add(context.model.types.filter { context.names.owner(of: $0.id) == nil }) { type in
            [declarations.type(type), declarations.polymorph(type)].compactMap(\.self).map { declaration in
                SwiftPart(
                    .type, in: context.moduleFolder + ["Models"], named: declaration.name.name,
                    from: declaration.evidence,
                    [
                        "name": .name(declaration.name),
                        "comment": .made { .comment(declaration.parts().comment) },
                        "members": .made { .list(declaration.parts().members.map(SwiftTemplateValue.member)) },
                        "nested": .made { .code(declaration.parts().nested) },
                        "protocols": .made { .code(declaration.parts().protocols) },
                        "isPlainStructure": .made { .flag(declaration.parts().isPlainStructure) },
                        "declaration": .code(declaration.declaration),
                        "imports": .names(declaration.imports),
                    ])
            }
        }
        return try writer.files()
    }
}

extension SwiftTemplateValue {
    fileprivate static func member(_ member: MemberFact) -> SwiftTemplateValue {
        .object([
            "name": .name(member.name), "key": .code(member.key),
            "type": .code(member.type),
            "comment": .comment(member.comment), "isRequired": .flag(member.isRequired),
        ])
    }
}

extension EmissionContext {
    /// `Sources/OnlineMeetings`
    var moduleFolder: [String] { ["Sources", names.module.name] }
}

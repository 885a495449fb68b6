import APIModel
import SwiftSyntax
import SwiftSyntaxBuilder

extension DeclarationWriter {
    /// `public enum Path { case me, users(usersID: String) }`; nil for an operation with a single path.
    func pathEnumeration(_ shape: OperationShape, at line: Indentation) -> EnumDeclSyntax? {
        guard shape.hasSeveralPaths else { return nil }
        let cases = zip(shape.names.paths, shape.operation.paths).map { name, path in
            let values = path.template.parameters.map { parameter in
                EnumCaseParameterSyntax(shape.names.pathParameter(parameter), .string)
            }
            let note = path.isInferred ? ", which the page shows in an example only" : ""
            let comment = DocComment(["`\(DocMarkup.code(path.template.description))`\(note)"])
            return EnumCaseDeclSyntax(lead: comment.lead(at: line.deeper), name, values, at: line.deeper)
        }
        let comment = DocComment([
            "The paths of the operation.", sourceParagraph(shape.operation.paths.flatMap { $0.sources.prefix(1) }),
        ])
        return EnumDeclSyntax(
            lead: comment.lead(at: line), public: "Path", isNested: true, ["Hashable", "Sendable"],
            MemberBlockSyntax(groups: [cases], at: line))
    }

    /// The initialiser that reads the path which a call took.
    func pathConversion(_ shape: OperationShape) -> ExtensionDeclSyntax? {
        guard shape.hasSeveralPaths else { return nil }
        let line = Indentation.none.deeper
        let cases = zip(shape.names.paths, shape.operation.paths).map { name, path in
            pathConversion(name, path.template, shape, at: line.deeper)
        }
        let other: SwitchCaseSyntax = "default: throw .notFound(path: call.path.text)"
        let body = ExprSyntax(SwitchExprSyntax("call.path.text", cases + [other], at: line.deeper))
        return ExtensionDeclSyntax(
            of: shape.names.namespace.type.member("Path"),
            InitializerDeclSyntax(fromCall: [CodeBlockItemSyntax(body)], at: line))
    }

    private func pathConversion(
        _ name: SwiftIdentifier, _ template: PathTemplate, _ shape: OperationShape, at line: Indentation
    ) -> SwitchCaseSyntax {
        let captures = template.parameters.map { parameter -> LabeledExprSyntax in
            .labeled(
                shape.names.pathParameter(parameter), "try call.capture(\(SwiftLiteral.string(parameter)))")
        }
        let pattern = SwiftLiteral.string(template.description)
        func assign(_ path: ExprSyntax) -> CodeBlockItemSyntax {
            CodeBlockItemSyntax(ExprSyntax.selfReference.assigned(path))
        }
        guard !captures.isEmpty else { return SwitchCaseSyntax(pattern, inLine: assign(name.implicitMember)) }
        let inLine = SwitchCaseSyntax(pattern, inLine: assign(name.implicitMember.call(captures)))
        if inLine.isLine(ofAtMost: ListLayout.lineWidth - line.column) { return inLine }
        let path = name.implicitMember.call(captures, behind: line.deeper.column + "self = .".count, at: line.deeper)
        return SwitchCaseSyntax(pattern, [assign(path)], at: line)
    }
}

import APIModel

extension DeclarationWriter {
    /// `public enum Path { case me, users(usersID: String) }`; nil for an operation with a single path.
    func pathEnumeration(_ shape: OperationShape, at line: Indentation) -> EnumDecl? {
        guard shape.hasSeveralPaths else { return nil }
        let cases = zip(shape.names.paths, shape.operation.paths).map { name, path in
            let values = path.template.parameters.map { parameter in
                EnumCaseParameter(shape.names.pathParameter(parameter), .string)
            }
            let note = path.isInferred ? ", which the page shows in an example only" : ""
            let comment = DocComment(["`\(DocMarkup.code(path.template.description))`\(note)"])
            return EnumCaseDecl(lead: comment.lead(at: line.deeper), name, values, at: line.deeper)
        }
        let comment = DocComment([
            "The paths of the operation.", sourceParagraph(shape.operation.paths.flatMap { $0.sources.prefix(1) }),
        ])
        return EnumDecl(
            lead: comment.lead(at: line), public: "Path", isNested: true, ["Hashable", "Sendable"],
            MemberBlock(groups: [cases], at: line))
    }

    /// The initialiser that reads the path which a call took.
    func pathConversion(_ shape: OperationShape) -> ExtensionDecl? {
        guard shape.hasSeveralPaths else { return nil }
        let line = Indentation.none.deeper
        let cases = zip(shape.names.paths, shape.operation.paths).map { name, path in
            pathConversion(name, path.template, shape, at: line.deeper)
        }
        let other: SwitchCase = "default: throw .notFound(path: call.path.text)"
        let body = SwitchExpr("call.path.text", cases + [other], at: line.deeper)
        return ExtensionDecl(
            of: shape.names.namespace.type.member("Path"),
            InitializerDecl(fromCall: [CodeBlockItem(body)], at: line))
    }

    private func pathConversion(
        _ name: SwiftIdentifier, _ template: PathTemplate, _ shape: OperationShape, at line: Indentation
    ) -> SwitchCase {
        let captures = template.parameters.map { parameter -> LabeledExpr in
            .labeled(
                shape.names.pathParameter(parameter), "try call.capture(\(SwiftLiteral.string(parameter)))")
        }
        let pattern = SwiftLiteral.string(template.description)
        func assign(_ path: Expr) -> CodeBlockItem {
            CodeBlockItem(Expr.selfReference.assigned(path))
        }
        guard !captures.isEmpty else { return SwitchCase(pattern, inLine: assign(name.implicitMember)) }
        let inLine = SwitchCase(pattern, inLine: assign(name.implicitMember.call(captures)))
        if inLine.isLine(ofAtMost: ListLayout.lineWidth - line.column) { return inLine }
        let path = name.implicitMember.call(captures, behind: line.deeper.column + "self = .".count, at: line.deeper)
        return SwitchCase(pattern, [assign(path)], at: line)
    }
}

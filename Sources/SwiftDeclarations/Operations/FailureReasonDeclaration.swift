import APIModel

extension DeclarationWriter {
    /// The documented errors of an operation as an open set of reasons; empty where it documents none.
    func failureReason(_ shape: OperationShape) -> SwiftSource {
        let failures = zip(shape.names.failures, shape.failures).map { ($0, $1.status, $1.error) }
        guard !failures.isEmpty else { return "" }
        let constants = failures.map { name, status, error in
            constant(name, status: status, error)
        }
        let known = failures.map { name, _, _ in ".\(name)," as SwiftSource }
        let list: SwiftSource = known.count == 1 ? ".\(failures[0].0)" : known.lines
        let comment = DocComment.comment([
            "Why the operation fails.", sourceParagraph(shape.failures.prefix(1).map(\.error.source)),
        ])
        return """
            \(comment)
            public struct FailureReason: APIFailureReason {
                public let status: HTTPResponse.Status
                public let code: String
                public let subcode: String?

                public init(status: HTTPResponse.Status, code: String, subcode: String?) {
                    self.status = status
                    self.code = code
                    self.subcode = subcode
                }

                \(constants.blocks)

                public static let allKnown: [FailureReason] = [
                    \(list)
                ]
            }
            """
    }

    private func constant(_ name: SwiftIdentifier, status: Int, _ error: DocumentedError) -> SwiftSource {
        let arguments: [SwiftSource] = [
            "status: \(HTTPStatusNames.expression(status))", "code: \(SwiftLiteral.string(error.code))",
            "subcode: \(error.subcode.map(SwiftLiteral.string) ?? "nil")",
        ]
        return [
            DocComment.comment(error.documentation, also: [sourceParagraph([error.source])]),
            linterDirective(name, of: SwiftIdentifier("FailureReason")),
            "public static let \(name) = \(SwiftSource.brokenCall("FailureReason", arguments))",
        ].lines
    }
}

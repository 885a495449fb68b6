import APIModel

extension DeclarationWriter {
    /// What an operation answers: a case for each documented status, and one for any other.
    func outputEnumeration(_ shape: OperationShape) -> SwiftSource {
        var cases = shape.outcomes.map { outcomeCase($0, in: shape) }
        if !shape.failures.isEmpty {
            let comment = DocComment.comment([
                "One of the documented errors, or another one in their form.",
                sourceParagraph(shape.failures.prefix(1).map(\.error.source)),
            ])
            cases.append([comment, "case failure(APIFailure<FailureReason>)"].lines)
        }
        cases.append(
            """
            /// An answer that the documentation does not mention.
            case undocumented(APIResponse)
            """)
        return """
            public enum Output: Hashable, Sendable {
                \(cases.blocks)
            }
            """
    }

    private func outcomeCase(_ response: Response, in shape: OperationShape) -> SwiftSource {
        let name = shape.names.outcome(response.status)
        var values = outcomeHeaders(response).map { "\($0.label): String? = nil" as SwiftSource }
        if let body = response.body {
            let type: SwiftSource = body.isJSON ? spelling(of: body.type) : "Data"
            values.append(body.presence == .optional ? "\(type)? = nil" : type)
        }
        let note = response.body?.presence == .optional ? " The body may be missing." : ""
        let comment = DocComment.comment(
            Documentation(),
            also: [
                "\(HTTPStatusNames.title(response.status)).\(note)",
                DocMarkup.escaped(response.documentation.summary), sourceParagraph(response.sources),
            ])
        let declaration: SwiftSource =
            values.isEmpty ? "case \(name)" : SwiftSource.fittingCall("case \(name)", values, behind: 8)
        return [comment, declaration].lines
    }

    /// The extension that makes a response of an output.
    func outputConversion(_ shape: OperationShape) -> SwiftSource {
        let isBlock = shape.outcomes.contains { !outcomeHeaders($0).isEmpty }
        let keyword: SwiftSource = isBlock ? "return " : ""
        var cases = shape.outcomes.map { outcomeConversion($0, in: shape, keyword) }
        if !shape.failures.isEmpty { cases.append("case .failure(let failure): \(keyword)failure.response()") }
        cases.append("case .undocumented(let response): \(keyword)response")
        return """
            extension \(shape.names.namespace).Output {
                func response() throws -> APIResponse {
                    switch self {
                    \(cases.lines)
                    }
                }
            }
            """
    }

    private func outcomeConversion(_ response: Response, in shape: OperationShape, _ keyword: SwiftSource)
        -> SwiftSource
    {
        let headers = outcomeHeaders(response)
        let name = shape.names.outcome(response.status)
        let status = HTTPStatusNames.expression(response.status)
        var bindings = headers.map { "let \($0.label)" as SwiftSource }
        if response.body != nil { bindings.append("let body") }
        let pattern: SwiftSource =
            bindings.isEmpty ? "case .\(name):" : "case .\(SwiftSource.call(name.source, bindings)):"
        let answer = answer(response, status: status, hasHeaders: !headers.isEmpty)
        guard !headers.isEmpty else {
            let line: SwiftSource = "\(pattern) \(keyword)\(answer)"
            let isShort = !answer.text.contains("\n") && line.width + 8 <= SwiftSource.lineWidth
            return isShort ? line : "\(pattern)\n    \(keyword)\(answer)"
        }
        // JSON sets its media type itself.
        let fields: SwiftSource =
            response.body.flatMap { $0.isJSON ? nil : ".contentType: \(SwiftLiteral.string($0.mediaType))" } ?? ":"
        return """
            \(pattern)
                var headers: HTTPFields = [\(fields)]
                \(headers.map(\.assignment).lines)
                return \(answer)
            """
    }

    private func answer(_ response: Response, status: SwiftSource, hasHeaders: Bool) -> SwiftSource {
        let headers: SwiftSource = hasHeaders ? "headers: headers" : ""
        guard let body = response.body else {
            return SwiftSource.fittingCall("APIResponse", [status, headers], behind: 20)
        }
        let isOptional = body.presence == .optional
        guard body.isJSON else {
            let fields: SwiftSource =
                hasHeaders ? headers : "headers: [.contentType: \(SwiftLiteral.string(body.mediaType))]"
            return SwiftSource.fittingCall(
                "APIResponse", [status, fields, isOptional ? "body: body ?? Data()" : "body: body"], behind: 20)
        }
        return "try \(SwiftSource.call(".json", [status, isOptional ? "optional: body" : "body", headers]))"
    }

    // MARK: Headers

    /// A documented header of a response: the label of its value in the case, and the statement that sets it.
    struct OutcomeHeader {
        let field: String
        let label: SwiftIdentifier
        let assignment: SwiftSource
    }

    /// The headers of a response but those that follow from its body.
    func outcomeHeaders(_ response: Response) -> [OutcomeHeader] {
        var scope = NameScope(taken: Identifiers.unusableMembers.union(["body", "headers", "name"]), suffix: "Field")
        let parameters = response.headers.filter { parameter in
            HTTPFieldNames.isToken(parameter.name)
                && !["content-type", "content-length"].contains(parameter.name.lowercased())
        }
        return parameters.map { parameter in
            let label = scope.name(Identifiers.lowerCamel(parameter.name))
            let assignment: SwiftSource
            if let member = HTTPFieldNames.member(parameter.name) {
                assignment = "headers[.\(member)] = \(label)"
            } else {
                assignment =
                    "if let name = HTTPField.Name(\(SwiftLiteral.string(parameter.name))) { headers[name] = \(label) }"
            }
            return OutcomeHeader(field: parameter.name.lowercased(), label: label, assignment: assignment)
        }
    }
}

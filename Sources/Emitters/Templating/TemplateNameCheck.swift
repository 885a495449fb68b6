import Stencil

/// Finds top-level names that a template uses and its context lacks, before it is rendered.
///
/// Members of objects are checked where they are used (`TemplateValue`), but Stencil gives no hook for the outermost
/// name; so the tags are read here, with the variables of loops in scope. A name in a branch that isn't taken is found,
/// too.
struct TemplateNameCheck {
    let environment: Environment

    /// - Returns: All words in the tags of the template and of those that it includes: every name that it uses is among them.
    /// - Throws: `TemplateSyntaxError` at the first unknown name.
    @discardableResult
    func check(_ template: Template, names: Set<String>, within outer: [String] = []) throws -> Set<String> {
        var scopes: [Set<String>] = [names.union(["block", "forloop"])]
        var mentions: Set<String> = []
        for token in template.tokens {
            switch token.kind {
            case .text, .comment: break
            case .variable:
                try require(token.components, in: scopes, at: token)
                mentions.formUnion(Self.words(of: token))
            case .block:
                mentions.formUnion(Self.words(of: token))
                mentions.formUnion(try checkTag(token, &scopes, within: outer + [template.name ?? ""]))
            }
        }
        return mentions
    }

    /// - Returns: What an included template mentions.
    private func checkTag(
        _ token: Token, _ scopes: inout [Set<String>], within outer: [String]
    ) throws -> Set<String> {
        var words = token.components
        if words.first?.hasSuffix(":") == true { words.removeFirst() }
        guard let tag = words.first else { return [] }
        let arguments = Array(words.dropFirst())
        switch tag {
        case "for":
            // for <x>[,<y>] in <list> [where <condition>]
            let parts = arguments.split(separator: "in", maxSplits: 1)
            guard parts.count == 2 else { break }
            let condition = parts[1].split(separator: "where", maxSplits: 1)
            try require(condition.first.map(Array.init) ?? [], in: scopes, at: token)
            scopes.append(Set(parts[0].flatMap { $0.split(separator: ",") }.map(String.init)))
            if condition.count == 2 { try require(Array(condition[1]), in: scopes, at: token) }
        case "endfor":
            if scopes.count > 1 { scopes.removeLast() }
        case "if", "ifnot", "elif":
            try require(arguments, in: scopes, at: token)
        case "include", "extends":
            return try checkIncluded(arguments, scopes, at: token, within: outer)
        default:
            break
        }
        return []
    }

    private func checkIncluded(
        _ arguments: [String], _ scopes: [Set<String>], at token: Token, within outer: [String]
    ) throws -> Set<String> {
        guard arguments.count == 1, let name = arguments.first, name.count > 2, name.first == "\"" || name.first == "'"
        else {
            throw error("a template to include is named by one quoted name", at: token)
        }
        let file = String(name.dropFirst().dropLast())
        guard !outer.contains(file) else { throw error("'\(file)' includes itself", at: token) }
        let included: Template
        do {
            included = try environment.loadTemplate(name: file)
        } catch {
            throw self.error("\(error)", at: token)
        }
        return try check(included, names: scopes.reduce(into: []) { $0.formUnion($1) }, within: outer)
    }

    private func require(_ words: [String], in scopes: [Set<String>], at token: Token) throws {
        for name in words.flatMap(Self.names) where !scopes.contains(where: { $0.contains(name) }) {
            throw error("there is no '\(name)' in the context", at: token)
        }
    }

    private func error(_ message: String, at token: Token) -> TemplateSyntaxError {
        TemplateSyntaxError(reason: message, token: token)
    }

    /// The outermost names in a word of an expression: `types` in `types.first.name|default:"x"`.
    static func names(in word: String) -> [String] {
        let pieces = word.split(separator: "|", omittingEmptySubsequences: true)
        return pieces.enumerated().flatMap { index, piece -> [String] in
            // Of a filter, the arguments after the colon are expressions; its name is none.
            let expressions: [Substring] =
                index == 0
                ? [piece] : piece.split(separator: ":", maxSplits: 1).dropFirst().flatMap { $0.split(separator: ",") }
            return expressions.compactMap(Self.name)
        }
    }

    private static func name(_ expression: Substring) -> String? {
        guard let first = expression.first, first.isLetter || first == "_" else { return nil }
        let name = String(expression.prefix(while: isPartOfName))
        return operators.contains(name) ? nil : name
    }

    private static func words(of token: Token) -> [String] {
        token.contents.split { !isPartOfName($0) }.map(String.init)
    }

    private static func isPartOfName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    private static let operators: Set<String> = ["and", "or", "not", "in", "if", "else", "true", "false"]
}

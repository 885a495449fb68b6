import APIModel
import SourceText
import SwiftSyntax

import struct SourceText.SourceRange

/// A stored property of a generated structure, with all that its declaration, initialisers and coding need.
struct StructField {
    let name: SwiftIdentifier
    /// As it stands in JSON.
    let key: ExprSyntax
    /// With the question mark of an optional one.
    let type: TypeSyntax
    let isRequired: Bool
    let isBoxed: Bool
    let comment: DocComment

    /// `subject: String? = nil` in an initialiser's list.
    var parameter: FunctionParameterSyntax {
        FunctionParameterSyntax(name, type, value: isRequired ? nil : .nilLiteral)
    }
}

extension DeclarationWriter {
    /// The stored properties of an object type, inherited ones first.
    func fields(of type: TypeDefinition) -> [StructField] {
        types.allProperties(of: type.id).map { property in
            let isRequired = property.presence == .required
            let spelling = spelling(of: property.type)
            return StructField(
                name: names.member(property.wireName, of: type.id),
                key: SwiftLiteral.string(property.wireName),
                type: isRequired ? spelling : spelling.optional,
                isRequired: isRequired,
                isBoxed: recursion.needsBox(property.type, in: type.id),
                comment: comment(on: property))
        }
    }

    private func comment(on property: Property) -> DocComment {
        var notes: [String] = []
        if property.isKnownFromExamplesAlone { notes.append("Documented by examples only.") }
        if property.isReadOnly, !property.documentation.mentions("read-only") { notes.append("Read-only.") }
        if let value = property.constraints.defaultValue, !property.documentation.mentions("default") {
            notes.append("The default is \(DocMarkup.escaped(value)).")
        }
        return DocComment(
            property.documentation,
            also: [notes.joined(separator: " "), sourceParagraph(sources(of: property))])
    }

    /// The rows that document a property, each page's first; of examples alone, the first.
    private func sources(of property: Property) -> [SourceRange] {
        guard let first = property.evidence.first else { return [] }
        let rows = property.evidence.filter { $0.kind == first.kind && first.kind < .representation }.map(\.range)
        var files: Set<FileID> = []
        return rows.isEmpty ? [first.range] : rows.filter { files.insert($0.file).inserted }
    }
}

extension Documentation {
    fileprivate func mentions(_ word: String) -> Bool {
        summary.lowercased().contains(word) || discussion.lowercased().contains(word)
    }
}

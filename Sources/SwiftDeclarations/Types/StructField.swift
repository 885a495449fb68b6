import APIModel
import SourceText

import struct SourceText.SourceRange

/// A stored property of a generated structure, with all that its declaration, initialisers and coding need.
struct StructField {
    let name: SwiftIdentifier
    /// As it stands in JSON.
    let key: Expr
    /// With the question mark of an optional one.
    let type: TypeCode
    let isRequired: Bool
    let isBoxed: Bool
    /// Only a service writes it: it is left out of requests.
    let isReadOnly: Bool
    /// Where the value is stored: under the name of the property itself, unless that computes it.
    let storage: SwiftIdentifier
    let documentation: Documentation
    let comment: DocComment

    /// Whether the property computes its value from a storage of its own.
    ///
    /// The storage of what is deprecated is not, so that initialisers and coding don't use what the compiler warns of. That
    /// of a boxed property is the box: a property wrapper can't stand in a type that is declared as nonisolated.
    var isComputed: Bool { documentation.isDeprecated || isBoxed }

    /// What is stored of a value: the value, or its box.
    func stored(_ value: Expr) -> Expr {
        isBoxed ? Self.box.reference.call([.labeled("wrappedValue", value)]) : value
    }

    /// The value, read from where it is stored.
    var value: Expr { isBoxed ? storage.reference.member("wrappedValue") : storage.reference }

    /// The type of the storage.
    var storedType: TypeCode { isBoxed ? "\(Self.box)<\(type)>" : type }

    private static let box: SwiftIdentifier = "Indirect"

    /// `subject: String? = nil` in an initialiser's list.
    var parameter: FunctionParameter {
        FunctionParameter(name, type, value: isRequired ? nil : .nilLiteral)
    }
}

extension DeclarationWriter {
    /// The stored properties of an object type, inherited ones first, as they are spelled within it, or outside.
    func fields(of type: TypeDefinition, isOutside: Bool = false) -> [StructField] {
        let properties = types.allProperties(of: type.id)
        let taken = Set(properties.map { names.member($0.wireName, of: type.id) })
        // Where examples are all there is of a type, its own comment says so.
        let saysExamplesOnly = !properties.allSatisfy(\.isKnownFromExamplesAlone)
        return properties.map { property in
            let isRequired = isMandatory(property, of: type.id)
            let spelling = spelling(of: property.type, within: isOutside ? nil : type.id)
            let name = names.member(property.wireName, of: type.id)
            let isBoxed = recursion.needsBox(property.type, in: type.id)
            return StructField(
                name: name,
                key: SwiftLiteral.string(property.wireName),
                type: isRequired ? spelling : spelling.optional,
                isRequired: isRequired,
                isBoxed: isBoxed,
                isReadOnly: property.isReadOnly,
                storage: isBoxed || property.documentation.isDeprecated ? name.storage(besides: taken) : name,
                documentation: property.documentation,
                comment: comment(on: property, saysExamplesOnly: saysExamplesOnly))
        }
    }

    private func comment(on property: Property, saysExamplesOnly: Bool) -> DocComment {
        var notes: [String] = []
        if saysExamplesOnly, property.isKnownFromExamplesAlone { notes.append("Documented by examples only.") }
        if property.isRelationship, !property.documentation.mentions("relationship") { notes.append("A relationship.") }
        if property.isReadOnly, !property.documentation.mentions("read-only") { notes.append("Read-only.") }
        if let value = property.constraints.defaultValue, !property.documentation.mentions("default") {
            notes.append("The default is \(DocMarkup.escaped(value)).")
        }
        notes += property.constraints.limits.filter { limit in
            !limit.numbers.allSatisfy { property.documentation.mentions($0) }
        }.map(\.text)
        return comment(
            on: property.documentation, also: [notes.joined(separator: " "), sourceParagraph(sources(of: property))])
    }

    /// The rows that document a property, each page's first; of examples alone, the first.
    func sources(of property: Property) -> [SourceRange] {
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

extension Constraints {
    /// What values are limited to, in words, with the numbers that a text which says it itself has.
    fileprivate var limits: [(text: String, numbers: [String])] {
        [
            Self.limit(minLength.map(Int64.init), maxLength.map(Int64.init), of: " characters"),
            Self.limit(minimum, maximum, of: ""),
        ].compactMap(\.self)
    }

    private static func limit(_ least: Int64?, _ most: Int64?, of unit: String) -> (text: String, numbers: [String])? {
        switch (least, most) {
        case (let least?, let most?): ("From \(least) to \(most)\(unit).", ["\(least)", "\(most)"])
        case (let least?, nil): ("At least \(least)\(unit).", ["\(least)"])
        case (nil, let most?): ("At most \(most)\(unit).", ["\(most)"])
        case (nil, nil): nil
        }
    }
}

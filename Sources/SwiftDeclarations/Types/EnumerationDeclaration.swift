import APIModel

extension DeclarationWriter {
    /// `public struct Importance: OpenEnum { … }`: known values are static members, any other is kept.
    func enumeration(_ type: TypeDefinition, members: [Member], isFlags: Bool) -> SwiftSource {
        let name = names.type(type.id)
        let constants = members.map { member in
            constant(member, named: names.member(member.wireName, of: type.id), of: name)
        }
        let known = members.map { member -> SwiftSource in ".\(names.member(member.wireName, of: type.id))" }
        let isDocumented = members.contains { !$0.documentation.isEmpty }
        let list = SwiftSource.array(known, behind: 44 + name.name.count)
        let body: [SwiftSource] = [
            isDocumented ? constants.blocks : constants.lines,
            "public static let allKnown: [\(name)] = \(list)",
            isFlags ? Self.combination(of: name) : "",
        ]
        return """
            \([typeComment(type)].withNewline)public struct \(name): OpenEnum {
                public let rawValue: String

                public init(rawValue: String) {
                    self.rawValue = rawValue
                }

                \(body.blocks)
            }
            """
    }

    /// What makes one value of several, as the wire has it, and takes it apart.
    private static func combination(of name: SwiftIdentifier) -> SwiftSource {
        """
        /// Several values in one, with commas between them.
        public init(combining values: [\(name)]) {
            self.init(rawValue: values.map(\\.rawValue).joined(separator: ","))
        }

        /// The values that are combined in this one.
        public var combined: [\(name)] {
            rawValue.split(separator: ",").map { \(name)(rawValue: String($0.drop { $0 == " " })) }
        }
        """
    }

    private func constant(_ member: Member, named name: SwiftIdentifier, of type: SwiftIdentifier) -> SwiftSource {
        let comment =
            member.documentation.isEmpty
            ? "" : DocComment.comment(member.documentation, also: [sourceParagraph(Array(member.sources.prefix(1)))])
        return [
            comment, linterDirective(name, of: type),
            "public static let \(name) = \(type)(\(SwiftLiteral.string(member.wireName)))",
        ].lines
    }

    func linterDirective(_ name: SwiftIdentifier, of type: SwiftIdentifier) -> SwiftSource {
        var rules = name.linterRules
        if name.name.lowercased().hasSuffix(type.name.lowercased()) { rules.append("DontRepeatTypeInStaticProperties") }
        return SwiftSource.linterDirective(rules)
    }
}

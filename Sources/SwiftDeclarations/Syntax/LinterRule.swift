/// A rule of swift-format that a generated name breaks on purpose, since its spelling follows the wire.
enum LinterRule: String {
    case alwaysUseLowerCamelCase = "AlwaysUseLowerCamelCase"
    case dontRepeatTypeInStaticProperties = "DontRepeatTypeInStaticProperties"
    case identifiersMustBeASCII = "IdentifiersMustBeASCII"

    /// The comment that tells swift-format to leave the next declaration alone; empty where there is no need.
    static func directive(_ rules: [LinterRule], at indentation: Indentation) -> Lead {
        guard !rules.isEmpty else { return .none }
        let names = Set(rules.map(\.rawValue)).sorted().joined(separator: ", ")
        return Lead(verbatim: "// swift-format-ignore: \(names)" + indentation.newline.text)
    }
}

extension SwiftIdentifier {
    /// The rules that the declaration of the name breaks.
    var linterRules: [LinterRule] {
        var rules: [LinterRule] = []
        if name.first?.isUppercase == true || name.dropFirst().contains("_") { rules.append(.alwaysUseLowerCamelCase) }
        if !name.utf8.allSatisfy({ $0 < 0x80 }) { rules.append(.identifiersMustBeASCII) }
        return rules
    }

    /// The rules that it breaks as a static member of a type.
    func linterRules(in type: SwiftIdentifier) -> [LinterRule] {
        let repeats = name.lowercased().hasSuffix(type.name.lowercased())
        return linterRules + (repeats ? [.dontRepeatTypeInStaticProperties] : [])
    }
}

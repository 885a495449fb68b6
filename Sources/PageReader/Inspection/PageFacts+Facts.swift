import SourceText

extension PageFacts {
    /// Everything that was read from the page, for `docgen inspect --stage page` and for tests.
    public var facts: Fact {
        var children: [Fact] = []
        if !prose.summary.isEmpty { children.append(Fact("summary", prose.summary, at: prose.range)) }
        if let claimedVersion { children.append(Fact("version", claimedVersion.value, at: claimedVersion.range)) }
        if let namespace { children.append(Fact("namespace", namespace.value, at: namespace.range)) }
        children += types.map(\.facts)
        children += operations.map(\.facts)
        children += placeholders.map { Fact("placeholder", $0.value, at: $0.range) }
        children += census.map(\.facts)
        return Fact("page", path, "\"\(title)\"", at: titleRange, children: children)
    }
}

extension CensusEntry {
    var facts: Fact {
        let verdict =
            switch reading {
            case .facts: "facts"
            case .illustration: "illustration"
            case .unclassified: "unclassified"
            }
        return Fact(construct.rawValue, verdict, "\"\(label)\"", at: range)
    }
}

extension TypeFacts {
    var facts: Fact {
        var marks: [String] = []
        if let base { marks.append("from \(base.name)") }
        if !subtypes.isEmpty { marks.append("for " + subtypes.map(\.name).joined(separator: ", ")) }
        if isOpen { marks.append("open") }
        if isFlags { marks.append("flags") }
        var children = properties.map { $0.facts(as: $0.isRelationship ? "relationship" : "property") }
        children += members.map { Fact("member", $0.name.value, at: $0.name.range) }
        if let representation { children.append(Fact("representation", at: representation.range)) }
        return Fact("type", name.name, marks: marks, at: range, children: children)
    }
}

extension PropertyRow {
    func facts(as kind: String) -> Fact {
        var marks: [String] = []
        if self.marks.required != nil { marks.append("required") }
        if self.marks.optional != nil { marks.append("optional") }
        if self.marks.readOnly != nil { marks.append("read-only") }
        if self.marks.notNullable != nil { marks.append("not-nullable") }
        let limits = self.marks.constraints
        if let length = limits.maxLength { marks.append("max-length \(length)") }
        if let low = limits.minimum { marks.append("minimum \(low)") }
        if let high = limits.maximum { marks.append("maximum \(high)") }
        if let value = limits.defaultValue { marks.append("default \(value)") }
        if let inheritedFrom { marks.append("from \(inheritedFrom.name)") }
        if !values.isEmpty { marks.append("values " + values.map(\.name.value).joined(separator: "|")) }
        return Fact(kind, name.value, type?.value.description ?? "?", marks: marks, at: name.range)
    }
}

extension TypeExpression: CustomStringConvertible {
    /// A form for people; an arrow marks a name that is a link.
    public var description: String {
        switch self {
        case .scalar(let scalar): scalar.rawValue
        case .mention(let mention): mention.name + (mention.destination == nil ? "" : "→")
        case .array(let element): "[\(element)]"
        case .map(let value): "{\(value)}"
        case .inlineEnumeration: "enumeration"
        case .anything: "anything"
        case .oneOf(let options): options.map(\.description).joined(separator: " or ")
        case .unparsed(let text): "?\"\(text)\""
        }
    }
}

import SourceText

extension APIModel {
    /// The whole model, for `docgen inspect --stage model` and for tests.
    public var facts: [Fact] {
        let head = Fact(
            "model", name, version, children: servers.map { Fact("server", $0.url, at: $0.sources.first) })
        return [head] + types.map(\.facts) + operations.map(\.facts)
    }
}

extension TypeDefinition {
    var facts: Fact {
        var marks: [String] = []
        if let base { marks.append("from \(base.name)") }
        switch shape {
        case .object(let properties, let isOpen):
            if isOpen { marks.append("open") }
            return Fact("type", id.name, marks: marks, at: sources.first, children: properties.map(\.facts))
        case .enumeration(let members, let isFlags):
            if isFlags { marks.append("flags") }
            return Fact(
                "enumeration", id.name, marks: marks, at: sources.first,
                children: members.map { Fact("member", $0.wireName, at: $0.sources.first) })
        }
    }
}

extension Property {
    var facts: Fact {
        var marks: [String] = []
        if presence == .required { marks.append("required") }
        if isReadOnly { marks.append("read-only") }
        if isRelationship { marks.append("relationship") }
        if isKnownFromExamplesAlone { marks.append("by-example") }
        if let length = constraints.maxLength { marks.append("max-length \(length)") }
        return Fact("property", wireName, type.description, marks: marks, at: evidence.first?.range)
    }
}

extension Operation {
    var facts: Fact {
        var children = paths.map { path in
            Fact("path", path.template.description, marks: path.isInferred ? ["inferred"] : [], at: path.sources.first)
        }
        children += permissions.map { permission in
            let scopes = permission.isSupported ? permission.scopes.joined(separator: ", ") : "not supported"
            return Fact("permission", permission.kind, scopes, at: permission.sources.first)
        }
        children += requestHeaders.map { $0.facts(as: "header") }
        children += queryParameters.map { $0.facts(as: "query") }
        if let request { children.append(request.facts(as: "body")) }
        children += responses.map(\.facts)
        children += examples.map(\.facts)
        return Fact(
            "operation", id, "\(method.rawValue) of \(resource)", at: sources.first, children: children)
    }
}

extension Parameter {
    func facts(as kind: String) -> Fact {
        Fact(kind, name, type.description, marks: presence == .required ? ["required"] : [], at: sources.first)
    }
}

extension Payload {
    func facts(as kind: String) -> Fact {
        Fact(kind, "", type.description, marks: presence == .optional ? ["optional"] : [], at: sources.first)
    }
}

extension Response {
    var facts: Fact {
        var children = headers.map { $0.facts(as: "header") }
        if let body { children.append(body.facts(as: "body")) }
        children += errors.map { error in
            Fact("error", [error.code, error.subcode].compactMap(\.self).joined(separator: " "), at: error.source)
        }
        return Fact("answers", "\(status)", at: sources.first, children: children)
    }
}

extension Example {
    var facts: Fact { Fact("example", "\"\(name)\"", children: messages.map(\.facts)) }
}

extension ExampleMessage {
    var facts: Fact {
        var marks: [String] = []
        switch body {
        case .json: marks.append("json")
        case .text(_, let mediaType): marks.append(mediaType)
        case nil: break
        }
        if let bodyType { marks.append("as \(bodyType)") }
        let reasons = contradictions.map { Fact("contradiction", $0.rule.name, $0.message, at: $0.range) }
        switch role {
        case .request(let method, let target):
            return Fact(
                "request", "\(method.rawValue) \(target.path)", target.template?.description, marks: marks, at: source,
                children: reasons)
        case .response(let status):
            return Fact("response", "\(status)", marks: marks, at: source, children: reasons)
        }
    }
}

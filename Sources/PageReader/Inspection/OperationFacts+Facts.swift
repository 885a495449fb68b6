import SourceText

extension OperationFacts {
    var facts: Fact {
        var children = requestLines.map { line in
            Fact(
                line.method.value.rawValue, line.target.path.description, marks: line.isInferred ? ["inferred"] : [],
                at: line.range)
        }
        children += permissions.map(\.facts)
        children += requestHeaders.map { $0.facts(as: "header") }
        children += queryParameters.map { $0.facts(as: "query") }
        children += pathParameters.map { $0.facts(as: "path") }
        if let body = request.facts { children.append(body) }
        children += responses.map(\.facts)
        children += responseRows.map { $0.facts(as: "answer-row") }
        children += errors.map(\.facts)
        children += exchanges.map(\.facts)
        return Fact("operation", "\"\(title)\"", at: range, children: children)
    }
}

extension PermissionRow {
    var facts: Fact {
        let value =
            isPlaceholder
            ? "placeholder" : isSupported ? scopes.map(\.value).joined(separator: ", ") : "not supported"
        return Fact("permission", kind.value, value, at: range)
    }
}

extension RequestBodyFacts {
    /// `nil` where nothing is said of a body.
    var facts: Fact? {
        guard range != nil || !rows.isEmpty else { return nil }
        var marks: [String] = []
        if rowsAreParameters { marks.append("parameters") }
        if saysNone != nil { marks.append("none") }
        return Fact(
            "body", type?.value.description ?? "", marks: marks, at: type?.range ?? range,
            children: rows.map { $0.facts(as: "row") })
    }
}

extension ResponseStatement {
    var facts: Fact {
        var marks: [String] = []
        if saysNoBody { marks.append("no-body") }
        return Fact("answers", status.map { "\($0.value)" } ?? "", type?.value.description, marks: marks, at: range)
    }
}

extension ErrorRow {
    var facts: Fact {
        let status = status.map { "\($0.value)" } ?? ""
        return Fact(
            "error", status, [name?.value, subcode?.value].compactMap(\.self).joined(separator: " "), at: range)
    }
}

extension ExchangeFacts {
    var facts: Fact {
        Fact(
            "exchange", annotatedName?.value ?? "", title.map { "\"\($0.value)\"" },
            children: messages.map(\.facts))
    }
}

extension MessageFacts {
    var facts: Fact {
        var marks: [String] = []
        var name = ""
        switch start {
        case .request(let line):
            name = "\(line.method.value.rawValue) \(line.target.path)"
            if let version = line.target.version { marks.append("version \(version)") }
            marks += line.target.repairs.map { "mended \($0.value.rawValue)" }
        case .response(let status): name = "\(status.value)"
        case .none: break
        }
        if let type = annotation?.type { marks.append("as \(type.name)") }
        if !headers.isEmpty { marks.append("headers " + headers.map(\.name).joined(separator: "|")) }
        marks += layoutFaults.map(\.value.rawValue)
        switch body?.content {
        case .json(_, let repairs)?:
            marks.append("json")
            marks += repairs.map { "repaired \($0.kind.name)" }
        case .text?: marks.append(body?.mediaType ?? "text")
        case nil: break
        }
        return Fact(isRequest ? "request" : "response", name, marks: marks, at: range)
    }
}

import APIModel
import SourceText

/// The model in lines, one fact each: what tests compare, and what a person reads to see what was understood.
struct ModelDump {
    let model: APIModel
    let sources: SourceMap
    var showsPlaces = false

    var lines: [String] {
        model.servers.map { "server \($0.url)" } + model.types.flatMap(lines(of:))
            + model.operations.flatMap(lines(of:))
    }

    private func lines(of type: TypeDefinition) -> [String] {
        var head = "type \(type.id)"
        if let base = type.base { head += ": \(base)" }
        switch type.shape {
        case .enumeration(let members, let isFlags):
            return [
                head + (isFlags ? " flags " : " enum ") + members.map(\.wireName).joined(separator: "|")
                    + " [\(type.evidence)]"
            ]
        case .object(let properties, let isOpen):
            return [head + (isOpen ? " open" : "") + " [\(type.evidence)]"] + properties.map { "  " + line(of: $0) }
        }
    }

    private func line(of property: Property) -> String {
        var line = "\(property.wireName): \(property.type)"
        if property.presence == .required { line += " required" }
        if property.isReadOnly { line += " readOnly" }
        if !property.isNullable { line += " notNull" }
        if let length = property.constraints.maxLength { line += " max\(length)" }
        let kinds = property.evidence.map(\.kind).reduce(into: [Evidence.Kind]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        line += " [" + kinds.map { "\($0)" }.joined(separator: ",") + "]"
        if showsPlaces, let place = property.evidence.first.flatMap({ sources.location(of: $0.range) }) {
            line += " @\(place)"
        }
        return line
    }

    private func lines(of operation: Operation) -> [String] {
        var lines = [
            "operation \(operation.id) \(operation.method.rawValue) on \(operation.resource) “\(operation.title)”"
        ]
        lines += operation.paths.map { "  path \($0.template)" + ($0.isInferred ? " inferred" : "") }
        lines += operation.permissions.map {
            "  permission \($0.kind): " + ($0.isSupported ? $0.scopes.joined(separator: " ") : "not supported")
        }
        for (label, list) in [
            ("in path", operation.pathParameters), ("in query", operation.queryParameters),
            ("header", operation.requestHeaders),
        ] {
            lines += list.map { "  \(label) \($0.name): \($0.type) \($0.presence)" }
        }
        if let request = operation.request { lines.append("  request " + line(of: request)) }
        for response in operation.responses {
            lines.append("  response \(response.status)" + (response.body.map { " " + line(of: $0) } ?? ""))
            lines += response.headers.map { "    header \($0.name)" }
            lines += response.errors.map { "    error \($0.code)" + ($0.subcode.map { "/\($0)" } ?? "") }
        }
        for example in operation.examples {
            lines.append("  example \(example.name)")
            lines += example.messages.flatMap(lines(of:))
        }
        return lines
    }

    private func line(of payload: Payload) -> String {
        "\(payload.type)" + (payload.presence == .optional ? " optional" : "")
            + (payload.mediaType == "application/json" ? "" : " as \(payload.mediaType)")
    }

    private func lines(of message: ExampleMessage) -> [String] {
        var line: String
        switch message.role {
        case .request(let method, let target):
            line = "    \(method.rawValue) \(target.path)" + (target.query.map { "?\($0)" } ?? "")
            line += " → " + (target.template.map { "\($0)" } ?? "nowhere")
        case .response(let status): line = "    \(status)"
        }
        if let body = message.body {
            switch body {
            case .json: line += " json"
            case .text(_, let mediaType): line += " \(mediaType)"
            }
        }
        if let type = message.bodyType { line += " \(type)" }
        return [line] + message.contradictions.map { "      contradiction \($0.rule): \($0.message)" }
    }
}

import APIModel

/// What Swift calls an operation and its parts.
public struct OperationNames: Hashable, Sendable {
    /// `createOnlineMeeting`
    public let method: SwiftIdentifier
    /// `listMessagesPages`, the method that asks for one page after the other.
    public let pages: SwiftIdentifier
    /// `CreateOnlineMeeting`, which holds the operation's `Input`, `Output` and `Path`.
    public let namespace: SwiftIdentifier
    /// The case of each path, in the order of `Operation.paths`; empty where there is one path only.
    public let paths: [SwiftIdentifier]
    private let pathParameters: [String: SwiftIdentifier]
    private let queryParameters: [String: SwiftIdentifier]
    private let requestHeaders: [String: SwiftIdentifier]
    private let outcomes: [Int: SwiftIdentifier]
    /// The documented errors, in the order of responses and rows.
    public let failures: [SwiftIdentifier]
    /// The test suites of the examples, in their order: `CreateOnlineMeetingExample1`.
    public let examples: [SwiftIdentifier]

    init(
        _ operation: Operation, method: SwiftIdentifier, pages: SwiftIdentifier, namespace: SwiftIdentifier,
        examples: [SwiftIdentifier]
    ) {
        self.examples = examples
        self.method = method
        self.pages = pages
        self.namespace = namespace
        paths = operation.paths.count > 1 ? PathCaseNames.names(for: operation.paths.map(\.template)) : []

        // Placeholders of a single path stand beside the query parameters in the input; those of several stand in the
        // cases of `Path`, where the same names are free again.
        var inputs = NameScope(taken: ReservedNames.inputs, suffix: "Parameter")
        if paths.isEmpty {
            pathParameters = inputs.memberNames(for: operation.pathPlaceholders)
        } else {
            pathParameters = NameScope(taken: Identifiers.unusableMembers, suffix: "Parameter")
                .namesOfCopies(for: operation.pathPlaceholders)
        }
        queryParameters = inputs.memberNames(for: operation.queryParameters.map(\.name))
        requestHeaders = inputs.memberNames(for: operation.typedHeaders.map(\.name))

        var outcomeScope = NameScope(taken: ReservedNames.outcomes, suffix: "Response")
        var outcomes: [Int: SwiftIdentifier] = [:]
        for response in operation.responses where outcomes[response.status] == nil {
            outcomes[response.status] = outcomeScope.name(HTTPStatusNames.caseName(response.status))
        }
        self.outcomes = outcomes

        var failureScope = NameScope(taken: ReservedNames.failures, suffix: "Failure")
        failures = failureScope.names(
            for: operation.responses.flatMap(\.errors).map { error in
                let wireName = error.subcode ?? error.code
                return NameScope.Candidate(wireName: wireName, ideal: Identifiers.lowerCamel(wireName))
            })
    }

    public func pathParameter(_ name: String) -> SwiftIdentifier {
        pathParameters[name] ?? SwiftIdentifier(sanitised: Identifiers.lowerCamel(name))
    }

    public func queryParameter(_ name: String) -> SwiftIdentifier {
        queryParameters[name] ?? SwiftIdentifier(sanitised: Identifiers.lowerCamel(name))
    }

    public func requestHeader(_ name: String) -> SwiftIdentifier {
        requestHeaders[name] ?? SwiftIdentifier(sanitised: Identifiers.lowerCamel(name))
    }

    /// The case of `Output` for a documented status: `created`.
    public func outcome(_ status: Int) -> SwiftIdentifier {
        outcomes[status] ?? SwiftIdentifier(sanitised: HTTPStatusNames.caseName(status))
    }
}

extension Operation {
    /// The documented header fields that a caller sets for this operation: all but those that client, server or transport
    /// set on every message.
    var typedHeaders: [Parameter] {
        requestHeaders.filter { HTTPFieldNames.isToken($0.name) && !HTTPFieldNames.isOfEveryRequest($0.name) }
    }

    /// The names of the placeholders of all paths, each once, in the order in which they first stand.
    var pathPlaceholders: [String] {
        var seen: Set<String> = []
        return paths.flatMap(\.template.parameters).filter { seen.insert($0).inserted }
    }
}

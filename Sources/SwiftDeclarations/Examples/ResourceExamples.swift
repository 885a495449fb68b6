import APIModel
import SourceText

import struct SourceText.SourceRange

/// The examples of a resource as tables: each documented message lies in a file, and a line says what holds of it.
///
/// A suite an example reads better, but is code that the compiler reads; a table of messages costs next to nothing.
public struct ResourceExamples: Sendable {
    /// `OnlineMeetingExamples`
    public let name: SwiftIdentifier
    /// The resource as a string literal.
    public let title: Expr
    /// The name of the file with the messages, without its extension, as a string literal.
    public let file: Expr
    /// `BodyExample("graph/onlinemeeting-get.md:70", OnlineMeeting.self)`, a message with a body each.
    public let bodies: [Expr]
    /// `RoutedExample("graph/onlinemeeting-get.md:52", reaches: "getOnlineMeeting")`, a request each.
    public let requests: [Expr]
    /// What the requests are sent to.
    public let stub: SwiftIdentifier
    public let messages: [WrittenMessage]
    /// Modules that it needs, sorted.
    public let imports: [SwiftIdentifier]
    public let evidence: [SourceRange]
}

extension DeclarationWriter {
    /// The examples of all resources that have some, in the order in which operations name them.
    public func resourceExamples() -> [ResourceExamples] {
        var order: [String] = []
        var operations: [String: [Operation]] = [:]
        for operation in model.operations {
            if operations[operation.resource] == nil { order.append(operation.resource) }
            operations[operation.resource, default: []].append(operation)
        }
        return order.compactMap { resource in
            names.resource(resource).flatMap { names in
                examples(of: resource, names, operations[resource, default: []])
            }
        }
    }

    private func examples(
        of resource: String, _ names: ResourceNames, _ operations: [Operation]
    ) -> ResourceExamples? {
        var table = ExampleTable()
        for operation in operations {
            guard let operationNames = self.names.operation(operation.id) else { continue }
            let shape = OperationShape(operation, names: operationNames, api: names.api)
            for example in operation.examples { add(plan(example, of: shape), of: shape, to: &table) }
        }
        guard !table.bodies.isEmpty || !table.requests.isEmpty else { return nil }
        return ResourceExamples(
            name: names.examples, title: SwiftLiteral.string(resource),
            file: SwiftLiteral.string(names.examples.name), bodies: table.bodies, requests: table.requests,
            stub: names.stub, messages: table.messages,
            imports: ["DocgenRuntime", "DocgenTesting", "Foundation", "HTTPTypes", self.names.module, "Testing"]
                .sorted(),
            evidence: table.evidence)
    }

    private func add(_ plan: ExamplePlan, of shape: OperationShape, to table: inout ExampleTable) {
        if let request = plan.sent, let heading = write(request, to: &table) {
            if request.json != nil, let type = plan.requestType {
                let spelling = bodySpelling(of: type, in: shape.operation)
                table.bodies.append(body(request, heading, spelling, plan.requestBodyIssues, plan.requestFilling))
            }
            table.requests.append(
                entry(
                    "RoutedExample", heading, [.labeled("reaches", SwiftLiteral.string(shape.operation.id))],
                    plan.pathIssues + plan.requestIssues))
        }
        if let response = plan.response, let heading = write(response, to: &table), response.json != nil,
            let type = plan.responseType
        {
            table.bodies.append(
                body(response, heading, spelling(of: type), plan.responseBodyIssues, plan.responseFilling))
        }
        for further in plan.furtherResponses {
            guard let heading = write(further.message, to: &table) else { continue }
            table.bodies.append(
                body(further.message, heading, spelling(of: further.type), further.issues, further.filling))
        }
    }

    /// Adds a message to the file.
    ///
    /// - Returns: Its heading; nil where nothing says where it stands.
    private func write(_ message: ExampleMessage, to table: inout ExampleTable) -> String? {
        guard let place = sourceCitation(message.source) else { return nil }
        let heading = table.heading(for: place)
        table.messages.append(WrittenMessage(message, under: heading))
        table.evidence.append(message.source)
        return heading
    }

    private func body(
        _ message: ExampleMessage, _ heading: String, _ type: TypeCode, _ issues: [Misfit], _ filling: [Filling]
    ) -> Expr {
        let reference = LabeledExpr.unlabeled(Expr("\(type).self"))
        let arguments = [reference, message.place].compactMap { $0 }
        guard !filling.isEmpty else { return entry("BodyExample", heading, arguments, issues) }
        let values = filling.map { DictionaryElement(SwiftLiteral.string($0.place.description), $0.value) }
        let dictionary = LabeledExpr.labeled("filling", .dictionary(values))
        return entry("BodyExample", heading, arguments + [dictionary], [])
    }

    private func entry(
        _ function: SwiftIdentifier, _ heading: String, _ arguments: [LabeledExpr], _ issues: [Misfit]
    ) -> Expr {
        var arguments = [LabeledExpr.unlabeled(SwiftLiteral.string(heading))] + arguments
        if let reason = reason(issues) { arguments.append(.labeled("issue", SwiftLiteral.string(reason))) }
        // In the list of a static property, whose elements stand two steps from the left.
        return Expr.named(function).call(arguments, behind: 9, at: .none.deeper.deeper)
    }
}

/// What becomes the tables of a resource.
private struct ExampleTable {
    var bodies: [Expr] = []
    var requests: [Expr] = []
    var messages: [WrittenMessage] = []
    var evidence: [SourceRange] = []
    private var headings: [String: Int] = [:]

    /// The place of a message, with a number where several messages share it.
    mutating func heading(for place: String) -> String {
        let place = String(WrittenMessage.inLine(place).drop { $0 == " " })
        headings[place, default: 0] += 1
        let count = headings[place, default: 1]
        return count == 1 ? place : "\(place) (\(count))"
    }
}

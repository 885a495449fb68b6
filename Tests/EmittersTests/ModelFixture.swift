import APIModel
import LooseJSON
import SourceText
import SwiftDeclarations
import Testing

@testable import Emitters

/// Builds small models by hand, with one page of empty lines behind them.
enum Fixture {
    static let page = SourceFile(
        id: FileID(0), path: "graph/page.md", bytes: Array(repeating: UInt8(ascii: "\n"), count: 500))

    /// The place of a line of `graph/page.md`.
    static func line(_ line: Int) -> SourceRange { SourceRange(file: page.id, line - 1..<line - 1) }

    static func context(
        _ model: APIModel, attribution: Attribution? = nil, settings: EmissionSettings = EmissionSettings()
    ) -> EmissionContext {
        EmissionContext(
            model: model, names: SwiftNames(model), sources: SourceMap([page]), attribution: attribution,
            settings: settings)
    }

    static func object(
        _ name: String, _ properties: [Property] = [], base: String? = nil, isOpen: Bool = false,
        evidence: Evidence.Kind = .propertyTable, documentation: Documentation = Documentation()
    ) -> TypeDefinition {
        TypeDefinition(
            id: TypeID(name), base: base.map { TypeID($0) }, shape: .object(properties, isOpen: isOpen),
            documentation: documentation, sources: [line(1)], evidence: evidence)
    }

    static func enumeration(_ name: String, _ members: [String], isFlags: Bool = false) -> TypeDefinition {
        TypeDefinition(
            id: TypeID(name), shape: .enumeration(members.map { Member(wireName: $0) }, isFlags: isFlags),
            sources: [line(1)], evidence: .memberList)
    }

    static func property(
        _ name: String, _ type: TypeReference = .scalar(.string), presence: Presence = .optional,
        isNullable: Bool = false, isReadOnly: Bool = false, constraints: Constraints = Constraints(),
        documentation: Documentation = Documentation(), evidence: Evidence.Kind = .propertyTable
    ) -> Property {
        Property(
            wireName: name, type: type, presence: presence, isNullable: isNullable, isReadOnly: isReadOnly,
            constraints: constraints, documentation: documentation, evidence: [Evidence(evidence, at: line(2))])
    }

    static func operation(
        _ id: String = "getUser", _ method: HTTPMethod = .get, _ paths: [String] = ["/users/{userId}"],
        title: String = "Get user", pathParameters: [Parameter] = [], queryParameters: [Parameter] = [],
        requestHeaders: [Parameter] = [], request: Payload? = nil, responses: [Response] = [response(200)],
        examples: [Example] = []
    ) -> Operation {
        Operation(
            id: id, method: method,
            paths: paths.map { DocumentedPath(PathTemplate(parsing: $0), sources: [line(10)]) }, title: title,
            resource: "user", pathParameters: pathParameters, queryParameters: queryParameters,
            requestHeaders: requestHeaders, request: request, responses: responses, examples: examples,
            sources: [line(3)])
    }

    static func parameter(
        _ name: String, _ type: TypeReference = .scalar(.string), presence: Presence = .optional
    ) -> Parameter {
        Parameter(name: name, type: type, presence: presence, sources: [line(12)])
    }

    static func payload(
        _ type: TypeReference, _ mediaType: String = "application/json", presence: Presence = .required
    ) -> Payload {
        Payload(type: type, mediaType: mediaType, presence: presence, sources: [line(20)])
    }

    static func response(_ status: Int, _ type: TypeReference? = nil, errors: [DocumentedError] = []) -> Response {
        Response(status: status, body: type.map { payload($0) }, errors: errors, sources: [line(30)])
    }

    static func request(
        _ path: String, template: String? = nil, json: String? = nil, text: (String, String)? = nil,
        headers: [(String, String)] = [], line number: Int = 40
    ) -> ExampleMessage {
        message(
            .request(
                method: .post,
                target: ExampleTarget(
                    text: path, path: path, template: template.map { PathTemplate(parsing: $0) })),
            json: json, text: text, headers: headers, line: number)
    }

    static func answer(
        _ status: Int, json: String? = nil, text: (String, String)? = nil, headers: [(String, String)] = [],
        line number: Int = 50
    ) -> ExampleMessage {
        message(.response(status: status), json: json, text: text, headers: headers, line: number)
    }

    private static func message(
        _ role: ExampleMessage.Role, json: String?, text: (String, String)?, headers: [(String, String)], line: Int
    ) -> ExampleMessage {
        var body: ExampleBody?
        if let json, let value = value(json) { body = .json(value) }
        if let text { body = .text(text.0, mediaType: text.1) }
        return ExampleMessage(
            role: role, headers: headers.map { ExampleHeader(name: $0.0, value: $0.1, range: self.line(line)) },
            body: body, source: self.line(line))
    }

    static func value(_ json: String) -> JSONValue? {
        parseStrictJSON(
            MappedText(SourceFile(id: FileID(1), path: "text", bytes: Array(json.utf8)), 0..<json.utf8.count))
    }
}

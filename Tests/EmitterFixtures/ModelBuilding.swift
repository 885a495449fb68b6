import APIModel
import LooseJSON
import SourceText

/// Short spellings for models written by hand.
///
/// The pages are blank lines: line 12 of page 0 is the range of its twelfth byte.
public enum Page {
    public static let paths = ["graph/first.md", "graph/second.md", "ucwa/third.md"]

    public static var sources: SourceMap {
        SourceMap(
            paths.enumerated().map { index, path in
                SourceFile(id: FileID(index), path: path, bytes: [UInt8](repeating: 0x0A, count: 400))
            })
    }

    public static func line(_ line: Int, of page: Int = 0) -> SourceRange {
        SourceRange(file: FileID(page), line - 1..<line)
    }
}

/// Strict JSON; `null` where it is none.
public func json(_ text: String) -> JSONValue {
    var mapped = MappedText(file: FileID(0))
    mapped.append(Array(text.utf8), for: 0..<1)
    return parseStrictJSON(mapped) ?? JSONValue(.null, at: Page.line(1))
}

public func property(
    _ name: String, _ type: TypeReference = .scalar(.string), required: Bool = false, line: Int = 1,
    kind: Evidence.Kind = .propertyTable, doc: String = ""
) -> Property {
    Property(
        wireName: name, type: type, presence: required ? .required : .optional,
        documentation: Documentation(summary: doc), evidence: [Evidence(kind, at: Page.line(line))])
}

public func object(_ name: String, _ properties: [Property], isOpen: Bool = false, doc: String = "") -> TypeDefinition {
    TypeDefinition(
        id: TypeID(name), shape: .object(properties, isOpen: isOpen), documentation: Documentation(summary: doc),
        sources: [Page.line(1)], evidence: .propertyTable)
}

public func enumeration(_ name: String, _ members: [String]) -> TypeDefinition {
    TypeDefinition(
        id: TypeID(name), shape: .enumeration(members.map { Member(wireName: $0) }, isFlags: false),
        sources: [Page.line(2)], evidence: .memberList)
}

public func named(_ name: String) -> TypeReference { .named(TypeID(name)) }

public func paths(_ texts: String...) -> [DocumentedPath] {
    texts.enumerated().map { index, text in
        DocumentedPath(PathTemplate(parsing: text), sources: [Page.line(10 + index)])
    }
}

public func request(
    _ method: HTTPMethod, _ path: String, template: String?, query: String? = nil, headers: [ExampleHeader] = [],
    body: String? = nil, line: Int, contradictions: [Contradiction] = []
) -> ExampleMessage {
    ExampleMessage(
        role: .request(
            method: method,
            target: ExampleTarget(
                text: path, path: path, query: query, template: template.map { PathTemplate(parsing: $0) })),
        headers: headers, body: body.map { .json(json($0)) }, source: Page.line(line), contradictions: contradictions)
}

public func response(
    _ status: Int, headers: [ExampleHeader] = [], body: String? = nil, type: TypeReference? = nil,
    wrapper: String? = nil, line: Int, contradictions: [Contradiction] = []
) -> ExampleMessage {
    ExampleMessage(
        role: .response(status: status), headers: headers, body: body.map { .json(json($0)) }, bodyType: type,
        wrapper: wrapper, source: Page.line(line), contradictions: contradictions)
}

public func header(_ name: String, _ value: String) -> ExampleHeader {
    ExampleHeader(name: name, value: value, range: Page.line(1))
}

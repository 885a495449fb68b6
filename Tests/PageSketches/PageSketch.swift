import APIModel
import LooseJSON
import PageReader
import SourceText

/// Builds the facts of a page in a few words, without a page: what the model builder is given.
///
/// Every text that is mentioned is written into a file of its own, so that ranges are real and findings can be
/// compared by the text that they point at.
public struct PageSketch {
    public let path: String
    private var facts: PageFacts
    private var bytes: [UInt8] = []
    private let id: FileID

    public init(_ path: String, _ index: Int = 0) {
        self.path = path
        id = FileID(index)
        facts = PageFacts(file: id, path: path, title: path, titleRange: SourceRange(file: id, 0..<0))
    }

    public var page: Page { Page(facts) }
    public var source: SourceFile { SourceFile(id: id, path: path, bytes: bytes) }

    private mutating func at(_ text: String) -> SourceRange {
        let start = bytes.count
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\n"))
        return SourceRange(file: id, start..<start + text.utf8.count)
    }

    // MARK: Types

    /// `"id: String"`, `"externalId!: String"` (required), `"kind: a|b"`, `"tags: [String]"`, `"user: @identity"`,
    /// `"user: @user>user.md"`, `"id: String < entity"` (inherited).
    public mutating func type(
        _ name: String, base: String? = nil, _ rows: [String] = [], relationships: [String] = [],
        members: [String] = [], representation: String? = nil, subtypes: [String] = []
    ) {
        let range = at(name)
        var facts = TypeFacts(name: TypeMention(name: name, range: range), range: range)
        facts.base = base.map { TypeMention(name: $0, range: at($0)) }
        facts.subtypes = subtypes.map { TypeMention(name: $0, range: at($0)) }
        facts.properties = rows.map { row($0) }
        for text in relationships {
            var row = row(text)
            row.isRelationship = true
            facts.properties.append(row)
        }
        facts.members = members.map { MemberRow(name: Spanned($0, at: at($0))) }
        facts.representation = representation.map { text in
            let body = body(text)
            return RepresentationFacts(body: body, annotation: nil, range: body.range)
        }
        self.facts.types.append(facts)
    }

    public mutating func namespace(_ name: String) { facts.namespace = Spanned(name, at: at(name)) }

    public mutating func row(_ text: String) -> PropertyRow {
        let inherited = text.components(" < ")
        let halves = inherited[0].components(": ")
        let isRequired = halves[0].hasSuffix("!")
        let name = isRequired ? String(halves[0].dropLast()) : halves[0]
        let range = at(name)
        var type: Spanned<TypeExpression>?
        var values: [MemberRow] = []
        if halves.count > 1 {
            let written = halves[1].components(" of ")
            let parts = written[written.count - 1].components("|")
            if parts.count > 1 { values = parts.map { MemberRow(name: Spanned($0, at: at($0))) } }
            type = Spanned(
                parts.count > 1 && written.count == 1 ? .inlineEnumeration : expression(written[0]), at: range)
        }
        var row = PropertyRow(name: Spanned(name, at: range), type: type, range: range)
        row.values = values
        if isRequired { row.marks.required = range }
        if inherited.count > 1 { row.inheritedFrom = TypeMention(name: inherited[1], range: at(inherited[1])) }
        return row
    }

    private mutating func expression(_ text: String) -> TypeExpression {
        if text.hasPrefix("["), text.hasSuffix("]") { return .array(expression(String(text.dropFirst().dropLast()))) }
        if text.hasPrefix("@") { return .mention(mention(String(text.dropFirst()))) }
        switch text {
        case "String": return .scalar(.string)
        case "Boolean": return .scalar(.boolean)
        case "Int32": return .scalar(.int32)
        case "DateTime": return .scalar(.dateTime)
        default: return .unparsed(text)
        }
    }

    private mutating func mention(_ text: String) -> TypeMention {
        let parts = text.components(">")
        return TypeMention(name: parts[0], destination: parts.count > 1 ? parts[1] : nil, range: at(text))
    }

    // MARK: Operations

    public struct Shown {
        var line: String?
        var request: String?
        var status: Int
        var response: String?
        var responseType: String?
        var isCollection = false
        var title: String?

        public init(
            line: String? = nil, request: String? = nil, status: Int, response: String? = nil,
            responseType: String? = nil, isCollection: Bool = false, title: String? = nil
        ) {
            self.line = line
            self.request = request
            self.status = status
            self.response = response
            self.responseType = responseType
            self.isCollection = isCollection
            self.title = title
        }
    }

    public mutating func operation(
        _ title: String, _ lines: [String], sends type: String? = nil, rows: [String] = [],
        areParameters: Bool = false, answers: [String] = [], scopes: [String: String] = [:], shown: [Shown] = []
    ) {
        var facts = OperationFacts(title: title, range: at(title))
        facts.requestLines = lines.map { requestLine($0) }
        facts.request.type = type.map { Spanned(expression($0), at: at($0)) }
        facts.request.rows = rows.map { row($0) }
        facts.request.rowsAreParameters = areParameters
        facts.responses = answers.map { statement($0) }
        facts.permissions = scopes.sorted { $0.key < $1.key }.map { kind, scope in
            PermissionRow(
                kind: Spanned(kind, at: at(kind)), scopes: [Spanned(scope, at: at(scope))], isSupported: true,
                range: at(kind))
        }
        facts.exchanges = shown.map { exchange($0) }
        self.facts.operations.append(Shared(facts))
    }

    /// `"201 @user"`, `"200 [@user]"`, `"204"`.
    private mutating func statement(_ text: String) -> ResponseStatement {
        let parts = text.components(" ")
        let range = at(text)
        let type = parts.count > 1 ? expression(parts[1]) : nil
        var statement = ResponseStatement(
            status: Int(parts[0]).map { Spanned($0, at: range) }, type: type.map { Spanned($0, at: range) },
            range: range)
        statement.saysNoBody = statement.status?.value == 204
        return statement
    }

    private mutating func requestLine(_ text: String) -> RequestLine {
        let range = at(text)
        let parts = text.components(" ")
        let method = HTTPMethod(rawValue: parts[0]) ?? .get
        var rest = parts[1]
        var target = TargetFacts(text: rest, path: PathTemplate([]), range: range)
        for version in ["v1.0", "beta"] {
            let prefix = "https://api.example.com/\(version)"
            guard rest.hasPrefix(prefix) else { continue }
            target.origin = "https://api.example.com"
            target.version = version
            rest = String(rest.dropFirst(prefix.count))
        }
        let queryParts = rest.split(separator: "?", maxSplits: 1).map(String.init)
        target.query = queryParts.count > 1 ? queryParts[1] : nil
        target.path = PathTemplate(parsing: queryParts[0])
        return RequestLine(method: Spanned(method, at: range), target: target, range: range)
    }

    private mutating func exchange(_ shown: Shown) -> ExchangeFacts {
        var exchange = ExchangeFacts()
        exchange.title = shown.title.map { Spanned($0, at: at($0)) }
        if let line = shown.line {
            let line = requestLine(line)
            var request = MessageFacts(isRequest: true, start: .request(line), range: line.range)
            request.body = shown.request.map { body($0) }
            exchange.request = request
        }
        let status = at("\(shown.status)")
        var response = MessageFacts(
            isRequest: false, start: .response(Spanned(shown.status, at: status)), range: status)
        response.body = shown.response.map { body($0) }
        if let type = shown.responseType {
            let range = at(type)
            var annotation = Annotation(json: JSONValue(.null, at: range), range: range)
            annotation.type = TypeMention(name: type, range: range)
            annotation.isCollection = shown.isCollection
            response.annotation = annotation
        }
        exchange.responses = [response]
        return exchange
    }

    private mutating func body(_ text: String) -> BodyText {
        let range = at(text)
        let result = parseLooseJSON(MappedText(source, range.offsets))
        let content: BodyText.Content =
            result.value.map { .json($0, repairs: result.repairs) } ?? .text(text)
        return BodyText(content: content, mediaType: "application/json", range: range)
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        var result: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            result.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return result + [String(rest)]
    }
}

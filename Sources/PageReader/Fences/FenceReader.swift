import APIModel
import LooseJSON
import Markdown
import SourceText

/// What a fence turned out to be.
enum FenceReading {
    /// Documented request lines, one or more.
    case requestLines([RequestLine])
    /// A message with its start line.
    case message(MessageFacts)
    /// A body alone; `isRequest` where the section or annotation says on which side it is.
    case body(MessageFacts, isRequest: Bool?)
    /// The JSON representation of a type.
    case representation(RepresentationFacts)
    /// Code that shows something else: a call from JavaScript, a query.
    case illustration
    case unclassified
}

/// Decides what a fence is by its text first, its annotation and section next, its info string last: info strings are
/// what documentation gets wrong most.
struct FenceReader {
    let dialect: Dialect

    func read(_ body: MappedText, range: SourceRange, language: String, annotation: Annotation?, role: SectionRole)
        -> FenceReading
    {
        let language = language.lowercased()
        if let command = CommandReader(dialect: dialect, text: body).read() {
            return .message(message(command, range: range, annotation: annotation))
        }
        if dialect.illustrations.contains(language) { return .illustration }
        let starts = StartLineReader(dialect: dialect, text: body)
        guard let message = HTTPMessageReader(text: body).read() else { return .illustration }
        let blockType = annotation?.blockType?.value.lowercased() ?? ""

        if let status = starts.status(message.startLine) {
            return .message(self.message(.response(status), message, body: body, range: range, annotation: annotation))
        }
        if let line = starts.requestLine(message.startLine) {
            if let lines = documentedLines(body, starts, message: message, role: role, blockType: blockType) {
                return .requestLines(lines)
            }
            return .message(self.message(.request(line), message, body: body, range: range, annotation: annotation))
        }
        let content = body.slice(body.trimmed(0..<body.count))
        guard content.looksLikeJSON || content.looksLikeXML || language == "json" || language == "xml" else {
            return isMessageExpected(in: role) && !isCommand(content) && ["", "http"].contains(language)
                ? .unclassified : .illustration
        }
        return self.body(content, range: range, language: language, annotation: annotation, role: role)
    }

    /// Where a section shows messages, text that is none may be a fact that is lost; elsewhere it explains something.
    private func isMessageExpected(in role: SectionRole) -> Bool {
        switch role {
        case .request, .requestBody, .response, .exampleRequest, .exampleResponse, .representation: true
        case .overview, .permissions, .pathParameters, .queryParameters, .parameters, .requestHeaders, .errors,
            .examples,
            .properties, .relationships, .members, .methods, .links, .events, .remarks, .operations, .operation:
            false
        }
    }

    /// `curl --header …`, `$ git push`.
    private func isCommand(_ content: MappedText) -> Bool {
        let word = content.utf8.prefix { !$0.isBlank }
        return dialect.commands.contains(String(decoding: word, as: UTF8.self))
    }

    /// The request lines of a fence that documents them rather than showing a message.
    private func documentedLines(
        _ body: MappedText, _ starts: StartLineReader, message: HTTPMessageText, role: SectionRole, blockType: String
    ) -> [RequestLine]? {
        guard blockType != "request", !role.isExample else { return nil }
        let lines = body.lineRanges.map(body.trimmed).filter { !$0.isEmpty }
        let requests = lines.map(starts.requestLine)
        if role == .request {
            // Between the lines of a section on requests there may be comments; a body makes it a message.
            return message.body.isEmpty || requests.compactMap(\.self).count > 1
                || !body.slice(message.body).looksLikeJSON
                ? requests.compactMap(\.self) : nil
        }
        // Elsewhere a line with an address or with the identifier of one thing is an example.
        let isStated = requests.allSatisfy { line in
            guard let target = line?.target else { return false }
            return target.origin == nil && !target.path.segments.contains(where: PathInference.holdsValue)
        }
        return isStated ? requests.compactMap(\.self) : nil
    }

    private func message(
        _ start: MessageFacts.StartLine, _ text: HTTPMessageText, body: MappedText, range: SourceRange,
        annotation: Annotation?
    ) -> MessageFacts {
        var isRequest = false
        if case .request = start { isRequest = true }
        var result = MessageFacts(isRequest: isRequest, start: start, range: range)
        result.headers = text.headers
        result.annotation = annotation
        result.layoutFaults = text.faults
        if !text.body.isEmpty {
            let mediaType = text.headers.first { $0.name.lowercased() == "content-type" }?.value
            result.body = BodyReader().read(body.slice(text.body), mediaType: mediaType)
        }
        return result
    }

    private func message(
        _ command: CommandReader.Request, range: SourceRange, annotation: Annotation?
    ) -> MessageFacts {
        var result = MessageFacts(isRequest: true, start: .request(command.line), range: range)
        result.headers = command.headers
        result.annotation = annotation
        result.isCommand = true
        if !command.body.isEmpty {
            let mediaType = command.headers.first { $0.name.lowercased() == "content-type" }?.value
            result.body = BodyReader().read(command.body, mediaType: mediaType)
        }
        return result
    }

    private func body(
        _ content: MappedText, range: SourceRange, language: String, annotation: Annotation?, role: SectionRole
    ) -> FenceReading {
        let body = BodyReader().read(content, mediaType: language == "xml" ? "application/xml" : nil)
        let blockType = annotation?.blockType?.value.lowercased() ?? ""
        if blockType == "resource" || role == .representation {
            return .representation(RepresentationFacts(body: body, annotation: annotation, range: range))
        }
        var result = MessageFacts(isRequest: false, start: .none, range: range)
        result.annotation = annotation
        result.body = body
        result.bodyFence = range
        switch (blockType, role) {
        case ("request", _), (_, .exampleRequest), (_, .requestBody):
            result.isRequest = true
            return .body(result, isRequest: true)
        case ("response", _), (_, .exampleResponse), (_, .response):
            return .body(result, isRequest: false)
        default:
            return .body(result, isRequest: nil)
        }
    }
}

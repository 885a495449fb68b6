import APIModel
import Markdown
import SourceText

/// Gathers what the sections of one operation state.
struct OperationReader {
    let scan: SectionScan
    private var dialect: Dialect { scan.dialect }
    private var outline: Outline { scan.outline }

    init(_ scan: SectionScan) { self.scan = scan }

    /// The facts of an operation and the census of its tables and fences.
    ///
    /// - Parameter method: the method that the section's heading names, where it does.
    func read(_ sections: Range<Int>, title: String, range: SourceRange, method: Spanned<HTTPMethod>?) -> (
        OperationFacts, [CensusEntry]
    ) {
        var facts = OperationFacts(title: title, range: range)
        var census: [CensusEntry] = []
        let result = scan.scan(sections)
        facts.requestLines = documentedLines(result)

        for (text, section) in result.paragraphs {
            read(paragraph: text, in: outline.sections[section].role, into: &facts)
        }
        var values = ValueTables()
        var unplaced = ParameterPlaces(rows: [])
        for (grid, section) in result.tables {
            let reading = read(grid, in: outline.sections[section], into: &facts, &unplaced.rows)
            if grid.listsValues {
                values.add(grid, under: outline.sections[section].title.string, entry: census.count)
            }
            census.append(CensusEntry(grid, reading))
        }
        for section in sections {
            let rows = ParameterListReader(scan: scan).rows(in: section)
            switch outline.sections[section].role {
            case .requestBody: facts.request.rows += rows
            case .queryParameters: facts.queryParameters += rows
            case .pathParameters: facts.pathParameters += rows
            case .requestHeaders: facts.requestHeaders += rows
            case .operation, .overview, .request, .parameters: unplaced.rows += rows
            case .permissions, .response, .errors, .examples, .exampleRequest, .exampleResponse, .properties,
                .relationships, .members, .representation, .methods, .links, .events, .remarks, .operations:
                continue
            }
        }
        values.settle(into: &unplaced.rows, &census)
        values.settle(into: &facts.responseRows, &census)
        values.settle(into: &facts.request.rows, &census)
        values.settle(into: &facts.queryParameters, &census)
        values.settle(into: &facts.pathParameters, &census)
        var exchanges = ExchangeBuilder()
        for fence in result.fences {
            let names = Set((unplaced.rows + facts.request.rows).map(\.name.value))
            let reading = add(fence, to: &exchanges, facts: &facts, parameters: names)
            census.append(CensusEntry(fence, under: outline.sections[fence.section].title.string, reading))
        }
        // A request that only states its line is no example.
        let stated = facts.requestLines.map(\.range)
        facts.exchanges = exchanges.exchanges.filter { exchange in
            guard case .request(let line) = exchange.request?.start, stated.contains(line.range) else { return true }
            return !exchange.responses.isEmpty || exchange.request?.body != nil
        }
        if facts.requestLines.isEmpty, dialect.infersPaths { facts.requestLines = inferredLines(facts, method: method) }
        unplaced.settle(into: &facts)
        facts.prose = SectionProse(outline, census: census).read(
            sections.filter(isTold), asidesOf: sections.filter { !isTold($0) && !outline.sections[$0].role.isExample })
        return (facts, census)
    }

    /// The request lines outside of fences. The page's title is one where no other place states any.
    private func documentedLines(_ result: SectionScan.Result) -> [RequestLine] {
        let isStated = result.fences.contains { fence in
            if case .requestLines(let lines) = fence.reading { !lines.isEmpty } else { false }
        }
        let others = result.lines.filter { $0.section != outline.titleIndex }
        return (isStated || !others.isEmpty ? others : result.lines).map(\.line)
    }

    /// - Parameter parameters: The names of what may be sent.
    private func add(
        _ fence: ScannedFence, to exchanges: inout ExchangeBuilder, facts: inout OperationFacts,
        parameters: Set<String>
    ) -> CensusEntry.Reading {
        switch fence.reading {
        case .requestLines(let lines):
            facts.requestLines += lines
            return lines.isEmpty ? .unclassified : .facts
        case .message(let message):
            // A request that stands under "HTTP request" documents its line and is an example as well.
            if outline.sections[fence.section].role == .request, case .request(let line) = message.start {
                facts.requestLines.append(line)
            }
            exchanges.add(message, title: exampleTitle(of: fence.section))
            return .facts
        case .body(let message, let isRequest):
            let count = exchanges.exchanges.flatMap(\.messages).count { $0.body != nil }
            let isFirst = exchanges.exchanges.isEmpty && !facts.requestLines.isEmpty
            exchanges.add(
                body: message,
                isRequest: isRequest ?? side(fence.lead)
                    ?? (isFirst ? isSent(message, to: facts.requestLines, parameters) : nil),
                title: exampleTitle(of: fence.section))
            return exchanges.exchanges.flatMap(\.messages).count { $0.body != nil } > count ? .facts : .unclassified
        case .representation:
            return .facts
        case .illustration:
            return .illustration
        case .unclassified:
            return .unclassified
        }
    }

    /// The side of a body that follows the request line: an answer where the method takes no body, else sent where all of
    /// its keys are parameters; `nil` where no parameters are known.
    private func isSent(_ message: MessageFacts, to lines: [RequestLine], _ parameters: Set<String>) -> Bool? {
        if lines.last?.method.value == .get { return false }
        guard !parameters.isEmpty, let json = message.body?.json else { return nil }
        return json.members.map { $0.allSatisfy { parameters.contains($0.key) } } ?? false
    }

    /// The side that the words before a bare body put it on: `Example response:`.
    private func side(_ lead: String) -> Bool? {
        let words = Set(lead.split { !$0.isLetter }.map(String.init))
        return switch (words.contains("request"), words.contains("response")) {
        case (true, false): true
        case (false, true): false
        case (true, true), (false, false): nil
        }
    }

    private func read(paragraph: RichText, in role: SectionRole, into facts: inout OperationFacts) {
        switch role {
        case .requestBody:
            RequestBodyReader(dialect: dialect).read(paragraph, into: &facts.request)
        case .response:
            facts.responses += ResponseReader(dialect: dialect).read(paragraph)
        case .overview, .permissions, .request, .pathParameters, .queryParameters, .parameters, .requestHeaders,
            .errors,
            .examples,
            .exampleRequest, .exampleResponse, .properties, .relationships, .members, .representation, .methods, .links,
            .events, .remarks, .operations, .operation:
            break
        }
    }

    private func read(
        _ grid: TableGrid, in section: Section, into facts: inout OperationFacts, _ unplaced: inout [PropertyRow]
    ) -> CensusEntry.Reading {
        let role = section.role
        let isByCaller = grid.has(.permissionKind) || grid.columns.count { $0 == .caller } > 1
        if isByCaller || role == .permissions && (grid.has(.scope) || grid.has(.permission)) {
            facts.permissions += PermissionRowReader().read(grid)
            return .facts
        }
        // Values under a heading of their own, in a section on parameters, are no parameters.
        if grid.listsValues, section.ownRole == nil, section.heading != nil { return .unclassified }
        switch role {
        case .requestHeaders: facts.requestHeaders += headerRows(grid)
        case .queryParameters: facts.queryParameters += rows(grid)
        case .parameters: unplaced += rows(grid)
        case .pathParameters: facts.pathParameters += rows(grid)
        case .errors: facts.errors += ErrorRowReader().read(grid)
        case .requestBody:
            guard grid.has(.name) else { return grid.statesFacts ? .unclassified : .illustration }
            facts.request.rows += rows(grid)
        case .response:
            let statements = responseRows(grid)
            facts.responses += statements
            guard statements.isEmpty else { return .facts }
            guard grid.listsTypedRows else { return grid.statesFacts ? .unclassified : .illustration }
            facts.responseRows += rows(grid)
        case .operation, .overview, .request:
            // A table right under the request lines: statuses, or parameters, wherever their names stand.
            let statuses = grid.has(.code) && !grid.listsTypedRows ? responseRows(grid) : []
            facts.responses += statuses
            guard statuses.isEmpty else { return .facts }
            guard grid.listsTypedRows else { return grid.statesFacts ? .unclassified : .illustration }
            unplaced += rows(grid)
        case .links, .methods, .events, .remarks: return .illustration
        case .permissions, .examples, .exampleRequest, .exampleResponse, .properties, .relationships, .members,
            .representation, .operations:
            return grid.statesFacts ? .unclassified : .illustration
        }
        return .facts
    }

    private func rows(_ grid: TableGrid) -> [PropertyRow] {
        grid.rows.compactMap { PropertyRowReader(dialect: dialect).read($0, of: grid) }
    }

    /// Of headers the second column may be the value rather than a description: `|Authorization|Bearer {token}|`.
    private func headerRows(_ grid: TableGrid) -> [PropertyRow] {
        var grid = grid
        if !grid.has(.description), let value = grid.index(of: .value) { grid.columns[value] = .description }
        return rows(grid)
    }

    /// `| [onlineMeetingInvitation](…) | Represents an invitation … |`, and rows of statuses.
    private func responseRows(_ grid: TableGrid) -> [ResponseStatement] {
        grid.rows.compactMap { row in
            guard let first = row.cells.first else { return nil }
            let errors = ErrorRowReader().read(TableGrid(copying: grid, rows: [row]))
            let status = errors.first?.status
            guard status != nil || grid.has(.item) || grid.has(.returnType) else { return nil }
            let type = status == nil ? TypeCellReader(dialect: dialect).read(first) : nil
            var statement = ResponseStatement(status: status, type: type, range: row.range)
            if let description = grid.cell(.description, of: row) { statement.prose = ProseReader().read(description) }
            return statement
        }
    }

    /// The request lines that the examples show, with values turned into placeholders.
    private func inferredLines(_ facts: OperationFacts, method: Spanned<HTTPMethod>?) -> [RequestLine] {
        var result: [RequestLine] = []
        for exchange in facts.exchanges {
            guard case .request(var line) = exchange.request?.start, method == nil || line.method.value == method?.value
            else { continue }
            line.target.path = PathInference().template(from: line.target.path)
            line.isInferred = true
            if !result.contains(where: { $0.method.value == line.method.value && $0.target.path == line.target.path }) {
                result.append(line)
            }
        }
        return result
    }

    /// The nearest heading above that names the example rather than its side: `Example 1: Creating a meeting`.
    private func exampleTitle(of index: Int) -> Spanned<String>? {
        var next: Int? = index
        while let current = next {
            let section = outline.sections[current]
            if section.ownRole == .examples || section.ownRole == nil && section.role.isExample {
                let title = Self.label(section.title.string)
                return title.isEmpty ? nil : Spanned(title, at: section.title.range)
            }
            // `JSON Request`: the word before the side tells forms of one example apart.
            if section.ownRole == .exampleRequest, !section.title.text.utf8.allSatisfy(\.isLetter) {
                let words = section.title.string.split(whereSeparator: \.isWhitespace)
                if words.count == 2, words[1].lowercased() == "request", words[0].lowercased() != "example" {
                    return Spanned(String(words[0]), at: section.title.range)
                }
            }
            next = section.parent
        }
        return nil
    }

    /// `Example 1: Creating a meeting` → `Creating a meeting`; a bare `Example` names nothing.
    private static func label(_ heading: String) -> String {
        var rest = heading.trimmingBlanks()[...]
        for word in ["examples", "example"] where rest.lowercased().hasPrefix(word) {
            rest = rest.dropFirst(word.count)
            break
        }
        guard rest.count < heading.trimmingBlanks().count else { return String(rest) }
        return String(rest.drop { $0.isNumber || $0.isWhitespace || ":.-–—".contains($0) })
    }

    /// Whether all text of a section is about the operation as such.
    private func isTold(_ index: Int) -> Bool {
        let section = outline.sections[index]
        return section.role == .overview && section.heading != nil || section.role == .operation
            || section.role == .remarks
    }
}

extension TableGrid {
    fileprivate init(copying grid: TableGrid, rows: [Row]) {
        self = grid
        self.rows = rows
    }
}

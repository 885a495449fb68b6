import APIModel
import SourceText

/// The sections that describe one operation.
struct OperationPlace {
    var sections: Range<Int>
    /// `nil` where the page's title is the operation's.
    var title: String?
    var range: SourceRange?
    /// The method that the heading is: `### POST`.
    var method: Spanned<HTTPMethod>?
}

/// Finds where on a page operations are described.
///
/// | page | places |
/// |---|---|
/// | request lines under `## HTTP request` | the page is one operation |
/// | request lines under `## List labels`, `## Delete a label` | each heading is one |
/// | sections `### GET`, `### POST`, where the dialect says so | each section is one, under the page's title |
struct OperationPlaces {
    let scan: SectionScan
    private var outline: Outline { scan.outline }

    init(_ scan: SectionScan) { self.scan = scan }

    func find() -> [OperationPlace] {
        let methods = outline.sections.indices.compactMap { index -> OperationPlace? in
            // An article on methods has such headings as well, with text alone under them.
            guard let method = outline.sections[index].method,
                outline.subtree(of: index).count > 1 || !scan.scan(index...index).isText
            else { return nil }
            return OperationPlace(
                sections: outline.subtree(of: index), range: outline.sections[index].title.range, method: method)
        }
        guard methods.isEmpty else { return methods }

        let result = scan.scan(outline.sections.indices)
        let fences = result.fences
        let stated = fences.filter(\.reading.isDocumentedRequest).map(\.section) + result.lines.map(\.section)
        let owners = stated.map { owner(of: $0) }
        // One section that no rule knows may be a variant of the page's operation; several are operations, unless the
        // page has sections that speak for all of them.
        let sections = Set(owners.compactMap(\.self)).sorted()
        if sections.count > 1 || sections.contains(where: { outline.sections[$0].line != nil }), !owners.contains(nil) {
            let places = sections.map { place(of: $0, among: sections) }
            let shared = outline.sections.indices.filter { index in !places.contains { $0.sections.contains(index) } }
            // What lies in a section of something else, an object say, speaks of that.
            let speaksForAll = shared.contains { index in
                let section = outline.sections[index]
                return section.parent.map { $0 == outline.titleIndex } ?? true
                    && section.ownRole?.describesOperation ?? false
            }
            if !speaksForAll { return places }
        }
        guard !isAboutType, !scan.dialect.operationsAreSections else { return [] }
        let isDescribed = outline.sections.contains { $0.ownRole.map { $0.statesOperation || $0.isExample } ?? false }
        let infers = scan.dialect.infersPaths
        let showsRequest =
            !result.lines.isEmpty
            || fences.contains { fence in
                fence.reading.isDocumentedRequest
                    || isDescribed && fence.reading.isRequest && (infers || !fence.reading.isCommand)
            }
        return showsRequest ? [OperationPlace(sections: outline.sections.indices)] : []
    }

    /// A page on a type shows how things of the type are asked for; the operations have pages of their own.
    private var isAboutType: Bool {
        let roles = outline.sections.compactMap(\.ownRole)
        return roles.contains(where: \.describesType) && !roles.contains(where: \.statesOperation)
    }

    /// The nearest section around a request line whose heading names something of its own; `nil` for the page.
    private func owner(of index: Int) -> Int? {
        var next: Int? = index
        while let current = next, current != outline.titleIndex {
            let section = outline.sections[current]
            if section.heading != nil, section.ownRole == nil, !section.role.isExample { return current }
            next = section.parent
        }
        return nil
    }

    /// A section up to the next operation, which may lie in it.
    private func place(of index: Int, among sections: [Int]) -> OperationPlace {
        let subtree = outline.subtree(of: index)
        let end = sections.first { $0 > index && subtree.contains($0) } ?? subtree.upperBound
        let title = outline.sections[index].title
        return OperationPlace(sections: index..<end, title: title.string.trimmingBlanks(), range: title.range)
    }
}

extension SectionRole {
    /// A section of this role states something that only an operation has.
    fileprivate var statesOperation: Bool {
        switch self {
        case .request, .pathParameters, .queryParameters, .parameters, .requestHeaders, .requestBody, .operation: true
        case .overview, .permissions, .response, .errors, .examples, .exampleRequest, .exampleResponse, .properties,
            .relationships, .members, .representation, .methods, .links, .events, .remarks, .operations:
            false
        }
    }

    /// A section of this role states something that only a type has.
    fileprivate var describesType: Bool {
        switch self {
        case .properties, .relationships, .members, .representation, .methods: true
        case .overview, .permissions, .request, .pathParameters, .queryParameters, .parameters, .requestHeaders,
            .requestBody,
            .response, .errors, .examples, .exampleRequest, .exampleResponse, .links, .events, .remarks, .operations,
            .operation:
            false
        }
    }

    /// A section of this role says something about an operation.
    fileprivate var describesOperation: Bool {
        switch self {
        case .permissions, .request, .pathParameters, .queryParameters, .parameters, .requestHeaders, .requestBody,
            .response,
            .examples, .exampleRequest, .exampleResponse, .operation:
            true
        case .overview, .errors, .properties, .relationships, .members, .representation, .methods, .links, .events,
            .remarks, .operations:
            false
        }
    }
}

extension FenceReading {
    /// Request lines that are stated rather than shown.
    fileprivate var isDocumentedRequest: Bool {
        switch self {
        case .requestLines(let lines): !lines.isEmpty
        case .message, .body, .representation, .illustration, .unclassified: false
        }
    }

    /// A command line stands for the request.
    fileprivate var isCommand: Bool {
        if case .message(let message) = self { message.isCommand } else { false }
    }

    fileprivate var isRequest: Bool {
        switch self {
        case .requestLines(let lines): !lines.isEmpty
        case .message(let message): message.isRequest
        case .body, .representation, .illustration, .unclassified: false
        }
    }
}

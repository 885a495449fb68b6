import APIModel
import PageReader
import SourceText

/// What checks look at: the pages as they are, and the model that was made of them.
public struct CheckContext: Sendable {
    /// Sorted by path.
    public let pages: [Page]
    public let model: APIModel
    public let sources: SourceMap
    let pageIndex: PageIndex
    /// Whether a file is there that is no page of the run.
    let fileExists: @Sendable (String) -> Bool
    /// Every description of an operation, with its page.
    let descriptions: [(page: Page, facts: OperationFacts)]
    /// Every message of an example, with its page.
    let shownMessages: [(page: Page, facts: OperationFacts, message: MessageFacts)]
    private let messages: [SourceRange: ExampleMessage]
    /// The origins that the API answers at.
    private let ownOrigins: Set<String>

    public init(
        pages: [Page], model: APIModel, sources: SourceMap,
        fileExists: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.fileExists = fileExists
        self.pages = pages.sorted { $0.path < $1.path }
        self.model = model
        self.sources = sources
        pageIndex = PageIndex(self.pages)
        descriptions = self.pages.flatMap { page in page.operations.map { (page, $0) } }
        shownMessages = descriptions.flatMap { page, facts in
            facts.exchanges.flatMap(\.messages).map { (page, facts, $0) }
        }
        var messages: [SourceRange: ExampleMessage] = [:]
        for operation in model.operations {
            for message in operation.examples.flatMap(\.messages) { messages[message.source] = message }
        }
        self.messages = messages
        let most = model.servers.map(\.sources.count).max() ?? 0
        let own = model.servers.enumerated().filter { $0 == 0 || $1.sources.count * Self.rarity >= most }
        ownOrigins = Set(own.map { Self.origin(of: $1.url) })
    }

    /// An origin that gets fewer than one request in twenty is a client's own, which the API calls back.
    private static let rarity = 20

    /// `https://api.example.com` of `https://api.example.com/v1.0`, in small letters.
    private static func origin(of url: String) -> String {
        url.lowercased().split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
            .joined(separator: "/")
    }

    /// Whether a request is sent to somebody else than the API: a notification that the API itself sends.
    func isCallback(_ line: RequestLine) -> Bool {
        guard let origin = line.target.origin else { return false }
        return !ownOrigins.isEmpty && !ownOrigins.contains(Self.origin(of: origin))
    }

    /// What the model made of a message.
    func message(_ facts: MessageFacts) -> ExampleMessage? { messages[facts.range] }

    /// The findings that the model holds under a rule: why a message can't hold.
    func contradictions(_ rule: RuleID) -> [Contradiction] {
        model.operations.flatMap(\.examples).flatMap(\.messages).flatMap(\.contradictions).filter { $0.rule == rule }
    }
}

extension MessageFacts {
    /// The line that a request begins with.
    var requestLine: RequestLine? {
        if case .request(let line) = start { line } else { nil }
    }

    var status: Spanned<Int>? {
        if case .response(let status) = start { status } else { nil }
    }
}

extension Property {
    /// Annotations of the message, `@odata.type`; no table lists them.
    var isAnnotation: Bool { wireName.contains("@") }

    /// A row of a table documents it.
    var isInTable: Bool { evidence.contains { $0.kind == .propertyTable || $0.kind == .bodyTable } }

    /// One place of it a file.
    var places: [SourceRange] {
        var files = Set<FileID>()
        return evidence.map(\.range).filter { files.insert($0.file).inserted }
    }
}

import APIModel
import PageReader
import SourceText

/// What checks look at that need the model: the pages as they are, and the model that was made of them.
public struct CheckContext: Sendable {
    private let onPages: PagesContext
    public let model: APIModel
    private let messages: [SourceRange: ExampleMessage]
    private let contradictions: [RuleID: [Contradiction]]
    /// The origins that the API answers at.
    private let ownOrigins: Set<String>

    public init(_ pages: PagesContext, model: APIModel) {
        onPages = pages
        self.model = model
        var messages: [SourceRange: ExampleMessage] = [:]
        messages.reserveCapacity(pages.shownMessages.count)
        var contradictions: [RuleID: [Contradiction]] = [:]
        for message in model.operations.lazy.flatMap(\.examples).flatMap(\.messages) {
            messages[message.source] = message
            for contradiction in message.contradictions {
                contradictions[contradiction.rule, default: []].append(contradiction)
            }
        }
        self.messages = messages
        self.contradictions = contradictions
        let most = model.servers.map(\.sources.count).max() ?? 0
        let own = model.servers.enumerated().filter { $0 == 0 || $1.sources.count * Self.rarity >= most }
        ownOrigins = Set(own.map { Self.origin(of: $1.url) })
    }

    var sources: SourceMap { onPages.sources }
    /// Every description of an operation, with its page.
    var descriptions: [(page: Page, facts: Shared<OperationFacts>)] { onPages.descriptions }
    /// Every message of an example, with its page.
    var shownMessages: [(page: Page, facts: Shared<OperationFacts>, message: MessageFacts)] { onPages.shownMessages }

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
    func contradictions(_ rule: RuleID) -> [Contradiction] { contradictions[rule, default: []] }
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

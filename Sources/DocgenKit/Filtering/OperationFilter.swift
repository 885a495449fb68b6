import APIModel
import SourceText

/// Which operations of a model are generated: those that a pattern of `include` covers, all where there is none, without those
/// that a pattern of `exclude` covers.
public struct OperationFilter: Hashable, Sendable {
    public var include: [OperationPattern]
    public var exclude: [OperationPattern]

    public init(include: [OperationPattern] = [], exclude: [OperationPattern] = []) {
        self.include = include
        self.exclude = exclude
    }

    /// Whether an operation is one of those to generate: included, where anything is, and not excluded.
    ///
    /// - Parameters:
    ///   - operation: An operation of the model.
    ///   - page: The path of the page that a range lies in, as it is cited.
    public func keeps(_ operation: Operation, page: (SourceRange) -> String?) -> Bool {
        (include.isEmpty || include.contains { $0.covers(operation, page: page) })
            && !exclude.contains { $0.covers(operation, page: page) }
    }

    /// A warning for each pattern that covers no operation, which is a slip of the pen more often than not.
    func idlePatterns(in model: APIModel, page: (SourceRange) -> String?) -> [Diagnostic] {
        (include + exclude).filter { pattern in
            !model.operations.contains { pattern.covers($0, page: page) }
        }.map { Diagnostic(.configuration, .warning, "no operation is like this", at: $0.range) }
    }
}

/// Conditions on an operation, all of which must hold; each is a list of globs, one of which must fit.
public struct OperationPattern: Hashable, Sendable {
    /// One of its paths: `/me/**`.
    public var path: [Glob]?
    /// `GET`
    public var method: [Glob]?
    /// Its resource, which names its protocol and its tag: `message`.
    public var resource: [Glob]?
    /// One of the pages that describe it, as it is cited: `api/user-*.md`.
    public var page: [Glob]?
    /// Where it stands in the configuration.
    public var range: SourceRange

    public init(
        path: [Glob]? = nil, method: [Glob]? = nil, resource: [Glob]? = nil, page: [Glob]? = nil, at range: SourceRange
    ) {
        self.path = path
        self.method = method
        self.resource = resource
        self.page = page
        self.range = range
    }

    public func covers(_ operation: Operation, page: (SourceRange) -> String?) -> Bool {
        fits(path, operation.paths.map(\.template.description)) && fits(method, [operation.method.rawValue])
            && fits(resource, [operation.resource]) && fits(self.page, operation.sources.compactMap(page))
    }

    private func fits(_ globs: [Glob]?, _ texts: [String]) -> Bool {
        globs.map { globs in texts.contains { text in globs.contains { $0.matches(text) } } } ?? true
    }
}

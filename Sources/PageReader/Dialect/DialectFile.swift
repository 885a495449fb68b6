import APIModel

/// A dialect as its YAML file writes it. Everything is optional, since a file may add to the one it extends.
struct DialectFile: Sendable {
    struct Titles: Sendable {
        var object: [String]?
        var enumeration: [String]?
    }

    enum OperationPlace: String, CaseIterable, Sendable { case page, sections }

    var name: String
    /// A built-in dialect, or the path of a file.
    var extends: String?
    var namespace: String?
    var sections: [SectionRole: [String]]?
    var columns: [ColumnRole: [String]]?
    var types: [Scalar: [String]]?
    var enumerations: [String]?
    var objects: [String]?
    var anything: [String]?
    var qualifiers: [String]?
    var collections: [String]?
    var placeholders: [String]?
    var versions: [String]?
    var titles: Titles?
    var statements: [TypeStatement: [String]]?
    var operations: OperationPlace?
    var trailingTypes: [String]?
    var inferPaths: Bool?
    var illustrations: [String]?
    var commands: [String]?

    init(name: String) { self.name = name }

    /// This file on top of the one that it extends: lists of vocabulary are united, settings replaced.
    func merged(onto base: DialectFile) -> DialectFile {
        var result = self
        result.namespace = namespace ?? base.namespace
        result.sections = union(sections, base.sections)
        result.columns = union(columns, base.columns)
        result.types = union(types, base.types)
        result.enumerations = union(enumerations, base.enumerations)
        result.objects = union(objects, base.objects)
        result.anything = union(anything, base.anything)
        result.qualifiers = union(qualifiers, base.qualifiers)
        result.collections = union(collections, base.collections)
        result.placeholders = union(placeholders, base.placeholders)
        result.versions = versions ?? base.versions
        result.titles = Titles(
            object: union(titles?.object, base.titles?.object),
            enumeration: union(titles?.enumeration, base.titles?.enumeration))
        result.statements = union(statements, base.statements)
        result.operations = operations ?? base.operations
        result.trailingTypes = union(trailingTypes, base.trailingTypes)
        result.inferPaths = inferPaths ?? base.inferPaths
        result.illustrations = union(illustrations, base.illustrations)
        result.commands = union(commands, base.commands)
        return result
    }

    private func union(_ own: [String]?, _ base: [String]?) -> [String] {
        (own ?? []) + (base ?? []).filter { !(own ?? []).contains($0) }
    }

    /// A spelling that this file claims for one role is no longer the base's for another.
    private func union<Role: Hashable>(_ own: [Role: [String]]?, _ base: [Role: [String]]?) -> [Role: [String]] {
        let claimed = Set((own ?? [:]).values.joined().map { $0.lowercased() })
        var result = (base ?? [:]).mapValues { $0.filter { !claimed.contains($0.lowercased()) } }
        for (role, spellings) in own ?? [:] { result[role] = spellings + (result[role] ?? []) }
        return result
    }
}

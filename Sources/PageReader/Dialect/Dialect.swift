import APIModel
import SourceText

/// The vocabulary and habits of a doc set: which headings, columns and spellings mean what.
///
/// A dialect is data; all that it can say is a choice among the closed sets of the reader (`SectionRole`,
/// `ColumnRole`, `Scalar`). The built-in ones lie in `Dialects/`.
///
/// All readers of a page hold it, so it is one object: a copy would cost a reference for each of its lists.
public final class Dialect: Sendable {
    /// As `--dialect` names it: `graph`.
    public let name: String
    /// The namespace that type names are written without: `microsoft.graph`.
    public let namespace: String?
    /// Segments before the path that belong to the server's address, in lower case.
    let versions: Set<String>
    let operationsAreSections: Bool
    /// Type names that may hang at the end of a description, in their letter case; none where types have a column.
    let trailingTypes: [String]
    let infersPaths: Bool
    let illustrations: Set<String>
    /// Words that begin a command line.
    let commands: Set<String>
    let placeholders: [PlaceholderForm]
    let objectTitles: [TextPattern]
    let enumerationTitles: [TextPattern]
    /// Spellings of "a string of a closed set" and of "any object", folded.
    let enumerations: Set<String>
    let objects: Set<String>
    /// Spellings of a value that may be anything, folded.
    let anything: Set<String>
    /// Words beside the name of a type that are no part of it, folded.
    let qualifiers: Set<String>
    let collections: [TextPattern]
    let scalars: [String: Scalar]
    /// Folded.
    private let statements: [TypeStatement: [String]]
    private let sections: PatternTable<SectionRole>
    private let columns: PatternTable<ColumnRole>

    /// Makes a dialect of a file that is merged with all it extends.
    init(_ file: DialectFile) {
        name = file.name
        namespace = file.namespace
        versions = Set((file.versions ?? []).map { $0.lowercased() })
        operationsAreSections = file.operations == .sections
        trailingTypes = file.trailingTypes ?? []
        infersPaths = file.inferPaths ?? false
        illustrations = Set((file.illustrations ?? []).map { $0.lowercased() })
        commands = Set(file.commands ?? [])
        placeholders = (file.placeholders ?? []).compactMap(PlaceholderForm.init)
        objectTitles = (file.titles?.object ?? []).map(TextPattern.init)
        enumerationTitles = (file.titles?.enumeration ?? []).map(TextPattern.init)
        enumerations = Set((file.enumerations ?? []).map { $0.lowercased() })
        objects = Set((file.objects ?? []).map { $0.lowercased() })
        anything = Set((file.anything ?? []).map { $0.lowercased() })
        qualifiers = Set((file.qualifiers ?? []).map { $0.lowercased() })
        collections = (file.collections ?? []).map(TextPattern.init)
        var scalars: [String: Scalar] = [:]
        for scalar in Scalar.allCases {
            for spelling in file.types?[scalar] ?? [] { scalars[spelling.lowercased()] = scalar }
        }
        self.scalars = scalars
        statements = (file.statements ?? [:]).mapValues { $0.map(Self.fold) }
        sections = Self.table(file.sections ?? [:])
        columns = Self.table(file.columns ?? [:])
    }

    /// The role of a section by its heading; `nil` where no pattern matches.
    func role(ofHeading heading: String) -> SectionRole? { sections[Self.fold(heading)] }

    /// The role of a column by its header cell; `nil` where no pattern matches.
    func role(ofColumn header: String) -> ColumnRole? { columns[Self.fold(header)] }

    /// Whether prose on a type says this of it.
    func says(_ statement: TypeStatement, in text: String) -> Bool {
        guard let phrases = statements[statement] else { return false }
        let folded = Self.fold(text.withoutMarks)
        return phrases.contains { folded.contains($0) }
    }

    private static func table<Role: RawRepresentable<String> & Hashable & Sendable & CaseIterable>(
        _ entries: [Role: [String]]
    ) -> PatternTable<Role> {
        PatternTable(Role.allCases.flatMap { role in (entries[role] ?? []).map { (pattern: $0, value: role) } })
    }
}

/// What prose on a type may say of all its values.
public enum TypeStatement: String, CaseIterable, Hashable, Sendable {
    /// Objects may have keys that no page lists (OData CSDL, section 6.3).
    case openType
    /// Members of the enumeration may be combined (OData CSDL, section 10.2).
    case flags
}

/// How a placeholder stands in a path: between marks, `{id}`, or after one, `:id`.
struct PlaceholderForm: Hashable, Sendable {
    let open: UInt8
    /// `nil` where the placeholder ends with its name.
    let close: UInt8?

    /// Reads `{*}` or `:*`; `nil` for anything else.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (2...3).contains(bytes.count), bytes[1] == UInt8(ascii: "*") else { return nil }
        open = bytes[0]
        close = bytes.count == 3 ? bytes[2] : nil
    }
}

/// Why a dialect can't be used. These are the user's own files, so they throw.
public enum DialectError: Error, Hashable, CustomStringConvertible {
    case unknown(String, known: [String])
    /// What is wrong with a file, each at its place. Never empty.
    case faults([Diagnostic])

    public var description: String {
        switch self {
        case .unknown(let name, let known): NearestName.message(unknown: "dialect", name, among: known)
        case .faults(let diagnostics): diagnostics.map(\.message).joined(separator: "; ")
        }
    }
}

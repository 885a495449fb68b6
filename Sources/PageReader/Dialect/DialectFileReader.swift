import APIModel
import SourceText
import Yams

/// Reads the YAML of a dialect, and notes whatever in it says nothing to docgen.
///
/// A dialect is the user's own file: an unknown key, role or type is an error that names the nearest known one.
struct DialectFileReader {
    /// The keys of a dialect.
    enum Key: String, CaseIterable {
        case name, extends, namespace, sections, columns, types, enumerations, objects, anything, qualifiers,
            collections, placeholders, versions, titles, statements, operations, trailingTypes, inferPaths,
            illustrations, commands
    }

    let file: SourceFile
    private(set) var diagnostics: [Diagnostic] = []
    /// Where the file names what it extends.
    private(set) var extendsRange: SourceRange?

    init(_ file: SourceFile) { self.file = file }

    /// The file as it stands; `nil` where it is no YAML mapping.
    mutating func read() -> DialectFile? {
        let root: Node?
        do {
            // What a scalar is, its place says: there is no need to guess it by its text.
            root = try Yams.compose(yaml: String(decoding: file.bytes[file.contentStart...], as: UTF8.self), .basic)
        } catch {
            fail("this is not YAML: \(error.problem)", at: range(at: error.mark))
            return nil
        }
        guard let mapping = root?.mapping else {
            fail("a mapping is expected here: 'extends: graph', 'columns:', …", at: range(of: root))
            return nil
        }
        var result = DialectFile(name: file.baseName)
        for (node, value) in mapping {
            guard let key = key(node, as: Key.self, kind: "key", known: Key.allCases.map(\.rawValue)) else { continue }
            read(value, of: key, into: &result)
        }
        return result
    }

    private mutating func read(_ value: Node, of key: Key, into result: inout DialectFile) {
        switch key {
        case .name: result.name = text(value) ?? result.name
        case .extends:
            result.extends = text(value)
            extendsRange = range(of: value)
        case .namespace: result.namespace = text(value)
        case .sections: result.sections = roles(value, kind: "role of a section")
        case .columns: result.columns = roles(value, kind: "role of a column")
        case .types: result.types = roles(value, kind: "type")
        case .enumerations: result.enumerations = list(value)
        case .objects: result.objects = list(value)
        case .anything: result.anything = list(value)
        case .qualifiers: result.qualifiers = list(value)
        case .collections: result.collections = list(value)
        case .placeholders: result.placeholders = placeholders(value)
        case .versions: result.versions = list(value)
        case .titles: result.titles = titles(value)
        case .statements: result.statements = roles(value, kind: "statement about a type")
        case .operations: result.operations = choice(value, kind: "place of operations")
        case .trailingTypes: result.trailingTypes = list(value)
        case .inferPaths: result.inferPaths = boolean(value)
        case .illustrations: result.illustrations = list(value)
        case .commands: result.commands = list(value)
        }
    }

    // MARK: Values

    private mutating func text(_ node: Node) -> String? {
        guard let text = node.scalar?.string, !text.isEmpty else {
            fail("a text is expected here", at: range(of: node))
            return nil
        }
        return text
    }

    private mutating func boolean(_ node: Node) -> Bool? {
        switch node.scalar?.string.lowercased() {
        case "true": return true
        case "false": return false
        default:
            fail("'true' or 'false' is expected here", at: range(of: node))
            return nil
        }
    }

    private mutating func list(_ node: Node) -> [String]? {
        guard let items = node.sequence else {
            fail("a list is expected here: [\"…\", \"…\"]", at: range(of: node))
            return nil
        }
        return items.compactMap { text($0) }
    }

    private mutating func choice<Choice>(_ node: Node, kind: String) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        key(node, as: Choice.self, kind: kind, known: Choice.allCases.map(\.rawValue))
    }

    /// Spellings by what they stand for. A spelling that stands for two things would stand for the first alone.
    private mutating func roles<Role>(_ node: Node, kind: String) -> [Role: [String]]?
    where Role: RawRepresentable<String> & CaseIterable & Hashable {
        guard let mapping = node.mapping else {
            fail("a mapping is expected here, '\(kind): [spellings]'", at: range(of: node))
            return nil
        }
        var result: [Role: [String]] = [:]
        var claims: [String: Role] = [:]
        for (node, value) in mapping {
            guard let role = key(node, as: Role.self, kind: kind, known: Role.allCases.map(\.rawValue)),
                let spellings = list(value)
            else { continue }
            result[role] = spellings
            for (place, spelling) in spellings.enumerated() {
                if let other = claims[spelling.lowercased()] {
                    fail(
                        "'\(spelling)' stands for '\(other.rawValue)' already",
                        at: range(of: value.sequence?[place]))
                }
                claims[spelling.lowercased()] = role
            }
        }
        return result
    }

    private mutating func titles(_ node: Node) -> DialectFile.Titles? {
        enum Kind: String, CaseIterable { case object, enumeration }
        let patterns: [Kind: [String]]? = roles(node, kind: "kind of type")
        return patterns.map { DialectFile.Titles(object: $0[.object], enumeration: $0[.enumeration]) }
    }

    private mutating func placeholders(_ node: Node) -> [String]? {
        guard let forms = list(node) else { return nil }
        for (place, form) in forms.enumerated() where PlaceholderForm(form) == nil {
            fail("'\(form)' is no form of a placeholder; '{*}' and ':*' are", at: range(of: node.sequence?[place]))
        }
        return forms
    }

    private mutating func key<Key: RawRepresentable<String>>(
        _ node: Node, as type: Key.Type, kind: String, known: [String]
    ) -> Key? {
        guard let text = text(node) else { return nil }
        if let key = Key(rawValue: text) { return key }
        fail(NearestName.message(unknown: kind, text, among: known), at: range(of: node))
        return nil
    }

    // MARK: Places

    private mutating func fail(_ message: String, at range: SourceRange) {
        diagnostics.append(Diagnostic(.configuration, .error, message, at: range))
    }

    /// A node on its first line.
    private func range(of node: Node?) -> SourceRange {
        let start = range(at: node?.mark)
        guard let text = node?.scalar?.string else { return start }
        let isQuoted =
            file.bytes.indices.contains(Int(start.lower)) && "\"'".utf8.contains(file.bytes[Int(start.lower)])
        let end = Int(start.lower) + text.utf8.count + (isQuoted ? 2 : 0)
        return SourceRange(file: file.id, Int(start.lower)..<min(end, file.bytes.count))
    }

    /// The empty range at a mark of libYAML, which counts lines and Unicode scalars from 1.
    private func range(at mark: Mark?) -> SourceRange {
        var offset = file.contentStart
        guard let mark else { return SourceRange(file: file.id, offset..<offset) }
        for _ in 1..<max(mark.line, 1) {
            guard let end = file.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else { break }
            offset = end + 1
        }
        var column = 1
        while offset < file.bytes.count, column < mark.column, file.bytes[offset] != UInt8(ascii: "\n") {
            offset += 1
            while offset < file.bytes.count, file.bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
            column += 1
        }
        return SourceRange(file: file.id, offset..<offset)
    }
}

extension SourceFile {
    /// The name without folder and ending: `shop` of `dialects/shop.yml`.
    fileprivate var baseName: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
    }
}

extension Error {
    fileprivate var mark: Mark? {
        switch self as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
        case .duplicatedKeysInMapping(_, let context): context.mark
        default: nil
        }
    }

    fileprivate var problem: String {
        switch self as? YamlError {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .reader(let problem, _, _, _): problem
        case .duplicatedKeysInMapping(let names, _):
            "\(names.sorted().map { "'\($0)'" }.joined(separator: ", ")) stands there twice"
        default: "\(self)"
        }
    }
}

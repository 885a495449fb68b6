import LooseJSON
import SourceText

/// Takes settings out of JSON and notes what is wrong with them.
///
/// Each function gives `nil` exactly where it has noted why.
struct SettingsReader {
    let file: SourceFile
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: SourceFile) {
        self.file = file
    }

    mutating func fail(_ message: String, at range: SourceRange, fixIts: [Diagnostic.FixIt] = []) {
        diagnostics.append(Diagnostic(.configuration, .error, message, at: range, fixIts: fixIts))
    }

    /// The whole file, strictly.
    ///
    /// - Parameter content: For people who have written something else: `'modules'`.
    mutating func document(of content: String) -> JSONValue? {
        let text = MappedText(file, file.contentStart..<file.bytes.count)
        let result = parseLooseJSON(text)
        for repair in result.repairs {
            fail(repair.message, at: repair.range, fixIts: repair.fixIt.map { [$0] } ?? [])
        }
        guard let value = result.value else {
            if diagnostics.isEmpty {
                fail("this is not JSON; an object with \(content) is expected", at: text.range.start)
            }
            return nil
        }
        return diagnostics.isEmpty ? value : nil
    }

    /// The members of an object by key; each key that is not among the known ones is an error.
    mutating func object(_ value: JSONValue, keys: [String]) -> [String: JSONValue]? {
        guard let members = value.members else {
            fail("an object is expected here, not \(value.kindName)", at: value.range)
            return nil
        }
        var result: [String: JSONValue] = [:]
        for member in members {
            if keys.contains(member.key) {
                result[member.key] = member.value
            } else {
                fail(NearestName.message(unknown: "key", member.key, among: keys), at: member.keyRange)
            }
        }
        return result
    }

    /// The value of a key that must be there.
    mutating func required(_ key: String, of object: JSONValue, _ settings: [String: JSONValue]) -> JSONValue? {
        if let value = settings[key] { return value }
        fail("'\(key)' is missing", at: object.range.start)
        return nil
    }

    mutating func string(_ value: JSONValue) -> Located<String>? {
        guard let string = value.string else {
            fail("a string is expected here, not \(value.kindName)", at: value.range)
            return nil
        }
        guard !string.isEmpty else {
            fail("this must not be empty", at: value.range)
            return nil
        }
        return Located(string, at: value.range)
    }

    /// Text that is printed in headers and titles.
    mutating func line(_ value: JSONValue) -> Located<String>? {
        guard let text = string(value) else { return nil }
        guard !text.value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            fail("this is one line, without control characters", at: value.range)
            return nil
        }
        return text
    }

    /// A path relative to the file, without a slash at its end.
    mutating func path(_ value: JSONValue) -> Located<String>? {
        guard var path = line(value) else { return nil }
        while path.value.count > 1, path.value.hasSuffix("/") { path.value.removeLast() }
        return path
    }

    mutating func webAddress(_ value: JSONValue) -> String? {
        guard let text = line(value) else { return nil }
        let scheme = ["https://", "http://"].first { text.value.lowercased().hasPrefix($0) }
        guard let scheme, text.value.count > scheme.count, !text.value.contains(where: \.isWhitespace) else {
            fail("an address that begins with 'https://' is expected here", at: value.range)
            return nil
        }
        return text.value
    }

    mutating func choice(_ value: JSONValue, of kind: String, among names: [String]) -> String? {
        guard let name = string(value) else { return nil }
        guard names.contains(name.value) else {
            fail(NearestName.message(unknown: kind, name.value, among: names), at: value.range)
            return nil
        }
        return name.value
    }

    /// One item, or a list of at least one.
    mutating func list<Item>(
        of kind: String, _ value: JSONValue, _ item: (inout SettingsReader, JSONValue) -> Item?
    ) -> [Item]? {
        guard let elements = value.elements else { return item(&self, value).map { [$0] } }
        guard !elements.isEmpty else {
            fail("at least one \(kind) is expected here", at: value.range)
            return nil
        }
        let items = elements.compactMap { item(&self, $0) }
        return items.count == elements.count ? items : nil
    }
}

extension JSONValue {
    /// For people: `a number`.
    fileprivate var kindName: String {
        switch kind {
        case .object: "an object"
        case .array: "a list"
        case .string: "a string"
        case .number: "a number"
        case .boolean(let value): "\(value)"
        case .null: "null"
        }
    }
}

/// A pattern of paths: `*` and `?` stand for characters of one component, `**` for any number of components.
///
///     PathGlob("docs/**/*-beta.md").matches("docs/api/v2/user-beta.md")
///     PathGlob("docs/legacy").matches("docs/legacy/user.md")      // a folder holds all below it
public struct PathGlob: Hashable, Sendable {
    public let pattern: String
    private let components: [String]

    public init(_ pattern: String) {
        self.pattern = pattern
        components = pattern.split(separator: "/").map(String.init).filter { $0 != "." }
    }

    public func matches(_ path: String) -> Bool {
        Self.matches(components[...], path.split(separator: "/")[...])
    }

    private static func matches(_ pattern: ArraySlice<String>, _ path: ArraySlice<Substring>) -> Bool {
        guard let first = pattern.first else { return true }
        if first == "**" {
            return (path.startIndex...path.endIndex).contains { matches(pattern.dropFirst(), path[$0...]) }
                && (pattern.count > 1 || !path.isEmpty)
        }
        guard let name = path.first, matches(Array(first)[...], Array(name)[...]) else { return false }
        return matches(pattern.dropFirst(), path.dropFirst())
    }

    private static func matches(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        switch first {
        case "*": return (name.startIndex...name.endIndex).contains { matches(pattern.dropFirst(), name[$0...]) }
        case "?": return !name.isEmpty && matches(pattern.dropFirst(), name.dropFirst())
        default: return name.first == first && matches(pattern.dropFirst(), name.dropFirst())
        }
    }
}

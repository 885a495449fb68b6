import Templates

/// The templates of a run: those compiled into the tool, some of them replaced by a user's.
public struct TemplateLibrary: Sendable {
    private let overrides: [String: String]

    /// - Parameter overrides: Replacements by name: `["models/type.stencil": "…"]`. One that replaces nothing may be
    ///   included by those that do.
    public init(overrides: [String: String] = [:]) {
        self.overrides = overrides
    }

    /// The names that the tool itself renders, in order: what `docgen templates list` shows.
    public static var builtInNames: [String] { BuiltInTemplate.allCases.map(\.rawValue) }

    /// The text of a template; nil where there is none of that name.
    public func source(_ name: String) -> String? {
        overrides[name] ?? BuiltInTemplate(rawValue: name).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}

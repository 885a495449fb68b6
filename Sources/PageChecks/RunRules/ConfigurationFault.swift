import SourceText

/// `docgen.json`, a dialect or a baseline says what docgen understands.
///
/// These files are yours, so nothing in them is guessed or mended. An unknown key or name is reported with the nearest
/// known one. Always an error.
///
/// Wrong:
///
///     { "modles": [] }
///
/// Right:
///
///     { "modules": [{ "name": "Shop", "docs": "docs" }] }
public enum ConfigurationFault: Rule {
    public static let rule: RuleID = .configuration
    public static let level: RuleLevel = .error
    public static let isConfigurable = false
}

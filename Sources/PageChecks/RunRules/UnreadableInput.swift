import SourceText

/// Files and folders that were named can be read.
///
/// The other files are read all the same. An error, but for links to folders, which are not followed.
public enum UnreadableInput: Rule {
    public static let rule: RuleID = "unreadable-input"
    public static let level: RuleLevel = .error
    public static let isConfigurable = false
}

import SourceText

/// A page is UTF-8.
///
/// What can't be decoded is read as U+FFFD. Reported once a page, at the first such bytes.
///
/// Wrong: a page that was saved as Windows-1252, where `é` is the single byte E9.
///
/// Right: the same page saved as UTF-8.
public enum InvalidUTF8: Rule {
    public static let rule: RuleID = "invalid-utf8"
}

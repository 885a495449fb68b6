import APIModel

/// A link as documentation keeps it: to the web as it is, to a page by the path from the root of the doc set.
enum KeptLink {
    /// The destination as documentation keeps it; `nil` where the label stays alone.
    ///
    /// - Parameters:
    ///   - label: In Markdown.
    ///   - path: Of the page that it leads to, as in `LinkFact.path`.
    static func destination(
        behind label: some Collection<UInt8>, _ destination: String, path: String?
    ) -> String? {
        label.isEmpty || label.contains(where: endsLabel) ? nil : kept(destination, path: path)
    }

    /// Whether Markdown could take it for the end of a label, or of the paragraph.
    private static func endsLabel(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\n")
    }

    /// `nil` for an anchor of the page itself, a mail address and what Markdown could take for more than an address.
    private static func kept(_ destination: String, path: String?) -> String? {
        if destination.hasPrefix("https://") || destination.hasPrefix("http://") {
            return destination.utf8.allSatisfy(isPlain) ? destination : nil
        }
        return path.map { DocumentationLink.page($0).destination }
    }

    /// Whether it is a sign of an address, and none of Markdown.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "_"):
            false
        case 0x21...0x7E: true
        default: false
        }
    }
}

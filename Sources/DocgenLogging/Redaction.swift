#if Logging
    import DocgenRuntime
    import HTTPTypes
    import Logging

    /// What of a request may stand in a log.
    enum Redaction {
        static let mark = "‹redacted›"

        /// The address, with the values of its query parameters redacted where they may be secret.
        static func address(of head: HTTPRequest) -> String {
            let path = head.path ?? "/"
            let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
            let query = parts.dropFirst().first.map { "?" + $0.split(separator: "&").map(item).joined(separator: "&") }
            return "\(head.scheme ?? "")://\(head.authority ?? "")\(parts.first ?? "/")\(query ?? "")"
        }

        static func metadata(of fields: HTTPFields) -> Logger.Metadata {
            var result: Logger.Metadata = [:]
            for field in fields {
                result[field.name.canonicalName] = isSecret(field.name.canonicalName) ? "\(mark)" : "\(field.value)"
            }
            return result
        }

        private static func item(_ text: Substring) -> String {
            let name = text.prefix { $0 != "=" }
            return isSecret(String(name)) ? "\(name)=\(mark)" : String(text)
        }

        /// A name says what it holds: `Authorization`, `Cookie`, `x-api-key`, `sig`, `client_secret`, `$skiptoken`.
        private static func isSecret(_ name: String) -> Bool {
            let name = name.lowercased()
            return words.contains { name.contains($0) }
        }

        private static let words = [
            "auth", "cookie", "token", "secret", "password", "passwd", "key", "signature", "sig", "code", "session",
            "credential",
        ]
    }
#endif

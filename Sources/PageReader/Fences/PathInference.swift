import APIModel

/// Makes a path of an example's address where a page states none.
///
/// A segment that can only be a value (a number, a GUID, a long mixture of digits and letters, an address) becomes a
/// placeholder, named after the collection before it: `/applications/192/communication` gives
/// `/applications/{applicationId}/communication`.
struct PathInference {
    func template(from path: PathTemplate) -> PathTemplate {
        var previous: String?
        var used: [String: Int] = [:]
        let segments = path.segments.map { segment in
            guard segment.parts.count == 1, case .literal(let text) = segment.parts[0] else {
                previous = nil
                return segment
            }
            guard let collection = previous, Self.isValue(text) else {
                previous = text
                return segment
            }
            previous = nil
            let name = Self.singular(of: collection) + "Id"
            used[name, default: 0] += 1
            let count = used[name, default: 1]
            return PathTemplate.Segment([.parameter(count == 1 ? name : "\(name)\(count)")])
        }
        return PathTemplate(segments)
    }

    /// `true` for a segment that names one thing rather than a kind of thing.
    static func isValue(_ segment: String) -> Bool {
        let bytes = Array(segment.utf8)
        let digits = bytes.count(where: \.isDigit)
        if digits == bytes.count { return !bytes.isEmpty }
        if bytes.contains(UInt8(ascii: "@")) || bytes.contains(UInt8(ascii: "%")) { return true }
        // `v1` and `oauth2` are names; `7b1ac2f0` and `AAMkAGI1` are values.
        return bytes.count >= 8 && digits >= 2
    }

    /// `true` for a segment that is a value, or a key that holds one: `mailFolders('SentItems')`.
    static func holdsValue(_ segment: PathTemplate.Segment) -> Bool {
        isValue(segment.literal ?? "") || segment.key?.1.literal != nil
    }

    /// `applications` → `application`, `policies` → `policy`.
    static func singular(of plural: String) -> String {
        if plural.count > 4, plural.hasSuffix("ies") { return plural.dropLast(3) + "y" }
        for ending in ["sses", "xes", "ches", "shes"] where plural.hasSuffix(ending) {
            return String(plural.dropLast(2))
        }
        if plural.hasSuffix("s"), !plural.hasSuffix("ss"), plural.count > 2 { return String(plural.dropLast()) }
        return plural
    }
}

import APIModel

/// Finds the values of a path's placeholders in a concrete path.
///
/// It goes by the rules of DocgenRuntime's router: segments are decoded after they are split, and a key may stand in
/// parentheses (`users('x')` is `users/x`).
enum PathMatch {
    /// The values by placeholder; nil where the path is another one.
    static func captures(in path: String, by template: PathTemplate) -> [String: String]? {
        let found = path.split(separator: "/").map { decoded(String($0)) }
        let segments = template.segments.flatMap(unfolded)
        var captures: [String: String] = [:]
        var next = 0
        var index = 0
        while index < segments.count {
            guard next < found.count else { return nil }
            let segment = segments[index]
            if case .literal(let literal) = segment.onlyPart, literal != found[next], literal + "()" != found[next] {
                guard index + 1 < segments.count, case .parameter(let name) = segments[index + 1].onlyPart,
                    let key = key(of: literal, in: found[next])
                else { return nil }
                captures[name] = key
                index += 1
            } else if segment.onlyPart == nil || segment.isCapture {
                guard let values = match(segment.parts[...], found[next][...]) else { return nil }
                captures.merge(values) { first, _ in first }
            }
            index += 1
            next += 1
        }
        return next == found.count ? captures : nil
    }

    /// `users('{id}')` as `users` and `{id}`.
    private static func unfolded(_ segment: PathTemplate.Segment) -> [PathTemplate.Segment] {
        guard segment.parts.count == 3, case .literal(let before) = segment.parts[0],
            case .literal(let after) = segment.parts[2]
        else { return [segment] }
        for (opening, closing) in [("('", "')"), ("(", ")")] where before.hasSuffix(opening) && after == closing {
            let name = String(before.dropLast(opening.count))
            guard !name.isEmpty, !name.contains("(") else { break }
            return [PathTemplate.Segment([.literal(name)]), PathTemplate.Segment([segment.parts[1]])]
        }
        return [segment]
    }

    private static func key(of name: String, in segment: String) -> String? {
        guard segment.hasPrefix(name + "("), segment.hasSuffix(")") else { return nil }
        let inside = segment.dropFirst(name.count + 1).dropLast()
        guard inside.count >= 2, inside.hasPrefix("'"), inside.hasSuffix("'") else {
            return inside.isEmpty || inside.contains("=") ? nil : String(inside)
        }
        let text = inside.dropFirst().dropLast()
        return text.isEmpty || text.contains("'") ? nil : String(text)
    }

    private static func match(_ parts: ArraySlice<PathTemplate.Part>, _ text: Substring) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = text
        for index in parts.indices {
            switch parts[index] {
            case .literal(let literal):
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .parameter(let name):
                var end = rest.endIndex
                if index + 1 < parts.endIndex, case .literal(let literal) = parts[index + 1] {
                    guard let place = firstRange(of: literal, in: rest) else { return nil }
                    end = place
                }
                guard end > rest.startIndex else { return nil }
                values[name] = String(rest[..<end])
                rest = rest[end...]
            }
        }
        return rest.isEmpty ? values : nil
    }

    private static func firstRange(of literal: String, in text: Substring) -> Substring.Index? {
        text.indices.first { text[$0...].hasPrefix(literal) }
    }

    /// Percent-decoding (RFC 3986, section 2.1); text that is malformed stays as it is.
    static func decoded(_ text: String) -> String {
        guard text.contains("%") else { return text }
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let byte = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A path as it goes on the wire: what may not stand in a URI is percent-encoded, and encoded octets stay.
    static func encoded(_ text: String) -> String {
        let allowed = Set("/:@!$&'()*+,;=-._~?%".utf8)
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                byte < 0x80
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || allowed.contains(byte))
            if isPlain {
                result.unicodeScalars.append(scalar)
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}

extension PathTemplate.Segment {
    fileprivate var onlyPart: PathTemplate.Part? { parts.count == 1 ? parts[0] : nil }

    fileprivate var isCapture: Bool {
        if case .parameter = onlyPart { true } else { false }
    }
}

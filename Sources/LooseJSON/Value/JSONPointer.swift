/// The place of a value inside another one (RFC 6901): `/attendees/0/emailAddress`.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The unescaped parts: keys, and indices of arrays in decimal.
    public var tokens: [String]

    /// The pointer to the whole value.
    public static let root = JSONPointer(tokens: [])

    public init(tokens: [String]) {
        self.tokens = tokens
    }

    /// Reads `/a~1b/0`, where `~1` stands for `/` and `~0` for `~`; `nil` where the text is neither empty nor starts
    /// with `/`.
    public init?(_ text: String) {
        guard !text.isEmpty else {
            self = .root
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        tokens = text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { JSONPointer.unescaped($0) }
    }

    public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }
    public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

    public var description: String {
        var result: [UInt8] = []
        for token in tokens {
            result.append(UInt8(ascii: "/"))
            for byte in token.utf8 {
                switch byte {
                case UInt8(ascii: "~"): result += [UInt8(ascii: "~"), UInt8(ascii: "0")]
                case UInt8(ascii: "/"): result += [UInt8(ascii: "~"), UInt8(ascii: "1")]
                default: result.append(byte)
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func unescaped(_ token: some Collection<UInt8>) -> String {
        var result: [UInt8] = []
        var isEscape = false
        for byte in token {
            if isEscape {
                result.append(byte == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
                // A tilde before anything else is an error in the pointer; it is taken as it stands.
                if byte != UInt8(ascii: "0"), byte != UInt8(ascii: "1") { result.append(byte) }
                isEscape = false
            } else if byte == UInt8(ascii: "~") {
                isEscape = true
            } else {
                result.append(byte)
            }
        }
        if isEscape { result.append(UInt8(ascii: "~")) }
        return String(decoding: result, as: UTF8.self)
    }
}

extension JSONValue {
    /// The value at a place inside this one.
    public subscript(pointer: JSONPointer) -> JSONValue? {
        var value: JSONValue? = self
        for token in pointer.tokens {
            switch value?.kind {
            case .object: value = value?[token]
            case .array: value = JSONValue.index(token).flatMap { value?[$0] }
            case .string, .number, .boolean, .null, nil: return nil
            }
        }
        return value
    }

    /// The value at a place that is written as text; `nil` where the text is no pointer, too.
    public subscript(pointer text: String) -> JSONValue? {
        JSONPointer(text).flatMap { self[$0] }
    }

    /// Digits without a leading zero (RFC 6901, section 4).
    private static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        return token.utf8.count > 1 && token.utf8.first == UInt8(ascii: "0") ? nil : Int(token)
    }
}

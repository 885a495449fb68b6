#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Bytes as JSON carries them: as text in base64 ([RFC 4648](https://www.rfc-editor.org/rfc/rfc4648)), of either alphabet, with
/// or without padding.
///
/// The text is kept as it was written, so that it goes back unchanged; equality is equality of text.
///
/// ```swift
/// Base64("SGVsbG8=").data     // the five bytes of "Hello"
/// Base64(Data([1, 2])).text   // "AQI="
/// ```
public struct Base64: Hashable, Sendable, CustomStringConvertible {
    /// The text as written.
    public let text: String

    /// Takes any text; whether it is base64 shows when the bytes are asked for.
    public init(_ text: String) {
        self.text = text
    }

    /// Writes bytes in the standard alphabet, with padding.
    public init(_ data: Data) {
        text = data.base64EncodedString()
    }

    /// The bytes; nil where the text is no base64.
    public var data: Data? {
        var standard = text.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: byte
            }
        }
        while !standard.count.isMultiple(of: 4) { standard.append(UInt8(ascii: "=")) }
        return Data(base64Encoded: Data(standard))
    }

    public var description: String { text }
}

extension Base64: Codable {
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

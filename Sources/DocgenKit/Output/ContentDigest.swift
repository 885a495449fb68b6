import Emitters

/// A fingerprint of bytes, of a file's in four strands: FNV-1a, 64 bits.
///
/// It tells whether somebody edited a generated file since it was written. It guards against slips, not against
/// forgery, so that a cryptographic hash and the dependency it brings would buy nothing.
public struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
    private let value: UInt64

    public init(of bytes: some Sequence<UInt8>) { self.init(FNV1a(ofStrands: bytes)) }

    init(_ hash: FNV1a) { value = hash.value }

    /// Reads what `description` writes; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
        self.value = value
    }

    /// 16 hexadecimal digits.
    public var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

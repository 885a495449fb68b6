/// A fingerprint of a file's bytes: FNV-1a, 64 bits.
///
/// It tells whether somebody edited a generated file since it was written. It guards against slips, not against
/// forgery, so that a cryptographic hash and the dependency it brings would buy nothing.
public struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
    private let value: UInt64

    public init(of bytes: some Sequence<UInt8>) {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        self.value = value
    }

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

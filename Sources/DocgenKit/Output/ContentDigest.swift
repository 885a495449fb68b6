import Emitters

/// A fingerprint of a file's bytes: FNV-1a, 64 bits, of four strands.
///
/// Every fourth byte belongs to a strand, and the digest is the hash of the hashes of the four, the lowest byte of each first.
/// A hash goes from byte to byte, each of which waits for the one before; four go on at a time. What is left behind the last
/// four bytes is the first strand's.
///
/// It tells whether somebody edited a generated file since it was written. It guards against slips, not against
/// forgery, so that a cryptographic hash and the dependency it brings would buy nothing.
public struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
    private let value: UInt64

    public init(of bytes: some Sequence<UInt8>) {
        value = bytes.withContiguousStorageIfAvailable(Self.digest) ?? Array(bytes).withUnsafeBufferPointer(Self.digest)
    }

    private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var (first, second, third, fourth) = (FNV1a(), FNV1a(), FNV1a(), FNV1a())
        var place = 0
        while place + 4 <= bytes.count {
            first.combine(bytes[place])
            second.combine(bytes[place + 1])
            third.combine(bytes[place + 2])
            fourth.combine(bytes[place + 3])
            place += 4
        }
        for byte in bytes[place...] { first.combine(byte) }
        var whole = FNV1a()
        for strand in [first, second, third, fourth] {
            for shift in stride(from: 0, to: 64, by: 8) {
                whole.combine(UInt8(truncatingIfNeeded: strand.value >> shift))
            }
        }
        return whole.value
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

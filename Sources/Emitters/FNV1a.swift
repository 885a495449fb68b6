/// The hash of Fowler, Noll and Vo, FNV-1a with 64 bits: the same on every machine and in every run, unlike `Hashable`.
///
/// It spreads and tells apart; it withstands no forgery.
///
///     FNV1a(of: "a".utf8).value == 0xaf63_dc4c_8601_ec8c
public struct FNV1a: Hashable, Sendable {
    public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    public init(of bytes: some Sequence<UInt8>) {
        // Another module's code calls this unspecialised, a witness a byte; in one piece the bytes cost a hundredth.
        self = bytes.withContiguousStorageIfAvailable(Self.hash) ?? Array(bytes).withUnsafeBufferPointer(Self.hash)
    }

    /// Of bytes in four strands: the hash of the hashes of every fourth byte from the first, second, third and fourth on, the
    /// lowest byte of each first. Up to three bytes that are left over belong to the first strand.
    ///
    /// A hash takes a byte when it is done with the one before. Four go on at a time, which large files are hashed by.
    public init(ofStrands bytes: some Sequence<UInt8>) {
        self =
            bytes.withContiguousStorageIfAvailable(Self.hashStrands)
            ?? Array(bytes).withUnsafeBufferPointer(Self.hashStrands)
    }

    private init() {}

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> FNV1a {
        var hash = FNV1a()
        for byte in bytes { hash.combine(byte) }
        return hash
    }

    private static func hashStrands(_ bytes: UnsafeBufferPointer<UInt8>) -> FNV1a {
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
        return whole
    }

    private mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}

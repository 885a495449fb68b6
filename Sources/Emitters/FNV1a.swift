/// The hash of Fowler, Noll and Vo, FNV-1a with 64 bits: the same on every machine and in every run, unlike `Hashable`.
///
/// It spreads and tells apart; it withstands no forgery.
///
///     FNV1a(of: "a".utf8).value == 0xaf63_dc4c_8601_ec8c
public struct FNV1a: Hashable, Sendable {
    @usableFromInline
    private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

    public var value: UInt64 { state }

    /// Of no bytes.
    @inlinable
    public init() {}

    public init(of bytes: some Sequence<UInt8>) {
        // Another module's code calls this unspecialised, a witness a byte; in one piece the bytes cost a hundredth.
        self = bytes.withContiguousStorageIfAvailable(Self.hash) ?? Array(bytes).withUnsafeBufferPointer(Self.hash)
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> FNV1a {
        var hash = FNV1a()
        for byte in bytes { hash.combine(byte) }
        return hash
    }

    /// Takes in another byte.
    @inlinable
    public mutating func combine(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}

/// A mark that authors put around strings.
struct Quote: Equatable {
    enum Mark { case straight, apostrophe, backtick, typographic, typographicSingle }

    let mark: Mark
    /// In bytes.
    let length: Int

    var isDouble: Bool { mark == .straight || mark == .typographic }

    /// Whether this mark ends a string that another one opened. Authors mix them: `“GET"`.
    func closes(_ opening: Quote) -> Bool {
        switch opening.mark {
        case .straight, .apostrophe, .backtick: mark == opening.mark
        case .typographic: isDouble
        case .typographicSingle: mark == .typographicSingle || mark == .apostrophe
        }
    }
}

extension LooseReader {
    func quote(at offset: Int) -> Quote? {
        switch byte(at: offset) {
        case UInt8(ascii: "\""): return Quote(mark: .straight, length: 1)
        case UInt8(ascii: "'"): return Quote(mark: .apostrophe, length: 1)
        case UInt8(ascii: "`"): return Quote(mark: .backtick, length: 1)
        case 0xE2 where byte(at: offset + 1) == 0x80:
            switch byte(at: offset + 2) {
            case 0x9C, 0x9D, 0x9E, 0x9F: return Quote(mark: .typographic, length: 3)
            case 0x98, 0x99, 0x9A, 0x9B: return Quote(mark: .typographicSingle, length: 3)
            default: return nil
            }
        default: return nil
        }
    }
}

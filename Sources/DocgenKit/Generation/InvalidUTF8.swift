import PageChecks
import SourceText

extension SourceFile {
    /// A warning at the first bytes that are not UTF-8; `nil` where all is well.
    var invalidUTF8: Diagnostic? {
        firstInvalidUTF8(in: bytes).map { place in
            Diagnostic(
                InvalidUTF8.rule, .warning, "these bytes are not UTF-8; what can't be decoded is read as U+FFFD",
                at: SourceRange(file: id, place))
        }
    }
}

/// The first bytes that are not UTF-8 (RFC 3629, section 4): the longest start of a sequence that can't go on, as
/// Unicode recommends to replace it; `nil` where all is well.
func firstInvalidUTF8(in bytes: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                // Nearly all bytes are ASCII, of which eight are told at once.
                while index + 8 <= bytes.count,
                    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
                        & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                }
                continue
            }
            // The length of the sequence, and what its second byte may be: no overlong form, no surrogate, nothing
            // beyond U+10FFFF.
            let form: (length: Int, second: ClosedRange<UInt8>)
            switch lead {
            case 0xC2...0xDF: form = (2, 0x80...0xBF)
            case 0xE0: form = (3, 0xA0...0xBF)
            case 0xED: form = (3, 0x80...0x9F)
            case 0xE1...0xEF: form = (3, 0x80...0xBF)
            case 0xF0: form = (4, 0x90...0xBF)
            case 0xF1...0xF3: form = (4, 0x80...0xBF)
            case 0xF4: form = (4, 0x80...0x8F)
            default: return index..<index + 1
            }
            for offset in 1..<form.length {
                let allowed = offset == 1 ? form.second : 0x80...0xBF
                guard index + offset < bytes.count, allowed.contains(bytes[index + offset]) else {
                    return index..<index + offset
                }
            }
            index += form.length
        }
        return nil
    }
}

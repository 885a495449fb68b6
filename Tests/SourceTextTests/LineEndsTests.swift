import SourceText
import Testing

/// Where lines end, beside a look at each byte.
@Suite("Line ends")
struct LineEndsTests {
    private func check(_ bytes: [UInt8], _ place: Testing.SourceLocation = #_sourceLocation) {
        bytes.withUnsafeBufferPointer { buffer in
            for start in 0...bytes.count {
                let expected = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
                #expect(buffer.endOfLine(from: start) == expected, sourceLocation: place)
            }
        }
    }

    @Test func everyPlace() {
        check([])
        check(Array("a\nb\r\nc\rd\r".utf8))
        check(Array("\r\r\n\n\r".utf8))
        check(Array("no end".utf8))
    }

    @Test("Lines may be longer than what is looked through at once", arguments: [255, 256, 257, 767, 768, 769])
    func longLines(_ length: Int) {
        let line = Array(repeating: UInt8(ascii: "x"), count: length)
        check(line + [0x0A] + line + [0x0D] + line)
    }

    @Test("A file knows its lines, however they end")
    func lines() {
        let file = SourceFile(id: FileID(0), path: "page.md", bytes: Array("a\r\n\rb\n\nc".utf8))
        let numbers = (0..<file.bytes.count).map { file.line(at: $0).number }
        #expect(numbers == [1, 1, 1, 2, 3, 3, 4, 5])
    }
}

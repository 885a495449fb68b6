/// Phrases that a text may begin with.
///
/// Readers ask of every sentence whether it begins with one of a few phrases, and hardly any does. Four bytes tell
/// nearly all of the others apart, without making a string of them.
struct Openings: Sendable {
    /// In lower case, beginning with ASCII.
    let phrases: [String]
    private let leads: [Lead]
    /// What may stand before the phrase, besides white space.
    private let marks: [UInt8]

    init(_ phrases: [String], besides marks: String = "") {
        self.phrases = phrases
        self.marks = Array(marks.utf8)
        var leads: [Lead] = []
        for lead in phrases.map({ Lead($0.utf8, besides: []) }) where !leads.contains(lead) { leads.append(lead) }
        self.leads = leads
    }

    /// `false` only where the text, whatever its letter case, begins with none of the phrases.
    func mayBegin(_ text: some Sequence<UInt8>) -> Bool {
        let lead = Lead(text, besides: marks)
        return leads.contains { $0.agrees(with: lead) }
    }

    /// The first bytes of a text, up to white space, a mark or what isn't ASCII.
    private struct Lead: Equatable {
        private var bytes: UInt32 = 0
        private var known: UInt32 = 0

        init(_ text: some Sequence<UInt8>, besides marks: [UInt8]) {
            var shift: UInt32 = 0
            for byte in text {
                let isPassedOver = byte.isASCIIWhitespace || marks.contains(byte)
                if isPassedOver, shift == 0 { continue }
                guard !isPassedOver, byte < 0x80 else { return }
                bytes |= UInt32(byte.lowercased) << shift
                known |= 0xFF << shift
                shift += 8
                if shift == 32 { return }
            }
        }

        func agrees(with other: Lead) -> Bool { (bytes ^ other.bytes) & known & other.known == 0 }
    }
}

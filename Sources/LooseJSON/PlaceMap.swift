import SourceText

/// Maps ranges of a text to ranges of its file, fast for places that follow each other.
///
/// `MappedText.range(of:)` searches all segments; a reader asks from the first byte to the last, so that the segment of
/// the last answer nearly always holds the next one too.
struct PlaceMap {
    private let text: MappedText
    private var current = 0
    private var textStart = 0
    private var textEnd = 0
    private var shift = 0

    init(_ text: MappedText) {
        self.text = text
        select(0)
    }

    mutating func range(_ lower: Int, _ upper: Int) -> SourceRange {
        while lower >= textEnd, current + 1 < text.segments.count { select(current + 1) }
        guard lower >= textStart, lower < textEnd, upper <= textEnd, upper >= lower else {
            return text.range(of: lower..<max(lower, upper))
        }
        return SourceRange(file: text.file, lower + shift..<upper + shift)
    }

    /// A segment that stands for other text than it shows answers nothing itself: its bounds are left empty.
    private mutating func select(_ index: Int) {
        current = index
        guard text.segments.indices.contains(index) else { return }
        let segment = text.segments[index]
        textStart = segment.textStart
        textEnd = segment.textStart + segment.textLength
        shift = segment.sourceStart - segment.textStart
        if segment.textLength != segment.sourceLength { textStart = textEnd }
    }
}

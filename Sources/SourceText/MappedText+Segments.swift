extension MappedText {
    /// The runs of a text in their order. Nearly all texts have one, which takes no storage of its own.
    public struct Segments: RandomAccessCollection, MutableCollection, Hashable, Sendable {
        private var first: Segment?
        private var rest: [Segment] = []

        init() {}

        public var startIndex: Int { 0 }
        public var endIndex: Int { first == nil ? 0 : rest.count + 1 }

        public subscript(index: Int) -> Segment {
            get {
                guard index == 0, let first else { return rest[index - 1] }
                return first
            }
            set {
                if index == 0, first != nil { first = newValue } else { rest[index - 1] = newValue }
            }
        }

        mutating func append(_ segment: Segment) {
            guard first != nil else {
                first = segment
                return
            }
            // Where there are two, there are most often more.
            if rest.isEmpty { rest.reserveCapacity(4) }
            rest.append(segment)
        }
    }
}

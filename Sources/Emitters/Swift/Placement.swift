/// Which file a Swift declaration goes to.
public enum Placement: Hashable, Sendable {
    /// A file a declaration, in folders by kind, as people lay out a package: `Sources/Shop/Models/Order.swift`.
    case package
    /// The files that are named for each output, whatever the pages say: as a build needs it, which must know its outputs
    /// before a page is read.
    ///
    /// A declaration goes to the file that its name picks by hash. So it stays where it is when others come and go, and
    /// where it changes, one file does. A file that nothing falls to is written nevertheless. Of outputs without files,
    /// none is made.
    case fixed([Emitter: [String]])

    /// The file that a declaration goes to; `nil` where it has one of its own.
    func file(for name: String, of emitter: Emitter) -> String? {
        switch self {
        case .package: nil
        case .fixed(let files): files[emitter].flatMap { Self.pick(from: $0, for: name) }
        }
    }

    /// The files that are written in any case.
    func files(of emitter: Emitter) -> [String] {
        switch self {
        case .package: []
        case .fixed(let files): files[emitter] ?? []
        }
    }

    private static func pick(from files: [String], for name: String) -> String? {
        guard !files.isEmpty else { return nil }
        let hash = FNV1a(of: name.utf8).value
        // The high bits are the better mixed ones; both halves take part.
        return files[Int((hash ^ hash >> 32) % UInt64(files.count))]
    }
}

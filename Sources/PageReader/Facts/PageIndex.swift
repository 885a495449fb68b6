import SourceText

/// Finds the page that a link leads to.
///
/// Paths are compared without regard to letter case: doc sets are written on file systems that don't tell
/// `chatInfo.md` from `chatinfo.md`.
public struct PageIndex: Sendable {
    public struct Target: Hashable, Sendable {
        /// The place of the page among those that the index was made of.
        public var page: Int
        /// In small letters, without `#`.
        public var anchor: String?
    }

    private let places: [String: Int]
    /// Every folder with a page in it, or further down.
    private let folders: Set<String>

    public init(_ pages: [Page]) {
        places = Dictionary(
            pages.enumerated().map { (PageIndex.normalized($1.path), $0) }, uniquingKeysWith: { first, _ in first })
        var folders: Set<String> = [""]
        for path in places.keys {
            var folder = path[...]
            while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")),
                folders.insert(String(folder[..<slash])).inserted
            {
                folder = folder[..<slash]
            }
        }
        self.folders = folders
    }

    /// Whether pages lie in a folder or below it. It is written as `resolve` writes paths.
    public func hasPages(inFolder folder: String) -> Bool { folders.contains(folder) }

    /// The page that a destination names; `nil` where it leads out of the doc set or to no page.
    public func target(of destination: String, from path: String) -> Target? {
        let (file, anchor) = PageIndex.parts(of: destination)
        guard !file.isEmpty else {
            return places[PageIndex.normalized(path)].map { Target(page: $0, anchor: anchor) }
        }
        guard let resolved = PageIndex.resolve(file, from: path) else { return nil }
        return page(at: resolved).map { Target(page: $0, anchor: anchor) }
    }

    /// The page at a path that `path(of:from:)` made; `nil` where there is none.
    public func target(at path: String) -> Target? {
        let hash = path.firstIndex(of: UInt8(ascii: "#"))
        let file = hash.map { String(path[..<$0]) } ?? path
        let anchor = hash.map { String(path[path.utf8.index(after: $0)...]) }
        return page(at: file).map { Target(page: $0, anchor: anchor) }
    }

    /// A link may leave out the extension.
    private func page(at file: String) -> Int? { places[file] ?? places[file + ".md"] }

    /// The file and the anchor of a destination.
    public static func parts(of destination: String) -> (file: String, anchor: String?) {
        let hash = destination.firstIndex(of: UInt8(ascii: "#"))
        let question = destination.firstIndex(of: UInt8(ascii: "?")) ?? destination.endIndex
        let anchor = hash.map { destination[destination.utf8.index(after: $0)...].lowercased() }
        return (String(destination[..<min(hash ?? destination.endIndex, question)]), anchor)
    }

    /// The folder of a page, in small letters: where its relative links lead on from.
    struct Folder {
        fileprivate let path: [UInt8]

        init(of page: String) {
            var path: [UInt8] = []
            append(page, isFolder: false, to: &path)
            removeLast(of: &path)
            self.path = path
        }
    }

    /// The path of the page that a destination names, from the root of the doc set, with its anchor; `nil` for the page itself
    /// and for what has a scheme.
    static func path(of destination: String, from folder: Folder) -> String? {
        let (file, anchor) = PageIndex.parts(of: destination)
        guard !file.isEmpty, !file.contains(":") else { return nil }
        let resolved = resolved(file, from: folder)
        guard !resolved.isEmpty else { return nil }
        return anchor.map { "\(resolved)#\($0)" } ?? resolved
    }

    /// The path that a relative file has, in small letters; `nil` for one with a scheme.
    public static func resolve(_ file: String, from path: String) -> String? {
        hasScheme(file) ? nil : resolved(file, from: Folder(of: path))
    }

    private static func resolved(_ file: String, from folder: Folder) -> String {
        var resolved = file.utf8.first == UInt8(ascii: "/") ? [] : folder.path
        resolved.reserveCapacity(resolved.count + 1 + file.utf8.count)
        append(file, isFolder: true, to: &resolved)
        return String(decoding: resolved, as: UTF8.self)
    }

    /// Appends the parts of a path one by one, in small letters.
    ///
    /// - Parameter isFolder: Whether `.` and `..` lead somewhere in it, and a backslash parts it too.
    private static func append(_ path: String, isFolder: Bool, to resolved: inout [UInt8]) {
        var path = path.isASCII ? path : path.lowercased()
        path.withUTF8 { bytes in
            // What was there before the part that is being read.
            var known = resolved.count
            for byte in bytes {
                if byte == UInt8(ascii: "/") || isFolder && byte == UInt8(ascii: "\\") {
                    if isFolder { followDots(after: known, in: &resolved) }
                    known = resolved.count
                } else {
                    if known > 0, resolved.count == known { resolved.append(UInt8(ascii: "/")) }
                    resolved.append(byte.lowercased)
                }
            }
            if isFolder { followDots(after: known, in: &resolved) }
        }
    }

    /// Follows the last part of a path where it is `.` or `..`.
    private static func followDots(after known: Int, in resolved: inout [UInt8]) {
        let start = known > 0 ? known + 1 : 0
        let count = resolved.count - start
        guard count == 1 || count == 2, resolved[start...].allSatisfy({ $0 == UInt8(ascii: ".") }) else { return }
        resolved.removeSubrange(known...)
        if count == 2 { removeLast(of: &resolved) }
    }

    private static func removeLast(of resolved: inout [UInt8]) {
        resolved.removeSubrange((resolved.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
    }

    /// Whether a destination leads out of the doc set: `https://…`, `mailto:…`.
    public static func hasScheme(_ destination: String) -> Bool {
        destination.hasPrefix("mailto:") || destination.contains("://")
    }

    /// A page's path as resolved ones are: in small letters, without a leading slash. What `..` in it leads to stays open, since
    /// links from the page are followed from there.
    private static func normalized(_ path: String) -> String {
        var result: [UInt8] = []
        append(path, isFolder: false, to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    /// The name of a file without folder and ending: `onlinemeeting`.
    public static func baseName(of file: String) -> String {
        let parts = file.utf8.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
        let name = parts.last.map(Substring.init) ?? ""
        return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
    }
}

extension String {
    /// Half of all links are looked through several times: in one piece, the bytes are gone through faster.
    fileprivate func firstIndex(of byte: UInt8) -> Index? {
        let offset = utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: byte) } ?? nil
        return offset.map { utf8.index(startIndex, offsetBy: $0) }
    }

    fileprivate var isASCII: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in bytes.allSatisfy { $0 < 0x80 } } ?? false
    }
}

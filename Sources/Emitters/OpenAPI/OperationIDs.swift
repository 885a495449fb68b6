import APIModel

/// Gives each operation at each of its paths an identifier.
///
/// The first path keeps the operation's own. Another one gets the literal words that tell its path from the first:
/// `createOnlineMeeting` at `/me/onlineMeetings` is `createOnlineMeetingCommunications` at
/// `/communications/onlineMeetings`. Where no word does, or the name is taken, a number follows.
struct OperationIDs {
    private var taken = UniqueNames(separator: "")

    /// Keeps the operations' own identifiers free for them.
    init(_ operations: [Operation]) {
        for operation in operations { taken.reserve(operation.id) }
    }

    /// What an operation is to be called at a path, if the name is free.
    enum Name: Sendable {
        /// The operation's own, which is kept free for it.
        case own(String)
        case other(String)
    }

    /// - Parameter isRespelled: for another spelling of the path.
    static func name(of operation: Operation, atPath index: Int, isRespelled: Bool = false) -> Name {
        guard index > 0 || isRespelled else { return .own(operation.id) }
        let distinct = words(of: operation.paths[index].template).without(words(of: operation.paths[0].template))
        return .other(operation.id + distinct.map(capitalized).joined())
    }

    mutating func id(for name: Name) -> String {
        switch name {
        case .own(let id): id
        case .other(let id): taken.take(id)
        }
    }

    private static func words(of template: PathTemplate) -> [String] {
        template.segments.flatMap(\.parts).flatMap { part -> [String] in
            guard case .literal(let text) = part else { return [] }
            return text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map { String($0) }
        }
    }

    private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}

extension [String] {
    /// The words without those of the other list, each taken off as often as it stands there.
    fileprivate func without(_ other: [String]) -> [String] {
        var rest = other
        return filter { word in
            guard let place = rest.firstIndex(of: word) else { return true }
            rest.remove(at: place)
            return false
        }
    }
}

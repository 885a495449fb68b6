/// A pattern for paths and names: `*` stands for any text without a slash, `**` for any text, `**/` for any number of whole
/// components, `?` for one character that is no slash. Letter case does not count.
///
///     Glob("/users/*/messages/**").matches("/users/{userId}/messages/{messageId}")   // true
public struct Glob: Hashable, Sendable {
    public let text: String
    private let parts: [Part]

    private enum Part: Hashable {
        case literal(Character)
        case character
        case run
        case anything
        /// The beginning of a component, or of what follows them.
        case components
        /// Inside of a component.
        case component

        /// How far a part leads that may stand for nothing.
        var skip: Int? {
            switch self {
            case .run, .anything: 1
            case .components: 2
            case .literal, .character, .component: nil
            }
        }
    }

    public init(_ text: String) {
        self.text = text
        var parts: [Part] = []
        for character in text.lowercased() {
            switch character {
            case "*" where parts.last == .run: parts[parts.count - 1] = .anything
            case "*" where parts.last == .anything: break
            case "/" where parts.last == .anything && [nil, .literal("/"), .component].contains(parts.dropLast().last):
                parts[parts.count - 1] = .components
                parts.append(.component)
            case "*": parts.append(.run)
            case "?": parts.append(.character)
            default: parts.append(.literal(character))
            }
        }
        self.parts = parts
    }

    /// Whether it covers the whole of a text.
    public func matches(_ text: some StringProtocol) -> Bool {
        let text = Array(text.lowercased())
        // The states that the pattern may be in, as in Thompson's construction: no text takes longer than its length.
        var states = closure(of: [0])
        for character in text {
            var next: Set<Int> = []
            for state in states where state < parts.count {
                switch parts[state] {
                case .literal(character): next.insert(state + 1)
                case .literal: break
                case .character: if character != "/" { next.insert(state + 1) }
                case .run: if character != "/" { next.insert(state) }
                case .anything: next.insert(state)
                case .components: next.insert(character == "/" ? state : state + 1)
                case .component: next.insert(character == "/" ? state - 1 : state)
                }
            }
            states = closure(of: next)
        }
        return states.contains(parts.count)
    }

    /// The states, and those that follow without a character.
    private func closure(of states: Set<Int>) -> Set<Int> {
        var result = states
        var open = Array(states)
        while let state = open.popLast() {
            guard state < parts.count, let step = parts[state].skip else { continue }
            if result.insert(state + step).inserted { open.append(state + step) }
        }
        return result
    }
}

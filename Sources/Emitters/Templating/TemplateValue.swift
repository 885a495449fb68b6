import Stencil

/// What a template can see: text, and lists and objects of it.
///
/// Stencil resolves what it does not find to nothing. These values don't let it: a member that an object lacks resolves
/// to one that throws when it is used, so that a misspelt variable is an error at its line.
public enum TemplateValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([TemplateValue])
    case object([String: TemplateValue])
    /// A path that leads nowhere, as the template wrote it.
    case missing(String)
}

extension TemplateValue: Resolvable {
    /// The plain value, of which Stencil makes text and truth.
    ///
    /// - Throws: `TemplateSyntaxError` for a path that leads nowhere.
    public func resolve(_ context: Context) throws -> Any? {
        switch self {
        case .text(let text): return text
        case .number(let number): return number
        case .flag(let flag): return flag
        case .list(let elements): return elements
        case .object: return self
        case .missing(let path): throw TemplateSyntaxError("there is no '\(path)' in the context")
        }
    }
}

extension TemplateValue: CustomStringConvertible {
    /// What filters such as `join` make of an element of a list; nothing where there is no text for it.
    public var description: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): String(flag)
        case .list, .object, .missing: ""
        }
    }
}

extension TemplateValue: CustomReflectable {
    /// Nothing: loops of Stencil ask each value whether it is a tuple, and to look into an enumeration takes longer than the
    /// rest of a turn.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension TemplateValue: DynamicMemberLookup {
    public subscript(dynamicMember member: String) -> Any? {
        switch self {
        case .object(let members): members[member] ?? .missing(member)
        case .list(let elements): Self.element(member, of: elements)
        case .missing(let path): Self.missing("\(path).\(member)")
        case .text, .number, .flag: Self.missing(member)
        }
    }

    private static func element(_ member: String, of elements: [TemplateValue]) -> TemplateValue {
        switch member {
        case "count": .number(elements.count)
        case "first": elements.first ?? .missing(member)
        case "last": elements.last ?? .missing(member)
        default:
            Int(member).flatMap { elements.indices.contains($0) ? elements[$0] : nil } ?? .missing(member)
        }
    }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    public init(integerLiteral value: Int) { self = .number(value) }
    public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

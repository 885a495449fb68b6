/// A change with whom it breaks something for, and where the pages state it.
public struct Finding: Hashable, Sendable {
    public let change: Change
    /// Empty for a change that both sides survive.
    public let breakage: Breakage
    /// `page.md:12`, in the new pages where it is there, else in the old ones.
    public let source: String?

    public var isBreaking: Bool { !breakage.isEmpty }
}

/// What differs between two revisions of an API: types by name, then operations in the order of the pages.
///
/// It is a function of the two alone, so that the same pages always give the same list.
public func compare(_ old: Interface, _ new: Interface) -> [Finding] {
    let comparison = Comparison(old, new)
    return comparison.typeFindings() + comparison.operationFindings()
}

/// What all parts of a comparison look up.
struct Comparison {
    let old: Interface
    let new: Interface
    let oldTypes: TypeTable
    let newTypes: TypeTable
    /// The new name of a type, by the key of its old one; types of one name are not in it.
    let renamedTypes: [String: String]
    private let oldFlows: [String: Flow]
    private let newFlows: [String: Flow]

    init(_ old: Interface, _ new: Interface) {
        self.old = old
        self.new = new
        oldTypes = TypeTable(old)
        newTypes = TypeTable(new)
        renamedTypes = Renames.types(from: oldTypes, to: newTypes)
        oldFlows = flows(in: old, oldTypes)
        newFlows = flows(in: new, newTypes)
    }

    /// The ways in which values of a type travel, by the old pages or the new ones.
    func flow(_ old: InterfaceType?, _ new: InterfaceType?) -> Flow {
        let flow = [old.flatMap { oldFlows[$0.key] }, new.flatMap { newFlows[$0.key] }].compactMap(\.self)
        return flow.isEmpty ? .bothWays : flow.reduce([]) { $0.union($1) }
    }

    func finding(_ change: Change, _ flow: Flow = .bothWays, at source: String?) -> Finding {
        Finding(change: change, breakage: change.breakage(flow), source: source)
    }
}

/// The types of an interface by name. Letter case tells no two types apart, as in the model.
struct TypeTable {
    private let types: [String: InterfaceType]
    let inOrder: [InterfaceType]

    init(_ interface: Interface) {
        inOrder = interface.types.sorted { $0.key < $1.key }
        types = Dictionary(inOrder.map { ($0.key, $0) }) { first, _ in first }
    }

    subscript(_ name: String) -> InterfaceType? { types[name.lowercased()] }

    /// The properties of a type, those of its bases included, by name.
    func allProperties(of type: InterfaceType) -> [String: InterfaceProperty] {
        var result: [String: InterfaceProperty] = [:]
        var seen: Set<String> = []
        var next: InterfaceType? = type
        while let current = next, seen.insert(current.key).inserted {
            for property in current.properties where result[property.name] == nil { result[property.name] = property }
            next = current.base.flatMap { self[$0] }
        }
        return result
    }

    /// Whether values of a type tell by name which of several types they are.
    func isPolymorphic(_ type: InterfaceType) -> Bool {
        type.base != nil || inOrder.contains { $0.base?.lowercased() == type.key }
    }
}

extension InterfaceType {
    var key: String { name.lowercased() }
}

import APIModel

/// Which properties would make a structure contain itself.
///
/// A structure lies inline in the one that has it as a property; an array or dictionary does not. So only properties of
/// plain named types count, and only those within a cycle need a box. The enumeration of a polymorphic type is a box itself.
struct RecursiveTypes: Sendable {
    /// The cycle that a type belongs to; types outside of cycles have none.
    private let cycles: [TypeID: Int]
    private let hierarchy: TypeHierarchy

    init(_ model: APIModel, types index: TypeIndex) {
        let hierarchy = TypeHierarchy(model)
        var graph: [TypeID: [TypeID]] = [:]
        for type in model.types {
            graph[type.id] = index.allProperties(of: type.id).compactMap { property in
                guard case .named(let id) = property.type, case .object = index[id]?.shape,
                    !hierarchy.isPolymorphic(id)
                else { return nil }
                return id
            }
        }
        self.hierarchy = hierarchy
        cycles = Self.cycles(in: graph, order: model.types.map(\.id))
    }

    /// Whether a property of `owner` with this type closes a cycle.
    func needsBox(_ type: TypeReference, in owner: TypeID) -> Bool {
        guard case .named(let id) = type, !hierarchy.isPolymorphic(id), let cycle = cycles[owner] else { return false }
        return cycles[id] == cycle
    }

    /// Strongly connected components with more than one type or an edge to itself (Tarjan 1972, without recursion).
    private static func cycles(in graph: [TypeID: [TypeID]], order: [TypeID]) -> [TypeID: Int] {
        var numbers: [TypeID: Int] = [:]
        var lows: [TypeID: Int] = [:]
        var stack: [TypeID] = []
        var onStack: Set<TypeID> = []
        var result: [TypeID: Int] = [:]
        for root in order where numbers[root] == nil {
            var path: [(type: TypeID, next: Int)] = [(root, 0)]
            while let (type, next) = path.last {
                if next == 0 {
                    numbers[type] = numbers.count
                    lows[type] = numbers[type]
                    stack.append(type)
                    onStack.insert(type)
                }
                let edges = graph[type, default: []]
                if next < edges.count {
                    path[path.count - 1].next += 1
                    let target = edges[next]
                    if numbers[target] == nil {
                        path.append((target, 0))
                    } else if onStack.contains(target) {
                        lows[type] = min(lows[type, default: 0], numbers[target, default: 0])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last?.type {
                    lows[parent] = min(lows[parent, default: 0], lows[type, default: 0])
                }
                guard lows[type] == numbers[type] else { continue }
                var component: [TypeID] = []
                while let member = stack.popLast() {
                    onStack.remove(member)
                    component.append(member)
                    if member == type { break }
                }
                guard component.count > 1 || edges.contains(type) else { continue }
                for member in component { result[member] = numbers[type] }
            }
        }
        return result
    }
}

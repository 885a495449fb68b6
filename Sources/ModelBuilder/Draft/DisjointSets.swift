/// Sets that are joined until those that share an element are one (union–find).
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(_ element: Int) -> Int {
        var current = element
        while parents[current] != current {
            parents[current] = parents[parents[current]]
            current = parents[current]
        }
        return current
    }

    /// The smaller root stays, so that sets keep the order of their first elements.
    mutating func join(_ left: Int, _ right: Int) {
        let (first, second) = (root(left), root(right))
        parents[max(first, second)] = min(first, second)
    }

    /// Each set in ascending order, by its smallest element.
    var sets: [[Int]] {
        mutating get {
            var result: [[Int]] = []
            var places: [Int: Int] = [:]
            for element in parents.indices {
                let root = root(element)
                if let place = places[root] {
                    result[place].append(element)
                } else {
                    places[root] = result.count
                    result.append([element])
                }
            }
            return result
        }
    }
}

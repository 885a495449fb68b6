/// Hands out names that differ from each other even where letter case doesn't count, as in file systems.
///
///     var names = UniqueNames()
///     names.take("Request")      // Request
///     names.take("request")      // request-2
struct UniqueNames {
    private var taken: Set<String> = []
    private let separator: String

    init(separator: String = "-") { self.separator = separator }

    /// The name, or the name with the first free number from 2.
    mutating func take(_ name: String) -> String {
        if taken.insert(name.lowercased()).inserted { return name }
        var number = 2
        while !taken.insert("\(name)\(separator)\(number)".lowercased()).inserted { number += 1 }
        return "\(name)\(separator)\(number)"
    }

    /// Keeps a name from being handed out.
    mutating func reserve(_ name: String) { taken.insert(name.lowercased()) }
}

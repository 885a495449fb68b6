import APIModel

/// An operation at one of its paths: what OpenAPI calls an operation.
struct PathOperation {
    /// Unique in the document.
    var id: String
    /// The operation with the examples that belong to this path alone.
    var operation: Operation
    var path: DocumentedPath
}

/// A key of `paths` with the operations under it.
struct PathItem {
    var key: PathKey
    /// One a method, in the order of `PathItem.methods`.
    var operations: [PathOperation]

    /// In the order in which OpenAPI lists them.
    static let methods: [HTTPMethod] = [.get, .put, .post, .delete, .options, .head, .patch]
}

extension PathItem {
    /// All paths of a model, by their text.
    ///
    /// Templates that differ in the names of placeholders are one path, under the names of the first; operations that
    /// then share a path and a method are united. Keys are compared with regard to letter case, so each spelling of a
    /// path is one; examples stand under the first.
    static func items(of model: APIModel) -> [PathItem] {
        var ids = OperationIDs(model.operations)
        var items = PathItems()
        for operation in model.operations {
            for (index, path) in operation.paths.enumerated() {
                var part = operation
                part.examples = operation.examples(at: index)
                items.add(part, at: path) { ids.id(of: operation, atPath: index) }
            }
        }
        for operation in model.operations {
            for (index, path) in operation.paths.enumerated() {
                for spelling in path.otherSpellings {
                    var part = operation
                    part.examples = []
                    items.add(part, at: spelling) { ids.id(of: operation, atPath: index, isRespelled: true) }
                }
            }
        }
        return items.sorted
    }
}

/// The items of a document while operations are put into them.
private struct PathItems {
    private var items: [PathItem] = []
    private var places: [String: Int] = [:]

    mutating func add(_ operation: Operation, at path: DocumentedPath, id: () -> String) {
        let form = PathKey.form(of: path.template)
        let place = places[form] ?? items.count
        if place == items.count {
            places[form] = place
            items.append(PathItem(key: PathKey(path.template), operations: []))
        }
        if let other = items[place].operations.firstIndex(where: { $0.operation.method == operation.method }) {
            items[place].operations[other].unite(with: operation, at: path)
        } else {
            items[place].operations.append(PathOperation(id: id(), operation: operation, path: path))
        }
    }

    /// By the text of their keys.
    var sorted: [PathItem] {
        items.map { item in
            var item = item
            item.operations.sort { $0.operation.method.place < $1.operation.method.place }
            return item
        }
        .sorted { $0.key.text < $1.key.text }
    }
}

extension HTTPMethod {
    fileprivate var place: Int { PathItem.methods.firstIndex(of: self) ?? PathItem.methods.count }
}

extension Operation {
    /// The examples that are sent to a path; those that fit none of the operation's paths belong to the first.
    fileprivate func examples(at index: Int) -> [Example] {
        examples.filter { example in
            var target: PathTemplate?
            if case .request(_, let address) = example.request?.role { target = address.template }
            let place = target.flatMap { template in paths.firstIndex { $0.template == template } }
            return (place ?? 0) == index
        }
    }
}

extension PathOperation {
    /// Takes in what another description of the same method at the same path has more.
    fileprivate mutating func unite(with other: Operation, at otherPath: DocumentedPath) {
        path.sources += otherPath.sources
        path.isInferred = path.isInferred && otherPath.isInferred
        operation.examples += other.examples
        guard operation.id != other.id else { return }
        operation.sources += other.sources
        operation.permissions += other.permissions
        operation.queryParameters += other.queryParameters
        operation.requestHeaders += other.requestHeaders
        operation.request = operation.request ?? other.request
        for response in other.responses {
            if let place = operation.responses.firstIndex(where: { $0.status == response.status }) {
                operation.responses[place].body = operation.responses[place].body ?? response.body
                operation.responses[place].headers += response.headers
                operation.responses[place].errors += response.errors
            } else {
                operation.responses.append(response)
            }
        }
    }
}

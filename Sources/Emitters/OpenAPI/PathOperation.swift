import APIModel
import SourceText

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
    static func items(of model: APIModel, _ workers: Workers) -> [PathItem] {
        let written = workers.mapAll(model.operations) { operation in
            operation.paths.enumerated().map { index, path in
                var part = operation
                part.examples = operation.examples(at: index)
                return Candidate(part, at: path, name: OperationIDs.name(of: operation, atPath: index))
            }
        }
        let respelled = workers.mapAll(model.operations) { operation in
            operation.paths.enumerated().flatMap { index, path in
                path.otherSpellings.map { spelling in
                    var part = operation
                    part.examples = []
                    let name = OperationIDs.name(of: operation, atPath: index, isRespelled: true)
                    return Candidate(part, at: spelling, name: name)
                }
            }
        }
        var items = PathItems(OperationIDs(model.operations))
        for candidate in (written + respelled).joined() { items.add(candidate) }
        return items.sorted
    }
}

/// An operation at one of its paths, before others are known.
private struct Candidate: Sendable {
    let operation: Operation
    let path: DocumentedPath
    /// What it is called where nothing else is.
    let name: OperationIDs.Name
    let key: PathKey
    let form: String

    init(_ operation: Operation, at path: DocumentedPath, name: OperationIDs.Name) {
        self.operation = operation
        self.path = path
        self.name = name
        key = PathKey(path.template)
        form = PathKey.form(of: path.template)
    }
}

/// The items of a document while operations are put into them.
private struct PathItems {
    private var items: [PathItem] = []
    private var places: [String: Int] = [:]
    private var ids: OperationIDs

    init(_ ids: OperationIDs) { self.ids = ids }

    mutating func add(_ candidate: Candidate) {
        let (operation, path) = (candidate.operation, candidate.path)
        let place = places[candidate.form] ?? items.count
        if place == items.count {
            places[candidate.form] = place
            items.append(PathItem(key: candidate.key, operations: []))
        }
        if let other = items[place].operations.firstIndex(where: { $0.operation.method == operation.method }) {
            items[place].operations[other].unite(with: operation, at: path)
        } else {
            let id = ids.id(for: candidate.name)
            items[place].operations.append(PathOperation(id: id, operation: operation, path: path))
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

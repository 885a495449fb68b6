import APIModel
import PageReader

/// Leads the links of documentation from pages to what the pages are about.
struct LinkResolution {
    private let index: PageIndex
    private let names: TypeNames
    /// What a link can lead to; a type that a scalar stands in for is none.
    private let types: Set<TypeID>
    /// The operations that each page describes, in the order of the model.
    private let operations: [Int: [String]]

    init(_ draft: ModelDraft, types: [TypeDefinition]) {
        index = draft.names.index
        names = draft.names
        self.types = Set(types.map(\.id))
        var operations: [Int: [String]] = [:]
        for operation in draft.operations {
            for source in operation.sources where !source.isBorrowed {
                if operations[source.page]?.last != operation.id {
                    operations[source.page, default: []].append(operation.id)
                }
            }
        }
        self.operations = operations
    }

    /// A type with every link of its documentation resolved; what leads nowhere is text.
    func resolved(_ type: TypeDefinition) -> TypeDefinition {
        var type = type
        resolve(&type.documentation)
        switch type.shape {
        case .object(var properties, let isOpen):
            for place in properties.indices { resolve(&properties[place].documentation) }
            type.shape = .object(properties, isOpen: isOpen)
        case .enumeration(var members, let isFlags):
            for place in members.indices { resolve(&members[place].documentation) }
            type.shape = .enumeration(members, isFlags: isFlags)
        }
        return type
    }

    /// An operation with every link of its documentation resolved.
    func resolved(_ operation: Operation) -> Operation {
        var operation = operation
        resolve(&operation.documentation)
        resolve(&operation.pathParameters)
        resolve(&operation.queryParameters)
        resolve(&operation.requestHeaders)
        if var request = operation.request {
            resolve(&request.documentation)
            operation.request = request
        }
        for place in operation.responses.indices {
            resolve(&operation.responses[place].documentation)
            resolve(&operation.responses[place].headers)
            if var body = operation.responses[place].body {
                resolve(&body.documentation)
                operation.responses[place].body = body
            }
            for error in operation.responses[place].errors.indices {
                resolve(&operation.responses[place].errors[error].documentation)
            }
        }
        return operation
    }

    private func resolve(_ parameters: inout [Parameter]) {
        for place in parameters.indices { resolve(&parameters[place].documentation) }
    }

    private func resolve(_ documentation: inout Documentation) {
        documentation = documentation.relinked { label, link in
            switch link {
            case .page(let path): target(ofPage: path, label: label)
            case .type, .operation: link
            }
        }
    }

    /// A page of types stands for the one that the link means, any other one for its first operation.
    private func target(ofPage path: String, label: Substring) -> DocumentationLink? {
        guard let target = index.target(at: path) else { return nil }
        if let id = names.id(onPage: target.page, named: label, anchor: target.anchor), types.contains(id) {
            return .type(id)
        }
        return operations[target.page]?.first.map { .operation($0) }
    }
}

import APIModel
import SwiftDeclarations

/// Links to what the Swift outputs declare; plain words where an output isn't made, so that no link leads nowhere.
struct SymbolLinks {
    let context: EmissionContext
    private let names: SwiftNames

    init(context: EmissionContext) {
        self.context = context
        names = context.names
    }

    /// `# ``OnlineMeetings`` ` extends the page of a module; a catalog without code has a page of its own.
    var hasModule: Bool { context.settings.outputs.contains(.models) || context.settings.outputs.contains(.routes) }

    /// A link to the Swift type; `nil` where there is none.
    func type(_ id: TypeID) -> String? {
        guard context.settings.outputs.contains(.models), let definition = context.types[id] else { return nil }
        return link(path(of: definition.id))
    }

    /// `RecurrencePattern/WeekIndex`
    private func path(of id: TypeID) -> String {
        names.path(of: id).map(\.name).joined(separator: "/")
    }

    /// Links to the enumerations that are declared within the structure of a type.
    func nestedTypes(of id: TypeID) -> [String] {
        let isPatchable = names.patch(id) != nil && names.polymorph(id) == nil
        let propertyNames = isPatchable ? link("\(path(of: id))/PropertyName") : nil
        return names.nested(in: id).compactMap { type($0) } + [propertyNames].compactMap(\.self)
    }

    /// Links to all that the models declare for a type: itself, and what holds it or one of its subtypes.
    func declarations(of id: TypeID) -> [String] {
        guard let type = type(id) else { return [] }
        return [type] + [names.polymorph(id).flatMap { link($0.type.name) }].compactMap { $0 }
    }

    /// A link to a property or to a member of an enumeration; `nil` where there is none.
    func member(_ wireName: String, of id: TypeID) -> String? {
        guard context.settings.outputs.contains(.models), let definition = context.types[id] else { return nil }
        return link(
            "\(path(of: definition.id))/\(names.member(wireName, of: definition.id).name)")
    }

    /// A link to the client of the module; `nil` where there is none.
    var client: String? {
        context.settings.outputs.contains(.client) ? link(names.client.name) : nil
    }

    /// Links to the protocols and the stub of a resource, in this order.
    func resource(_ name: String) -> [String] {
        guard context.settings.outputs.contains(.routes), let resource = names.resource(name) else { return [] }
        return [resource.api, resource.partial, resource.stub].compactMap { link($0.name) }
    }

    /// Links to the method and to the namespace of an operation; `nil` where there are none.
    func operation(_ operation: Operation) -> (method: String, namespace: String)? {
        guard context.settings.outputs.contains(.routes), let own = names.operation(operation.id),
            let resource = names.resource(operation.resource),
            let method = link("\(resource.api.name)/\(own.method.name)(_:)"),
            let namespace = link(own.namespace.name)
        else { return nil }
        return (method, namespace)
    }

    /// What a value is, for people: `collection of ``OnlineMeeting`` `.
    func text(of type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): DocCMarkup.plain(scalar.words)
        case .named(let id): self.type(id) ?? DocCMarkup.code(id.name)
        case .array(let element): "collection of \(text(of: element))"
        case .map(let value): "map to \(text(of: value))"
        case .unknown: "any JSON"
        }
    }

    /// A type that is named like the module can't be told from it in a link.
    private func link(_ name: String) -> String? {
        let first = name.prefix { $0 != "/" }
        return first == names.module.name || name.contains("`") ? nil : "``\(name)``"
    }
}

extension Scalar {
    fileprivate var words: String {
        switch self {
        case .string: "string"
        case .boolean: "Boolean"
        case .byte: "8-bit unsigned integer"
        case .sbyte: "8-bit integer"
        case .int16: "16-bit integer"
        case .int32: "32-bit integer"
        case .int64: "64-bit integer"
        case .integer: "integer"
        case .single: "single-precision number"
        case .double: "double-precision number"
        case .decimal: "decimal number"
        case .number: "number"
        case .dateTime: "date and time"
        case .date: "date"
        case .timeOfDay: "time of day"
        case .duration: "duration"
        case .guid: "GUID"
        case .binary: "binary"
        case .stream: "stream of bytes"
        case .url: "URL"
        }
    }
}

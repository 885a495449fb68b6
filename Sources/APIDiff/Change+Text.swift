extension Change {
    /// What changed, without a period: `book.title is required now`. Names stand in backticks.
    public var text: String {
        switch self {
        case .typeAdded(let name): "type `\(name)` was added"
        case .typeRemoved(let name): "type `\(name)` was removed"
        case .typeRenamed(let name, let new, _): "type `\(name)` was renamed to `\(new)`"
        case .typeKindChanged(let name, let old, let new): "type `\(name)` was \(old.words), and is \(new.words)"
        case .baseChanged(let name, let old, let new):
            "type `\(name)` inherits from \(new.map { "`\($0)`" } ?? "no type"), before from \(old.map { "`\($0)`" } ?? "none")"
        case .propertyAdded(let path, let isRequired):
            "\(isRequired ? "required " : "")property `\(path)` was added"
        case .propertyRemoved(let path, _): "property `\(path)` was removed"
        case .propertyNoLongerShown(let path): "property `\(path)` is in no example any more, and was in no table"
        case .propertyRenamed(let path, let new): "property `\(path)` was renamed to `\(new)`"
        case .propertyTypeChanged(let path, let change): "type of `\(path)` changed: \(change)"
        case .propertyRequirementChanged(let path, let isRequired):
            "property `\(path)` is \(isRequired ? "required" : "optional") now"
        case .propertyNullabilityChanged(let path, let isNullable):
            "property `\(path)` may \(isNullable ? "be" : "no longer be") null"
        case .propertyBecameReadOnly(let path): "property `\(path)` is read-only now"
        case .propertyBecameWritable(let path): "property `\(path)` may be written now"
        case .memberAdded(let path, _): "member `\(path)` was added"
        case .memberRemoved(let path): "member `\(path)` was removed"
        case .memberRenamed(let path, let new): "member `\(path)` was renamed to `\(new)`"
        case .operationAdded(let line): "operation `\(line)` was added"
        case .operationRemoved(let line): "operation `\(line)` was removed"
        case .operationRenamed(let line, let old, let new): "`\(line)` is called `\(new)`, before `\(old)`"
        case .pathAdded(let line, let path): "`\(line)` has a further path: `\(path)`"
        case .pathRemoved(let line, let path): "`\(line)` lost the path `\(path)`"
        case .parameterAdded(let line, let name, let isRequired):
            "`\(line)` takes a \(isRequired ? "required" : "further") \(name.place.rawValue) parameter `\(name.name)`"
        case .parameterRemoved(let line, let name, _):
            "`\(line)` no longer takes the \(name.place.rawValue) parameter `\(name.name)`"
        case .parameterTypeChanged(let line, let name, let change):
            "type of \(name.place.rawValue) parameter `\(name.name)` of `\(line)` changed: \(change)"
        case .parameterRequirementChanged(let line, let name, let isRequired):
            "\(name.place.rawValue) parameter `\(name.name)` of `\(line)` is \(isRequired ? "required" : "optional") now"
        case .requestBodyAdded(let line, let type, let isRequired):
            "`\(line)` takes \(isRequired ? "a" : "an optional") body: \(type)"
        case .requestBodyRemoved(let line, let type, _): "`\(line)` no longer takes a body: \(type)"
        case .requestBodyTypeChanged(let line, let change): "request body of `\(line)` changed: \(change)"
        case .requestBodyRequirementChanged(let line, let isRequired):
            "request body of `\(line)` is \(isRequired ? "required" : "optional") now"
        case .requestMediaTypeChanged(let line, let old, let new):
            "request body of `\(line)` is `\(new)`, before `\(old)`"
        case .statusAdded(let line, let status): "`\(line)` may answer \(status)"
        case .statusRemoved(let line, let status): "`\(line)` no longer answers \(status)"
        case .responseBodyAdded(let line, let status, let type): "answer \(status) of `\(line)` has a body: \(type)"
        case .responseBodyRemoved(let line, let status, let type):
            "answer \(status) of `\(line)` no longer has a body: \(type)"
        case .responseBodyTypeChanged(let line, let status, let change):
            "answer \(status) of `\(line)` changed: \(change)"
        case .responseMediaTypeChanged(let line, let status, let old, let new):
            "answer \(status) of `\(line)` is `\(new)`, before `\(old)`"
        }
    }

    /// The name of its kind, for programs: `property-type-changed`.
    public var kind: String {
        switch self {
        case .typeAdded: "type-added"
        case .typeRemoved: "type-removed"
        case .typeRenamed: "type-renamed"
        case .typeKindChanged: "type-kind-changed"
        case .baseChanged: "base-changed"
        case .propertyAdded: "property-added"
        case .propertyRemoved: "property-removed"
        case .propertyNoLongerShown: "property-no-longer-shown"
        case .propertyRenamed: "property-renamed"
        case .propertyTypeChanged: "property-type-changed"
        case .propertyRequirementChanged: "property-requirement-changed"
        case .propertyNullabilityChanged: "property-nullability-changed"
        case .propertyBecameReadOnly: "property-became-read-only"
        case .propertyBecameWritable: "property-became-writable"
        case .memberAdded: "member-added"
        case .memberRemoved: "member-removed"
        case .memberRenamed: "member-renamed"
        case .operationAdded: "operation-added"
        case .operationRemoved: "operation-removed"
        case .operationRenamed: "operation-renamed"
        case .pathAdded: "path-added"
        case .pathRemoved: "path-removed"
        case .parameterAdded: "parameter-added"
        case .parameterRemoved: "parameter-removed"
        case .parameterTypeChanged: "parameter-type-changed"
        case .parameterRequirementChanged: "parameter-requirement-changed"
        case .requestBodyAdded: "request-body-added"
        case .requestBodyRemoved: "request-body-removed"
        case .requestBodyTypeChanged: "request-body-type-changed"
        case .requestBodyRequirementChanged: "request-body-requirement-changed"
        case .requestMediaTypeChanged: "request-media-type-changed"
        case .statusAdded: "status-added"
        case .statusRemoved: "status-removed"
        case .responseBodyAdded: "response-body-added"
        case .responseBodyRemoved: "response-body-removed"
        case .responseBodyTypeChanged: "response-body-type-changed"
        case .responseMediaTypeChanged: "response-media-type-changed"
        }
    }
}

extension InterfaceType.Kind {
    fileprivate var words: String {
        switch self {
        case .object: "an object"
        case .enumeration: "an enumeration"
        case .flags: "a set of flags"
        }
    }
}

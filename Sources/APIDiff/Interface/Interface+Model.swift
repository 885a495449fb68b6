import APIModel
import SourceText

extension Interface {
    /// The interface that a model describes.
    ///
    /// - Parameter sources: The files that the ranges of the model lie in, under the paths to be printed.
    public init(_ model: APIModel, sources: SourceMap) {
        func place(_ range: SourceRange?) -> String? {
            range.flatMap { sources.location(of: $0) }.map { "\($0.path):\($0.line)" }
        }
        let types = model.types.map { type in
            switch type.shape {
            case .object(let properties, _):
                InterfaceType(
                    name: plain(type.id.description), kind: .object, base: type.base.map { plain($0.description) },
                    // The key that names an object's type stands in messages whether or not a page lists it.
                    properties: properties.filter { $0.wireName != model.discriminator?.key }
                        .map { InterfaceProperty($0, place) },
                    members: [], isExtensible: false,
                    source: place(type.sources.first))
            case .enumeration(let members, let isFlags):
                InterfaceType(
                    name: plain(type.id.description), kind: isFlags ? .flags : .enumeration,
                    base: type.base.map { plain($0.description) },
                    properties: [],
                    members: members.filter { !$0.standsForOthers }.map { InterfaceMember($0, place) },
                    isExtensible: members.contains(where: \.standsForOthers), source: place(type.sources.first))
            }
        }
        self.init(
            name: model.name, types: types, operations: model.operations.map { InterfaceOperation($0, place) })
    }
}

/// A name of a page without what would end the code span that it is printed in.
private func plain(_ name: String) -> String { name.replacing("`", with: "'") }

private typealias Place = (SourceRange?) -> String?

extension InterfaceProperty {
    fileprivate init(_ property: Property, _ place: Place) {
        self.init(
            name: plain(property.wireName), type: TypeForm(property.type), isRequired: property.presence == .required,
            isNullable: property.isNullable, isReadOnly: property.isReadOnly,
            isShownOnly: property.isKnownFromExamplesAlone,
            summary: property.documentation.summary, source: place(property.evidence.first?.range))
    }
}

extension InterfaceMember {
    fileprivate init(_ member: Member, _ place: Place) {
        self.init(
            name: plain(member.wireName), value: member.value, summary: member.documentation.summary,
            source: place(member.sources.first))
    }
}

extension InterfaceOperation {
    fileprivate init(_ operation: Operation, _ place: Place) {
        self.init(
            id: plain(operation.id), method: operation.method.rawValue,
            paths: operation.paths.map { plain($0.template.description) },
            // A placeholder is part of its path.
            parameters: operation.queryParameters.map { InterfaceParameter(.query, $0, place) }
                + operation.requestHeaders.map { InterfaceParameter(.header, $0, place) },
            request: operation.request.map { InterfaceBody($0, place) },
            responses: operation.responses.map { response in
                InterfaceResponse(
                    status: response.status, body: response.body.map { InterfaceBody($0, place) },
                    source: place(response.sources.first))
            },
            source: place(operation.sources.first))
    }
}

extension InterfaceParameter {
    fileprivate init(_ at: InterfaceParameter.Place, _ parameter: Parameter, _ place: (SourceRange?) -> String?) {
        self.init(
            place: at, name: plain(parameter.name), type: TypeForm(parameter.type),
            isRequired: parameter.presence == .required, source: place(parameter.sources.first))
    }
}

extension InterfaceBody {
    fileprivate init(_ payload: Payload, _ place: (SourceRange?) -> String?) {
        self.init(
            type: TypeForm(payload.type), mediaType: plain(payload.mediaType),
            isRequired: payload.presence == .required,
            source: place(payload.sources.first))
    }
}

import APIModel
import SourceText

/// The model as an OpenAPI 3.1 document.
struct OpenAPIDocument {
    let model: APIModel
    let types: TypeIndex
    let citations: SourceLines
    let title: String
    /// Whose texts these are; stands in `info`.
    let attribution: Attribution?
    private let workers: Workers

    init(_ context: EmissionContext) {
        model = context.model
        types = context.types
        citations = context.sources
        title = context.title
        attribution = context.attribution
        workers = context.workers
    }

    /// The bytes of `openapi.json`.
    ///
    /// Paths and schemas are written one by one, so that what is held at a time is one of them and the bytes.
    func bytes() -> [UInt8] {
        let (model, types) = (model, types)
        let (items, (names, partial)) = workers.makeBoth {
            PathItem.items(of: model, workers)
        } _: {
            (SchemaNames(model.types), PartialTypes(model, types: types))
        }
        let values = ValueSchema(names: names, types: types)
        let operations = OperationObjects(
            parameters: ParameterObjects(values: values),
            bodies: BodyObjects(values: values, partial: partial, citations: citations), citations: citations)
        let schemas = SchemaComponents(values: values, partial: partial, citations: citations)

        var writer = JSONWriter()
        writer.openObject()
        writer.member("openapi", "3.1.0")
        writer.member("info", .object(info))
        let servers = servers
        if !servers.isEmpty { writer.member("servers", .array(servers.map { .object($0) })) }
        let tags = tags
        if !tags.isEmpty { writer.member("tags", .array(tags.map { .object(["name": .string($0)]) })) }
        writer.openObject("paths")
        writer.members(items, workers) { ($0.key.text, .object(operations.item(of: $0))) }
        writer.closeObject()
        writer.openObject("components")
        writer.openObject("schemas")
        writer.members(model.types, workers) { definition in
            values.names[definition.id].map { ($0, .object(schemas.schema(of: definition))) }
        }
        writer.closeObject()
        writer.closeObject()
        writer.closeObject()
        return writer.bytes
    }

    private var info: JSONObject {
        var result: JSONObject = ["title": .string(title)]
        result.set(
            "description", text: attribution.map { "Descriptions and examples are from its documentation: \($0.text)." }
        )
        result.set("version", .string(model.version ?? "unspecified"))
        result.set("x-docgen-attribution", attribution.map { .object(OpenAPIDocument.object(of: $0)) })
        return result
    }

    /// Not `license`, which is that of the API itself.
    private static func object(of attribution: Attribution) -> JSONObject {
        var result: JSONObject = ["source": .string(attribution.source)]
        result.set("license", text: attribution.license)
        result.set("url", text: attribution.url)
        return result
    }

    /// A brace would begin a variable, which would have to be declared; none of the servers that pages name has any.
    private var servers: [JSONObject] {
        var seen: Set<String> = []
        return model.servers.map(\.url)
            .filter { !$0.isEmpty && !$0.contains { "{}<>\"\\ ".contains($0) } && seen.insert($0).inserted }
            .map { ["url": .string($0)] }
    }

    private var tags: [String] {
        Set(model.operations.map(\.resource)).sorted()
    }
}

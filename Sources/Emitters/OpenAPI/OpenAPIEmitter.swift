extension Emitter {
    /// `openapi.json`, at the root of the output.
    func openAPIFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        let contents = String(decoding: OpenAPIDocument(context).bytes(), as: UTF8.self)
        return [GeneratedFile(path: OutputPath("openapi.json"), contents: contents, origin: "openapi")]
    }
}

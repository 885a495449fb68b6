extension Emitter {
    /// `openapi.json`, at the root of the output.
    func openAPIFiles(_ context: EmissionContext) throws -> [GeneratedFile] {
        [GeneratedFile(path: OutputPath("openapi.json"), bytes: OpenAPIDocument(context).bytes(), origin: "openapi")]
    }
}

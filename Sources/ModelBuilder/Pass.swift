/// One step from facts to model.
struct Pass: Sendable {
    let name: String
    let run: @Sendable (inout ModelDraft) -> Void

    init(_ name: String, _ run: @escaping @Sendable (inout ModelDraft) -> Void) {
        self.name = name
        self.run = run
    }
}

extension Pass {
    /// All passes, in the order in which they run. Names of types are settled before the first of them.
    static let all: [Pass] = [
        // First what pages declare: everything later asks whether a type is known, and by which properties.
        .uniteTypes,
        // Operations are put together before anything is said about them, because a request or response of one page may
        // be described on another.
        .uniteOperations,
        // Paths decide the names of placeholders, and with titles and types the identifiers of operations.
        .settlePaths,
        .nameOperations,
        // Needs identifiers: parameters of an action become a type that is named after it.
        .typeRequests,
        // After the requests: an update answers with what it was sent where its page says no more.
        .typeResponses,
        // Needs the types of responses; before examples are held against relationships.
        .countRelationships,
        // Needs all tables and the types of all bodies: what an object of an example is depends on them.
        .learnFromBodies,
        // After all evidence is in: what stands in a type and in its base is united.
        .tidyInheritance,
        // Needs the types of responses and their examples.
        .settleParameters,
        .collectServers,
    ]
}

/// Passes that can run at the same time as others, because they change other parts of a draft.
struct Stage: Sendable {
    /// Change the types, and look at operations at most; where none run beside them, they may change all.
    var types: [Pass] = []
    /// Change operations and servers, and don't look at types.
    var operations: [Pass] = []
}

extension Stage {
    /// What all workers do at a time, and what it needs: nothing but the pages, and names that are settled before.
    static let beginning: [Stage] = [
        Stage(
            // What pages declare: everything later asks whether a type is known, and by which properties.
            types: [.uniteTypes],
            operations: [
                // Operations are put together before anything is said about them, because a request or response of one
                // page may be described on another.
                .uniteOperations,
                // Paths decide the names of placeholders, and with titles and types the identifiers of operations.
                .settlePaths,
            ]),
        .alone(.nameOperations),
    ]

    /// All others, in the order in which they run.
    static let others: [Stage] = [
        // Needs identifiers: parameters of an action become a type that is named after it.
        .alone(.typeRequests),
        // After the requests: an update answers with what it was sent where its page says no more.
        .alone(.typeResponses),
        // Needs the types of responses; before examples are held against relationships.
        .alone(.countRelationships),
        // A row may add members to an enumeration, which are known before examples are looked at.
        .alone(.readParameters),
        Stage(
            types: [
                // Needs all tables and the types of all bodies: what an object of an example is depends on them.
                .learnFromBodies,
                // After all evidence is in: what stands in a type and in its base is united.
                .tidyInheritance,
            ],
            operations: [.settleParameters, .collectServers]),
    ]

    /// A pass beside which none runs.
    private static func alone(_ pass: Pass) -> Stage { Stage(types: [pass]) }
}

extension ModelDraft {
    mutating func run(_ stage: Stage) {
        guard !stage.operations.isEmpty else {
            for pass in stage.types { pass.run(&self) }
            return
        }
        // Types are held by one of the two alone: what two hold is copied whenever one of them changes it.
        var withoutTypes = self
        withoutTypes.types = TypeTable()
        let rest = withoutTypes
        let (_, withOperations) = workers.makeBoth {
            for pass in stage.types { pass.run(&self) }
        } _: {
            var draft = rest
            for pass in stage.operations { pass.run(&draft) }
            return draft
        }
        operations = withOperations.operations
        servers = withOperations.servers
    }
}

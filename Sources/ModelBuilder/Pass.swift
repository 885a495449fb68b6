/// One step from facts to model.
struct Pass: Sendable {
    let name: String
    let run: @Sendable (inout ModelDraft) -> Void

    init(_ name: String, _ run: @escaping @Sendable (inout ModelDraft) -> Void) {
        self.name = name
        self.run = run
    }
}

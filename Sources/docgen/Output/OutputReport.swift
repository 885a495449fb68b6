import DocgenKit

/// What a run did, or would do, to the files of a module.
struct OutputReport {
    let plan: OutputPlan
    let folder: OutputFolder
    let module: String

    /// A line a file that changes: `create Generated/OnlineMeetings/openapi.json`.
    var changes: [String] {
        plan.steps.filter { $0.action != .keep }.map { step in
            "\(step.action.rawValue) \(folder.place(step.path))"
        }
    }

    /// `OnlineMeetings: 12 created, 1 updated, 0 removed, 30 unchanged in Generated/OnlineMeetings`
    func summary(isDryRun: Bool) -> String {
        func count(_ action: OutputPlan.Action) -> Int { plan.steps.count { $0.action == action } }
        let counts = [
            "\(count(.create)) \(isDryRun ? "to create" : "created")",
            "\(count(.update)) \(isDryRun ? "to update" : "updated")",
            "\(count(.remove)) \(isDryRun ? "to remove" : "removed")",
            "\(count(.keep)) unchanged",
        ]
        return "\(module): \(counts.joined(separator: ", ")) in \(folder.path)"
    }

    /// What the user should know about edits of generated files.
    var warnings: [String] {
        plan.steps.filter(\.wasEdited).map { step in
            "\(folder.place(step.path)): warning: edits of this generated file are replaced"
        }
            + plan.released.map { path in
                "\(folder.place(path)): warning: this is no longer generated, but was edited; it stays and is yours now"
            }
    }
}

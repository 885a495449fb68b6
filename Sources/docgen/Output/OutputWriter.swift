import DocgenKit
import Emitters
import PathKit
import SourceText
import Synchronization

/// Makes an output folder hold exactly the generated files, besides whatever else is in it.
///
/// A plan is made first, so that nothing is touched where anything is refused. Then, in this order, each step of which
/// leaves every file whole:
///
/// 1. the manifest gets the names of all files that are about to come, so that none of them is a stranger to the next run,
///    should this one be killed;
/// 2. files that are no longer made are removed: before the writing, because on a file system that ignores letter case
///    `Foo.swift` may have to make way for `foo.swift`;
/// 3. files are written that are new or differ, several folders at a time: within one, each file passes through the one temporary
///    that the next run would clear away;
/// 4. the manifest gets its final form, where that isn't what it has by now.
struct OutputWriter {
    let folder: OutputFolder
    private let previous: Manifest
    private let workers: Workers
    let plan: OutputPlan

    /// Makes the plan.
    ///
    /// - Parameter isComplete: Whether what is not among the files is removed.
    init(
        _ files: [GeneratedFile], to folder: OutputFolder, isComplete: Bool = true, workers: Workers
    ) throws(OutputError) {
        self.folder = folder
        previous = try folder.manifest()
        self.workers = workers
        plan = try OutputPlan(
            files: files, manifest: previous, isComplete: isComplete, workers: workers
        ) { path throws(OutputError) in try folder.state(path) }
    }

    /// Carries out the plan, which must have no refusals.
    ///
    /// - Throws: `OutputError`, also where the user interrupts; what was written until then is whole.
    func write(interruption: Interruption = Interruption()) throws(OutputError) {
        if plan.changesNothing, plan.manifest == previous { return }
        try FolderLock.holding(folder) { () throws(OutputError) in
            guard try folder.manifest() == previous else { throw .changedMeanwhile(folder.path) }
            folder.removeTemporaries(in: Set(plan.steps.map(\.folder) + [""]))
            try interruption.heldBack { () throws(OutputError) in try carryOut(interruption) }
        }
    }

    private func carryOut(_ interruption: Interruption) throws(OutputError) {
        if plan.interimManifest != previous { try write(plan.interimManifest) }
        for step in plan.steps where step.action == .remove {
            guard !interruption.isRequested else { throw .interrupted }
            try folder.remove(step.path)
        }
        try writeFiles(interruption)
        if plan.manifest != plan.interimManifest { try write(plan.manifest) }
    }

    private func writeFiles(_ interruption: Interruption) throws(OutputError) {
        let steps = plan.steps.filter { $0.action == .create || $0.action == .update }
        // As a file system sees them that ignores letter case.
        let folders = Dictionary(grouping: steps) { $0.folder.lowercased() }
        // What takes longest first, so that no worker is left with it when the others are done.
        let ordered = folders.values.map { (cost: Self.cost(of: $0), steps: $0) }
            .sorted { ($1.cost, $0.steps[0].path) < ($0.cost, $1.steps[0].path) }.map(\.steps)
        let failure = Mutex<OutputError?>(nil)
        _ = workers.mapAll(ordered, batchSize: 1) { steps in
            for step in steps where failure.withLock({ $0 == nil }) {
                do throws(OutputError) {
                    guard !interruption.isRequested else { throw .interrupted }
                    try folder.write(step.contents, to: step.path)
                } catch {
                    failure.withLock { $0 = $0 ?? error }
                }
            }
        }
        if let failure = failure.withLock(\.self) { throw failure }
    }

    /// About how long it takes to write files, in bytes: to make one takes as long as to write a few pages.
    private static func cost(of steps: [OutputPlan.Step]) -> Int {
        steps.reduce(0) { $0 + $1.contents.count + 16_384 }
    }

    private func write(_ manifest: Manifest) throws(OutputError) {
        try folder.write(Array(manifest.serialized.utf8), to: Manifest.fileName)
    }
}

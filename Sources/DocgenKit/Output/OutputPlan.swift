import Emitters
import SourceText

/// What has to be done so that an output folder holds the generated files, decided before anything is touched.
public struct OutputPlan: Sendable {
    public enum Action: String, Hashable, Sendable {
        case create
        case update
        case remove
        case keep
    }

    public struct Step: Hashable, Sendable {
        public let action: Action
        /// Relative to the output folder.
        public let path: String
        /// Empty for a removal.
        public let contents: [UInt8]
        /// Somebody changed the file since docgen wrote it.
        public let wasEdited: Bool

        /// The folder that it lies in: `Sources/Shop`; empty for the output folder itself.
        public var folder: String { Self.folder(of: path) }

        fileprivate static func folder(of path: String) -> String {
            path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
        }
    }

    /// A place in the folder that docgen may not write to.
    public enum Refusal: Error, Hashable, Sendable {
        /// A file is there that docgen did not write.
        case foreignFile(String)
        /// Something else than a file is there, or a file where a folder is needed.
        case occupied(String)
        /// A symbolic link is there, or on the way.
        case symbolicLink(String)
        /// Two generated files have this path, or differ from it in letter case alone, or need it as a folder.
        case collision(String)
        /// A generated file's path leads out of the folder.
        case unsafePath(String)
    }

    /// By path.
    public let steps: [Step]
    /// By path; where it is not empty nothing may be written.
    public let refusals: [Refusal]
    /// Files that docgen wrote and no longer makes, but that somebody edited: they stay, and are theirs from now on.
    public let released: [String]
    /// What the manifest says while the steps are carried out.
    public let interimManifest: Manifest
    /// What the manifest says afterwards.
    public let manifest: Manifest

    /// - Parameters:
    ///   - files: What the run made.
    ///   - old: What docgen wrote before.
    ///   - isComplete: Whether these are all files that the folder should have; otherwise those that are not among them
    ///     stay, as docgen's own.
    ///   - workers: Who looks at the contents of the files and at the folder.
    ///   - state: What is at a path of the folder now.
    public init<Failure: Error>(
        files: [GeneratedFile], manifest old: Manifest, isComplete: Bool = true, workers: Workers = Workers(1),
        state: @Sendable (String) throws(Failure) -> PathState
    ) throws(Failure) {
        var steps: [Step] = []
        var released: [String] = []
        var next = Manifest()
        next.files.reserveCapacity(files.count)
        /// What the manifest has to say before it is so.
        var announced: [(path: String, digests: [ContentDigest])] = []
        let (looks, collisions) = workers.makeBoth {
            workers.mapAll(files) { file in
                let path = file.path.description
                let isSafe = isSafeRelativePath(path) && path != Manifest.fileName
                let bytes = file.bytes
                let present = isSafe ? Result { () throws(Failure) in Present(try state(path), beside: bytes) } : nil
                return (path: path, digest: ContentDigest(of: bytes), present: present)
            }
        } _: {
            Self.collisions(among: files.map(\.path.description))
        }
        var refusals = collisions
        for (file, (path, digest, present)) in zip(files, looks) {
            guard let present else {
                refusals.append(.unsafePath(path))
                continue
            }
            next.files[path] = [digest]
            switch try present.get() {
            case .absent:
                steps.append(Step(action: .create, path: path, contents: file.bytes, wasEdited: false))
                announced.append((path, [digest]))
            case .same:
                // Also where the manifest does not know it: taking over what is the same byte for byte harms nobody,
                // and heals a folder whose manifest was lost.
                steps.append(Step(action: .keep, path: path, contents: file.bytes, wasEdited: false))
            case .other(let before):
                guard let known = old.files[path] else {
                    refusals.append(.foreignFile(path))
                    continue
                }
                steps.append(
                    Step(action: .update, path: path, contents: file.bytes, wasEdited: !known.contains(before)))
                announced.append((path, [before, digest]))
            case .symbolicLink(let place): refusals.append(.symbolicLink(place))
            case .occupied(let place) where old.files[place] != nil && !files.contains { $0.path.description == place }:
                // A file of ours that becomes a folder: it is removed before anything is written.
                steps.append(Step(action: .create, path: path, contents: file.bytes, wasEdited: false))
                announced.append((path, [digest]))
            case .occupied(let place): refusals.append(.occupied(place))
            }
        }
        for (path, known) in old.files where next.files[path] == nil {
            guard isComplete else {
                next.files[path] = known
                continue
            }
            switch try state(path) {
            case .file(let bytes) where known.contains(ContentDigest(of: bytes)):
                steps.append(Step(action: .remove, path: path, contents: [], wasEdited: false))
            case .absent: break
            case .file, .symbolicLink, .occupied: released.append(path)
            }
        }
        self.steps = steps.sorted { $0.path < $1.path }
        self.refusals = refusals.sorted { "\($0)" < "\($1)" }
        self.released = released.sorted()
        self.interimManifest = Self.interim(old, announced, next)
        self.manifest = next
    }

    private static func interim(
        _ old: Manifest, _ announced: [(path: String, digests: [ContentDigest])], _ next: Manifest
    ) -> Manifest {
        // Where all is new, what will be so is all there is to announce.
        if old.files.isEmpty, announced.count == next.files.count { return next }
        var interim = old
        for (path, digests) in announced { interim.files[path] = digests }
        return interim
    }

    /// Whether the folder is as it should be but, perhaps, for the manifest.
    public var changesNothing: Bool { steps.allSatisfy { $0.action == .keep } }

    private static func collisions(among paths: [String]) -> [Refusal] {
        var refusals: [Refusal] = []
        var files: Set<String> = []
        for path in paths where !files.insert(path.lowercased()).inserted { refusals.append(.collision(path)) }
        // Thousands of files lie in few folders, hardly ever in one that is a file as well.
        for (folder, paths) in Dictionary(grouping: paths, by: Step.folder(of:)) {
            var rest = folder.lowercased()
            while !rest.isEmpty {
                if files.contains(rest) { refusals += paths.map { .collision($0) } }
                rest = Step.folder(of: rest)
            }
        }
        return refusals
    }
}

/// What is at a path of an output folder.
public enum PathState: Hashable, Sendable {
    case absent
    case file([UInt8])
    /// Something else: a folder, a device; or, at this place on the way, a file.
    case occupied(String)
    /// A symbolic link at this place, at the path itself or on the way.
    case symbolicLink(String)
}

/// What is at the path of a generated file, as far as it matters. The bytes of thousands of files need not be held for that.
private enum Present: Sendable {
    case absent
    /// The file says what it should.
    case same
    /// It says something else.
    case other(ContentDigest)
    case occupied(String)
    case symbolicLink(String)

    init(_ state: PathState, beside contents: [UInt8]) {
        switch state {
        case .absent: self = .absent
        case .file(let bytes): self = bytes == contents ? .same : .other(ContentDigest(of: bytes))
        case .occupied(let place): self = .occupied(place)
        case .symbolicLink(let place): self = .symbolicLink(place)
        }
    }
}

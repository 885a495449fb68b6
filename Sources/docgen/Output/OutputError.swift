import DocgenKit

/// Why nothing, or not all, was written.
enum OutputError: Error, CustomStringConvertible {
    case manifest(String, String)
    case file(String, String)
    /// Another run writes to the folder.
    case busy(String)
    /// Somebody else changed the folder after the plan was made.
    case changedMeanwhile(String)
    /// Ctrl-C, or a request to end.
    case interrupted

    var description: String {
        switch self {
        case .manifest(let path, let reason):
            "\(path): error: \(reason); docgen can't tell which files are its own. Restore it, or remove the folder"
        case .file(let path, let reason): "\(path): error: \(reason)"
        case .busy(let path): "\(path): error: another docgen is writing to this folder"
        case .changedMeanwhile(let path):
            "\(path): error: another docgen wrote to this folder in the meantime; run docgen again"
        case .interrupted: "interrupted; every file is whole, and the next run completes the rest"
        }
    }
}

extension OutputPlan.Refusal {
    /// What is wrong and what to do, as a line of its own.
    func message(in folder: OutputFolder) -> String {
        func line(_ path: String, _ text: String) -> String { "\(folder.place(path)): error: \(text)" }
        switch self {
        case .foreignFile(let path):
            return line(
                path, "docgen did not write this file and does not overwrite it; move it, or choose another --output")
        case .occupied(let path):
            return line(path, "a generated file belongs here; move what is in its place, or choose another --output")
        case .symbolicLink(let path):
            return line(
                path, "docgen does not write through symbolic links; remove the link, or choose another --output")
        case .collision(let path):
            return line(path, "two generated files would have this path, or paths that differ in letter case alone")
        case .unsafePath(let path):
            return line(path, "a generated file would lie outside of the output folder")
        }
    }
}

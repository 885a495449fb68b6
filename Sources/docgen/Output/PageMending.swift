import ArgumentParser
import Foundation
import PathKit
import SourceText

/// Carries out the fix-its of findings.
///
/// Of replacements that overlap the one that begins first is carried out, and of those that begin alike the longest; the
/// others are for the next run. A page is written whole or not at all, and only if it still is what was read.
struct PageMending {
    private let edits: [FileID: [Diagnostic.FixIt]]
    private let sources: SourceMap

    init(_ findings: Findings) {
        sources = findings.sources
        edits = Dictionary(grouping: findings.diagnostics.flatMap(\.fixIts), by: \.range.file)
            .mapValues(Self.withoutOverlaps)
    }

    /// - Returns: A line about each page.
    func apply() throws -> [String] {
        var lines: [String] = []
        for file in sources.files {
            guard let edits = edits[file.id], !edits.isEmpty else { continue }
            do {
                guard try Path(file.path).readBytes() == file.bytes else {
                    lines.append("\(file.path): somebody else is writing it; left as it is")
                    continue
                }
                // Links stay links: what they lead to is written.
                let place = Path(file.path).realPath ?? file.path
                try Data(Self.mended(file.bytes, edits)).write(to: URL(fileURLWithPath: place), options: .atomic)
                lines.append("\(file.path): \(edits.count) mended")
            } catch {
                lines.append("\(file.path): error: this can't be written")
            }
        }
        return lines.isEmpty ? ["nothing can be mended"] : lines
    }

    static func mended(_ bytes: [UInt8], _ edits: [Diagnostic.FixIt]) -> [UInt8] {
        var result: [UInt8] = []
        var next = 0
        for edit in edits {
            result += bytes[next..<Int(edit.range.lower)]
            result += edit.replacement.utf8
            next = Int(edit.range.upper)
        }
        return result + bytes[next...]
    }

    /// In the order of the page.
    static func withoutOverlaps(_ fixIts: [Diagnostic.FixIt]) -> [Diagnostic.FixIt] {
        let ordered = fixIts.sorted { left, right in
            (left.range.lower, right.range.upper, left.replacement)
                < (right.range.lower, left.range.upper, right.replacement)
        }
        var result: [Diagnostic.FixIt] = []
        for fixIt in ordered {
            guard let last = result.last else {
                result.append(fixIt)
                continue
            }
            let isSame = fixIt == last
            let touches = fixIt.range.lower < last.range.upper || fixIt.range.lower == last.range.lower
            if !isSame, !touches { result.append(fixIt) }
        }
        return result
    }
}

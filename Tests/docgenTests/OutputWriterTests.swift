import DocgenKit
import Emitters
import Foundation
import PathKit
import SourceText
import Testing

@testable import docgen

@Suite struct OutputWriterTests {
    private let temporary: TemporaryFolder
    private let folder: OutputFolder

    init() throws {
        temporary = try TemporaryFolder()
        folder = OutputFolder(path: temporary["out"])
    }

    private func files(_ contents: [String: String]) -> [GeneratedFile] {
        contents.sorted { $0.key < $1.key }.map {
            GeneratedFile(
                path: OutputPath($0.key.split(separator: "/").map(String.init)), contents: $0.value, origin: "test")
        }
    }

    private func write(_ contents: [String: String]) throws {
        let writer = try OutputWriter(files(contents), to: folder, workers: Workers(4))
        try #require(writer.plan.refusals.isEmpty)
        try writer.write()
    }

    private func modified(_ path: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: temporary["out/" + path])[.modificationDate] as? Date
    }

    @Test func writesAndPrunes() throws {
        try write(["a/b/x.swift": "1", "a/y.swift": "2"])
        try temporary.write("mine", to: "out/a/mine.swift")
        #expect(
            temporary.files == ["out/.docgen-manifest.json", "out/a/b/x.swift", "out/a/mine.swift", "out/a/y.swift"])
        try write(["a/y.swift": "3"])
        #expect(temporary.files == ["out/.docgen-manifest.json", "out/a/mine.swift", "out/a/y.swift"])
        #expect(temporary.read("out/a/y.swift") == "3")
        #expect(!Path(temporary["out/a/b"]).exists)
    }

    @Test func severalFoldersAtATime() throws {
        let paths = ["a", "b", "b/c", "d/e/f"].flatMap { folder in (0..<20).map { "\(folder)/\($0).swift" } }
        try write(Dictionary(uniqueKeysWithValues: paths.map { ($0, "// \($0)") }))
        #expect(Set(temporary.files) == Set(paths.map { "out/" + $0 } + ["out/.docgen-manifest.json"]))
        for path in paths { #expect(temporary.read("out/" + path) == "// \(path)") }
    }

    @Test func aFileThatCannotBeWrittenLeavesTheOthersWhole() throws {
        let writer = try OutputWriter(
            files(["a/x": "1", "b/x": "1", "b/y": "1", "c/x": "1"]), to: folder, workers: Workers(2))
        try Path(temporary["out/b/x/in the way"]).mkpath()
        #expect(throws: OutputError.self) { try writer.write() }
        #expect(temporary.files.allSatisfy { !$0.hasSuffix(".docgen-tmp") })
        for path in ["a/x", "b/y", "c/x"] where Path(temporary["out/" + path]).exists {
            #expect(temporary.read("out/" + path) == "1")
        }
        try Path(temporary["out/b/x"]).delete()
        try write(["a/x": "2", "b/x": "2", "b/y": "2", "c/x": "2"])
        for path in ["a/x", "b/x", "b/y", "c/x"] { #expect(temporary.read("out/" + path) == "2") }
    }

    @Test func whatIsUnchangedIsNotTouched() throws {
        try write(["a": "1", "b": "1"])
        let long = Date(timeIntervalSince1970: 1_000_000_000)
        for name in ["a", "b", Manifest.fileName] {
            try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: temporary["out/" + name])
        }
        try write(["a": "1", "b": "1"])
        #expect(try modified("a") == long)
        #expect(try modified(Manifest.fileName) == long)
        try write(["a": "1", "b": "2"])
        #expect(try modified("a") == long)
        #expect(try modified("b") != long)
    }

    @Test func foreignFilesStay() throws {
        try temporary.write("mine", to: "out/a")
        let writer = try OutputWriter(files(["a": "1", "b": "2"]), to: folder, workers: Workers(4))
        #expect(writer.plan.refusals == [.foreignFile("a")])
        #expect(temporary.files == ["out/a"])
    }

    @Test func aDamagedManifestStopsTheRun() throws {
        try temporary.write("<<<<<<< ours", to: "out/.docgen-manifest.json")
        #expect(throws: OutputError.self) { try OutputWriter(files(["a": "1"]), to: folder, workers: Workers(4)) }
    }

    /// A manifest is a file like any other; it must not become a way to remove files elsewhere.
    @Test func aManifestCannotNameFilesOutside() throws {
        try temporary.write("precious", to: "precious")
        let digest = ContentDigest(of: "precious".utf8)
        try temporary.write(
            #"{"version": 1, "files": {"../precious": "\#(digest)"}}"#, to: "out/.docgen-manifest.json")
        #expect(throws: OutputError.self) { try OutputWriter(files([:]), to: folder, workers: Workers(4)) }
        #expect(temporary.read("precious") == "precious")
    }

    @Test func linksAreNotFollowed() throws {
        try temporary.write("precious", to: "elsewhere/x")
        try Path(temporary["out"]).mkpath()
        try Path(temporary["out/a"]).symlink(Path(temporary["elsewhere"]))
        try Path(temporary["out/b"]).symlink(Path(temporary["elsewhere/x"]))
        let writer = try OutputWriter(files(["a/x": "1", "b": "2"]), to: folder, workers: Workers(4))
        #expect(writer.plan.refusals == [.symbolicLink("a"), .symbolicLink("b")])
        #expect(temporary.read("elsewhere/x") == "precious")
    }

    @Test func nothingIsPrunedThroughALink() throws {
        try write(["a/x": "1", "y": "1"])
        try Path(temporary["out/a"]).move(Path(temporary["elsewhere"]))
        try Path(temporary["out/a"]).symlink(Path(temporary["elsewhere"]))
        try write(["y": "1"])
        #expect(temporary.read("elsewhere/x") == "1")
    }

    /// A run that is killed has written the interim manifest and some of the files.
    @Test func theNextRunCompletesOneThatWasKilled() throws {
        try write(["a": "1", "b": "1", "old": "1"])
        let writer = try OutputWriter(files(["a": "2", "b": "2", "c": "2"]), to: folder, workers: Workers(4))
        try folder.write(Array(writer.plan.interimManifest.serialized.utf8), to: Manifest.fileName)
        try folder.write(Array("2".utf8), to: "a")
        try folder.write(Array("2".utf8), to: "c")
        try temporary.write("half", to: "out/.docgen-tmp")

        let next = try OutputWriter(files(["a": "3", "b": "3"]), to: folder, workers: Workers(4))
        #expect(next.plan.refusals.isEmpty)
        #expect(next.plan.steps.allSatisfy { !$0.wasEdited })
        #expect(next.plan.released.isEmpty)
        try next.write()
        #expect(temporary.files == ["out/.docgen-manifest.json", "out/a", "out/b"])
        #expect(temporary.read("out/a") == "3")
    }

    @Test func anInterruptionLeavesWholeFiles() throws {
        try write(["a": "1", "b": "1"])
        let interruption = Interruption()
        interruption.request()
        let writer = try OutputWriter(files(["a": "2", "c": "2"]), to: folder, workers: Workers(4))
        #expect(throws: OutputError.self) { try writer.write(interruption: interruption) }
        #expect(temporary.files == ["out/.docgen-manifest.json", "out/a", "out/b"])
        try write(["a": "2", "c": "2"])
        #expect(temporary.files == ["out/.docgen-manifest.json", "out/a", "out/c"])
    }

    @Test func oneRunAtATime() throws {
        let writer = try OutputWriter(files(["a": "1"]), to: folder, workers: Workers(4))
        try FolderLock.holding(folder) { () throws(OutputError) -> Void in
            #expect(throws: OutputError.self) { try writer.write() }
        }
        try writer.write()
        #expect(temporary.read("out/a") == "1")
    }

    @Test func aPlanThatIsOutOfDateIsNotCarriedOut() throws {
        let late = try OutputWriter(files(["a": "1"]), to: folder, workers: Workers(4))
        try write(["a": "2"])
        #expect(throws: OutputError.self) { try late.write() }
        #expect(temporary.read("out/a") == "2")
    }
}

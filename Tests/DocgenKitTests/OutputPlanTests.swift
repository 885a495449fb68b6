import DocgenKit
import Emitters
import SourceText
import Testing

@Suite struct OutputPlanTests {
    private func file(_ path: String, _ contents: String) -> GeneratedFile {
        GeneratedFile(path: OutputPath(path.split(separator: "/").map(String.init)), contents: contents, origin: "test")
    }

    private func manifest(_ files: [String: String]) -> Manifest {
        Manifest(files: files.mapValues { [ContentDigest(of: $0.utf8)] })
    }

    /// Plans and compares the steps, each as `action path`.
    private func check(
        _ files: [GeneratedFile], owned: [String: String], disk: [String: PathState], steps: [String],
        refusals: [OutputPlan.Refusal] = [], released: [String] = [],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        for workers in [Workers(1), Workers(4)] {
            let plan = OutputPlan(files: files, manifest: manifest(owned), workers: workers) { disk[$0] ?? .absent }
            let found = plan.steps.map { "\($0.action) \($0.path)\($0.wasEdited ? " (edited)" : "")" }
            #expect(found == steps, sourceLocation: sourceLocation)
            #expect(plan.refusals == refusals, sourceLocation: sourceLocation)
            #expect(plan.released == released, sourceLocation: sourceLocation)
        }
    }

    private func present(_ text: String) -> PathState { .file(Array(text.utf8)) }

    @Test func createsUpdatesRemovesKeeps() {
        check(
            [file("new", "1"), file("changed", "2"), file("same", "3")],
            owned: ["changed": "1", "same": "3", "old": "4", "gone": "5"],
            disk: ["changed": present("1"), "same": present("3"), "old": present("4")],
            steps: ["update changed", "create new", "remove old", "keep same"])
    }

    @Test func foreignFilesAreRefused() {
        check([file("a", "1")], owned: [:], disk: ["a": present("mine")], steps: [], refusals: [.foreignFile("a")])
    }

    @Test func aFileThatSaysTheSameIsTakenOver() {
        check([file("a", "1")], owned: [:], disk: ["a": present("1")], steps: ["keep a"])
    }

    @Test func editsAreReplacedButNeverRemoved() {
        check(
            [file("a", "2")], owned: ["a": "1", "b": "1"], disk: ["a": present("edit"), "b": present("edit")],
            steps: ["update a (edited)"], released: ["b"])
    }

    @Test func linksAndFoldersAreRefused() {
        check(
            [file("a/x", "1"), file("b", "1")], owned: [:], disk: ["a/x": .symbolicLink("a"), "b": .occupied("b")],
            steps: [], refusals: [.occupied("b"), .symbolicLink("a")])
    }

    @Test func aFileMayBecomeAFolder() {
        check(
            [file("a/x", "1")], owned: ["a": "1"], disk: ["a/x": .occupied("a"), "a": present("1")],
            steps: ["remove a", "create a/x"])
    }

    @Test func anIncompleteRunRemovesNothing() {
        let disk = ["a": present("1"), "b": present("1")]
        let plan = OutputPlan(files: [file("a", "1")], manifest: manifest(["a": "1", "b": "1"]), isComplete: false) {
            disk[$0] ?? .absent
        }
        #expect(plan.changesNothing && plan.released.isEmpty)
        #expect(plan.manifest.files.keys.sorted() == ["a", "b"])
    }

    @Test func collidingFilesAreRefused() {
        let plan = OutputPlan(
            files: [file("a", "1"), file("A", "2"), file("b", ""), file("B/c", "")], manifest: Manifest()
        ) { _ in
            .absent
        }
        #expect(plan.refusals == [.collision("A"), .collision("B/c")])
    }

    /// Whatever a run that was killed had written by then, the manifest of that moment knows it.
    @Test func theInterimManifestKnowsOldAndNew() {
        let disk = ["a": present("1"), "old": present("4")]
        let plan = OutputPlan(files: [file("a", "2"), file("b", "3")], manifest: manifest(["a": "1", "old": "4"])) {
            disk[$0] ?? .absent
        }
        let one = ContentDigest(of: "1".utf8)
        let two = ContentDigest(of: "2".utf8)
        #expect(plan.interimManifest.files["a"] == [one, two])
        #expect(plan.interimManifest.files["b"] == [ContentDigest(of: "3".utf8)])
        #expect(plan.interimManifest.files["old"] == [ContentDigest(of: "4".utf8)])
        #expect(plan.manifest.files.keys.sorted() == ["a", "b"])
    }
}

@Suite struct ManifestTests {
    @Test func comesBackAsWritten() throws {
        let digests = [ContentDigest(of: "1".utf8), ContentDigest(of: "2".utf8)]
        let manifest = Manifest(files: ["b/\"x\"\n": digests, "a": [digests[0]]])
        #expect(try Manifest(parsing: Array(manifest.serialized.utf8)) == manifest)
        #expect(try Manifest(parsing: Array(Manifest().serialized.utf8)) == Manifest())
    }

    @Test(arguments: [
        ("", Manifest.Damage.notJSON),
        ("{}", .malformed),
        (#"{"version": 2, "files": {}}"#, .unknownVersion),
        (#"{"version": 1, "files": []}"#, .malformed),
        (#"{"version": 1, "files": {"a": "12"}}"#, .malformed),
        (#"{"version": 1, "files": {"a": ""}}"#, .malformed),
        (#"{"version": 1, "files": {"../a": "0000000000000000"}}"#, .unsafePath("../a")),
        (#"{"version": 1, "files": {"/etc/passwd": "0000000000000000"}}"#, .unsafePath("/etc/passwd")),
        (#"{"version": 1, "files": {"a/./b": "0000000000000000"}}"#, .unsafePath("a/./b")),
    ])
    func damageIsNoticed(_ text: String, _ damage: Manifest.Damage) {
        #expect(throws: damage) { try Manifest(parsing: Array(text.utf8)) }
    }

    /// Reckoned by another program.
    @Test(arguments: [
        ("", "939e3a8b38c8fe25"), ("a", "02313ca0d85d2091"), ("foobar", "dd199e6caa0ca73a"),
        ("foobarfoobar!", "d625f58336223d47"),
    ])
    func digests(_ text: String, _ digest: String) {
        #expect(ContentDigest(of: text.utf8).description == digest)
        #expect(ContentDigest(digest) == ContentDigest(of: text.utf8))
        // Whatever holds the bytes.
        #expect(ContentDigest(digest) == ContentDigest(of: text.utf8.lazy.map { $0 }))
    }

    @Test("Every byte counts, and where it stands")
    func digestsOfChanges() {
        let text = Array("A file that docgen wrote.".utf8)
        var variants = [text, Array(text.dropLast()), Array(text.dropFirst())]
        for place in text.indices {
            for byte: UInt8 in [0, text[place] ^ 0x80, text[place] &+ 1] {
                var variant = text
                variant[place] = byte
                variants.append(variant)
            }
            var swapped = text
            swapped.swapAt(place, (place + 4) % text.count)
            if swapped != text { variants.append(swapped) }
        }
        #expect(Set(variants.map { ContentDigest(of: $0) }).count == Set(variants).count)
    }
}

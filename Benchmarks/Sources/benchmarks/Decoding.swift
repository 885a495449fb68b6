import ArgumentParser
import Foundation
import MeasuredModels
import SynthesizedModels

/// Documented bodies into generated types, and into the same types with synthesized coding.
struct Decoding: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times the decoding of documented bodies against synthesized Codable.",
        discussion: "Run it as a release build: swift run -c release --package-path Benchmarks benchmarks decoding")

    @Option(help: "The OpenAPI file whose examples are decoded.")
    var examples = "Generated/OnlineMeetings/openapi.json"

    @Option(help: "How often all bodies are decoded in a round.")
    var repetitions = 5

    @Option(help: "Rounds of either kind, one after the other and short; the fastest of each counts.")
    var rounds = 300

    @Option(help: "Fail where generated types decode at less than this part of the speed of synthesized ones.")
    var limit: Double?

    func run() throws {
        let bodies = try documentedBodies().filter(holdsMeeting)
        guard !bodies.isEmpty else { throw ValidationError("There are no examples of meetings in \(examples).") }
        let decoder = JSONDecoder()
        let (generated, synthesized) = try Stopwatch.fastest(
            of: rounds,
            {
                for _ in 0..<repetitions {
                    for body in bodies { _ = try decoder.decode(MeasuredModels.OnlineMeeting.self, from: body) }
                }
            },
            {
                for _ in 0..<repetitions {
                    for body in bodies { _ = try decoder.decode(SynthesizedModels.OnlineMeeting.self, from: body) }
                }
            })
        let count = Double(repetitions * bodies.count)
        print("\(bodies.count) documented bodies, \(bodies.map(\.count).reduce(0, +)) bytes, fastest of \(rounds)")
        print("synthesized: \((synthesized / count * 1e6).rounded(to: 2)) µs a body")
        print("generated: \((generated / count * 1e6).rounded(to: 2)) µs a body")
        print("speed of generated: \((synthesized / generated).rounded(to: 2)) × synthesized")
        if let limit, synthesized / generated < limit { throw ExitCode.failure }
    }

    /// Both decode it, and neither more than the other.
    private func holdsMeeting(_ body: Data) -> Bool {
        let decoder = JSONDecoder()
        guard let generated = try? decoder.decode(MeasuredModels.OnlineMeeting.self, from: body),
            let synthesized = try? decoder.decode(SynthesizedModels.OnlineMeeting.self, from: body)
        else { return false }
        return generated.subject != nil && generated.subject == synthesized.subject
    }

    /// All examples of bodies, wherever they stand in the file.
    private func documentedBodies() throws -> [Data] {
        let document = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: examples)))
        var bodies: [Data] = []
        func search(_ value: Any) throws {
            guard let object = value as? [String: Any] else {
                for element in value as? [Any] ?? [] { try search(element) }
                return
            }
            for (key, member) in object.sorted(by: { $0.key < $1.key }) {
                guard key == "examples", let named = member as? [String: [String: Any]] else {
                    try search(member)
                    continue
                }
                for (_, example) in named.sorted(by: { $0.key < $1.key }) {
                    guard let body = example["value"], JSONSerialization.isValidJSONObject(body) else { continue }
                    bodies.append(try JSONSerialization.data(withJSONObject: body, options: .sortedKeys))
                }
            }
        }
        try search(document)
        return bodies
    }
}

import APIModel
import DocgenRuntime
import Foundation
import HTTPTypes
import PageReader
import SourceText
import Testing

@testable import DocgenKit

private enum Graph {
    static let folder = ProcessInfo.processInfo.environment["DOCGEN_CORPUS"].map {
        URL(fileURLWithPath: $0).appending(path: "graph-v1.0")
    }
}

/// Every path that a whole doc set documents leads to its operation, with values in its placeholders that would lead elsewhere.
@Suite("Routing of real paths", .enabled(if: Graph.folder != nil, "DOCGEN_CORPUS names no folder of doc sets"))
struct RoutingTests {
    @Test("Every documented path of Graph reaches an operation that documents it")
    func graph() async throws {
        let model = try await model()
        let table = RouteTable(
            model.operations.map { operation in
                Route(
                    operation.id, HTTPRequest.Method(rawValue: operation.method.rawValue) ?? .get,
                    paths: operation.paths.map { DocgenRuntime.PathTemplate($0.template.description) }
                ) { _ in APIResponse(.ok) }
            })
        let shapes = Dictionary(
            model.operations.flatMap(\.paths).map { ($0.template.description, PathShape($0.template)) },
            uniquingKeysWith: { first, _ in first })
        var count = 0
        var strays: [String] = []
        for operation in model.operations {
            for path in operation.paths {
                let template = DocgenRuntime.PathTemplate(path.template.description)
                // A path behind a colon may have slashes and must not climb; any other value stays in its segment.
                let isNested = template.text.contains(":/{")
                let values = template.captureNames.map { _ in isNested ? "é'%2f" : "a/../é'%2f" }
                count += 1
                guard let text = try? PathExpansion(template, values: values).text(),
                    let method = HTTPRequest.Method(rawValue: operation.method.rawValue)
                else {
                    strays.append("\(template): no value fits")
                    continue
                }
                let head = HTTPRequest(method: method, scheme: nil, authority: nil, path: text)
                let route = try? table.resolve(head)
                // Two operations may document one path; either is right.
                let isRight = route.map { found in
                    found.route.operation == operation.id || shapes[found.path.text] == PathShape(path.template)
                }
                if isRight != true {
                    strays.append("\(method) \(template) → \(route.map(\.path.text) ?? "nothing")")
                }
            }
        }
        #expect(count > 2_500)
        #expect(strays == [])
    }

    private func model() async throws -> APIModel {
        let root = try #require(Graph.folder)
        let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        let files = try found.filter { $0.hasSuffix(".md") }.sorted().enumerated().map { index, path in
            SourceFile(id: FileID(index), path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
        }
        let input = ModuleInput(
            name: "Graph", dialect: try Dialect.builtIn("graph"),
            pages: files.map { InputPage($0.id, citedAs: $0.path) })
        return await Generator(input, sources: SourceMap(files)).understand().model
    }
}

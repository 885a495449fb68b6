import DocgenRuntime
import Foundation
import Testing

/// An exchange that the pages show, as `openapi.json` has it.
struct DocumentedExample: Sendable, CustomTestStringConvertible {
    /// The documented path that the request takes: `/me/onlineMeetings`.
    let path: String
    let name: String
    let request: Data
    let response: Data

    var testDescription: String { "\(path) · \(name)" }

    /// All of them.
    static let all: [DocumentedExample] = {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Generated/OnlineMeetings/openapi.json")
        guard let bytes = try? Data(contentsOf: file), let document: JSONValue = try? JSONBody.decode(from: bytes)
        else {
            return []
        }
        return (document["paths"]?.members ?? [:]).flatMap { path, item in examples(of: item["post"] ?? .null, at: path)
        }
        .sorted { $0.testDescription < $1.testDescription }
    }()

    private static func examples(of operation: JSONValue, at path: String) -> [DocumentedExample] {
        let requests = operation["requestBody"]?["content"]?["application/json"]?["examples"]?.members ?? [:]
        let responses = (operation["responses"]?.members ?? [:]).values.compactMap { response in
            response["content"]?["application/json"]?["examples"]
        }
        return requests.compactMap { name, request in
            guard let response = responses.compactMap({ $0[name]?["value"] }).first, let value = request["value"],
                let body = try? JSONBody.encode(value), let answer = try? JSONBody.encode(response)
            else { return nil }
            return DocumentedExample(path: path, name: name, request: body, response: answer)
        }
    }
}

extension JSONValue {
    fileprivate var members: [String: JSONValue] {
        if case .object(let members) = self { members } else { [:] }
    }
}

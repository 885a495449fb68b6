import Foundation
import RunningPrograms
import Testing

/// The compiler that the tests were built with, or another of the path.
enum SwiftCompiler {
    static func run(_ arguments: [String]) throws -> Program.Result {
        let compiler = try #require(Program.installed("swiftc"), "no swiftc on the path")
        return try compiler.run(["-swift-version", "6"] + arguments)
    }

    /// The folder with the libraries of the toolchain: `usr/lib/swift`.
    static func resources() throws -> URL {
        struct TargetInfo: Decodable {
            struct Paths: Decodable { let runtimeResourcePath: String }
            let paths: Paths
        }
        let info = try run(["-print-target-info"]).output
        return URL(
            filePath: try JSONDecoder().decode(TargetInfo.self, from: Data(info.utf8)).paths.runtimeResourcePath)
    }
}

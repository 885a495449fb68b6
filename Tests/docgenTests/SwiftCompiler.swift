import RunningPrograms
import Testing

/// The compiler that the tests were built with, or another of the path.
enum SwiftCompiler {
    static func run(_ arguments: [String]) throws -> Program.Result {
        let compiler = try #require(Program.installed("swiftc"), "no swiftc on the path")
        return try compiler.run(["-swift-version", "6"] + arguments)
    }
}

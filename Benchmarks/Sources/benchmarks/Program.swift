import ArgumentParser
import Foundation

/// A whole process, as its user runs it.
struct Program {
    let executable: URL
    let arguments: [String]

    init(_ executable: URL, _ arguments: [String]) {
        self.executable = executable
        self.arguments = arguments
    }

    /// A program on the search path.
    init(named name: String, _ arguments: [String]) throws {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let files = path.split(separator: ":").map { URL(fileURLWithPath: String($0)).appending(path: name) }
        guard let file = files.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw ValidationError("\(name) is not installed.")
        }
        self.init(file, arguments)
    }

    struct Run {
        /// Seconds of wall-clock time.
        var seconds: Double
        /// The largest resident set, in MiB; 0 where the system doesn't tell.
        var memory: Double
        var output: String
    }

    /// Runs it to its end.
    ///
    /// - Parameter isQuiet: Its output goes to no one.
    /// - Throws: Where it can't be started or its status isn't among the expected ones.
    @discardableResult
    func run(isQuiet: Bool = true, statuses: Set<Int32> = [0]) throws -> Run {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = isQuiet ? FileHandle.nullDevice : pipe
        process.standardError = FileHandle.nullDevice
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        let peak = PeakMemory(of: process.processIdentifier)
        let output = isQuiet ? "" : String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let memory = peak.watch { process.isRunning }
        process.waitUntilExit()
        let elapsed = start.duration(to: clock.now)
        guard statuses.contains(process.terminationStatus) else {
            throw ValidationError(
                "\(executable.lastPathComponent) \(arguments.joined(separator: " ")): status \(process.terminationStatus)"
            )
        }
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        return Run(seconds: seconds, memory: memory, output: output)
    }
}

/// Reads the peak of a process from `/proc` while it runs.
private struct PeakMemory {
    private let status: URL

    init(of process: Int32) { status = URL(fileURLWithPath: "/proc/\(process)/status") }

    func watch(while isRunning: () -> Bool) -> Double {
        var peak = 0.0
        while isRunning() {
            if let text = try? String(contentsOf: status, encoding: .utf8),
                let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
                let kilobytes = line.split(separator: " ").compactMap({ Double($0) }).first
            {
                peak = max(peak, kilobytes / 1024)
            }
            usleep(2000)
        }
        return peak
    }
}

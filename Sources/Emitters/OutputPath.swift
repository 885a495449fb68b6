/// A path below the output folder that cannot leave it, whatever names a document brings.
///
/// Each component is reduced to letters, digits and `._+-`; one that would be empty, hidden, or a device on Windows gets a
/// leading underscore. So a type named `../../x` is written to `Models/_-.-x.swift` at worst.
public struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// At least one, none of them `.` or `..`.
    public let components: [String]
    /// With `/` between components on every platform.
    public let description: String

    /// - Parameter components: Folders and the file's name, from the outside in, as they come.
    public init(_ components: [String]) {
        let safe = components.map(Self.sanitised)
        self.components = safe.isEmpty ? ["_"] : safe
        description = self.components.joined(separator: "/")
    }

    public init(_ components: String...) {
        self.init(components)
    }

    public var fileName: String { components.last ?? "_" }

    public static func < (left: OutputPath, right: OutputPath) -> Bool { left.description < right.description }

    /// File systems allow 255 bytes; some room stays for the suffix of a temporary file.
    private static let lengthLimit = 200

    private static func sanitised(_ component: String) -> String {
        var result = component.utf8.allSatisfy(isPlain) ? component : replacingSigns(in: component)
        result = shortened(result)
        let stem = result.prefix { $0 != "." }.lowercased()
        let isHidden = result.hasPrefix(".") || result.isEmpty
        return isHidden || deviceNames.contains(stem) ? "_" + result.drop { $0 == "." } : result
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// With one `-` for each run of what is neither letter nor digit.
    private static func replacingSigns(in component: String) -> String {
        var result = ""
        for scalar in component.unicodeScalars {
            let isSafe =
                scalar.isASCII
                ? isPlain(UInt8(ascii: scalar))
                : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isSafe {
                result.unicodeScalars.append(scalar)
            } else if result.last != "-" {
                result.append("-")
            }
        }
        return result
    }

    /// Cuts the stem, so that the extension stays.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > lengthLimit else { return name }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let suffix = name[dot...].utf8.count < 20 ? name[dot...] : ""
        var stem = name[..<dot]
        while stem.utf8.count + suffix.utf8.count > lengthLimit { stem.removeLast() }
        return String(stem + suffix)
    }

    private static let deviceNames: Set<String> = [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3",
    ]
}

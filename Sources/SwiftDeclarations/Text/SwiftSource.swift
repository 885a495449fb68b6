/// Swift source text that is safe to stand in a generated file.
///
/// It is made of three things only: code written in this module, sanitised identifiers, and text of documents that was turned
/// into a literal or a comment. A `String` cannot be interpolated, so that unescaped text of a page cannot get in by
/// mistake:
///
/// ```swift
/// let property: SwiftSource = "public var \(name): \(type)?"   // identifiers, other sources, numbers
/// ```
///
/// Where an interpolated source has several lines, its further lines take the indentation of the line that it stands in.
public struct SwiftSource: Hashable, Sendable, CustomStringConvertible {
    public private(set) var text: String

    /// For this module's writers of identifiers, literals and comments, which vouch for the text.
    init(trusted text: String) {
        self.text = text
    }

    public var description: String { text }
    public var isEmpty: Bool { text.isEmpty }

    /// The length of the longest line, in characters.
    public var width: Int { text.split(separator: "\n").map(\.count).max() ?? 0 }

    public static func + (left: SwiftSource, right: SwiftSource) -> SwiftSource {
        SwiftSource(trusted: left.text + right.text)
    }
}

extension SwiftSource: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        text = value
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        private var indentation = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        public mutating func appendLiteral(_ literal: String) {
            text += literal
            guard let newline = literal.utf8.lastIndex(of: UInt8(ascii: "\n")) else {
                // Still in the first line, or in one whose indentation is known already.
                if !text.utf8.contains(UInt8(ascii: "\n")) { indentation = String(text.prefix { $0 == " " }) }
                return
            }
            indentation = String(literal[literal.index(after: newline)...].prefix { $0 == " " })
        }

        public mutating func appendInterpolation(_ source: SwiftSource) {
            text += indentation.isEmpty ? source.text : source.indented(by: indentation, includingFirst: false).text
        }

        public mutating func appendInterpolation(_ identifier: SwiftIdentifier) {
            text += identifier.source.text
        }

        public mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }
    }
}

extension SwiftSource {
    /// Every line but blank ones moved to the right.
    func indented(by indentation: String, includingFirst: Bool = true) -> SwiftSource {
        guard includingFirst || text.utf8.contains(UInt8(ascii: "\n")) else { return self }
        let newline = UInt8(ascii: "\n")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 5 / 4)
        var isStartOfLine = includingFirst
        for byte in text.utf8 {
            if isStartOfLine, byte != newline { bytes.append(contentsOf: indentation.utf8) }
            bytes.append(byte)
            isStartOfLine = byte == newline
        }
        return SwiftSource(trusted: String(decoding: bytes, as: UTF8.self))
    }

    /// Every line one step of four spaces to the right.
    public var indented: SwiftSource { indented(by: "    ") }
}

extension Sequence<SwiftSource> {
    /// The sources that are not empty, with a separator between them.
    public func joined(_ separator: SwiftSource) -> SwiftSource {
        SwiftSource(trusted: filter { !$0.isEmpty }.map(\.text).joined(separator: separator.text))
    }

    /// One below the other.
    public var lines: SwiftSource { joined("\n") }

    /// One below the other, with a blank line between.
    public var blocks: SwiftSource { joined("\n\n") }
}

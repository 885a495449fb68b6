#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension HTTPProblem {
    /// 400 for a body that could not be decoded. The message says what was expected; `target` is the place of the value
    /// or, where a required key is missing, the place where it should have been. A syntax error is told by line and
    /// column too.
    public static func malformedBody(_ error: DecodingError, in body: Data) -> HTTPProblem {
        switch error {
        case .keyNotFound(let key, let context):
            return malformed("The required key \"\(key.stringValue)\" is missing", at: context.codingPath + [key])
        case .valueNotFound(_, let context):
            return malformed("The value is null and must not be", at: context.codingPath)
        case .typeMismatch(let type, let context):
            return malformed("The value must be \(jsonName(of: type))", at: context.codingPath)
        case .dataCorrupted(let context):
            if let syntaxError = JSONSyntaxError(in: body) {
                return .badRequest("The body is no JSON: \(syntaxError).", target: target(syntaxError.place))
            }
            return malformed(sentence(context.debugDescription), at: context.codingPath)
        @unknown default:
            return malformed("The body could not be read", at: [])
        }
    }

    private static func malformed(_ message: String, at path: [any CodingKey]) -> HTTPProblem {
        let place = JSONPointer(codingPath: path)
        return .badRequest(place == .root ? "\(message)." : "\(message), at \(place).", target: target(place))
    }

    private static func target(_ place: JSONPointer) -> String? {
        place == .root ? nil : place.description
    }

    /// The explanation of a decoder, begun like a sentence and without the full stop.
    private static func sentence(_ text: String) -> String {
        let end = text.hasSuffix(".") ? text.dropLast() : text[...]
        return end.prefix(1).uppercased() + end.dropFirst()
    }

    /// What JSON calls the value that a Swift type is decoded from.
    private static func jsonName(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "a boolean"
        case is any BinaryInteger.Type: "an integer"
        case is any BinaryFloatingPoint.Type, is Decimal.Type: "a number"
        case is any ArrayValue.Type: "an array"
        default: "an object"
        }
    }
}

/// Tells arrays of whatever element from other types.
private protocol ArrayValue {}
extension Array: ArrayValue {}

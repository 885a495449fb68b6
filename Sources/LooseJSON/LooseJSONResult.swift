import SourceText

/// What was read from a text that should be JSON.
public struct LooseJSONResult: Sendable {
    /// The value a person would read; `nil` where the text is not JSON at all.
    public var value: JSONValue?
    /// What had to be mended, in the order of the page; empty exactly for strict JSON without duplicate keys (and where
    /// there is no value).
    public var repairs: [JSONRepair]
    /// The offset in the text that was parsed at which the value ended. `text.slice(end..<text.count)` is the rest,
    /// to be parsed again where a repair says `second-value`.
    public var end: Int

    /// Whether the text is JSON as it stands.
    public var isStrict: Bool { value != nil && repairs.isEmpty }
}

/// Reads JSON as a person would, and says what was wrong with it.
///
/// Strict JSON (RFC 8259) is read as it stands, and fast. Anything else is mended as far as it can be, each time with
/// a repair. Any input is safe: time is linear, depth is limited, nothing traps.
///
/// ```
/// {"id": 1, // the identifier
///  'name': "x",}
/// // value: {"id":1,"name":"x"}; repairs: comment, single-quotes, trailing-comma
/// ```
public func parseLooseJSON(_ text: MappedText) -> LooseJSONResult {
    if let value = parseStrictJSON(text) {
        return LooseJSONResult(value: value, repairs: [], end: text.count)
    }
    if let decoded = decodeHTMLEscapedJSON(text) {
        var result = readLoosely(decoded.text)
        result.repairs.insert(decoded.repair, at: 0)
        result.end = decoded.originalOffset(of: result.end)
        return result
    }
    return readLoosely(text)
}

/// Reads strict JSON; `nil` where the text deviates from RFC 8259 in anything, holds a key twice or nests too deep.
public func parseStrictJSON(_ text: MappedText) -> JSONValue? {
    text.utf8.withUnsafeBufferPointer { bytes in
        var reader = StrictReader(bytes: bytes, places: PlaceMap(text))
        return try? reader.document()
    }
}

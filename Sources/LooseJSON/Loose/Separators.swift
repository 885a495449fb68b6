/// Commas between the items of an object or an array.
struct ItemList {
    /// Where the last item ended, or the opener.
    var lastEnd: Int
    var count = 0
    /// The comma after the last item.
    var comma: Int?
}

extension LooseReader {
    /// Reads the comma at the cursor; a semicolon is taken for one.
    mutating func separator(_ list: inout ItemList) {
        let range = index..<index + 1
        index += 1
        if byte(at: range.lowerBound) == UInt8(ascii: ";"), list.count > 0, list.comma == nil {
            note(.semicolon, range, write: ",", "`;` stands for a comma")
        } else if list.count > 0, list.comma == nil {
            // The comma that belongs there.
        } else if let skipped, drafts[skipped].range.lowerBound >= list.comma ?? 0 {
            // `1, ..., 2` or `..., 2`: the comma goes with what was skipped.
            drafts[skipped].range = drafts[skipped].range.lowerBound..<range.upperBound
            return
        } else {
            note(.strayComma, range, write: "", "this comma separates nothing")
            return
        }
        list.comma = range.lowerBound
    }

    /// Reports that no comma stands before the item at the cursor, if so.
    mutating func beginItem(_ list: inout ItemList) {
        if list.count > 0, list.comma == nil {
            note(.missingComma, list.lastEnd..<list.lastEnd, write: ",", "a comma is missing here")
        }
        list.comma = nil
        skipped = nil
    }

    mutating func endItem(_ list: inout ItemList) {
        list.count += 1
        // The cursor may stand behind the white space after a key that has no value.
        var end = min(index, contentEnd)
        while end > 0, bytes[end - 1].isJSONWhiteSpace { end -= 1 }
        list.lastEnd = end
        skipped = nil
    }

    /// Reports a comma before the closer, if there is one.
    mutating func endList(_ list: ItemList) {
        guard let comma = list.comma else { return }
        if let skipped, drafts[skipped].range.lowerBound > comma {
            // `1, ...]`: without the ellipsis the comma must go, too.
            drafts[skipped].range = comma..<drafts[skipped].range.upperBound
        } else {
            note(.trailingComma, comma..<comma + 1, write: "", "no further item follows this comma")
        }
        skipped = nil
    }
}

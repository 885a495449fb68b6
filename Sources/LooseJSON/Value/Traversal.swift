extension JSONValue {
    /// Calls the body for this value and every one inside it, outer before inner, in the order of the page.
    ///
    /// A key that stands twice is visited twice, under the same pointer.
    public func walk(_ body: (JSONPointer, JSONValue) throws -> Void) rethrows {
        try visit(.root, body)
    }

    /// Every member of this value and of the values inside it, outer before inner.
    public func walkMembers(_ body: (JSONMember) throws -> Void) rethrows {
        switch kind {
        case .object(let members):
            for member in members {
                try body(member)
                try member.value.walkMembers(body)
            }
        case .array(let elements):
            for element in elements { try element.walkMembers(body) }
        case .string, .number, .boolean, .null:
            break
        }
    }

    private func visit(_ pointer: JSONPointer, _ body: (JSONPointer, JSONValue) throws -> Void) rethrows {
        try body(pointer, self)
        switch kind {
        case .object(let members):
            for member in members { try member.value.visit(pointer.appending(member.key), body) }
        case .array(let elements):
            for (index, element) in elements.enumerated() { try element.visit(pointer.appending(index), body) }
        case .string, .number, .boolean, .null:
            break
        }
    }
}

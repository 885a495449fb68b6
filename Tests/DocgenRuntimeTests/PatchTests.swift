import DocgenRuntime
import Foundation
import Testing

@Suite("Patch")
struct PatchTests {
    struct Address: Codable, Hashable, Sendable {
        var city: String?
        var street: String?
    }

    struct Place: Patchable {
        var name: String?
        var capacity: Int?
        var address: Address?
        var tags: [Address]?
        var identifier: String?

        enum PropertyName: String, Sendable {
            case name
            case capacity
            case address
        }

        init(name: String? = nil, capacity: Int? = nil, address: Address? = nil, identifier: String? = nil) {
            self.name = name
            self.capacity = capacity
            self.address = address
            self.identifier = identifier
        }

        init(from decoder: any Decoder) throws {
            let json = try JSONObjectReader(decoder)
            name = try json["name"]
            capacity = try json["capacity"]
            address = try json["address"]
            tags = try json["tags"]
            identifier = try json["id"]
        }

        func encode(to encoder: any Encoder) throws {
            var json = JSONObjectWriter(encoder)
            try json.set("name", name)
            try json.set("capacity", capacity)
            try json.set("address", address)
            try json.set("tags", tags)
            try json.set(readOnly: "id", identifier)
        }
    }

    private func check(
        _ patch: Patch<Place>, isWritten body: String, omitsReadOnly: Bool = false,
        _ place: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let written = try JSONBody.encode(patch, omitsReadOnly: omitsReadOnly)
        #expect(String(decoding: written, as: UTF8.self) == body, sourceLocation: place)
    }

    @Test("A property is set, cleared or left alone")
    func threeStates() throws {
        try check(Patch(Place(name: "Hall")), isWritten: #"{"name":"Hall"}"#)
        try check(Patch(Place(name: "Hall"), clearing: [.capacity]), isWritten: #"{"capacity":null,"name":"Hall"}"#)
        try check(Patch(Place()), isWritten: "{}")
        try check(Patch(Place(capacity: 3), clearing: [.capacity]), isWritten: #"{"capacity":null}"#)
    }

    @Test("Read-only properties stay out of requests beside nulls too")
    func readOnly() throws {
        let patch = Patch(Place(identifier: "7"), clearing: [.name])
        try check(patch, isWritten: #"{"id":"7","name":null}"#)
        try check(patch, isWritten: #"{"name":null}"#, omitsReadOnly: true)
    }

    @Test(
        "Every null of a body comes back, and none that wasn't there",
        arguments: [
            #"{"name":"Hall"}"#, #"{"capacity":null,"name":"Hall"}"#, #"{"address":{"city":"B","street":null}}"#,
            #"{"address":{"street":null}}"#, #"{"address":null}"#, #"{"tags":[{"city":null},{"street":"x"}]}"#,
            #"{"unknown":null}"#, #"{"a/b~c":null}"#,
        ])
    func roundTrip(body: String) throws {
        try check(JSONBody.decode(from: Data(body.utf8)), isWritten: body)
    }

    @Test("What is cleared can be read and changed")
    func cleared() throws {
        let body = #"{"address":{"street":null},"capacity":null,"name":null,"other":null}"#
        var patch = try JSONBody.decode(Patch<Place>.self, from: Data(body.utf8))
        #expect(patch.cleared == [.capacity, .name])
        patch.cleared = [.name]
        patch.capacity = 4
        #expect(patch.changes.capacity == 4)
        try check(patch, isWritten: #"{"address":{"street":null},"capacity":4,"name":null,"other":null}"#)
    }

    @Test("A null within what is no object is not written")
    func nowhere() throws {
        var patch = Patch(Place(name: "Hall"))
        patch.nulls = [JSONPointer(["name", "inner"])]
        try check(patch, isWritten: #"{"name":"Hall"}"#)
    }
}

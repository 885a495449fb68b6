/// What a client and a server have to agree on: types and operations, without prose, permissions and examples.
///
/// It is what `docgen diff` compares, and a form to keep: `docgen inspect --stage interface --json` writes it, and a later
/// `docgen diff` reads it in place of pages that are gone.
///
/// ```swift
/// let old = try JSONDecoder().decode(Interface.self, from: data)
/// let changes = compare(old, Interface(model, sources: sources))
/// ```
public struct Interface: Codable, Hashable, Sendable {
    /// Of this form; a later docgen may add keys without raising it.
    public var version = Interface.currentVersion
    public var name: String
    /// By identifier.
    public var types: [InterfaceType]
    /// In the order of the pages.
    public var operations: [InterfaceOperation]

    /// The form that this docgen writes and reads.
    public static let currentVersion = 1

    public init(name: String, types: [InterfaceType], operations: [InterfaceOperation]) {
        self.name = name
        self.types = types
        self.operations = operations
    }
}

/// A type of the API.
public struct InterfaceType: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable {
        case object
        case enumeration
        /// An enumeration whose members may be combined.
        case flags
    }

    public var name: String
    public var kind: Kind
    public var base: String?
    public var properties: [InterfaceProperty]
    public var members: [InterfaceMember]
    /// The documentation says that members may be added.
    public var isExtensible: Bool
    /// `page.md:12`; `nil` where nothing is known.
    public var source: String?
}

/// A key of an object.
public struct InterfaceProperty: Codable, Hashable, Sendable {
    public var name: String
    public var type: TypeForm
    public var isRequired: Bool
    public var isNullable: Bool
    /// Never part of a request.
    public var isReadOnly: Bool
    /// Examples show it and no table lists it, so that it was never promised.
    public var isShownOnly: Bool
    /// The first sentence of its documentation: what a renamed property is recognised by.
    public var summary: String
    public var source: String?
}

/// A member of an enumeration.
public struct InterfaceMember: Codable, Hashable, Sendable {
    public var name: String
    public var value: Int64?
    public var summary: String
    public var source: String?
}

/// An operation of the API.
public struct InterfaceOperation: Codable, Hashable, Sendable {
    public var id: String
    public var method: String
    /// With named placeholders: `/users/{userId}`. Never empty.
    public var paths: [String]
    public var parameters: [InterfaceParameter]
    public var request: InterfaceBody?
    /// By status.
    public var responses: [InterfaceResponse]
    public var source: String?
}

/// A query parameter or header of a request.
public struct InterfaceParameter: Codable, Hashable, Sendable {
    public enum Place: String, Codable, Hashable, Sendable {
        case query
        case header
    }

    public var place: Place
    public var name: String
    public var type: TypeForm
    public var isRequired: Bool
    public var source: String?
}

/// The body of a message.
public struct InterfaceBody: Codable, Hashable, Sendable {
    public var type: TypeForm
    public var mediaType: String
    public var isRequired: Bool
    public var source: String?
}

/// What an operation answers under one status.
public struct InterfaceResponse: Codable, Hashable, Sendable {
    public var status: Int
    public var body: InterfaceBody?
    public var source: String?

    public var isSuccess: Bool { (200..<400).contains(status) }
}

/// Whom a change breaks something for, on the wire.
public struct Breakage: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// A client that was written by the old pages can fail at a server that is written by the new ones.
    public static let client = Breakage(rawValue: 1)
    /// A server that was written by the old pages can fail a client that is written by the new ones.
    public static let server = Breakage(rawValue: 2)
}

/// The ways in which values of a type travel.
public struct Flow: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// From client to server, in requests.
    public static let sent = Flow(rawValue: 1)
    /// From server to client, in responses.
    public static let received = Flow(rawValue: 2)
    /// Also taken for types that no operation is known to use.
    public static let bothWays: Flow = [.sent, .received]
}

extension Variation {
    /// Who meets values that it was not written for.
    func breakage(_ flow: Flow) -> Breakage {
        var result: Breakage = []
        switch self {
        case .widened:
            // The new side may send what the old one doesn't know.
            if flow.contains(.received) { result.insert(.client) }
            if flow.contains(.sent) { result.insert(.server) }
        case .narrowed:
            // The old side may send what the new one no longer takes.
            if flow.contains(.sent) { result.insert(.client) }
            if flow.contains(.received) { result.insert(.server) }
        case .incompatible:
            result = [.client, .server]
        }
        return result
    }
}

extension Change {
    /// Whom it breaks something for. Who receives an object is taken to ignore keys that it doesn't know, and a client to
    /// handle any error status.
    ///
    /// - Parameter flow: The ways in which the values travel that the change is about.
    func breakage(_ flow: Flow) -> Breakage {
        switch self {
        case .typeAdded: []
        // What uses the type tells its own change; a type that is merely gone is one that a client no longer has.
        case .typeRemoved: .client
        // A name of a type is on the wire only where it picks one of several.
        case .typeRenamed(_, _, let isPolymorphic): isPolymorphic ? [.client, .server] : []
        case .typeKindChanged: [.client, .server]
        // The properties that come and go with it are changes of their own.
        case .baseChanged: []

        // An object without it was allowed, and no longer is.
        case .propertyAdded(_, let isRequired): isRequired ? Variation.narrowed.breakage(flow) : []
        case .propertyRemoved(_, let wasRequired):
            // A client that reads it finds nothing, whether it was sure of it or not.
            Self.breakage(ofLosing: flow).union(wasRequired ? Variation.widened.breakage(flow) : [])
        // No table promised it.
        case .propertyNoLongerShown: []
        case .propertyRenamed: [.client, .server]
        case .propertyTypeChanged(_, let change): change.variation.breakage(flow)
        case .propertyRequirementChanged(_, let isRequired):
            (isRequired ? Variation.narrowed : .widened).breakage(flow)
        case .propertyNullabilityChanged(_, let isNullable):
            (isNullable ? Variation.widened : .narrowed).breakage(flow)
        // What a client sends is ignored from now on.
        case .propertyBecameReadOnly: flow.contains(.sent) ? .client : []
        case .propertyBecameWritable: flow.contains(.sent) ? .server : []

        // Where the pages said that members would come, a client is prepared.
        case .memberAdded(_, let wasAnnounced):
            wasAnnounced ? Variation.widened.breakage(flow).subtracting(.client) : Variation.widened.breakage(flow)
        case .memberRemoved: Variation.narrowed.breakage(flow)
        case .memberRenamed: [.client, .server]

        case .operationAdded: .server
        case .operationRemoved: .client
        case .operationRenamed: []
        case .pathAdded: .server
        case .pathRemoved: .client

        case .parameterAdded(_, _, let isRequired): isRequired ? .client : []
        // The old client's has no effect any more; the old server misses it where it insists.
        case .parameterRemoved(_, _, let wasRequired): wasRequired ? [.client, .server] : .client
        case .parameterTypeChanged(_, _, let change): change.variation.breakage(.sent)
        case .parameterRequirementChanged(_, _, let isRequired):
            (isRequired ? Variation.narrowed : .widened).breakage(.sent)

        case .requestBodyAdded(_, _, let isRequired): isRequired ? .client : []
        case .requestBodyRemoved(_, _, let wasRequired): wasRequired ? [.client, .server] : .client
        case .requestBodyTypeChanged(_, let change): change.variation.breakage(.sent)
        case .requestBodyRequirementChanged(_, let isRequired):
            (isRequired ? Variation.narrowed : .widened).breakage(.sent)
        case .requestMediaTypeChanged: [.client, .server]

        case .statusAdded(_, let status): (200..<400).contains(status) ? .client : []
        case .statusRemoved(_, let status): (200..<400).contains(status) ? .server : []
        case .responseBodyAdded: .server
        case .responseBodyRemoved: .client
        case .responseBodyTypeChanged(_, _, let change): change.variation.breakage(.received)
        case .responseMediaTypeChanged: [.client, .server]
        }
    }

    private static func breakage(ofLosing flow: Flow) -> Breakage { flow.contains(.received) ? .client : [] }
}

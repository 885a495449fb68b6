import DocgenRuntime

// The types of MeasuredModels as one would write them without docgen: coding is synthesized over keys where Swift and JSON
// disagree. Nothing else differs.

public struct AudioConferencing: Codable, Hashable, Sendable {
    public var tollNumber: String?
    public var tollFreeNumber: String?
    // swift-format-ignore: AlwaysUseLowerCamelCase
    public var ConferenceId: String?
    public var dialinURL: String?
    public var conferenceID: String?
    public var odataType: String?

    enum CodingKeys: String, CodingKey {
        case tollNumber
        case tollFreeNumber
        // swift-format-ignore: AlwaysUseLowerCamelCase
        case ConferenceId
        case dialinURL = "dialinUrl"
        case conferenceID = "conferenceId"
        case odataType = "@odata.type"
    }
}

public struct ChatInfo: Codable, Hashable, Sendable {
    public var threadID: String?
    public var messageID: String?
    public var replyChainMessageID: String?
    public var odataType: String?

    enum CodingKeys: String, CodingKey {
        case threadID = "threadId"
        case messageID = "messageId"
        case replyChainMessageID = "replyChainMessageId"
        case odataType = "@odata.type"
    }
}

public struct CreateOrGetOnlineMeetingParameters: Codable, Hashable, Sendable {
    public var chatInfo: ChatInfo?
    public var endDateTime: Timestamp?
    public var externalID: String
    public var participants: MeetingParticipants?
    public var startDateTime: Timestamp?
    public var subject: String?

    enum CodingKeys: String, CodingKey {
        case chatInfo
        case endDateTime
        case externalID = "externalId"
        case participants
        case startDateTime
        case subject
    }
}

public struct Entity: Codable, Hashable, Sendable {
    public var id: String?

    enum CodingKeys: String, CodingKey {
        case id
    }
}

public struct Identity: Codable, Hashable, Sendable {
    public var id: String?
    public var tenantID: String?
    public var displayName: String?
    public var identityProvider: String?
    public var odataType: String?

    enum CodingKeys: String, CodingKey {
        case id
        case tenantID = "tenantId"
        case displayName
        case identityProvider
        case odataType = "@odata.type"
    }
}

public struct IdentitySet: Codable, Hashable, Sendable {
    public var user: Identity?
    public var application: Identity?
    public var device: Identity?
    public var odataType: String?

    enum CodingKeys: String, CodingKey {
        case user
        case application
        case device
        case odataType = "@odata.type"
    }
}

public struct ItemBody: Codable, Hashable, Sendable {
    public var odataType: String?

    enum CodingKeys: String, CodingKey {
        case odataType = "@odata.type"
    }
}

public struct MeetingParticipantInfo: Codable, Hashable, Sendable {
    public var identity: IdentitySet?
    public var upn: String?
    public var odataType: String?

    enum CodingKeys: String, CodingKey {
        case identity
        case upn
        case odataType = "@odata.type"
    }
}

public struct MeetingParticipants: Codable, Hashable, Sendable {
    public var organizer: MeetingParticipantInfo?
    public var attendees: [MeetingParticipantInfo]?
    public var producers: [JSONValue]?
    public var contributors: [JSONValue]?
    public var odataType: String?

    enum CodingKeys: String, CodingKey {
        case organizer
        case attendees
        case producers
        case contributors
        case odataType = "@odata.type"
    }
}

public struct OnlineMeeting: Codable, Hashable, Sendable {
    public var id: String?
    public var creationDateTime: Timestamp?
    public var startDateTime: Timestamp?
    public var endDateTime: Timestamp?
    public var joinURL: String?
    public var subject: String?
    public var participants: MeetingParticipants?
    public var audioConferencing: AudioConferencing?
    public var chatInfo: ChatInfo?
    public var videoTeleconferenceID: String?
    public var isBroadcast: Bool?
    public var autoAdmittedUsers: String?
    public var canceledDateTime: Timestamp?
    public var isCanceled: Bool?
    public var accessLevel: String?
    public var entryExitAnnouncement: Bool?
    public var expirationDateTime: Timestamp?
    public var isCancelled: Bool?
    public var capabilities: [String]?
    public var externalID: String?
    public var joinInformation: ItemBody?
    public var joinWebURL: String?
    public var outerMeetingAutoAdmittedUsers: JSONValue?
    public var meetingInfo: JSONValue?
    public var odataContext: String?
    public var odataType: String?

    enum CodingKeys: String, CodingKey {
        case id
        case creationDateTime
        case startDateTime
        case endDateTime
        case joinURL = "joinUrl"
        case subject
        case participants
        case audioConferencing
        case chatInfo
        case videoTeleconferenceID = "videoTeleconferenceId"
        case isBroadcast
        case autoAdmittedUsers
        case canceledDateTime
        case isCanceled
        case accessLevel
        case entryExitAnnouncement
        case expirationDateTime
        case isCancelled
        case capabilities
        case externalID = "externalId"
        case joinInformation
        case joinWebURL = "joinWebUrl"
        case outerMeetingAutoAdmittedUsers
        case meetingInfo
        case odataContext = "@odata.context"
        case odataType = "@odata.type"
    }
}

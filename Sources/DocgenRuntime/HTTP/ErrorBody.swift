import HTTPTypes

/// The one form in which errors are written: an object `error` with `code` and `message`, and where they are known
/// `subcode` and `target`.
public struct ErrorBody: Codable, Hashable, Sendable {
    public var code: String
    public var subcode: String?
    public var message: String?
    public var target: String?

    public init(code: String, subcode: String? = nil, message: String? = nil, target: String? = nil) {
        self.code = code
        self.subcode = subcode
        self.message = message
        self.target = target
    }

    /// Reads `{"error": {…}}`, and the members without the envelope as well, since some services leave it out.
    public init(from decoder: any Decoder) throws {
        let json = try JSONObjectReader(decoder)
        if let wrapped: Members = try json["error"] {
            self = wrapped.body
        } else {
            self = try Members(from: decoder).body
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var json = JSONObjectWriter(encoder)
        try json.set("error", Members(body: self))
    }

    /// This error as a response. Four strings can always be encoded; were it otherwise, the body would stay empty.
    public func response(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) -> APIResponse {
        (try? APIResponse.json(status, self, headers: headers)) ?? APIResponse(status, headers: headers)
    }
}

extension ErrorBody {
    /// What stands inside the envelope.
    private struct Members: Codable {
        let body: ErrorBody

        init(body: ErrorBody) {
            self.body = body
        }

        init(from decoder: any Decoder) throws {
            let json = try JSONObjectReader(decoder)
            body = ErrorBody(
                code: try json.required("code"),
                subcode: try json["subcode"],
                message: try json["message"],
                target: try json["target"]
            )
        }

        func encode(to encoder: any Encoder) throws {
            var json = JSONObjectWriter(encoder)
            try json.set("code", body.code)
            try json.set("subcode", body.subcode)
            try json.set("message", body.message)
            try json.set("target", body.target)
        }
    }
}

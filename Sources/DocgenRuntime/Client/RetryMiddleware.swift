import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Sends a request again where the server asks for patience.
///
/// | answer | is sent again |
/// |---|---|
/// | 429 Too Many Requests, 503 Service Unavailable | whatever the method: the server did nothing |
/// | 408, 502, 504, or an error of the transport | where the method is idempotent ([RFC 9110, section 9.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2)) |
///
/// It waits as long as `Retry-After` says, in seconds or until a point in time; else twice as long each time. Where the
/// server asks for more than ``longestWait``, its answer is returned as it is.
public struct RetryMiddleware: ClientMiddleware {
    /// How often a request is sent at most, the first time included.
    public var attempts: Int
    public var firstWait: Duration
    public var longestWait: Duration
    private let now: @Sendable () -> Date
    private let sleep: @Sendable (Duration) async throws -> Void

    /// - Parameters:
    ///   - attempts: How often a request is sent at most, the first time included.
    ///   - firstWait: How long to wait before the second attempt, where the answer says nothing; each later wait is longer.
    ///   - longestWait: No wait is longer, whatever an answer asks for.
    ///   - now: The time that a point in time in `Retry-After` is compared with.
    ///   - sleep: Waits.
    public init(
        attempts: Int = 4, firstWait: Duration = .milliseconds(500), longestWait: Duration = .seconds(60),
        now: @escaping @Sendable () -> Date = { Date() },
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.attempts = attempts
        self.firstWait = firstWait
        self.longestWait = longestWait
        self.now = now
        self.sleep = sleep
    }

    public func intercept(
        _ request: APIRequest, _ call: ClientCall, next: ClientCall.Next
    ) async throws -> APIResponse {
        let isIdempotent = Self.idempotentMethods.contains(request.head.method)
        var wait = firstWait
        var attempt = 1
        while attempt < attempts {
            attempt += 1
            do {
                let response = try await next(request)
                guard asksForPatience(response.status, isIdempotent), let time = self.wait(for: response, else: wait)
                else { return response }
                try await sleep(time)
            } catch let error where isIdempotent && !(error is CancellationError) && !(error is InvalidRequest) {
                try Task.checkCancellation()
                try await sleep(min(wait, longestWait))
            }
            wait *= 2
        }
        return try await next(request)
    }

    private func asksForPatience(_ status: HTTPResponse.Status, _ isIdempotent: Bool) -> Bool {
        switch status.code {
        case 429, 503: true
        case 408, 502, 504: isIdempotent
        default: false
        }
    }

    /// Nil where it is more than anyone would wait.
    private func wait(for response: APIResponse, else wait: Duration) -> Duration? {
        guard let field = response.headers[.retryAfter], let time = RetryAfter.wait(field, now: now()) else {
            return min(wait, longestWait)
        }
        return time <= longestWait ? time : nil
    }

    private static let idempotentMethods: Set<HTTPRequest.Method> = [.get, .head, .put, .delete, .options, .trace]
}

/// The field `Retry-After` ([RFC 9110, section 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)).
enum RetryAfter {
    /// How long to wait; nil where the field has neither form.
    static func wait(_ field: String, now: Date) -> Duration? {
        let text = field.filter { $0 != " " && $0 != "\t" }
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return Int64(text).map { .seconds($0) }
        }
        guard let date = HTTPDate.date(field) else { return nil }
        return .seconds(max(0, (date.timeIntervalSince1970 - now.timeIntervalSince1970).rounded(.up)))
    }
}

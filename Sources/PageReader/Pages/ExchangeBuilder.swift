import APIModel
import SourceText

/// Pairs the messages of a page into exchanges, in the order of the page.
///
/// A request opens an exchange; every response after it belongs to it, until the next request. A bare body goes to the
/// header-only message before it, or stands for a message of its own on the side that its section names. The XML form
/// of a request is an exchange of its own.
struct ExchangeBuilder {
    private(set) var exchanges: [ExchangeFacts] = []

    mutating func add(_ message: MessageFacts, title: Spanned<String>?) {
        let name = message.annotation?.name
        if message.isRequest {
            exchanges.append(ExchangeFacts(annotatedName: name, title: title, request: message))
        } else if exchanges.isEmpty {
            exchanges.append(ExchangeFacts(annotatedName: name, title: title, responses: [message]))
        } else {
            exchanges[exchanges.count - 1].responses.append(message)
        }
    }

    /// A body without a start line.
    mutating func add(body message: MessageFacts, isRequest: Bool?, title: Spanned<String>?) {
        var message = message
        message.isRequest = isRequest ?? message.isRequest
        guard let last = exchanges.indices.last else {
            if isRequest != nil { add(message, title: title) }
            return
        }
        if isRequest == true {
            if exchanges[last].request?.body == nil, exchanges[last].responses.isEmpty, exchanges[last].request != nil {
                attach(message, to: &exchanges[last].request)
            } else {
                add(message, title: title)
            }
            return
        }
        // The response before it has a header block alone: this is its body.
        if let response = exchanges[last].responses.indices.last, exchanges[last].responses[response].body == nil,
            !isBodiless(exchanges[last].responses[response])
        {
            var head: MessageFacts? = exchanges[last].responses[response]
            attach(message, to: &head)
            if let head { exchanges[last].responses[response] = head }
        } else {
            exchanges[last].responses.append(message)
        }
    }

    private func attach(_ body: MessageFacts, to head: inout MessageFacts?) {
        head?.body = body.body
        head?.bodyFence = body.bodyFence
        guard let own = head?.annotation else {
            head?.annotation = body.annotation
            return
        }
        if own.type == nil, let annotation = body.annotation, annotation.type != nil { head?.annotation = annotation }
    }

    /// Statuses that never have a body (RFC 9110, section 6.4.1).
    private func isBodiless(_ message: MessageFacts) -> Bool {
        guard case .response(let status) = message.start else { return false }
        return status.value == 204 || status.value == 304 || status.value < 200
    }
}

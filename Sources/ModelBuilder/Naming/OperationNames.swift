import APIModel
import PageReader
import SourceText

/// Makes identifiers of operations and the resources that they belong to.
struct OperationNames {
    let draft: ModelDraft

    /// The resource: what is named before the colon of a title, else the type of the last collection of the path, else
    /// that of the file name or the answer, else the last word of the path that is no action.
    func resource(of operation: OperationDraft) -> String {
        for source in operation.homes {
            if let (type, _) = typeAndAction(source.facts.title) { return Words(type.name).lowerCamel }
            if let thing = thingBeforeAction(source.facts.title, of: operation) { return thing }
        }
        let collection = operation.paths.firstNonNil { lastCollection($0.template) }
        if let collection, let type = draft.names.known(collection.singular) { return Words(type.name).lowerCamel }
        for source in operation.homes {
            let base = PageIndex.baseName(of: draft.pages[source.page].path)
            if let first = base.split(separator: "-").first, base.contains("-"),
                let type = draft.names.known(String(first)), draft.names.isDeclared(type)
            {
                return Words(type.name).lowerCamel
            }
        }
        if let collection { return Words(collection.singular).lowerCamel }
        let fallback = operation.paths.first.flatMap { noun($0.template) } ?? operation.title
        let words = Words(fallback).lowerCamel
        return words.isEmpty ? "api" : words
    }

    /// The identifier, not yet unique.
    func id(of operation: OperationDraft, resource: String) -> String {
        var names: [String] = []
        for source in operation.homes {
            let name = id(of: source, in: operation, resource: resource)
            if !names.contains(where: { $0.lowercased() == name.lowercased() }) { names.append(name) }
        }
        guard let first = names.first else { return Self.verb(operation.method) + Words(resource).upperCamel }
        // Pages that call it differently (one for each subtype that can be created, say) describe something more
        // general than each of them.
        if names.count > 1 {
            let general = names.filter { $0.lowercased().contains(resource.lowercased()) }
            let short = (general.isEmpty ? names : general).min { ($0.count, $0) < ($1.count, $1) }
            return short ?? first
        }
        return first
    }

    private func id(of source: OperationSource, in operation: OperationDraft, resource: String) -> String {
        let title = trimmed(source.facts.title)
        let name: String
        if HTTPMethod(rawValue: title.uppercased()) != nil {
            name = verbAndThing(trimmed(draft.pages[source.page].title), source)
        } else if isNameOfThing(title, source) {
            name = verbAndThing(title, source)
        } else if let (type, action) = typeAndAction(title) {
            name = combined(action: action, resource: Words(type.name))
        } else if isAction(title, of: operation) {
            name = combined(action: title, resource: Words(resource))
        } else {
            let articles: Set = ["a", "an", "the"]
            name = Words(list: Words(title).list.filter { !articles.contains($0.lowercased()) }).lowerCamel
        }
        let ascii = name.filter { $0.isASCII }
        let usable = ascii.isEmpty ? Self.verb(operation.method) + Words(resource).upperCamel : ascii
        return usable.first?.isNumber == true ? Self.verb(operation.method) + usable : usable
    }

    /// A title of one word that is no verb, or that several methods share: the page is about a thing, not an action.
    private func isNameOfThing(_ title: String, _ source: OperationSource) -> Bool {
        guard !title.isEmpty, title.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return false }
        let startsWithVerb = Words(title).list.first.map { Self.verbs.contains($0.lowercased()) } ?? false
        return !startsWithVerb || source.siblings > 1
    }

    /// "assign action" is "assign", `GET /v1/charges` names nothing; a title in brackets or with a running text after a dash keeps its head.
    private func trimmed(_ title: String) -> String {
        var title = title
        let words = title.split(separator: " ", maxSplits: 1)
        if words.count == 2, HTTPMethod(rawValue: words[0].uppercased()) != nil, words[1].contains("/") { return "" }
        for ending in [" action", " function", " method", " operation", " api"]
        where title.lowercased().hasSuffix(ending) {
            title.removeLast(ending.count)
        }
        return title
    }

    /// `onlineMeeting: createOrGet`.
    private func typeAndAction(_ title: String) -> (TypeID, String)? {
        guard let colon = title.firstIndex(of: ":") else { return nil }
        let name = title[..<colon].filter { $0 != " " }
        let action = title[title.index(after: colon)...]
        guard let type = draft.names.known(name), !Words(action).isEmpty else { return nil }
        return (type, trimmed(String(action)))
    }

    /// `range` of `Range: OffsetRange`, though the type is called otherwise, where the path ends in `offsetRange`.
    private func thingBeforeAction(_ title: String, of operation: OperationDraft) -> String? {
        let parts = title.split(separator: ":")
        guard parts.count == 2, isAction(trimmed(String(parts[1])), of: operation) else { return nil }
        let words = Words(parts[0])
        return words.list.count == 1 ? words.lowerCamel : nil
    }

    /// Whether the title is the word at the end of a path, as `createOrGet` is.
    private func isAction(_ title: String, of operation: OperationDraft) -> Bool {
        let key = Words(title).key
        return operation.paths.contains { path in
            path.template.meaningfulSegments.last?.literal.map { Words($0).key == key } ?? false
        }
    }

    /// A verb takes the resource as its object; a noun comes after it: `createOrGetOnlineMeeting`, `userDelta`.
    private func combined(action: String, resource: Words) -> String {
        let words = Words(action)
        guard let first = words.list.first, !words.key.contains(resource.key) else { return words.lowerCamel }
        guard Self.verbs.contains(first.lowercased()) else { return (resource + words).lowerCamel }
        let isVerbAlone = words.list.allSatisfy { Self.verbs.contains($0.lowercased()) || $0.lowercased() == "or" }
        return isVerbAlone ? (words + resource).lowerCamel : words.lowerCamel
    }

    /// On a page whose sections are methods the page is the thing: `startOnlineMeeting` with POST keeps its name,
    /// `presence` becomes `getPresence`.
    private func verbAndThing(_ thing: String, _ source: OperationSource) -> String {
        let words = Words(thing)
        let startsWithVerb = words.list.first.map { Self.verbs.contains($0.lowercased()) } ?? false
        if startsWithVerb, source.siblings == 1 || source.method == .post { return words.lowerCamel }
        return Self.verb(source.method) + words.upperCamel
    }

    /// The last segment that a key follows, or that reads like a plural.
    private func lastCollection(_ path: PathTemplate) -> String? {
        let segments = path.withSlashKeys.meaningfulSegments
        for place in segments.indices.reversed() {
            guard let literal = segments[place].literal, literal.allSatisfy({ $0.isLetter || $0.isNumber }) else {
                continue
            }
            // `getCategories` at the end of a path is an action.
            if Self.beginsWithVerb(literal), Words(literal).list.count > 1 { continue }
            if literal.isPlural || segments.indices.contains(place + 1) && segments[place + 1].parameter != nil {
                // A collection far from the end owns something else that the path ends in.
                let rest = segments[(place + 1)...].count { $0.parameter == nil }
                return rest <= 1 || literal.isPlural && rest <= 1 ? literal : nil
            }
        }
        return nil
    }

    /// The last literal segment that is followed by another, else the last.
    private func noun(_ path: PathTemplate) -> String? {
        let literals = path.withSlashKeys.meaningfulSegments.compactMap(\.literal)
        guard let last = literals.last else { return nil }
        return Self.beginsWithVerb(last) ? literals.dropLast().last ?? last : last
    }

    private static func beginsWithVerb(_ literal: String) -> Bool {
        Words(literal).list.first.map { verbs.contains($0.lowercased()) } ?? false
    }

    static func verb(_ method: HTTPMethod) -> String {
        switch method {
        case .get: "get"
        case .head: "head"
        case .post: "post"
        case .put: "put"
        case .patch: "update"
        case .delete: "delete"
        case .options: "options"
        }
    }

    /// Verbs that actions begin with.
    private static let verbs: Set<String> = [
        "accept", "acquire", "activate", "add", "answer", "apply", "approve", "archive", "assign", "attach", "begin",
        "block", "bypass", "calculate", "cancel", "change", "check", "checkin", "checkout", "clean", "clear", "clone",
        "close", "complete", "confirm", "connect", "continue", "convert", "copy", "create", "deactivate", "decline",
        "delete", "deny", "deploy", "disable", "discard", "dismiss", "download", "enable", "end", "escalate",
        "evaluate", "exclude", "export", "extend", "fetch", "find", "follow", "forward", "generate", "get", "grant",
        "hide", "import", "include", "insert", "install", "instantiate", "invalidate", "invite", "join", "leave",
        "list", "locate", "lock", "logout", "mark", "merge", "move", "mute", "notify", "open", "patch", "pin", "play",
        "post", "preview", "protect", "publish", "put", "query", "reactivate", "reapply", "reboot", "record", "recover",
        "redirect",
        "refresh", "register", "reject", "remove", "rename", "renew", "reopen", "reply", "report", "request", "reset",
        "resend", "resolve", "restart", "restore", "resume", "retire", "revoke", "rotate", "run", "save", "schedule",
        "search", "select", "send", "set", "share", "shut", "sign", "snooze", "start", "stop", "submit", "subscribe",
        "suspend", "swap", "sync", "terminate", "test", "track", "transfer", "unarchive", "unassign", "unblock",
        "unfollow", "unhide", "unlock", "unmerge", "unmute", "unpin", "unprotect", "unpublish", "unregister", "unset",
        "unsubscribe", "update", "upgrade", "upload", "upsert", "validate", "verify", "wipe",
    ]
}

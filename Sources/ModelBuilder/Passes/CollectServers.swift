import APIModel
import PageReader
import SourceText

extension Pass {
    /// Collects the base addresses that examples are sent to, the most frequent first.
    ///
    /// An address that had to be repaired tells nothing: what stands where the version belongs is part of the fault.
    static let collectServers = Pass("collect-servers") { draft in
        var places: [String: Int] = [:]
        var found: [Server] = []
        for target in draft.operations.lazy.flatMap(\.sources).flatMap(\.sentTo) where target.repairs.isEmpty {
            guard let origin = target.origin else { continue }
            let url = target.version.map { "\(origin)/\($0)" } ?? origin
            if let place = places[url] {
                found[place].sources.append(target.range)
            } else {
                places[url] = found.count
                found.append(Server(url: url, sources: [target.range]))
            }
        }
        // Pages that show no address still say what their paths begin with.
        if found.isEmpty { found = draft.versionPrefixes }
        found.sort { ($1.sources.count, $0.url) < ($0.sources.count, $1.url) }
        if let url = draft.settings.server {
            let sources = found.first { $0.url == url }?.sources ?? []
            found = [Server(url: url, sources: sources)] + found.filter { $0.url != url }
        }
        draft.servers = found
    }
}

extension ModelDraft {
    /// The versions that documented paths begin with, as addresses relative to wherever the API is served.
    fileprivate var versionPrefixes: [Server] {
        var places: [String: [SourceRange]] = [:]
        for target in operations.flatMap(\.sources).flatMap(\.lines).map(\.target) {
            if let version = target.version { places["/" + version, default: []].append(target.range) }
        }
        return places.map { Server(url: $0.key, sources: $0.value) }
    }
}

extension OperationSource {
    /// The targets of its example requests, and of request lines that state an address.
    fileprivate var sentTo: [TargetFacts] {
        let requests = exchanges.compactMap(\.request).compactMap { message -> TargetFacts? in
            if case .request(let line) = message.start { line.target } else { nil }
        }
        return lines.filter { !$0.isInferred }.map(\.target) + requests
    }
}

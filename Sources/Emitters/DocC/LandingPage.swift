import APIModel
import SwiftDeclarations

/// What the template `docc/landing.stencil` sees: the API as a whole, how to begin, and every resource.
struct LandingPage {
    let catalog: DocCCatalog
    let declarations: DeclarationWriter

    private var context: EmissionContext { catalog.context }
    private var model: APIModel { context.model }

    var values: [String: TemplateValue] {
        let start = firstOperation
        let imports = start?.snippets.imports.map { SwiftText($0).description } ?? []
        let shorthand = start?.snippets.shorthandLines(context.settings) ?? []
        let title = DocCMarkup.nonEmpty(DocCMarkup.plain(context.title), else: "API")
        return [
            "module": .text(context.names.module.name),
            "title": .text(title),
            "displayName": .text(DocCMarkup.argument(context.title)),
            "isSymbol": .flag(catalog.links.hasModule),
            "version": .text(model.version.map(DocCMarkup.code) ?? ""),
            "servers": .texts(ownServers.map { DocCMarkup.code($0.url) }),
            "operationCount": .text(DocCCatalog.counted(model.operations.count, "operation")),
            "resourceCount": .text(DocCCatalog.count(catalog.resources.count, "resource")),
            "typeCount": .text(DocCCatalog.count(model.types.count, "type")),
            "exampleCount": .text(
                DocCCatalog.count(model.operations.reduce(0) { $0 + $1.examples.count }, "documented example")),
            "attribution": .text(context.attribution.map(attribution) ?? ""),
            "firstOperation": .text(start.map { catalog.link(to: $0.operation) } ?? ""),
            "imports": .texts(imports),
            "clientImports": .texts(start == nil ? [] : (imports + ["DocgenAsyncHTTPClient"]).sorted()),
            "clientName": .text(shorthand.isEmpty ? "" : SwiftText(context.names.client).description),
            "shorthand": .texts(shorthand),
            "serverImports": .texts(start == nil ? [] : (imports + ["DocgenHummingbird", "Hummingbird"]).sorted()),
            "call": .text(start.map { SwiftText($0.snippets.call).description } ?? ""),
            "server": .text(start.map { SwiftText($0.snippets.server).description } ?? ""),
            "serverName": .text(start.map { SwiftText($0.snippets.serverName).description } ?? ""),
            "mountPath": .text(mountPath),
            "resources": .list(catalog.resources.map(row)),
            "groups": .list(resourceGroups),
        ]
    }

    /// Whose texts these are; what is said last of them leads to where that can be read.
    private func attribution(_ attribution: Attribution) -> String {
        let source = DocCMarkup.plain(attribution.source)
        let license = attribution.license.map { DocCMarkup.plain($0) }
        guard let url = attribution.url else { return [source, license].compactMap(\.self).joined(separator: ", ") }
        // A parenthesis would end the target.
        let target = url.replacing("(", with: "%28").replacing(")", with: "%29")
        return license.map { "\(source), [\($0)](\(target))" } ?? "[\(source)](\(target))"
    }

    /// The addresses at the host that most requests are sent to: examples show others, which belong to callers.
    private var ownServers: [Server] {
        func host(_ server: Server) -> String {
            server.url.lowercased().split(separator: "/", omittingEmptySubsequences: false).prefix(3).joined(
                separator: "/")
        }
        return model.servers.filter { host($0) == model.servers.first.map(host) }
    }

    /// The operation that getting started is shown with: the first one that can be served without more ado, if it has a
    /// documented example.
    private var firstOperation: (operation: Operation, snippets: OperationSnippets)? {
        guard context.settings.outputs.isSuperset(of: [.models, .routes]) else { return nil }
        // Looking for the best one must not cost what writing all of them does.
        let candidates = model.operations.prefix(40).compactMap { operation in
            declarations.snippets(of: operation).map { (operation: operation, snippets: $0) }
        }
        return candidates.first {
            !$0.operation.examples.isEmpty && $0.snippets.isServerComplete && $0.snippets.shorthand != nil
        } ?? candidates.first { !$0.operation.examples.isEmpty && $0.snippets.isServerComplete }
            ?? candidates.first(where: \.snippets.isServerComplete)
    }

    /// `/v1.0`: where a server mounts the routes, which stand below the version.
    private var mountPath: String {
        guard let version = model.version, version.wholeMatch(of: /[A-Za-z0-9.]+/) != nil else { return "" }
        return "/\(version)"
    }

    private func row(_ resource: DocCCatalog.Resource) -> TemplateValue {
        [
            "link": .text(catalog.link(to: resource)),
            "operations": .number(resource.operations.count), "types": .number(resource.typeCount),
        ]
    }

    /// The client, and all resources in one group; where they are many, a group a letter.
    private var resourceGroups: [TemplateValue] {
        let client = DocCCatalog.group("Client", [catalog.links.client].compactMap { $0 })
        let further = DocCCatalog.group(
            "Types beside the operations",
            catalog.homelessTypes.isEmpty ? [] : ["<doc:\(ArticleNames.furtherTypes)>"])
        return [client].compactMap { $0 } + groupsOfResources + [further].compactMap { $0 }
    }

    private var groupsOfResources: [TemplateValue] {
        guard catalog.resources.count > 30 else {
            let links = catalog.resources.map { catalog.link(to: $0) }
            return [DocCCatalog.group("Resources", links)].compactMap { $0 }
        }
        let letters = Dictionary(grouping: catalog.resources) { DocCCatalog.title(of: $0.name).prefix(1).uppercased() }
        return letters.keys.sorted().compactMap { letter in
            DocCCatalog.group("Resources: \(letter)", letters[letter, default: []].map { catalog.link(to: $0) })
        }
    }
}

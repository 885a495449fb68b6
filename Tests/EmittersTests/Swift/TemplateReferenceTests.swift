import APIModel
import EmitterFixtures
import Foundation
import SwiftDeclarations
import Templates
import Testing

@testable import Emitters

/// `Templates/CONTEXT.md` against what templates see.
@Suite("The reference of templates")
struct TemplateReferenceTests {
    /// An API that needs every template: operations with examples, and a collection in pages.
    private var model: APIModel {
        var model = APIModel.onlineMeetings
        let list = TypeID("onlineMeetingList")
        model.types.append(
            object(list.name, [property("value", .array(named("onlineMeeting"))), property("@odata.nextLink")]))
        model.types.sort { $0.id < $1.id }
        model.operations.append(
            Operation(
                id: "listOnlineMeetings", method: .get, paths: paths("/me/onlineMeetings"), title: "List",
                resource: "onlineMeeting",
                responses: [
                    Response(
                        status: 200, body: Payload(type: .named(list), sources: [Page.line(21)]),
                        sources: [Page.line(21)])
                ], sources: [Page.line(10)]))
        model.paging = Paging(elementsKey: "value", nextLinkKey: "@odata.nextLink")
        return model
    }

    /// Makes all files with one template in place of the built-in one.
    private func emit(_ template: BuiltInTemplate, _ source: String) throws {
        for isPackage in [false, true] {
            let context = EmissionContext(
                model: model, names: SwiftNames(model), sources: Page.sources,
                settings: EmissionSettings(isPackage: isPackage),
                templates: TemplateLibrary(overrides: [template.rawValue: source]))
            let files = try Emitter.allCases.flatMap { try $0.files(for: context) }
            if isPackage { _ = try context.packageFile(for: files, runtime: .folder("../docgen", identity: "docgen")) }
        }
    }

    /// The names that the tables of a section describe.
    private func documentedNames(_ section: String) throws -> [String] {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates/CONTEXT.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let body = try #require(
            text.components(separatedBy: "\n## ").first { $0.hasPrefix(section) }, "no section on \(section)")
        return body.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { line in
            line.dropFirst().prefix { $0 != "|" }.matches(of: /`([A-Za-z]+)`/).map { String($0.output.1) }
        }
    }

    @Test(
        "Every name that a section describes is there",
        arguments: BuiltInTemplate.allCases.filter { $0 != .header && $0 != .theme })
    func names(_ template: BuiltInTemplate) throws {
        var names = try documentedNames("`\(template.rawValue)`")
        if !template.rawValue.hasPrefix("docc/"), template != .package {
            names += try documentedNames("In every template of a Swift file but `Package.swift`")
        }
        #expect(!names.isEmpty)
        // The file stays empty, which is Swift and Markdown.
        let uses = names.map { "{% if \($0) %}{% endif %}" }.joined()
        #expect(throws: Never.self) { try emit(template, uses) }
        // The template is one that this model is written with.
        #expect(throws: TemplateError.self) { try emit(template, "{% if noSuchName %}{% endif %}") }
    }

    @Test("Every template has a section")
    func sections() throws {
        for template in BuiltInTemplate.allCases where template != .header && template != .theme {
            #expect(try !documentedNames("`\(template.rawValue)`").isEmpty, "\(template)")
        }
    }
}

import APIModel
import SourceText

/// Facts that OpenAPI has no place for stand in specification extensions, `x-docgen-…`:
///
/// | key | on | says |
/// |---|---|---|
/// | `x-docgen-source` | operations, schemas, examples | the lines that say so: `graph/page.md:12` |
/// | `x-docgen-evidence` | schemas, properties, values, bodies | `["example"]`: known from examples alone, `["mention"]`: named only |
/// | `x-docgen-inferred` | operations | no page states the path; an example is sent there |
/// | `x-docgen-permissions` | operations | who may call, with which scopes |
/// | `x-docgen-errors` | responses | the rows of the table of errors |
/// | `x-docgen-contradictions` | examples | why the example can't hold as documented |
/// | `x-docgen-default` | properties, parameters | a default that is no value of the type |
/// | `x-docgen-required` | schemas | required of the one who creates it, where answers may leave it out |
/// | `x-docgen-relationship` | properties | a link to other resources |
/// | `x-docgen-deprecation` | anything deprecated | what the page says about that |
/// | `x-docgen-values` | enumerations | the members' numbers |
extension SourceLines {
    /// The value of `x-docgen-source`, each line once; `nil` where nothing is cited.
    func node(_ ranges: some Sequence<SourceRange>) -> JSONNode? {
        let citations = citations(of: ranges)
        return citations.isEmpty ? nil : .strings(citations)
    }
}

extension Evidence.Kind {
    /// `x-docgen-evidence` where a reader should know that no table or representation stands behind it.
    var mark: JSONObject {
        switch self {
        case .example: ["x-docgen-evidence": ["example"]]
        case .mention: ["x-docgen-evidence": ["mention"]]
        case .propertyTable, .bodyTable, .memberList, .representation: [:]
        }
    }
}

extension Documentation {
    var deprecationMarks: JSONObject {
        var result = JSONObject()
        result.set("deprecated", mark: isDeprecated)
        result.set("x-docgen-deprecation", text: deprecation)
        return result
    }
}

extension JSONNode: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: JSONNode...) { self = .array(elements) }
}

/// What a section of a page is about. The closed set of which a dialect's headings choose.
public enum SectionRole: String, Hashable, Sendable, CaseIterable {
    /// Text right under the title, and under headings that no rule matched at the top.
    case overview
    case permissions
    /// Documented request lines.
    case request
    case pathParameters
    case queryParameters
    /// Parameters, wherever their names put them: path, query or body.
    case parameters
    case requestHeaders
    case requestBody
    case response
    case errors
    case examples
    case exampleRequest
    case exampleResponse
    case properties
    case relationships
    case members
    case representation
    /// Tables that link to the operations of a type.
    case methods
    case links
    case events
    case remarks
    /// A section that holds one section a method.
    case operations
    /// A section that describes one operation: its heading is a method, or it has request lines.
    case operation

    /// Sections that show messages rather than state rules.
    var isExample: Bool {
        switch self {
        case .examples, .exampleRequest, .exampleResponse: true
        case .overview, .permissions, .request, .pathParameters, .queryParameters, .parameters, .requestHeaders,
            .requestBody,
            .response, .errors, .properties, .relationships, .members, .representation, .methods, .links, .events,
            .remarks, .operations, .operation:
            false
        }
    }
}

import APIModel
import SwiftSyntax

extension HTTPMethod {
    /// `.post`, a static member of `HTTPRequest.Method`.
    var expression: ExprSyntax { SwiftIdentifier(sanitised: rawValue.lowercased()).implicitMember }
}

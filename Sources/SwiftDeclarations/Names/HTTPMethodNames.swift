import APIModel

extension HTTPMethod {
    /// `.post`, a static member of `HTTPRequest.Method`.
    var expression: Expr { SwiftIdentifier(sanitised: rawValue.lowercased()).implicitMember }
}

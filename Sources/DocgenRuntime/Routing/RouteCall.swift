import HTTPTypes

/// A request that has reached its route: the path it took, and its parts by their documented names.
public struct RouteCall: Sendable {
    public let request: APIRequest
    /// The path of the route that the request took.
    public let path: PathTemplate
    let captures: [PathTemplate.Capture]
    let target: RequestTarget

    public var headers: HTTPFields { request.head.headerFields }

    /// The value of `{name}` in ``path``, decoded.
    ///
    /// - Throws: ``HTTPProblem``, 400, where the path has no such capture.
    public func capture(_ name: String) throws(HTTPProblem) -> String {
        guard let capture = captures.first(where: { $0.name == name }) else {
            throw .badRequest("The path lacks {\(name)}.", target: name)
        }
        return capture.value
    }

    /// The first value of a query parameter; nil where it is absent.
    public func query(_ name: String) -> String? {
        target.query[name]
    }

    /// The first value of a query parameter that must be there.
    ///
    /// - Throws: ``HTTPProblem``, 400, where it is absent.
    public func requiredQuery(_ name: String) throws(HTTPProblem) -> String {
        guard let value = query(name) else { throw .missing("query parameter", name) }
        return value
    }

    /// The first value of a query parameter as a number, a truth value or an enumeration; nil where it is absent.
    ///
    /// - Throws: ``HTTPProblem``, 400, where the value has not the form of `Value`.
    public func query<Value: LosslessStringConvertible>(
        _ name: String,
        as type: Value.Type
    ) throws(HTTPProblem) -> Value? {
        guard let text = query(name) else { return nil }
        guard let value = Value(text) else {
            throw .badRequest("\"\(text)\" is not a value of \(name).", target: name)
        }
        return value
    }

    /// The same of a query parameter that must be there.
    ///
    /// - Throws: ``HTTPProblem``, 400, where it is absent or the value has not the form of `Value`.
    public func requiredQuery<Value: LosslessStringConvertible>(
        _ name: String,
        as type: Value.Type
    ) throws(HTTPProblem) -> Value {
        guard let value = try query(name, as: type) else { throw .missing("query parameter", name) }
        return value
    }

    /// The query parameters that have none of these names.
    public func query(besides names: [String]) -> QueryItems { target.query.besides(names) }

    /// The value of a header field; nil where it is absent.
    public func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }

    /// The value of a header field that must be there.
    ///
    /// - Throws: ``HTTPProblem``, 400, where it is absent.
    public func requiredHeader(_ name: String) throws(HTTPProblem) -> String {
        guard let value = header(name) else { throw .missing("header field", name) }
        return value
    }

    /// The header fields that have none of these names, in whatever letter case.
    public func headers(besides names: [String]) -> HTTPFields {
        var fields = headers
        for name in names.compactMap({ HTTPField.Name($0) }) { fields[name] = nil }
        return fields
    }

    /// The body.
    ///
    /// - Throws: ``HTTPProblem``, 400, that names the key and the place where the body is not as documented.
    public func json<Body: Decodable>(_ type: Body.Type = Body.self) throws(HTTPProblem) -> Body {
        guard !request.body.isEmpty else {
            throw .badRequest("The request must have a body.")
        }
        do {
            return try JSONBody.decode(type, from: request.body)
        } catch let error as DecodingError {
            throw .malformedBody(error, in: request.body)
        } catch {
            throw .badRequest("The body could not be read.")
        }
    }

    /// The body, or `fallback` where the request has none: for operations that can do without.
    ///
    /// - Throws: ``HTTPProblem``, 400, that names the key and the place where the body is not as documented.
    public func json<Body: Decodable>(ifAbsent fallback: Body) throws(HTTPProblem) -> Body {
        request.body.isEmpty ? fallback : try json()
    }
}

import APIModel

extension Comparison {
    /// What changed about operations, in the order of the pages; those that are gone last.
    func operationFindings() -> [Finding] {
        let pairs = operationPairs()
        let oldByNew = Dictionary(pairs.map { ($0.new, $0.old) }) { first, _ in first }
        let present = new.operations.indices.flatMap { index -> [Finding] in
            let operation = new.operations[index]
            guard let before = oldByNew[index].map({ old.operations[$0] }) else {
                return [finding(.operationAdded(OperationLine(operation)), at: operation.source)]
            }
            return findings(before, operation)
        }
        let kept = Set(pairs.map(\.old))
        let removed = old.operations.indices.filter { !kept.contains($0) }.map { index in
            finding(.operationRemoved(OperationLine(old.operations[index])), at: old.operations[index].source)
        }
        return present + removed
    }

    /// Operations of one method that share a path; failing that, of one name.
    private func operationPairs() -> [(old: Int, new: Int)] {
        var open: [OperationKey: Int] = [:]
        var named: [String: Int] = [:]
        for (index, operation) in old.operations.enumerated() {
            for path in operation.paths where open[OperationKey(operation, path)] == nil {
                open[OperationKey(operation, path)] = index
            }
            named["\(operation.method) \(operation.id)"] = index
        }
        var taken: Set<Int> = []
        var pairs: [(old: Int, new: Int)] = []
        var left: [Int] = []
        for (index, operation) in new.operations.enumerated() {
            let candidates = operation.paths.compactMap { open[OperationKey(operation, $0)] }
            if let match = candidates.first(where: { !taken.contains($0) }) {
                taken.insert(match)
                pairs.append((match, index))
            } else {
                left.append(index)
            }
        }
        for index in left {
            let operation = new.operations[index]
            guard let match = named["\(operation.method) \(operation.id)"], taken.insert(match).inserted else {
                continue
            }
            pairs.append((match, index))
        }
        return pairs
    }

    private func findings(_ old: InterfaceOperation, _ new: InterfaceOperation) -> [Finding] {
        let line = OperationLine(new)
        let before = Set(old.paths.map(PathKey.init))
        let after = Set(new.paths.map(PathKey.init))
        var result: [Finding] = []
        if old.id != new.id {
            result.append(finding(.operationRenamed(line, from: old.id, to: new.id), at: new.source))
        }
        result += new.paths.filter { !before.contains(PathKey($0)) }.map {
            finding(.pathAdded(line, $0), at: new.source)
        }
        result += old.paths.filter { !after.contains(PathKey($0)) }.map {
            finding(.pathRemoved(line, $0), at: old.source)
        }
        return result + parameterFindings(old, new, line) + requestFindings(old, new, line)
            + responseFindings(old, new, line)
    }

    private func parameterFindings(
        _ old: InterfaceOperation, _ new: InterfaceOperation, _ line: OperationLine
    ) -> [Finding] {
        let before = Dictionary(old.parameters.map { (ParameterKey($0), $0) }) { first, _ in first }
        let after = Set(new.parameters.map(ParameterKey.init))
        var result: [Finding] = []
        for parameter in new.parameters {
            let name = ParameterName(place: parameter.place, name: parameter.name)
            guard let previous = before[ParameterKey(parameter)] else {
                let change = Change.parameterAdded(line, name, isRequired: parameter.isRequired)
                result.append(finding(change, at: parameter.source))
                continue
            }
            if let change = change(from: previous.type, to: parameter.type) {
                result.append(finding(.parameterTypeChanged(line, name, change), at: parameter.source))
            }
            if previous.isRequired != parameter.isRequired {
                let change = Change.parameterRequirementChanged(line, name, isRequired: parameter.isRequired)
                result.append(finding(change, at: parameter.source))
            }
        }
        for parameter in old.parameters where !after.contains(ParameterKey(parameter)) {
            let name = ParameterName(place: parameter.place, name: parameter.name)
            let change = Change.parameterRemoved(line, name, wasRequired: parameter.isRequired)
            result.append(finding(change, at: parameter.source))
        }
        return result
    }

    private func requestFindings(
        _ old: InterfaceOperation, _ new: InterfaceOperation, _ line: OperationLine
    ) -> [Finding] {
        switch (old.request, new.request) {
        case (nil, nil): return []
        case (nil, let body?):
            let change = Change.requestBodyAdded(line, body.type, isRequired: body.isRequired)
            return [finding(change, at: body.source)]
        case (let body?, nil):
            let change = Change.requestBodyRemoved(line, body.type, wasRequired: body.isRequired)
            return [finding(change, at: body.source)]
        case (let before?, let after?):
            var changes: [Change] = []
            if let change = change(from: before.type, to: after.type) {
                changes.append(.requestBodyTypeChanged(line, change))
            }
            if before.isRequired != after.isRequired {
                changes.append(.requestBodyRequirementChanged(line, isRequired: after.isRequired))
            }
            if before.mediaType != after.mediaType {
                changes.append(.requestMediaTypeChanged(line, from: before.mediaType, to: after.mediaType))
            }
            return changes.map { finding($0, at: after.source) }
        }
    }

    private func responseFindings(
        _ old: InterfaceOperation, _ new: InterfaceOperation, _ line: OperationLine
    ) -> [Finding] {
        let before = Dictionary(old.responses.map { ($0.status, $0) }) { first, _ in first }
        let after = Set(new.responses.map(\.status))
        return new.responses.flatMap { response -> [Finding] in
            guard let previous = before[response.status] else {
                return [finding(.statusAdded(line, response.status), at: response.source)]
            }
            let source = response.body?.source ?? response.source
            return bodyChanges(previous, response, line).map { finding($0, at: source) }
        }
            + old.responses.filter { !after.contains($0.status) }.map {
                finding(.statusRemoved(line, $0.status), at: $0.source)
            }
    }

    private func bodyChanges(
        _ old: InterfaceResponse, _ new: InterfaceResponse, _ line: OperationLine
    ) -> [Change] {
        switch (old.body, new.body) {
        case (nil, nil): return []
        case (nil, let body?): return [.responseBodyAdded(line, new.status, body.type)]
        case (let body?, nil): return [.responseBodyRemoved(line, new.status, body.type)]
        case (let before?, let after?):
            var changes: [Change] = []
            if let change = change(from: before.type, to: after.type) {
                changes.append(.responseBodyTypeChanged(line, new.status, change))
            }
            if before.mediaType != after.mediaType {
                changes.append(
                    .responseMediaTypeChanged(line, new.status, from: before.mediaType, to: after.mediaType))
            }
            return changes
        }
    }
}

/// A path without the names of its placeholders, which are for people.
private struct PathKey: Hashable {
    private let shape: PathShape

    init(_ path: String) { shape = PathShape(PathTemplate(parsing: path)) }
}

private struct OperationKey: Hashable {
    private let method: String
    private let path: PathKey

    init(_ operation: InterfaceOperation, _ path: String) {
        method = operation.method
        self.path = PathKey(path)
    }
}

/// A parameter by place and name; letter case tells no two header fields apart (RFC 9110, section 5.1).
private struct ParameterKey: Hashable {
    private let place: InterfaceParameter.Place
    private let name: String

    init(_ parameter: InterfaceParameter) {
        place = parameter.place
        name = parameter.place == .header ? parameter.name.lowercased() : parameter.name
    }
}

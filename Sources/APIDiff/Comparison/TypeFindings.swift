extension Comparison {
    /// What changed about types, by name.
    func typeFindings() -> [Finding] {
        let renamed = Set(renamedTypes.values.map { $0.lowercased() })
        let removedOrKept = oldTypes.inOrder.map { type -> (String, [Finding]) in
            if let new = newTypes[type.name] { return (type.key, findings(type, new)) }
            if let new = renamedTypes[type.key].flatMap({ newTypes[$0] }) {
                let isPolymorphic = oldTypes.isPolymorphic(type) || newTypes.isPolymorphic(new)
                let rename = Change.typeRenamed(type.name, to: new.name, isPolymorphic: isPolymorphic)
                return (type.key, [finding(rename, at: new.source)] + findings(type, new))
            }
            return (type.key, [finding(.typeRemoved(type.name), at: type.source)])
        }
        let added = newTypes.inOrder.filter { oldTypes[$0.name] == nil && !renamed.contains($0.key) }.map { type in
            (type.key, [finding(.typeAdded(type.name), at: type.source)])
        }
        return (removedOrKept + added).sorted { $0.0 < $1.0 }.flatMap(\.1)
    }

    private func findings(_ old: InterfaceType, _ new: InterfaceType) -> [Finding] {
        guard (old.kind == .object) == (new.kind == .object) else {
            return [finding(.typeKindChanged(new.name, from: old.kind, to: new.kind), at: new.source)]
        }
        switch new.kind {
        case .object: return baseFindings(old, new) + propertyFindings(old, new)
        case .enumeration, .flags:
            let kind =
                old.kind == new.kind
                ? [] : [finding(.typeKindChanged(new.name, from: old.kind, to: new.kind), at: new.source)]
            return kind + memberFindings(old, new)
        }
    }

    private func baseFindings(_ old: InterfaceType, _ new: InterfaceType) -> [Finding] {
        let base = old.base.map { renamedTypes[$0.lowercased()] ?? $0 }
        guard base?.lowercased() != new.base?.lowercased() else { return [] }
        return [finding(.baseChanged(new.name, from: old.base, to: new.base), at: new.source)]
    }

    private func propertyFindings(_ old: InterfaceType, _ new: InterfaceType) -> [Finding] {
        // A property that moved between a type and its base is where it was, for those who use it.
        let (oldAll, newAll) = (oldTypes.allProperties(of: old), newTypes.allProperties(of: new))
        let hasOtherBase = !baseFindings(old, new).isEmpty
        let (ownOld, ownNew) = (Set(old.properties.map(\.name)), Set(new.properties.map(\.name)))
        func isOwn(_ name: String) -> Bool { hasOtherBase || ownOld.contains(name) || ownNew.contains(name) }
        let removed = oldAll.values.filter { isOwn($0.name) && newAll[$0.name] == nil }.sorted { $0.name < $1.name }
        let added = newAll.values.filter { isOwn($0.name) && oldAll[$0.name] == nil }.sorted { $0.name < $1.name }
        let renames = Renames.pairs(removed, added, name: \.name, summary: \.summary) { old, new in
            change(from: old.type, to: new.type) == nil
        }
        let (gone, come) = (Set(renames.map(\.old.name)), Set(renames.map(\.new.name)))
        let flow = self.flow(old, new)
        func path(_ name: String) -> PropertyPath { PropertyPath(type: new.name, name: name) }

        var result: [Finding] = []
        for property in removed where !gone.contains(property.name) {
            let change =
                property.isShownOnly
                ? Change.propertyNoLongerShown(path(property.name))
                : .propertyRemoved(path(property.name), wasRequired: property.isRequired)
            result.append(finding(change, ownFlow(property, flow), at: property.source))
        }
        for (old, new) in renames {
            result.append(finding(.propertyRenamed(path(old.name), to: new.name), flow, at: new.source))
            result += differences(old, new, path(new.name), flow)
        }
        for property in added where !come.contains(property.name) {
            let change = Change.propertyAdded(path(property.name), isRequired: property.isRequired)
            result.append(finding(change, ownFlow(property, flow), at: property.source))
        }
        for (name, property) in newAll.sorted(by: { $0.key < $1.key }) where isOwn(name) {
            guard let before = oldAll[name] else { continue }
            result += differences(before, property, path(name), flow)
        }
        return result
    }

    /// What is read-only is not sent.
    private func ownFlow(_ property: InterfaceProperty, _ flow: Flow) -> Flow {
        property.isReadOnly ? flow.subtracting(.sent) : flow
    }

    private func differences(
        _ old: InterfaceProperty, _ new: InterfaceProperty, _ path: PropertyPath, _ flow: Flow
    ) -> [Finding] {
        let own = ownFlow(new, flow)
        var result: [Finding] = []
        if let change = change(from: old.type, to: new.type) {
            result.append(finding(.propertyTypeChanged(path, change), own, at: new.source))
        }
        if old.isRequired != new.isRequired {
            let change = Change.propertyRequirementChanged(path, isRequired: new.isRequired)
            result.append(finding(change, own, at: new.source))
        }
        if old.isNullable != new.isNullable {
            let change = Change.propertyNullabilityChanged(path, isNullable: new.isNullable)
            result.append(finding(change, own, at: new.source))
        }
        if old.isReadOnly != new.isReadOnly {
            let change = new.isReadOnly ? Change.propertyBecameReadOnly(path) : .propertyBecameWritable(path)
            result.append(finding(change, flow, at: new.source))
        }
        return result
    }

    private func memberFindings(_ old: InterfaceType, _ new: InterfaceType) -> [Finding] {
        let (before, after) = (Set(old.members.map(\.name)), Set(new.members.map(\.name)))
        let removed = old.members.filter { !after.contains($0.name) }
        let added = new.members.filter { !before.contains($0.name) }
        let renames = Renames.pairs(removed, added, name: \.name, summary: \.summary) { old, new in
            old.value == new.value
        }
        let (gone, come) = (Set(renames.map(\.old.name)), Set(renames.map(\.new.name)))
        let flow = self.flow(old, new)
        func path(_ name: String) -> PropertyPath { PropertyPath(type: new.name, name: name) }
        return removed.filter { !gone.contains($0.name) }.map {
            finding(.memberRemoved(path($0.name)), flow, at: $0.source)
        }
            + renames.map { finding(.memberRenamed(path($0.old.name), to: $0.new.name), flow, at: $0.new.source) }
            + added.filter { !come.contains($0.name) }.map {
                finding(.memberAdded(path($0.name), wasAnnounced: old.isExtensible), flow, at: $0.source)
            }
    }
}

import APIModel
import LooseJSON
import SourceText

/// A type while evidence for it is gathered.
struct TypeDraft {
    let id: TypeID
    var base: TypeID?
    var documentation = Documentation()
    var isOpen = false
    var isFlags = false
    private(set) var properties: [PropertyDraft] = []
    /// The place of each property in `properties`.
    private(set) var places: [String: Int] = [:]
    private(set) var members: [Member] = []
    private var memberPlaces: [String: Int] = [:]
    /// Where it is described or shown, with the strength of it.
    private(set) var sources: [Evidence] = []
    /// What values were seen where this type was documented and no object stood; they tell a type that no page
    /// describes from an object.
    var scalarsSeen: [TypeReference] = []
    /// A property table of its own: even an empty one makes it an object.
    var isDescribedAsObject = false
    /// It holds the parameters of one operation: what they require, its examples must have.
    var isParameters = false
    /// It holds many of another type under a key; an object of it that names the other one speaks of its elements.
    var isWrapper = false

    init(_ id: TypeID) { self.id = id }

    var isEnumeration: Bool { !members.isEmpty && !isDescribedAsObject }

    func draft(of property: String) -> PropertyDraft? { places[property].map { properties[$0] } }

    mutating func property(_ name: String) -> Int {
        if let place = places[name] { return place }
        places[name] = properties.count
        properties.append(PropertyDraft(name))
        return properties.count - 1
    }

    mutating func updateProperty(_ name: String, _ change: (inout PropertyDraft) -> Void) {
        let place = property(name)
        change(&properties[place])
    }

    mutating func updateProperty(at place: Int, _ change: (inout PropertyDraft) -> Void) {
        change(&properties[place])
    }

    /// The properties that are required, and that no example was seen without.
    var namesOfRequired: [String] {
        properties.indices.compactMap { place in
            properties[place].isRequired && properties[place].missingIn == nil ? properties[place].wireName : nil
        }
    }

    mutating func removeProperty(_ name: String) {
        guard let place = places[name] else { return }
        properties.remove(at: place)
        places = Dictionary(
            properties.enumerated().map { ($1.wireName, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Adds a source once a file and kind: thousands of examples show a common type.
    mutating func addSource(_ kind: Evidence.Kind, at range: SourceRange) {
        for known in sources.reversed() {
            guard known.range.file == range.file else { break }
            if known.kind == kind { return }
        }
        sources.append(Evidence(kind, at: range))
    }

    /// Values that are met outside of member lists, letter by letter.
    private(set) var exampleValues: [String] = []

    /// Adds a member that a row lists; one that differs from a declared member in letter case alone is a slip.
    mutating func unite(_ member: Member) {
        if memberPlaces[member.wireName] == nil, isMember(member.wireName) {
            learn(value: member.wireName)
        } else {
            addMember(member)
        }
    }

    /// Learns from a value of an example: that several members may stand together, and what no page lists.
    ///
    /// `status-value` only stands for a value; it is kept as what examples show, for checks to report.
    mutating func learn(value: String) {
        let names = value.split(separator: ",").map { String($0.drop { $0 == " " }) }
        let isCombination = names.count > 1 && names.allSatisfy(isMember)
        if isCombination { isFlags = true }
        let shown = isCombination ? names : [value]
        exampleValues += shown.filter { memberPlaces[$0] == nil && !exampleValues.contains($0) }
    }

    /// Whether it is a member, in whatever letter case.
    private func isMember(_ name: String) -> Bool {
        memberPlaces[name] != nil || members.contains { $0.wireName.lowercased() == name.lowercased() }
    }

    /// Adds a member, or unites it with the one of the same name.
    mutating func addMember(_ member: Member) {
        guard let place = memberPlaces[member.wireName] else {
            memberPlaces[member.wireName] = members.count
            members.append(member)
            return
        }
        if members[place].documentation.isEmpty { members[place].documentation = member.documentation }
        members[place].value = members[place].value ?? member.value
        for source in member.sources where !members[place].sources.contains(source) {
            members[place].sources.append(source)
        }
    }
}

/// A property while evidence for it is gathered.
struct PropertyDraft {
    let wireName: String
    private(set) var evidence: [Evidence] = []
    var documentation = Documentation()
    var constraints = Constraints()
    var isRequired = false
    /// An example of the type without this property.
    var missingIn: SourceRange?
    var isReadOnly = false
    var isNullable = true
    var isRelationship = false
    /// A table says that any value may stand here; what examples show narrows nothing.
    var isAnything = false
    /// How many values of examples are arrays, and how many are something else; `null` counts as neither.
    private(set) var arraysSeen = 0
    private(set) var singlesSeen = 0
    /// The operation that reads this relationship answers with many.
    var isReadAsMany = false
    /// Whether an example has a text that doesn't just stand for one.
    private(set) var isTextSeen = false
    /// The type by the strongest evidence that is no example, and how strong that is.
    private(set) var documented: (kind: Evidence.Kind, type: TypeReference)?
    /// The types that examples show, each once.
    private(set) var shown: [TypeReference] = []

    init(_ wireName: String) { self.wireName = wireName }

    /// Puts a narrower type in the place of the documented one, whose words mean it.
    mutating func narrow(to type: TypeReference) {
        guard let kind = documented?.kind else { return }
        documented = (kind, type)
    }

    mutating func noteForm(of value: JSONValue) {
        guard !value.isNull else { return }
        if !isTextSeen, let text = value.string, !text.isPlaceholderValue { isTextSeen = true }
        if value.elements != nil { arraysSeen += 1 } else { singlesSeen += 1 }
    }

    mutating func add(_ kind: Evidence.Kind, at range: SourceRange, type: TypeReference?) {
        if let type {
            if kind == .example {
                if !shown.contains(type) { shown.append(type) }
            } else if !isAnything,
                documented.map({ $0.type.isVague && !type.isVague || kind < $0.kind && !type.isVague }) ?? true
            {
                documented = (kind, type)
            }
        }
        for known in evidence.reversed() {
            guard known.range.file == range.file else { break }
            if known.kind == kind, known.type == type { return }
        }
        evidence.append(Evidence(kind, at: range, type: type))
    }
}

import SourceText

/// Finds "Inherited from [entity](entity.md)", "Inherits from [x](x.md)" and, in texts on a whole type, "A subclass of
/// [x](x.md)", and the other way round: "The derived types are [x](x.md) and [y](y.md)".
struct InheritanceReader {
    /// Reads sentences on a property.
    static let ofRows = InheritanceReader(["inherited from", "inherits from"])
    /// Reads sentences on a type, which have more ways to say so.
    static let ofTypes = InheritanceReader(
        ofRows.openings + ["subclass of", "subtype of", "derived from", "derives from", "extends"])

    private static let articles = ["a ", "this is a ", "this resource is a "]

    private let openings: [String]
    /// How a whole sentence may begin.
    private let beginnings: Openings

    private init(_ openings: [String]) {
        self.openings = openings
        beginnings = Openings(openings + Self.articles, besides: "(")
    }

    /// The base in a sentence on the type of the page that comes to it later: "The **drive** resource is derived from [x](x.md)".
    ///
    /// A link before that one would be what the words are said of, unless the page itself is.
    func readWithin(_ text: RichText) -> TypeMention? {
        guard !text.links.isEmpty, Self.roots.contains(where: text.text.contains) else { return nil }
        for sentence in text.sentences {
            guard let link = text.links.first(where: { sentence.contains($0.part.lowerBound) }) else { continue }
            let before = text.text.string(sentence.lowerBound..<link.part.lowerBound).lowercased()
            var words = before.split { !$0.isLetter }[...]
            if words.last == "the" || words.last == "a" { words = words.dropLast() }
            guard Self.relations.contains(where: { words.suffix($0.count).elementsEqual($0) }) else { continue }
            return TypeMention(link)
        }
        return nil
    }

    /// A text without any of these says nothing of bases or subtypes; its words need not be told apart.
    private static let roots: [StaticString] = ["deriv", "inherit", "subclass", "subtype", "base"]

    /// What a type is to its base, wherever it is said.
    private static let relations: [[Substring]] = [
        ["derived", "from"], ["derives", "from"], ["inherits", "from"], ["subclass", "of"], ["subtype", "of"],
    ]

    /// The types in a sentence on the type of the page that says that they derive from it: "The derived types are [x](x.md)
    /// and [y](y.md)", "This is the base type for [x](x.md)".
    static func subtypes(in text: RichText) -> [TypeMention] {
        guard !text.links.isEmpty, roots.contains(where: text.text.contains) else { return [] }
        return text.sentences.flatMap { sentence -> [TypeMention] in
            let links = text.links.filter { sentence.contains($0.part.lowerBound) }
            guard let first = links.first else { return [] }
            let before = text.text.string(sentence.lowerBound..<first.part.lowerBound).lowercased()
            let words = before.split { !$0.isLetter }
            guard let end = end(ofRelationIn: words), words[end...].allSatisfy({ !otherRelations.contains($0) })
            else { return [] }
            return links.map { TypeMention($0) }
        }
    }

    /// Whether a heading is that of a list of the types that derive from the page's: `Derived types`.
    static func listsSubtypes(_ heading: String) -> Bool {
        end(ofRelationIn: heading.lowercased().split { !$0.isLetter }) != nil
    }

    /// Behind the words that make what follows subtypes; nil where there are none.
    private static func end(ofRelationIn words: [Substring]) -> Int? {
        words.indices.firstNonNil { start in
            inverseRelations.first { words[start...].starts(with: $0) }.map { start + $0.count }
        }
    }

    /// What a base is to the types that derive from it.
    private static let inverseRelations: [[Substring]] = [
        ["derived", "types"], ["derived", "resources"], ["derived", "classes"], ["subtypes"], ["subclasses"],
        ["inherited", "by"], ["base", "type", "for"], ["base", "type", "of"], ["base", "class", "for"],
        ["base", "class", "of"], ["base", "resource", "for"],
    ]
    /// Words behind which a link stands for something else: "a base class for actions in the [settings](settings.md)".
    private static let otherRelations: Set<Substring> = [
        "by", "from", "in", "inside", "of", "on", "that", "to", "used", "when", "which", "with", "within",
    ]

    func read(_ text: RichText) -> (mention: TypeMention, sentence: Range<Int>)? {
        for sentence in text.sentences where beginnings.mayBegin(text.text.utf8[sentence]) {
            var folded = text.text.string(sentence).lowercased()[...]
            for article in Self.articles where folded.hasPrefix(article) {
                folded = folded.dropFirst(article.count)
            }
            guard let opening = openings.first(where: { folded.hasPrefix($0) || folded.hasPrefix("(" + $0) }) else {
                continue
            }
            if let link = text.links.first(where: { sentence.contains($0.part.lowerBound) }) {
                return (TypeMention(link), sentence)
            }
            let part = text.text.trimmed(sentence.lowerBound + opening.utf8.count..<sentence.upperBound)
            let name = TypeMention.cleaned(text.text.string(part))
            if TypeMention.isName(name) { return (TypeMention(name: name, range: text.text.range(of: part)), sentence) }
        }
        return nil
    }
}

extension TypeMention {
    /// The type that a link names.
    init(_ link: RichText.Link) {
        self.init(
            name: TypeMention.cleaned(link.text), destination: link.destination, path: link.path, range: link.range)
    }
}

import APIModel
import LooseJSON

/// Which type an object of an example is decoded as, where several may stand.
enum ExampleVariant {
    /// The type itself or a documented subtype. `typeKey` is the member by which the type is chosen, and which comes back
    /// without being a property; nil where nothing was chosen, or where it would come back otherwise.
    case of(TypeID, typeKey: String?)
    /// A subtype that no page describes: everything is kept.
    case undocumented
}

extension DeclarationWriter {
    func variant(of value: JSONValue, as base: TypeID) -> ExampleVariant {
        guard let cases = names.polymorph(base)?.cases, let discriminator = model.discriminator,
            let text = value[discriminator.key]?.string
        else { return .of(base, typeKey: nil) }
        let name = text.hasPrefix("#") ? String(text.dropFirst()) : text
        guard let variant = cases.first(where: { discriminator.name(of: $0.type) == name }) else {
            return .undocumented
        }
        let comesBack = variant.type != base && text.hasPrefix("#")
        return .of(variant.type, typeKey: comesBack ? discriminator.key : nil)
    }
}

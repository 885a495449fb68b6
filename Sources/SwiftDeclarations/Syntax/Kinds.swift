import SwiftSyntax

// The kinds of code that docgen writes, each named as SwiftSyntax names its node.

public typealias AccessorBlock = Code<AccessorBlockSyntax>
public typealias Attribute = Code<AttributeSyntax>
public typealias AttributeList = Code<AttributeListSyntax>
public typealias ClosureExpr = Code<ClosureExprSyntax>
public typealias CodeBlock = Code<CodeBlockSyntax>
public typealias CodeBlockItem = Code<CodeBlockItemSyntax>
public typealias CodeBlockItemList = Code<CodeBlockItemListSyntax>
public typealias Decl = Code<DeclSyntax>
public typealias DeclModifierList = Code<DeclModifierListSyntax>
public typealias DictionaryElement = Code<DictionaryElementSyntax>
public typealias EnumCaseDecl = Code<EnumCaseDeclSyntax>
public typealias EnumCaseParameter = Code<EnumCaseParameterSyntax>
public typealias EnumDecl = Code<EnumDeclSyntax>
public typealias Expr = Code<ExprSyntax>
public typealias ExtensionDecl = Code<ExtensionDeclSyntax>
public typealias FunctionDecl = Code<FunctionDeclSyntax>
public typealias FunctionEffectSpecifiers = Code<FunctionEffectSpecifiersSyntax>
public typealias FunctionParameter = Code<FunctionParameterSyntax>
public typealias FunctionSignature = Code<FunctionSignatureSyntax>
public typealias InheritanceClause = Code<InheritanceClauseSyntax>
public typealias InitializerClause = Code<InitializerClauseSyntax>
public typealias InitializerDecl = Code<InitializerDeclSyntax>
public typealias LabeledExpr = Code<LabeledExprSyntax>
public typealias MemberBlock = Code<MemberBlockSyntax>
public typealias ProtocolDecl = Code<ProtocolDeclSyntax>
public typealias ReturnClause = Code<ReturnClauseSyntax>
public typealias StructDecl = Code<StructDeclSyntax>
public typealias SwitchCase = Code<SwitchCaseSyntax>
public typealias SwitchExpr = Code<SwitchExprSyntax>
public typealias TypeAnnotation = Code<TypeAnnotationSyntax>
/// `Type` alone would be the metatype's word.
public typealias TypeCode = Code<TypeSyntax>
public typealias VariableDecl = Code<VariableDeclSyntax>

import Stencil
import Testing

@testable import Emitters

@Suite("Trimming of templates")
struct TemplateTrimmingTests {
    private func check(_ template: String, is trimmed: String, _ place: Testing.SourceLocation = #_sourceLocation) {
        #expect(TemplateTrimming(template).trimmed == trimmed, sourceLocation: place)
    }

    @Test("Lines of blocks alone go; those of values stay")
    func blocks() {
        check("a\n{% if b %}\n  c\n{% endif %}\nd\n", is: "a\n{% if b %}  c\n{% endif %}d\n")
        check("  {% if b %}  \nc", is: "{% if b %}c")
        check("{{ a }}\n{{ b }}\n", is: "{{ a }}\n{{ b }}\n")
        check("{# note #}\na", is: "{# note #}\na")
        check("a {% if b %} c", is: "a{% if b %} c")
    }

    @Test("What is no whole tag is text")
    func incomplete() {
        check("a {% if", is: "a {% if")
        check("{", is: "{")
        check("", is: "")
        check("{{ a", is: "{{ a")
    }

    @Test(
        "Stencil makes the same of a template that was trimmed as of one that it trims itself",
        arguments: [
            "a\n{% for x in list %}\n- {{ x }}\n{% endfor %}\nb\n",
            "{% for x in list %}\n\n  {{ x }}  \n\n{% endfor %}\n\nend",
            "{% for x in list %}{{ x }}{% if not forloop.last %}, {% endif %}{% endfor %}\n",
            "    {% if list %}\n\tyes\n    {% else %}\n\tno\n    {% endif %}\n",
            "{# note #}\n{% if list %}\n{# note #}\nyes{% endif %}",
            "{%- if list -%}\n  yes\n{%+ endif +%}\n",
        ])
    func isStencils(_ template: String) throws {
        let list = ["list": ["p", "q"]]
        let expected = try Environment(trimBehaviour: .smart).renderTemplate(string: template, context: list)
        let trimmed = TemplateTrimming(template).trimmed
        #expect(try Environment(trimBehaviour: .nothing).renderTemplate(string: trimmed, context: list) == expected)
    }
}

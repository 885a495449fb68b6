#!/usr/bin/env python3
"""Writes the reference articles of docgen's own DocC catalog from what they document.

    .ci/catalog.py

The diagnostics come from the documentation comments of the checks, the configuration from its schema, the templates
from Templates/CONTEXT.md and the dialects from docs/dialects.md. An article whose source is missing is left out, and
the landing page links to those that are there.
"""

import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
CATALOG = ROOT / "Sources" / "DocgenKit" / "DocgenKit.docc"


def without_relative_links(text):
    """Links into the repository lead nowhere on the site; those to the web stay."""
    return re.sub(r"\[([^\]]+)\]\((?!https?:)[^)]*\)", r"\1", text)


def titled(text, title):
    """The text under a title of its own: articles have one heading of the first level."""
    return f"# {title}\n" + re.sub(r"\A# [^\n]*\n", "", text)


def diagnostics():
    page = ROOT / "docs" / "rules.md"
    if page.exists():
        return titled(without_relative_links(page.read_text()), "Diagnostics reference")
    parts = ["# Diagnostics reference\n\nWhat `docgen check` looks for, by the rule that each finding names.\n\n## Rules\n"]
    for source in sorted((ROOT / "Sources" / "PageChecks" / "Checks").glob("*.swift")):
        found = re.search(r"((?:^///.*\n)+)public (?:struct|enum) \w+.*?RuleID = \"([\w-]+)\"", source.read_text(), re.M | re.S)
        if not found:
            continue
        comment = re.sub(r"^/// ?", "", found.group(1), flags=re.M)
        parts.append(f"### {found.group(2)}\n\n{comment}")
    return "\n".join(parts)


def kind(schema, definitions):
    """What a setting is, in words."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        definition = definitions[name]
        return f"a {name}, see below" if "properties" in definition else kind(definition, definitions)
    if "enum" in schema:
        return "one of " + ", ".join(f"`{value}`" for value in schema["enum"])
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return ", or ".join(kind(each, definitions) for each in schema[key])
    if schema.get("type") == "array":
        return f"a list: {kind(schema.get('items', {}), definitions)}"
    names = {"string": "text", "boolean": "`true` or `false`", "object": "an object", "integer": "a number"}
    return names.get(schema.get("type"), "any value")


def rows(schema, definitions, prefix=""):
    required = set(schema.get("required", []))
    for name, setting in schema.get("properties", {}).items():
        default = f" `{json.dumps(setting['default'])}` where it is left out." if "default" in setting else ""
        needed = " Required." if name in required else ""
        named = definitions.get(setting.get("$ref", "").rsplit("/", 1)[-1], {})
        text = setting.get("description", named.get("description", "")) + needed + default
        cells = (f"`{prefix}{name}`", kind(setting, definitions), text.strip())
        yield "| " + " | ".join(cell.replace("\n", " ").replace("|", "\\|") for cell in cells) + " |"
        if setting.get("type") == "object":
            yield from rows(setting, definitions, f"{prefix}{name}.")


def configuration():
    file = ROOT / "docgen.schema.json"
    if not file.exists():
        return None
    schema = json.loads(file.read_text())
    definitions = schema.get("$defs", {})
    head = "| Setting | Value | Meaning |\n|:--|:--|:--|\n"
    text = f"# Configuration reference\n\n{schema['description']}\n\n## Settings\n\n{head}"
    text += "\n".join(rows(schema, definitions)) + "\n"
    for name, definition in definitions.items():
        if "properties" not in definition:
            continue
        text += f"\n## A {name}\n\n{definition.get('description', '')}\n\n{head}"
        text += "\n".join(rows(definition, definitions)) + "\n"
    return text


def page(path, title):
    file = ROOT / path
    return titled(without_relative_links(file.read_text()), title) if file.exists() else None


def main():
    articles = {
        "Writing-a-Dialect": page("docs/dialects.md", "Write a dialect"),
        "Overriding-a-Template": page("Templates/CONTEXT.md", "Override a template"),
        "Diagnostics-Reference": diagnostics(),
        "Configuration-Reference": configuration(),
    }
    CATALOG.mkdir(exist_ok=True)
    written = {name: text for name, text in articles.items() if text}
    for name in articles:
        file = CATALOG / f"{name}.md"
        if name in written:
            file.write_text(written[name].rstrip() + "\n")
        elif file.exists():
            file.unlink()
    landing = (ROOT / ".ci" / "catalog-landing.md").read_text()
    links = "\n".join(f"- <doc:{name}>" for name in written)
    (CATALOG / "DocgenKit.md").write_text(landing.replace("ARTICLES", links))
    theme = (ROOT / "Templates" / "docc" / "theme.stencil").read_text()
    (CATALOG / "theme-settings.json").write_text(theme)


if __name__ == "__main__":
    main()

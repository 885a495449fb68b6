#!/usr/bin/env python3
"""Figures about whole doc sets, counted by a reader of its own: nothing of docgen is used but what it wrote.

  figures.py bodies OPENAPI DOCS FINDINGS   every JSON body of an example: at its place, valid, all keys declared, at the type that
                                            its annotation or prose names; and whether what falls short of the first three is a finding
  figures.py lines OPENAPI DOCS             request lines that are operations, JSON bodies at their place
  figures.py ucwa FACTS DOCS                operations, members of enumerations, rows of bodies, rows of errors

OPENAPI is docgen's openapi.json, FINDINGS the output of `docgen check --format json`, FACTS that of `docgen inspect --stage page
--json`. DOCGEN_SCORE names the folder of the scorers, whose reader of pages is used.
"""
import json, os, re, sys
sys.path.insert(0, os.environ['DOCGEN_SCORE'])


def share(part, whole):
    return f'{part} of {whole} ({100 * part / whole:.2f} %)' if whole else f'{part} of {whole}'


# ---------------------------------------------------------------- bodies

def bodies(openapi, root, findings):
    import score_examples
    from lib import docs
    from lib.openapi import Api, canon
    api = Api.load(openapi)
    scans = docs.read(root)
    report, misses = score_examples.score(api, scans)
    found = {}
    for finding in json.load(open(findings))['diagnostics']:
        # A finding elsewhere counts where a note of it points here.
        for place in [finding] + finding.get('notes', []):
            path = place.get('path') or place.get('file') or ''
            found.setdefault(os.path.relpath(path, root), []).append((place.get('line', 0), finding['rule']))
    all_bodies = {(b.page, b.line): b for page, scan in scans for b in docs.bodies(page, scan) if not b.odd}
    texts = {(page, b['line'] + 1) for page, scan in scans for b in scan['blocks'] if b['kind'] == 'fence'
             and any(re.match(r'content-type:\s*text/', line, re.I) for line in b['body'])}
    all_bodies = {key: b for key, b in all_bodies.items() if (b.page, b.fence) not in texts}
    fences = {(page, b['line'] + 1): b['line'] + 2 + len(b['body']) for page, scan in scans for b in scan['blocks'] if b['kind'] == 'fence'}
    scored = {key: b for key, b in all_bodies.items() if key[0].startswith('api/') or '/' not in key[0]}
    short = {}
    for kind in ('wrong status', 'wrong side', 'value differs', 'other page', 'schema only', 'page without operation', 'missing', 'invalid'):
        for text in misses.get(kind, []):
            page, line = text.split(' ')[0].rsplit(':', 1)
            if (page, int(line)) in scored: short[page, int(line)] = kind
    passing = len(scored) - len(short)
    reported, silent = 0, []
    for (page, line), kind in sorted(short.items()):
        body = scored[page, line]
        end = fences.get((page, body.fence), line + 400)
        rules = {rule for place, rule in found.get(page, []) if body.fence <= place <= end}
        if rules: reported += 1
        else: silent.append(f'{page}:{line} {kind}')
    row = report['rows']['all']
    print(f'bodies: {row["bodies"]}; at their place {100 * row["paired"]:.2f} %, under the path of their URL {100 * row["own_target"]:.2f} %, '
          f'valid {100 * row["valid"]:.2f} %, all keys declared {100 * row["closed_type"]:.2f} %')
    print(f'bodies that pass {passing} + reported {reported} = {share(passing + reported, len(scored))}')
    for text in silent: print(f'  neither: {text}')
    named(api, scored, canon, root)


SAYS = re.compile(r'\b(returns?|supply|request body|response body)\b', re.I)


def named(api, scored, canon, root):
    """Bodies that an annotation or prose names the type of, at a reference to it, to an array of it, or to a wrapper with one.

    Prose: what links of a sentence about a body, before the first example, lead to."""
    places, prose = {}, {}
    for example in api.examples():
        for page, _ in set(example.sources): places.setdefault((page, canon(example.value)), []).append(example)
    total = good = 0
    elsewhere = []
    for (page, line), body in sorted(scored.items()):
        name = body.annot.get('@odata.type') or body.annot.get('@type') or ''
        name = re.sub(r'^collection\((.*)\)$', r'\1', str(name).strip(), flags=re.I).split('.')[-1].strip('#').lower()
        examples = [e for e in places.get((page, canon(body.value)), []) if e.side == body.side]
        if not name or name in ('string', 'stream', 'none', 'boolean', 'int32', 'bytes', 'binary') or not examples: continue
        if page not in prose:
            text = re.split(r'^#+\s*examples?\b', open(os.path.join(root, page), encoding='utf-8', errors='replace').read(), flags=re.I | re.M)[0]
            sentences = [line for line in text.split('\n') if SAYS.search(line)]
            prose[page] = {link.lower().removesuffix('.md') for line in sentences for link in re.findall(r'\]\([^)]*?([\w-]+)\.md', line)}
        total += 1
        if any(({name} | prose[page]) & references(api, e.schema) for e in examples): good += 1
        else: elsewhere.append(f'{page}:{line} {name}, not {sorted(references(api, examples[0].schema))}')
    print(f'bodies at the type that their annotation or prose names: {share(good, total)}')
    if os.environ.get('FIGURES_LIST'): print(*('  ' + text for text in elsewhere), sep='\n')


def references(api, schema, depth=0):
    """Names of the schemas that a schema is, is an array of, derives from or wraps."""
    result = set()
    if not isinstance(schema, dict) or depth > 6: return result
    if '$ref' in schema:
        name = schema['$ref'].rsplit('/', 1)[-1]
        result.add(name.split('.')[-1].lower())
        target = api.deref(schema)
        for base in target.get('allOf', []): result |= references(api, base, depth + 1)
        wrapped = [p for k, p in (target.get('properties') or {}).items() if '@' not in k]
        if depth == 0:
            for p in wrapped:
                if p.get('type') in ('array', ['array', 'null']): result |= references(api, p.get('items'), depth + 1)
    for part in (schema.get('anyOf') or []) + (schema.get('allOf') or []) + [schema.get('items')]:
        result |= references(api, part, depth + 1)
    return result


# ---------------------------------------------------------------- lines

def lines(openapi, root):
    import score_examples, score_ops
    from lib import docs
    from lib.openapi import Api
    api = Api.load(openapi)
    scans = docs.read(root)
    operations, missing = score_ops.score(api, scans)
    row = operations['rows']['all']
    print(f'request lines that are operations: {share(round(row["recall"] * row["lines"]), row["lines"])}')
    for text in missing['missing']: print(f'  missing: {text}')
    report, misses = score_examples.score(api, scans)
    row = report['rows']['all']
    print(f'bodies: {row["bodies"]}; at their place {100 * row["paired"]:.2f} %, valid {100 * row["valid"]:.2f} %, '
          f'all keys declared {100 * row["closed_type"]:.2f} %')
    for kind, texts in misses.items():
        if kind != 'invalid':
            for text in texts: print(f'  {kind}: {text}')


# ---------------------------------------------------------------- UCWA

VERB = re.compile(r'^###\s+(GET|POST|PUT|DELETE|PATCH)\s*$')
TYPE = re.compile(r'(Nullable\s*)?((?:Array of\s*)*)(?:\((\w+)\)[^()]*|(String|Boolean|Int32|Int64|Integer|DateTime|TimeSpan|Double|Guid|Uri|Binary|Byte|ExternalResource))\s*$')
SPELLED = dict(String='string', Boolean='boolean', Int32='int32', Int64='int64', Integer='integer', DateTime='dateTime', TimeSpan='duration',
               Double='double', Guid='guid', Uri='url', Binary='binary', Byte='byte', ExternalResource='ExternalResource')


def tables(text):
    """(line of the header, header cells, [(line, cells)], headings above by level)"""
    heads, result, current = {}, [], None
    for number, line in enumerate(text.splitlines(), 1):
        heading = re.match(r'^(#+)\s*(.*?)\s*$', line)
        if heading:
            level = len(heading[1])
            heads = {k: v for k, v in heads.items() if k < level} | {level: heading[2]}
        cells = [c.strip().strip('*').strip() for c in line.strip().strip('|').split('|')] if line.lstrip().startswith('|') else None
        if cells is None: current = None
        elif current is None: current = (number, cells, [], dict(heads)); result.append(current)
        elif not all(re.fullmatch(r':?-+:?', c) for c in cells): current[2].append((number, cells))
    return result


def ucwa(facts, root):
    verbs, members, rows, errors, enumerations = set(), set(), {}, set(), set()
    for name in sorted(os.listdir(root)):
        if not name.endswith('.md'): continue
        text = open(os.path.join(root, name), encoding='utf-8', errors='replace').read()
        for number, line in enumerate(text.splitlines(), 1):
            if VERB.match(line) and name.lower().endswith('_ref.md'): verbs.add((name, number))
        for _, header, body, heads in tables(text):
            if heads.get(2) == 'Members' and name.lower().endswith('_ref.md'):
                enumerations.add(name)
                members |= {(name, cells[0]) for _, cells in body}
            if heads.get(4) == 'Request body' and 'Description' in header:
                for number, cells in body:
                    kind = TYPE.search(cells[1]) if len(cells) > 1 else None
                    rows[name, number] = (kind[3] or SPELLED[kind[4]], kind[2].count('Array of')) if kind else (in_words(cells[1]), 0)
            if header[:3] == ['Error', 'Code', 'Subcode']: errors |= {(name, number) for number, _ in body}
    stated = dict(operations=set(), members=set(), rows={}, errors=set())
    def visit(fact, page, path):
        name, _, place = (fact.get('at') or '').rpartition('/')[2].partition(':')
        line = int(place.split(':')[0]) if place else 0
        kind = fact['kind']
        if kind == 'operation' and any(c['kind'] in ('GET', 'POST', 'PUT', 'DELETE', 'PATCH') for c in fact.get('children', [])):
            stated['operations'].add((name, line))
        if kind == 'member': stated['members'].add((name, fact['name']))
        if kind == 'row': stated['rows'][name, line] = fact.get('value') or ''
        if kind == 'error': stated['errors'].add((name, line))
        for child in fact.get('children', []): visit(child, page, path + [kind])
    for page in json.load(open(facts)): visit(page, page['name'], [])
    typed = [key for key, kind in rows.items() if fits(stated['rows'].get(key, ''), kind)]
    print(f'operations: {share(len(verbs & stated["operations"]), len(verbs))}')
    for name, line in sorted(verbs - stated['operations']): print(f'  missing: {name}:{line}')
    print(f'enumerations: {len(enumerations)}, members: {share(len(members & stated["members"]), len(members))}')
    untyped = sorted(key for key in rows if key not in typed)
    print(f'rows of bodies typed as documented: {share(len(typed), len(rows))}')
    for name, line in untyped: print(f'  differs: {name}:{line} {rows[name, line]} {stated["rows"].get((name, line))!r}')
    print(f'rows of errors: {share(len(errors & stated["errors"]), len(errors))}')
    for name, line in sorted(errors - stated['errors'])[:20]: print(f'  missing: {name}:{line}')


def in_words(text):
    """The type that a description without one speaks of."""
    for words, name in (('whether', 'boolean'), ('maximum length', 'string'), ('maximum value', 'integer')):
        if words in text.lower(): return name


def fits(value, kind):
    name, depth = kind
    if not name: return False
    small = value.lower()
    return name.lower() in small and small.count('array') + small.count('[') >= depth


if __name__ == '__main__':
    {'bodies': bodies, 'lines': lines, 'ucwa': ucwa}[sys.argv[1]](*sys.argv[2:])

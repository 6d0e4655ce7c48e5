"""Random values along a JSON Schema, mostly valid, and small changes of a document."""
import copy

TEXTS = [
    'a', '', '*', '*.example.com', 'a*b', 'demo', 'reviews', 'v1', 'http', '10s', '0s', '1.5h', '100us', '-1s', 'unix:///a', 'unix://@a', 'unix:///a/',
    'http://a.b/c', 'https://x', 'ftp://x', 'oci://x/y:1', 'x/y:1', 'ghcr.io:5000/a', '100%', '%zz', 'http://[::1]:80/', 'http://a:80:80', 'a b', '10.0.0.0/8',
    '10.0.0.1', '::1', 'fe80::/64', 'YQ==', '2026-01-31T12:00:00Z', 'HOST', 'NONE', 'DNS', 'STATIC', 'é', 'a' * 70, 'a' * 300, '0x10', '-a', 'a-', 'A', 'a.b',
    'a/b', 'mesh', './x', '~/*', 'spiffe://a/b', '1e3', 'true', 'null', ' a', 'a\nb', '*/a', 'a:b', '{path=**}', '/a/{*}/b', '/{**}/a', '[', '(?P<x>a)', '0',
    '80', '65536', 'GET', 'default', 'istio-system', 'control', 'app', 'response.code >= 400']
NUMBERS = [0, 1, 2, 80, 443, 65535, 65536, -1, 4294967295, 4294967296, 1.5, 2.0, 50, 100, 101, 199, 200, 404, 599, 600, 2147483648, 1e10]
KEYS = ['a', 'app', 'version', '*', '', '80', '0', '70000', 'http', '-x', 'a.b/c']


class Mutations:
    """All of it follows from the random numbers. References are resolved in the root."""

    def __init__(self, random, root):
        self.random, self.root = random, root

    def change(self, document, schema, avoid=()):
        """A copy with one to three changes; nothing is changed below the keys of the root to avoid."""
        document = copy.deepcopy(document)
        for _ in range(self.random.choice([1, 1, 1, 2, 3])):
            places = [place for place in self._places(document, schema, ()) if place[2][:1] not in {(key,) for key in avoid}]
            node, schema_here, _ = self.random.choice(places)
            (self._change_list if isinstance(node, list) else self._change_mapping)(node, schema_here)
        return document

    def _change_list(self, items, schema):
        dice = self.random.random()
        if dice < .5 or not items:
            items.append(self.value(schema.get('items', {}), 1))
        elif dice < .8:
            items.append(copy.deepcopy(self.random.choice(items)))
        else:
            items.pop(self.random.randrange(len(items)))

    def _change_mapping(self, mapping, schema):
        dice = self.random.random()
        fields = list((schema.get('properties') or {}).items())
        if dice < .65 and fields:
            name, field = self.random.choice(fields)
            mapping[name] = self.value(field, 1)
        elif dice < .68:
            mapping['unknownField'] = 1
        elif mapping:
            name = self.random.choice(list(mapping))
            old = mapping[name]
            if dice < .78:
                del mapping[name]
            elif dice < .86:
                mapping[name] = None
            elif isinstance(old, str):
                mapping[name] = self.random.choice(TEXTS)
            elif isinstance(old, (int, float)):
                mapping[name] = self.random.choice(NUMBERS)

    def value(self, schema, depth=0):
        schema = self._resolve(schema)
        dice = self.random.random()
        if dice < .03:
            return None
        if dice < .08:
            return self.random.choice([True, 7, 'text', 1.25, [], {}, ['a'], {'a': 'b'}])
        alternatives = schema.get('anyOf') or schema.get('oneOf')
        if alternatives and 'properties' not in schema and not schema.get('x-kubernetes-int-or-string'):
            return self.value(self.random.choice(alternatives), depth)
        if 'const' in schema:
            return schema['const']
        if 'enum' in schema:
            return self.random.choice(schema['enum'])
        kind = schema.get('type')
        if kind == 'object' or 'properties' in schema:
            return self._mapping(schema, depth)
        if kind == 'array':
            return [self.value(schema.get('items', {}), depth + 1) for _ in range(self.random.choice([0, 1, 1, 1, 2, 3]))]
        if kind == 'boolean':
            return self.random.random() < .5
        if kind in ('integer', 'number'):
            return self.random.choice(NUMBERS)
        return self.random.choice(TEXTS if kind == 'string' else [*TEXTS, *NUMBERS])

    def _mapping(self, schema, depth):
        values = schema.get('additionalProperties')
        if isinstance(values, dict):
            return {self.random.choice(KEYS): self.value(values, depth + 1) for _ in range(self.random.randrange(3))}
        # Deeper objects are sparser, or none would stay small.
        odds = .4 if depth < 1 else .2 if depth < 3 else .05
        return {name: self.value(field, depth + 1) for name, field in (schema.get('properties') or {}).items()
                if self.random.random() < (.95 if name in schema.get('required', []) else odds)}

    def _places(self, node, schema, path):
        """Every mapping and list with its schema and the keys that lead there."""
        schema = self._resolve(schema)
        if isinstance(node, dict):
            schema = self._alternative(schema, 'properties')
            yield node, schema, path
            for name, value in node.items():
                inner = (schema.get('properties') or {}).get(name, schema.get('additionalProperties'))
                yield from self._places(value, inner if isinstance(inner, dict) else {}, (*path, name))
        elif isinstance(node, list):
            schema = self._alternative(schema, 'items')
            yield node, schema, path
            for value in node:
                yield from self._places(value, schema.get('items', {}), path)

    def _alternative(self, schema, keyword):
        alternatives = [schema, *map(self._resolve, schema.get('anyOf', [])), *map(self._resolve, schema.get('oneOf', []))]
        return next((alternative for alternative in alternatives if keyword in alternative), schema)

    def _resolve(self, schema):
        while '$ref' in schema:
            target = self.root
            for step in schema['$ref'].split('/')[1:]:
                target = target[step]
            schema = target
        return schema

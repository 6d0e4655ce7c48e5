"""The API server that start.sh runs, and YAML as Kubernetes reads it."""
import http.client, json, os, ssl, threading, urllib.parse
import yaml

CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'


class _Loader(yaml.SafeLoader):
    """sigs.k8s.io/yaml has neither dates nor base 60: 10:30 is a text."""


def _or_text(number):
    return lambda loader, node: node.value if ':' in node.value else number(loader, node)


_Loader.add_constructor('tag:yaml.org,2002:timestamp', lambda loader, node: node.value)
_Loader.add_constructor('tag:yaml.org,2002:int', _or_text(yaml.SafeLoader.construct_yaml_int))
_Loader.add_constructor('tag:yaml.org,2002:float', _or_text(yaml.SafeLoader.construct_yaml_float))


def files(paths):
    """The YAML files at or below the paths, in order."""
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, _, names in sorted(os.walk(path)):
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(('.yaml', '.yml')))


def documents(path):
    """The mappings in a file."""
    with open(path, encoding='utf-8') as file:
        for document in yaml.load_all(file, _Loader):
            if isinstance(document, dict):
                yield document


_local = threading.local()
_context = ssl._create_unverified_context()


def call(method, path, body=None, content_type='application/json'):
    """The status and the decoded answer."""
    if not hasattr(_local, 'connection'):
        _local.connection = http.client.HTTPSConnection('127.0.0.1', 16443, context=_context)
    _local.connection.request(method, path, None if body is None else json.dumps(body), {'Content-Type': content_type, 'Accept': 'application/json'})
    answer = _local.connection.getresponse()
    text = answer.read()
    return answer.status, json.loads(text) if text.startswith(b'{') else {'message': text.decode(errors='replace')}


def served():
    """(apiVersion, kind) to plural and scope, of every custom resource."""
    return {(f"{crd['spec']['group']}/{version['name']}", crd['spec']['names']['kind']): (crd['spec']['names']['plural'], crd['spec']['scope'])
            for crd in call('GET', CRDS)[1]['items'] for version in crd['spec']['versions'] if version['served']}


def refusal(document, resources):
    """What the server says against the document on server-side apply with strict field validation; None when it takes it. Nothing is kept."""
    plural, scope = resources[document['apiVersion'], document['kind']]
    metadata = document.get('metadata') or {}
    namespace = f"/namespaces/{metadata.get('namespace') or 'default'}" if scope == 'Namespaced' else ''
    name = urllib.parse.quote(str(metadata.get('name')), safe='')
    status, answer = call('PATCH', f"/apis/{document['apiVersion']}{namespace}/{plural}/{name}?fieldManager=test&force=true&fieldValidation=Strict&dryRun=All",
                          document, 'application/apply-patch+yaml')
    return None if status < 300 else answer.get('message')

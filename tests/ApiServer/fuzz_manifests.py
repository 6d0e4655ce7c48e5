"""Changes custom resources of the tests at random, and compares what `gitopsgen validate` says with what the server says:
fuzz_manifests.py SEED COUNT ISTIO_VERSION, with the CRDs of that version loaded. Prints what only one of the two refuses."""
import collections, json, os, random, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor
import yaml
from cluster import CRDS, call, documents, files, refusal, served
from mutations import Mutations

TOOL = os.environ.get('GITOPSGEN', 'gitopsgen').split()
TESTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'GitOpsGen.Core.Tests')
SOURCES = [os.path.join(TESTS, folder) for folder in ('Checking/Schemas/Cases', 'Checking/Variants', 'Cases/Trees')]
seed, count, istio = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
CONFIG = f'''apiVersion: gitopsgen.dev/v1
mesh: {{id: demo-mesh, istio: {{version: {istio}}}}}
delivery: {{repository: {{url: "https://github.com/acme/mesh-gitops.git"}}}}
clusters:
- {{name: control, server: "https://192.168.64.100:6443"}}
manifests:
'''
resources = served()
schemas = {(f"{crd['spec']['group']}/{version['name']}", crd['spec']['names']['kind']): version['schema']['openAPIV3Schema']
           for crd in call('GET', CRDS)[1]['items'] for version in crd['spec']['versions']}


def originals():
    for path in files(SOURCES):
        try:
            # Below an ApplicationSet's generators the catalogue takes anything.
            yield from (document for document in documents(path)
                        if (document.get('apiVersion'), document.get('kind')) in resources and document['kind'] != 'ApplicationSet')
        except yaml.YAMLError:
            pass  # files that are wrong on purpose


def changed(kinds, number):
    random_ = random.Random(f'{seed}/{number}')
    document = random_.choice(kinds[random_.choice(sorted(kinds))])
    spec = schemas[document['apiVersion'], document['kind']]['properties']['spec']
    namespace = 'argocd' if document['apiVersion'].startswith('argoproj.io') else 'default'
    return {**document, 'metadata': {'name': f'f{number}', 'namespace': namespace}, 'spec': Mutations(random_, spec).change(document['spec'], spec)}


def findings(manifests):
    """The codes of the errors about each manifest."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'mesh.config.yaml'), 'w', encoding='utf-8') as file:
            file.write(CONFIG + ''.join(f'- manifest: {json.dumps(manifest)}\n' for manifest in manifests))
        answer = subprocess.run([*TOOL, 'validate', '--output', 'json'], cwd=folder, capture_output=True, text=True).stdout
    codes = collections.defaultdict(list)
    for finding in json.loads(answer)['diagnostics']:
        if finding['severity'] == 'error':
            codes[finding.get('location', {}).get('line', 0) - CONFIG.count('\n') - 1].append(f"{finding['code']} {finding['message']}")
    return codes


kinds = collections.defaultdict(list)
for original in originals():
    if isinstance(original.get('spec'), dict):
        kinds[original['kind']].append({key: value for key, value in original.items() if key != 'status'})
manifests = [changed(kinds, number) for number in range(count)]
codes = findings(manifests)
with ThreadPoolExecutor(8) as pool:
    refusals = list(pool.map(lambda manifest: refusal(manifest, resources), manifests))
outcomes = collections.Counter()
for number, (manifest, refused) in enumerate(zip(manifests, refusals)):
    by_schema = [code for code in codes[number] if code.startswith('MESH30')]
    outcomes['both refuse' if refused and codes[number] else 'only the server' if refused else 'only the schema check' if by_schema else 'taken'] += 1
    if bool(refused) != bool(codes[number] if refused else by_schema):
        print(json.dumps(manifest), '\n  server:', refused, '\n  here:', codes[number])
print(dict(outcomes))

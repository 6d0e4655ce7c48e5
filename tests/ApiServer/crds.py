"""Loads the CustomResourceDefinitions of YAML files, in place of those of the same names:  crds.py FILE…"""
import sys, time
from cluster import CRDS, call, documents, files

names = []
for path in files(sys.argv[1:]):
    for crd in documents(path):
        if crd.get('kind') != 'CustomResourceDefinition':
            continue
        name = crd['metadata']['name']
        status, old = call('GET', f'{CRDS}/{name}')
        if status == 200:
            crd['metadata']['resourceVersion'] = old['metadata']['resourceVersion']
            status, answer = call('PUT', f'{CRDS}/{name}', crd)
        else:
            status, answer = call('POST', CRDS, crd)
        if status >= 300:
            sys.exit(f"{name}: {answer.get('message')}")
        names.append(name)


def is_established(name):
    conditions = (call('GET', f'{CRDS}/{name}')[1].get('status') or {}).get('conditions') or []
    return any(condition['type'] == 'Established' and condition['status'] == 'True' for condition in conditions)


while not all(map(is_established, names)):
    time.sleep(.2)
# The schemas follow a little later.
time.sleep(6)
print(len(names), 'CRDs')

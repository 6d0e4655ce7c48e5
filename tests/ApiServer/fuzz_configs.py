"""Changes configs of the tests at random; what `gitopsgen render` then takes, the server must take:  fuzz_configs.py SEED COUNT.
Prints what the server refuses, and answers of the tool that are no messages."""
import collections, json, os, random, shutil, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor
import yaml
from cluster import documents, files, refusal, served
from mutations import Mutations

TOOL = os.environ.get('GITOPSGEN', 'gitopsgen').split()
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
seed, count = int(sys.argv[1]), int(sys.argv[2])
resources = served()
with open(os.path.join(ROOT, 'mesh.config.schema.json'), encoding='utf-8') as schema_file:
    schema = json.load(schema_file)


def render(config, templates):
    """The exit code, what was printed, and the custom resources."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'mesh.config.yaml'), 'w', encoding='utf-8') as file:
            json.dump(config, file, indent=1)
        if os.path.isdir(templates):
            shutil.copytree(templates, os.path.join(folder, 'templates'))
        run = subprocess.run([*TOOL, 'render', '-o', 'out'], cwd=folder, capture_output=True, text=True)
        objects = [document for path in files([os.path.join(folder, 'out')]) for document in documents(path)]
        return run.returncode, run.stdout + run.stderr, [o for o in objects if (o.get('apiVersion'), o.get('kind')) in resources]


def originals():
    for path in files([os.path.join(ROOT, 'mesh.config.yaml'), os.path.join(ROOT, 'tests/GitOpsGen.Core.Tests/Cases')]):
        if 'expected' in path:
            continue
        try:
            configs = [document for document in documents(path) if document.get('apiVersion') == 'gitopsgen.dev/v1']
        except yaml.YAMLError:
            continue  # files that are wrong on purpose
        templates = os.path.join(os.path.dirname(path), 'templates')
        if configs and render(configs[0], templates)[0] == 0:
            yield configs[0], templates


configs = list(originals())


def attempt(number):
    random_ = random.Random(f'{seed}/{number}')
    config, templates = random_.choice(configs)
    config = Mutations(random_, schema).change(config, schema, avoid=('delivery', 'manifests', 'ignore'))
    return config, *render(config, templates)


outcomes = collections.Counter()
seen = set()
with ThreadPoolExecutor(2) as pool:
    for config, code, printed, objects in pool.map(attempt, range(count)):
        outcomes['rendered' if code == 0 else 'refused'] += 1
        if code not in (0, 1) or '   at ' in printed:
            outcomes['odd answers'] += 1
            print(json.dumps(config), '\n ', code, printed)
        for rendered in objects:
            text = json.dumps(rendered, sort_keys=True, default=str)
            if text in seen:
                continue
            seen.add(text)
            problem = refusal(rendered, resources)
            outcomes['objects refused by the server' if problem else 'objects taken'] += 1
            if problem:
                print(json.dumps(config), '\n ', text, '\n ', problem)
print(len(configs), 'configs:', dict(outcomes))

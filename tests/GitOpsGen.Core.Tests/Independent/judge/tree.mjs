import fs from 'node:fs';
import path from 'node:path';
import yaml from 'yaml';

const parsed = new Map();

// Most files of one tree stand in others too.
function parse(text) {
  if (!parsed.has(text)) {
    const errors = [];
    const read = version => yaml.parseAllDocuments(text, { version, uniqueKeys: true }).map(document => {
      for (const error of document.errors) errors.push(`YAML ${version}: ${error.message}`);
      return document.toJS();
    });
    const documents = read('1.2');
    // By YAML 1.1's own expression '.' is a float without digits; no reader of ours takes it for one.
    const canonical = value => JSON.stringify(value, (_, item) => (Number.isNaN(item) ? '.' : item));
    if (canonical(documents) !== canonical(read('1.1'))) errors.push('reads differently as YAML 1.1');
    parsed.set(text, { documents, errors });
  }
  return parsed.get(text);
}

// Reads every YAML file as YAML 1.2, and again as YAML 1.1, which is what kubectl, helm and Argo CD read: a scalar that
// means something else there (on, 012, 12:30) is a problem.
export function readTree(root, judge) {
  const files = new Map();
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.relative(root, path.join(entry.parentPath, entry.name));
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    if (!file.endsWith('.yaml')) continue;
    judge.count('yaml files');
    const { documents, errors } = parse(text);
    errors.forEach(error => judge.problem(file, error));
    files.set(file, documents);
  }
  const manifests = [...files].filter(([file]) => !file.includes('/values/') && !file.startsWith('values/') && !file.startsWith('.gitopsgen/'))
    .flatMap(([file, documents]) => documents.map(object => ({ file, object })));
  for (const { file, object } of manifests) {
    if (!object?.apiVersion || !object.kind || !object.metadata?.name) judge.problem(file, 'is no Kubernetes object');
  }
  const rootApplication = files.get('argocd/root.yaml')[0];
  return {
    root,
    files,
    manifests: manifests.filter(({ object }) => object?.kind),
    rootApplication,
    // What the repository's folder adds in front of each path.
    prefix: rootApplication.spec.source.path.slice(0, -'argocd'.length),
    clusters: [...new Set([...files.keys()].filter(file => file.startsWith('clusters/')).map(file => file.split('/')[1]))],
  };
}

export const sources = application => application.spec.sources ?? [application.spec.source];

// The folder of ../shared/data that goes with a version of Istio.
export const release = version => (version.startsWith('1.31') ? '1.31.0-rc.0' : '1.30.3');

export function istioVersion(tree, cluster) {
  const application = tree.files.get(`clusters/${cluster}/apps/istiod.yaml`)[0];
  return sources(application).find(source => source.chart === 'istiod').targetRevision;
}

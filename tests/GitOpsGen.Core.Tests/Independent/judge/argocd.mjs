import { istioVersion, sources } from './tree.mjs';

const clusterScoped = new Set(['Namespace', 'ClusterRole', 'ClusterRoleBinding', 'CustomResourceDefinition', 'PersistentVolume', 'ClusterIssuer', 'PriorityClass']);

// What Argo CD 3.5 itself says about Applications, beyond their schema: the controller's and the repository server's
// checks, and what ../shared/facts/argocd.md (sections 2, 4, 7, 8) asks for.
export function judgeApplications(tree, judge) {
  // An Application among the manifests is the user's own.
  const applications = tree.manifests.filter(({ file, object }) => object.kind === 'Application' && !file.includes('/manifests/'));
  const projects = tree.manifests.filter(({ object }) => object.kind === 'AppProject').map(({ object }) => object);
  const names = new Map();
  for (const { file, object } of applications) {
    const problem = message => judge.problem(file, message);
    if (names.has(object.metadata.name)) problem(`has the name of ${names.get(object.metadata.name)}`);
    names.set(object.metadata.name, file);
    if (object.metadata.name.length > 63) problem('has a name over 63 characters');
    judgeDestination(object, problem);
    judgeSources(tree, object, problem);
    judgeSync(object, problem);
    // The root Application's project is the administrator's.
    if (file !== 'argocd/root.yaml') judgeProject(tree, object, projects, problem);
  }
  judgeCoverage(tree, applications, judge);
}

function judgeDestination({ spec, metadata }, problem) {
  const { name, server, namespace } = spec.destination;
  if ((name === undefined) === (server === undefined)) problem('needs destination.name or .server, and not both');
  if (!namespace) problem('names no destination namespace');
  if (metadata.namespace !== undefined && typeof metadata.namespace !== 'string') problem('has an odd namespace');
}

function judgeSources(tree, { spec, metadata }, problem) {
  if (spec.source && spec.sources) problem('has source and sources; Argo CD ignores source');
  const refs = new Set();
  const revisions = new Map();
  for (const source of sources({ spec })) {
    if (!source.repoURL) problem('has a source without repoURL');
    if (!source.path && !source.chart && !(spec.sources && source.ref)) problem('has a source without path, chart or ref');
    if (source.chart && !source.targetRevision) problem('has a chart without targetRevision');
    if (source.chart && !/^\d+\.\d+\.\d+(-.+)?$/.test(source.targetRevision)) problem(`has the chart version ${source.targetRevision}, which is not exact`);
    if (source.chart && source.ref) problem('has chart and ref in one source');
    if (source.path && source.ref) problem('has path and ref in one source');
    if (source.chart && !source.helm?.releaseName) problem('names no Helm release');
    if (!source.chart && !source.targetRevision.startsWith('refs/heads/')) problem(`has the unqualified revision ${source.targetRevision}`);
    if (source.ref && (!/^[a-zA-Z0-9_-]+$/.test(source.ref) || refs.has(source.ref))) problem(`has the bad ref ${source.ref}`);
    if (source.ref) refs.add(source.ref);
    if (!source.chart && (revisions.get(source.repoURL) ?? source.targetRevision) !== source.targetRevision) problem('reads one repository at two revisions');
    revisions.set(source.repoURL, source.targetRevision);
    if (/[*?[\]{}]/.test(source.path ?? '')) problem('has a pattern for a path');
  }
  const values = valueFiles(tree, { spec });
  for (const source of sources({ spec }).filter(item => item.helm)) {
    for (const file of source.helm.valueFiles ?? []) {
      const [, ref] = file.match(/^\$([^/]+)\//) ?? [];
      if (!ref) problem(`value file ${file} is in no ref`);
      else if (!refs.has(ref)) problem(`value file ${file} is of an unknown ref`);
    }
  }
  for (const file of values.filter(item => !tree.files.has(item))) problem(`value file ${file} does not exist`);
  const paths = metadata.annotations?.['argocd.argoproj.io/manifest-generate-paths'];
  const expected = values.length > 0 ? values.map(file => `/${tree.prefix}${file}`).join(';') : '.';
  if (paths !== expected) problem(`has manifest-generate-paths ${paths} instead of ${expected}`);
}

function judgeSync({ spec, metadata }, problem) {
  const known = /^((Prune|Delete)=(confirm|false)|(ServerSideApply|CreateNamespace|RespectIgnoreDifferences|PruneLast|FailOnSharedResource|SkipDryRunOnMissingResource|ApplyOutOfSyncOnly)=true)$/;
  const { automated, syncOptions, retry } = spec.syncPolicy;
  for (const option of syncOptions ?? []) if (!known.test(option)) problem(`has the unknown sync option ${option}`);
  if (automated && !(automated.prune && automated.selfHeal && automated.allowEmpty === false)) problem('syncs automatically, but not with prune, selfHeal and allowEmpty: false');
  if (!retry) problem('does not retry');
  if (spec.revisionHistoryLimit !== 3) problem('keeps another history than 3');
  if (spec.ignoreDifferences && !syncOptions.includes('RespectIgnoreDifferences=true')) problem('ignores differences without RespectIgnoreDifferences');
  for (const difference of spec.ignoreDifferences ?? []) {
    for (const expression of difference.jqPathExpressions ?? []) if (!expression.startsWith('.')) problem(`has the jq path ${expression}`);
  }
  const wave = metadata.annotations?.['argocd.argoproj.io/sync-wave'];
  if (wave !== undefined && (typeof wave !== 'string' || !/^-?\d+$/.test(wave))) problem(`has the sync wave ${JSON.stringify(wave)}`);
}

function judgeProject(tree, application, projects, problem) {
  const project = projects.find(item => item.metadata.name === application.spec.project);
  if (!project) return problem(`is of the unknown project ${application.spec.project}`);
  if (project.metadata.namespace !== application.metadata.namespace) problem('is in another namespace than its project');
  const { sourceRepos, destinations, clusterResourceWhitelist: clusterKinds, namespaceResourceWhitelist: kinds } = project.spec;
  for (const source of sources(application)) if (!sourceRepos.includes(source.repoURL)) problem(`reads ${source.repoURL}, which its project does not permit`);
  const { name, namespace } = application.spec.destination;
  const permits = item => destinations.some(entry => entry.name === name && entry.namespace === item);
  if (!permits(namespace)) problem(`deploys to ${name}/${namespace}, which its project does not permit`);
  for (const { file, object } of included(tree, application)) {
    const { kind, apiVersion } = object;
    const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
    if (clusterScoped.has(kind)) {
      if (!clusterKinds.some(entry => entry.group === group && entry.kind === kind)) problem(`has ${file}, of a kind that its project does not permit`);
    } else {
      if (!permits(object.metadata.namespace ?? namespace)) problem(`has ${file}, in a namespace that its project does not permit`);
      if (kinds && !kinds.some(entry => entry.group === group && entry.kind === kind)) problem(`has ${file}, of a kind that its project does not permit`);
    }
  }
}

// Every manifest of a cluster belongs to exactly one Application; every Application, to its parent.
function judgeCoverage(tree, applications, judge) {
  const owners = new Map();
  for (const { object } of applications) {
    const files = [...new Set(included(tree, object).map(({ file }) => file))];
    if (!sources(object).some(source => source.chart) && files.length === 0) judge.problem(`Application ${object.metadata.name}`, 'finds no manifest; Argo CD would refuse to sync it');
    for (const file of files) owners.set(file, [...(owners.get(file) ?? []), object.metadata.name]);
  }
  for (const { file, object } of tree.manifests) {
    const count = (owners.get(file) ?? []).length;
    const byHand = file === 'argocd/root.yaml' || file === 'argocd/argocd-cm.yaml';
    if (count !== (byHand ? 0 : 1)) judge.problem(file, `is read by ${count} Applications: ${owners.get(file) ?? ''}`);
    const seen = owners.get(object) ?? null;
    if (seen) judge.problem(file, 'is read twice');
  }
  const used = new Set(applications.flatMap(({ object }) => valueFiles(tree, object)));
  for (const file of [...tree.files.keys()].filter(item => /(^|\/)values\//.test(item))) {
    if (!used.has(file)) judge.problem(file, 'is a value file that no Application reads');
  }
  for (const cluster of tree.clusters) istioVersion(tree, cluster);
}

export function valueFiles(tree, application) {
  return sources(application).flatMap(source => source.helm?.valueFiles ?? [])
    .map(file => file.replace(/^\$[^/]+\//, ''))
    .map(file => (file.startsWith(tree.prefix) ? file.slice(tree.prefix.length) : file));
}

// The manifests that a directory source finds. Argo CD matches include and exclude, with gobwas/glob without
// separators, against the path relative to the source's path (reposerver/repository, getObjsFromYAMLOrJson).
export function included(tree, application) {
  const source = application.spec.source;
  if (!source) return [];
  const folder = `${source.path}/`.slice(tree.prefix.length);
  const { include, exclude, recurse } = source.directory;
  return tree.manifests.filter(({ file }) => {
    if (!file.startsWith(folder)) return false;
    const relative = file.slice(folder.length);
    if (!recurse && relative.includes('/')) return false;
    return (!include || glob(include).test(relative)) && !(exclude && glob(exclude).test(relative));
  });
}

// Without separators '*' matches '/' too; alternatives may nest.
function glob(pattern) {
  let depth = 0;
  const text = [...pattern].map(character => {
    if (character === '{') return depth++, '(?:';
    if (character === '}') return depth--, ')';
    if (character === ',' && depth > 0) return '|';
    if (character === '*') return '.*';
    if (character === '?') return '.';
    return character.replace(/[.+^$()|[\]\\]/g, '\\$&');
  }).join('');
  return new RegExp(`^${text}$`);
}

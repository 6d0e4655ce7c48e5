import yaml from 'yaml';
import { valueFiles } from './argocd.mjs';
import { sources } from './tree.mjs';
import { merge } from './values.mjs';

const waves = { base: 0, cni: 10, istiod: 20, gateway: 40, 'kiali-server': 50 };

// What must agree between clusters, from ../shared/facts/istio.md sections 2, 6, 7 and 8, read from the tree alone.
export function judgeMesh(tree, judge) {
  const clusters = new Map(tree.clusters.map(name => [name, readCluster(tree, name)]));
  const networks = new Set([...clusters.values()].map(cluster => cluster.network));
  for (const cluster of clusters.values()) {
    const problem = message => judge.problem(`clusters/${cluster.name}`, message);
    const revision = cluster.istiod.revision;
    same(problem, 'clusterName', cluster.istiod.global.multiCluster.clusterName, cluster.name);
    same(problem, 'the network label of istio-system', cluster.system.metadata.labels['topology.istio.io/network'], cluster.network);
    if (cluster.remote) judgeRemote(cluster, clusters, problem);
    else judgePrimary(cluster, clusters, networks, problem);
    for (const [release, values] of cluster.gateways) {
      same(problem, `the name of gateway ${release}`, values.name, release);
      same(problem, `the revision of gateway ${release}`, values.revision, revision);
      if (values.networkGateway !== undefined) same(problem, `the network of gateway ${release}`, values.networkGateway, cluster.network);
    }
    judgeNamespaces(cluster, problem);
    judge.count(cluster.remote ? 'remotes' : 'primaries');
  }
}

function readCluster(tree, name) {
  const folder = `clusters/${name}/`;
  const objects = tree.manifests.filter(({ file }) => file.startsWith(folder)).map(({ object }) => object);
  const values = new Map();
  const gateways = new Map();
  for (const application of objects.filter(({ kind }) => kind === 'Application')) {
    const chart = sources(application).find(source => source.chart);
    if (!chart) continue;
    const merged = valueFiles(tree, application).reduce((all, file) => merge(all, tree.files.get(file)?.[0] ?? {}), {});
    values.set(chart.chart, { ...merged, wave: Number(application.metadata.annotations['argocd.argoproj.io/sync-wave']) });
    if (chart.chart === 'gateway') gateways.set(chart.helm.releaseName, merged);
  }
  const find = (kind, item) => objects.find(object => object.kind === kind && object.metadata.name === item);
  const istiod = values.get('istiod');
  return { name, objects, values, gateways, find, istiod, base: values.get('base'), remote: istiod.profile === 'remote', network: istiod.global.network, system: find('Namespace', 'istio-system') };
}

const same = (problem, what, actual, expected) => { if (actual !== expected) problem(`${what} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`); };

// A gateway's pods carry its release's name without a leading istio-.
const selects = (gateway, release) => gateway.spec.selector.istio === release.replace(/^istio-/, '');

function judgeRemote(cluster, clusters, problem) {
  const primary = clusters.get(cluster.system.metadata.annotations?.['topology.istio.io/controlPlaneClusters']);
  if (!primary || primary.remote) return problem('is controlled by no primary');
  same(problem, 'defaultRevision', cluster.base.defaultRevision, '');
  same(problem, 'the revision', cluster.istiod.revision, primary.istiod.revision);
  same(problem, 'externalIstiod of the primary', primary.istiod.global.externalIstiod, true);
  const { injectionPath, injectionURL } = cluster.istiod.istiodRemote;
  const address = cluster.istiod.global.remotePilotAddress;
  const target = `/inject/cluster/${cluster.name}/net/${cluster.network}`;
  if (/^[\d.]+$|:/.test(address)) same(problem, 'injectionPath', injectionPath, target);
  else {
    same(problem, 'injectionURL', injectionURL, `https://${address}:15017${target}`);
    same(problem, 'ISTIOD_CUSTOM_HOST of the primary', primary.istiod.env?.ISTIOD_CUSTOM_HOST, address);
  }
  if (cluster.base.base?.validationFailurePolicy) problem('has a failurePolicy for webhooks that nothing answers');
  const exposed = primary.find('Gateway', 'istiod-gateway');
  same(problem, 'the ports that expose istiod', String(exposed?.spec.servers.map(server => server.port.number)), '15012,15017');
  const entry = [...primary.gateways].filter(([release, values]) => values.networkGateway && selects(exposed, release));
  if (entry.length === 0) problem('reaches no gateway of its primary');
  const requested = entry.map(([, values]) => values.service.loadBalancerIP).filter(Boolean);
  if (/^[\d.]+$/.test(address) && requested.length > 0 && !requested.includes(address)) problem(`looks for istiod at ${address}, but its gateway asks for ${requested}`);
  const hosts = primary.find('VirtualService', 'istiod-vs').spec.tls.flatMap(rule => rule.route.map(route => route.destination.host));
  const service = primary.istiod.revision ? `istiod-${primary.istiod.revision}` : 'istiod';
  hosts.forEach(host => same(problem, 'the exposed host', host, `${service}.istio-system.svc.cluster.local`));
  for (const object of cluster.objects) if (/^(networking|security|telemetry|extensions)\.istio\.io\//.test(object.apiVersion)) problem(`holds ${object.kind} ${object.metadata.name}, which no istiod reads there`);
}

function judgePrimary(cluster, clusters, networks, problem) {
  same(problem, 'validationFailurePolicy of base', cluster.base.base?.validationFailurePolicy, 'Fail');
  same(problem, 'validationFailurePolicy of istiod', cluster.istiod.base?.validationFailurePolicy, 'Fail');
  same(problem, 'defaultRevision', cluster.base.defaultRevision, cluster.istiod.revision ?? 'default');
  const crossing = cluster.objects.filter(object => object.kind === 'Gateway' && object.spec.servers?.some(server => server.tls?.mode === 'AUTO_PASSTHROUGH'));
  const own = [...clusters.values()].filter(other => other === cluster || other.system.metadata.annotations?.['topology.istio.io/controlPlaneClusters'] === cluster.name);
  for (const [release, values] of own.flatMap(other => [...other.gateways])) {
    const open = crossing.filter(gateway => selects(gateway, release)).length;
    if (values.networkGateway) same(problem, `the number of cross-network Gateways for ${release}`, open, networks.size > 1 ? 1 : 0);
    else if (open > 0) problem(`opens ${release} to other networks`);
  }
  judgeRemoteSecrets(cluster, clusters, problem);
  const releases = new Set(own.flatMap(other => [...other.gateways.keys()]));
  for (const gateway of cluster.objects.filter(object => object.kind === 'Gateway' && object.apiVersion.startsWith('networking.istio.io'))) {
    if (![...releases].some(release => selects(gateway, release))) problem(`has Gateway ${gateway.metadata.name}, which selects no gateway`);
  }
  for (const route of cluster.objects.filter(object => object.kind === 'VirtualService')) {
    for (const name of (route.spec.gateways ?? []).filter(item => item !== 'mesh')) {
      const [home, gateway] = name.includes('/') ? name.split('/') : [route.metadata.namespace, name];
      if (!cluster.objects.some(object => object.kind === 'Gateway' && object.metadata.name === gateway && object.metadata.namespace === home)) problem(`has VirtualService ${route.metadata.name} at ${name}, which does not exist`);
    }
  }
  for (const [chart, { wave }] of cluster.values) same(problem, `the wave of ${chart}`, wave, waves[chart]);
}

function judgeRemoteSecrets(cluster, clusters, problem) {
  const secrets = cluster.objects.filter(object => object.kind === 'ExternalSecret' && object.metadata.name.startsWith('istio-remote-secret-') && object.spec.target.template);
  const others = [...clusters.keys()].filter(name => name !== cluster.name);
  if (secrets.length > 0) same(problem, 'the list of remote secrets', String(secrets.map(secret => secret.metadata.name).sort()), String(others.map(name => `istio-remote-secret-${name}`).sort()));
  for (const { metadata, spec } of secrets) {
    const name = metadata.name.slice('istio-remote-secret-'.length);
    const { template } = spec.target;
    same(problem, 'the key of a remote secret', String(Object.keys(template.data)), name);
    same(problem, 'the name of a remote secret', spec.target.name, metadata.name);
    same(problem, 'the label of a remote secret', template.metadata.labels['istio/multiCluster'], 'true');
    same(problem, 'the cluster of a remote secret', template.metadata.annotations['networking.istio.io/cluster'], name);
    const config = yaml.parse(Object.values(template.data)[0]);
    const [context] = config.contexts;
    same(problem, 'the kubeconfig', [config['current-context'], context.name, context.context.cluster, context.context.user, config.clusters[0].name, config.users[0].name].every(item => item === name), true);
    if (!clusters.get(name).find('Secret', 'istio-reader-service-account-istio-remote-secret-token')) problem(`watches ${name}, which makes no token`);
  }
}

function judgeNamespaces(cluster, problem) {
  const namespaces = new Set(['default', 'kube-system', 'argocd', 'gitops', ...cluster.objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name)]);
  for (const { kind, apiVersion, metadata } of cluster.objects) {
    if (metadata.namespace && !apiVersion.startsWith('argoproj.io') && !namespaces.has(metadata.namespace)) problem(`holds ${kind} ${metadata.name} in ${metadata.namespace}, which it does not make`);
    if (kind === 'Namespace' && metadata.labels?.['istio-injection'] && metadata.labels['istio.io/rev']) problem(`gives ${metadata.name} both injection labels`);
  }
}

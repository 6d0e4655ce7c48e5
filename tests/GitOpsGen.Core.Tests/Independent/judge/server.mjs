import { declaration, unknownFields } from './fields.mjs';
import { sources } from './tree.mjs';
import { valueFiles } from './argocd.mjs';
import { merge } from './values.mjs';

// What an API server says beyond schemas when everything of a cluster is applied to it.
const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const subdomain = text => text.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text);
const labelValue = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const qualified = text => {
  const parts = text.split('/');
  return parts.length <= 2 && (parts.length === 1 || subdomain(parts[0])) && parts.at(-1).length <= 63 && /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/.test(parts.at(-1));
};
const labelNamed = new Set(['Namespace', 'Service']);
const freeNamed = new Set(['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding']);
// Kinds that the tests render, or that configs carry along as manifests.
const clusterScoped = new Set(['Namespace', 'ClusterRole', 'ClusterRoleBinding', 'CustomResourceDefinition', 'PriorityClass', 'StorageClass', 'ClusterIssuer', 'GatewayClass', 'ClusterSecretStore', 'IngressClass', 'PersistentVolume', 'ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration']);
const quantity = /^[+-]?(\d+|\d+\.\d*|\.\d+)(([KMGTPE]i)|[numkMGTPE]|[eE][+-]?\d+)?$/;

export function judgeServer(tree, judge) {
  const seen = new Map();
  for (const { file, object } of tree.manifests) {
    const problem = message => judge.problem(file, `API server: ${message}`);
    // Applications all stand in the cluster of Argo CD.
    const cluster = file.startsWith('clusters/') && !file.includes('/apps/') ? file.split('/')[1] : '';
    const { apiVersion, kind, metadata } = object;
    const key = `${cluster}|${apiVersion.replace(/\/.*/, '')}|${kind}|${metadata.namespace ?? ''}|${metadata.name}`;
    if (seen.has(key)) problem(`is the same object as ${seen.get(key)}`);
    seen.set(key, file);
    judgeMetadata(object, problem);
    const type = declaration(object);
    if (type) {
      unknownFields(type, object).forEach(problem);
      judge.count('strictly decoded');
    }
    if (kind === 'Service' && apiVersion === 'v1') judgeService(object.spec, problem);
    walk(object, '', problem);
  }
  judgeGatewayServices(tree, judge);
}

function judgeMetadata({ kind, metadata, apiVersion }, problem) {
  if (typeof metadata.name !== 'string') return problem('name is no text');
  const good = freeNamed.has(kind) && apiVersion.startsWith('rbac') ? !/[/%]/.test(metadata.name) : labelNamed.has(kind) && apiVersion === 'v1' ? label.test(metadata.name) : subdomain(metadata.name);
  if (!good) problem(`bad name ${metadata.name}`);
  if (kind === 'Service' && apiVersion === 'v1' && !/^[a-z]/.test(metadata.name)) problem('Service name begins with no letter');
  if (clusterScoped.has(kind) && metadata.namespace) problem('cluster-scoped, but has a namespace');
  if (!clusterScoped.has(kind) && !metadata.namespace && !['Application', 'AppProject'].includes(kind)) problem('has no namespace');
  if (metadata.namespace && !label.test(metadata.namespace)) problem(`bad namespace ${metadata.namespace}`);
  for (const [name, value] of Object.entries(metadata.labels ?? {})) {
    if (!qualified(name)) problem(`bad label ${name}`);
    if (typeof value !== 'string' || value.length > 63 || !labelValue.test(value)) problem(`bad label value ${name}=${value}`);
  }
  let size = 0;
  for (const [name, value] of Object.entries(metadata.annotations ?? {})) {
    if (!qualified(name.toLowerCase())) problem(`bad annotation ${name}`);
    if (typeof value !== 'string') problem(`annotation ${name} is no text`);
    size += name.length + String(value).length;
  }
  if (size > 262144) problem('annotations too large');
  for (const key of Object.keys(metadata)) if (!['name', 'namespace', 'labels', 'annotations', 'finalizers', 'generateName', 'ownerReferences'].includes(key)) problem(`metadata.${key}`);
}

function judgeService(spec, problem) {
  const names = new Set();
  const numbers = new Set();
  if (spec.type !== 'ExternalName' && spec.clusterIP !== 'None' && !(spec.ports?.length > 0)) problem('Service has no ports');
  for (const { name, port, protocol = 'TCP', targetPort } of spec.ports ?? []) {
    if (!(port >= 1 && port <= 65535)) problem(`port ${port}`);
    if (!name && spec.ports.length > 1) problem('port without a name');
    if (name && !label.test(name)) problem(`port name ${name}`);
    if (name && names.has(name)) problem(`port name ${name} twice`);
    if (numbers.has(`${port}/${protocol}`)) problem(`port ${port} twice`);
    if (typeof targetPort === 'string' && !(targetPort.length <= 15 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(targetPort) && /[a-z]/.test(targetPort) && !targetPort.includes('--'))) problem(`targetPort ${targetPort}`);
    names.add(name);
    numbers.add(`${port}/${protocol}`);
  }
  for (const [name, value] of Object.entries(spec.selector ?? {})) if (!qualified(name) || typeof value !== 'string' || !labelValue.test(value) || value.length > 63) problem(`selector ${name}=${value}`);
}

// Environment variables and resource amounts, wherever they stand.
function walk(value, at, problem) {
  if (Array.isArray(value)) return value.forEach((item, index) => walk(item, `${at}[${index}]`, problem));
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (/resources$/.test(at) && ['requests', 'limits'].includes(key)) for (const [name, amount] of Object.entries(item ?? {})) if (!quantity.test(String(amount))) problem(`${at}.${key}.${name} is no quantity: ${amount}`);
    walk(item, `${at}.${key}`, problem);
  }
}

// The Service of the gateway chart, from its values (charts/gateway/templates/service.yaml).
function judgeGatewayServices(tree, judge) {
  for (const { file, object } of tree.manifests.filter(item => item.object.kind === 'Application')) {
    for (const source of sources(object).filter(item => item.chart === 'gateway')) {
      const values = valueFiles(tree, object).reduce((all, name) => merge(all, tree.files.get(name)?.[0] ?? {}), {});
      const problem = message => judge.problem(file, `gateway Service: ${message}`);
      const ports = values.networkGateway ? [{ name: 'status-port', port: 15021 }, { name: 'tls', port: 15443 }, { name: 'tls-istiod', port: 15012 }, { name: 'tls-webhook', port: 15017 }] : values.service?.ports ?? [{ name: 'a', port: 1 }];
      judgeService({ ports }, problem);
      if (source.helm.releaseName.length > 53) problem('release name too long');
      for (const [name, value] of Object.entries(values.service?.annotations ?? {})) if (typeof value !== 'string' || !qualified(name.toLowerCase())) problem(`annotation ${name}`);
      for (const level of ['requests', 'limits']) for (const [name, amount] of Object.entries(values.resources?.[level] ?? {})) if (!quantity.test(String(amount))) problem(`resources ${name}`);
      const { minReplicas = 1, maxReplicas = 5 } = values.autoscaling ?? {};
      if (minReplicas > maxReplicas) problem('HPA min > max');
    }
  }
}

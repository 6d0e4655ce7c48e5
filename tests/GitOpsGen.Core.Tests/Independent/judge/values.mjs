import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import yaml from 'yaml';
import { valueFiles } from './argocd.mjs';
import { schemaCheck } from './manifests.mjs';
import { release, sources } from './tree.mjs';

const folders = { base: 'base', cni: 'istio-cni', istiod: 'istio-control/istio-discovery', gateway: 'gateway', ztunnel: 'ztunnel' };

// Keys that the charts read although their defaults do not hold them (../shared/facts/istio.md, sections 1, 2, 6).
const undeclared = new Set(['profile', 'platform', 'compatibilityVersion', 'base.validationFailurePolicy', 'revision']);

// Maps whose keys are the user's: MeshConfig, environment variables, annotations, and Kubernetes' own structures.
const free = /^(meshConfig|env|.*[aA]nnotations|.*[lL]abels|.*resources|.*affinity|.*nodeSelector|.*securityContext|.*seccompProfile|memory|autoscaleBehavior)(\.|$)/;

// networkGateway adds Service ports; the schema of the chart has the rest.
export function judgeValues(tree, judge) {
  for (const { file, object } of tree.manifests.filter(item => item.object.kind === 'Application')) {
    for (const source of sources(object)) {
      if (!source.chart) continue;
      if (!folders[source.chart]) {
        judge.count(`unjudged chart ${source.chart}`);
        continue;
      }
      const chart = chartOf(judge, release(source.targetRevision), source.chart);
      const files = valueFiles(tree, object);
      for (const values of files) {
        unknownKeys(chart.defaults, tree.files.get(values)?.[0] ?? {}, '', source.chart).forEach(key => judge.problem(values, `sets ${key}, which the chart ${source.chart} does not know`));
        judge.count(`value files of ${source.chart}`);
      }
      if (source.chart === 'gateway') {
        const merged = files.reduce((all, values) => merge(all, tree.files.get(values)?.[0] ?? {}), {});
        chart.schema(merged).forEach(message => judge.problem(file, `values: ${message}`));
      }
      if (judge.helm) judgeWithHelm(tree, judge, chart, source, object, files, file);
    }
  }
}

function unknownKeys(defaults, values, at, chart) {
  return Object.entries(values).flatMap(([key, value]) => {
    const name = at ? `${at}.${key}` : key;
    if (undeclared.has(name) || free.test(name)) return [];
    // istiod and cni also take their values under their old prefix (charts' zzy_descope_legacy.yaml).
    if (at === '' && ((chart === 'istiod' && key === 'pilot') || (chart === 'cni' && key === 'cni'))) return unknownKeys(defaults, value, '', chart);
    if (!(key in defaults)) return [name];
    const isMap = item => item !== null && typeof item === 'object' && !Array.isArray(item);
    if (!isMap(defaults[key]) || Object.keys(defaults[key]).length === 0) return [];
    return isMap(value) ? unknownKeys(defaults[key], value, name, chart) : [`${name} (not a map)`];
  });
}

const charts = new Map();

// The chart's values.yaml and schema, and a stub of the chart that prints the values that helm hands to its templates.
function chartOf(judge, version, name) {
  const key = `${version}/${name}`;
  if (!charts.has(key)) {
    const folder = `${judge.data}/istio/${version}/charts/${folders[name]}`;
    const values = fs.readFileSync(`${folder}/values.yaml`, 'utf8');
    const stub = fs.mkdtempSync(path.join(os.tmpdir(), `stub-${name}-`));
    fs.mkdirSync(`${stub}/templates`);
    fs.writeFileSync(`${stub}/Chart.yaml`, `apiVersion: v2\nname: ${name}\nversion: ${version}\n`);
    fs.writeFileSync(`${stub}/values.yaml`, values);
    fs.writeFileSync(`${stub}/templates/values.yaml`, 'release: {{ .Release.Name }}\nnamespace: {{ .Release.Namespace }}\nvalues: {{ .Values | toJson }}\n');
    const schemaFile = `${folder}/values.schema.json`;
    const schema = fs.existsSync(schemaFile) ? JSON.parse(fs.readFileSync(schemaFile, 'utf8')) : null;
    if (schema) fs.copyFileSync(schemaFile, `${stub}/values.schema.json`);
    const parsed = yaml.parse(values);
    charts.set(key, { stub, defaults: parsed._internal_defaults_do_not_set ?? parsed, schema: schema && schemaCheck(schema) });
  }
  return charts.get(key);
}

export const removeStubs = () => charts.forEach(({ stub }) => fs.rmSync(stub, { recursive: true }));

const judged = new Map();

// Real helm merges the layers and holds them against the schema. What comes out must be our own merge.
function judgeWithHelm(tree, judge, chart, source, application, files, at) {
  const paths = files.filter(file => tree.files.has(file)).map(file => path.join(tree.root, file));
  const key = [chart.stub, source.helm.releaseName, ...paths.map(file => fs.readFileSync(file, 'utf8'))].join('\0');
  if (!judged.has(key)) {
    const args = ['template', source.helm.releaseName, chart.stub, '--namespace', application.spec.destination.namespace, ...paths.flatMap(file => ['--values', file])];
    try {
      judged.set(key, { output: execFileSync(judge.helm, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }) });
      judge.count('helm template');
    } catch (error) {
      judged.set(key, { error: error.stderr?.split('\n').slice(0, 6).join(' ') ?? error.message });
    }
  }
  const { output, error } = judged.get(key);
  if (error) return judge.problem(at, `helm refuses its values: ${error}`);
  const { values } = yaml.parse(output.replace(/^---\n/, ''));
  delete values._internal_defaults_do_not_set;
  delete values.global;
  const merged = files.reduce((all, file) => merge(all, tree.files.get(file)?.[0] ?? {}), {});
  delete merged.global;
  if (JSON.stringify(sorted(values)) !== JSON.stringify(sorted(merged))) judge.problem(at, 'helm merges its values to something else');
}

export function merge(lower, upper) {
  const isMap = item => item !== null && typeof item === 'object' && !Array.isArray(item);
  const result = { ...lower };
  for (const [key, value] of Object.entries(upper)) result[key] = isMap(value) && isMap(result[key]) ? merge(result[key], value) : value;
  return result;
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])]));
}

import fs from 'node:fs';
import Ajv from 'ajv';
import * as monitoring from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1';
import * as secrets from '@kubernetes-models/external-secrets/external-secrets.io/v1beta1';
import * as gateways from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1';
import * as apps from 'kubernetes-models/apps/v1';
import * as rbac from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import * as core from 'kubernetes-models/v1';
import Ajv2019 from 'ajv/dist/2019.js';
import yaml from 'yaml';
import { celProblems } from './cel.mjs';
import { istioVersion, release } from './tree.mjs';

const options = { strict: false, allErrors: true, validateFormats: true, logger: false };

// Kinds of others, from the packages' own copies of their schemas.
const models = {
  'v1/Namespace': core.Namespace,
  'v1/Service': core.Service,
  'v1/Secret': core.Secret,
  'v1/ConfigMap': core.ConfigMap,
  'v1/ServiceAccount': core.ServiceAccount,
  'apps/v1/Deployment': apps.Deployment,
  'rbac.authorization.k8s.io/v1/ClusterRole': rbac.ClusterRole,
  'monitoring.coreos.com/v1/PodMonitor': monitoring.PodMonitor,
  'monitoring.coreos.com/v1/ServiceMonitor': monitoring.ServiceMonitor,
  'gateway.networking.k8s.io/v1/Gateway': gateways.Gateway,
  'gateway.networking.k8s.io/v1/HTTPRoute': gateways.HTTPRoute,
  // The package knows v1beta1 only, whose fields v1 kept.
  'external-secrets.io/v1/ExternalSecret': secrets.ExternalSecret,
};

const crds = new Map();
let argo;

export function judgeManifests(tree, judge) {
  argo ??= Object.fromEntries(['application', 'appproject'].map(kind => [
    kind, schemaCheck(JSON.parse(fs.readFileSync(`${judge.data}/argocd/${kind}-v3.5.1.strict.schema.json`, 'utf8')))]));
  for (const { file, object } of tree.manifests) {
    const kind = `${object.apiVersion}/${object.kind}`;
    const cluster = file.startsWith('clusters/') ? file.split('/')[1] : null;
    if (object.apiVersion.startsWith('argoproj.io/') && argo[object.kind.toLowerCase()]) {
      report(argo[object.kind.toLowerCase()], object);
    } else if (/\.istio\.io\//.test(object.apiVersion)) {
      const crd = istioCrds(judge, release(istioVersion(tree, cluster))).get(kind);
      if (crd) report(crd, object);
      else judge.problem(file, `Istio serves no ${kind}`);
    } else if (models[kind]) {
      modelProblems(kind, object).forEach(message => judge.problem(file, message));
      judge.count(kind);
    } else {
      judge.count(`unjudged ${kind}`);
    }

    function report(check, value) {
      check(value).forEach(message => judge.problem(file, message));
      judge.count(`${object.apiVersion.split('/')[0]}/${object.kind}`);
    }
  }
}

function modelProblems(kind, object) {
  const Model = models[kind];
  try {
    new Model({ ...object, apiVersion: new Model().apiVersion }).validate();
    return [];
  } catch (error) {
    return [`${kind}: ${error.message}`];
  }
}

export function istioCrds(judge, version) {
  if (!crds.has(version)) {
    const checks = new Map();
    const text = fs.readFileSync(`${judge.data}/istio/${version}/charts/base/files/crd-all.gen.yaml`, 'utf8');
    for (const crd of yaml.parseAllDocuments(text).map(document => document.toJS()).filter(Boolean)) {
      for (const served of crd.spec.versions.filter(item => item.served)) {
        const schema = served.schema.openAPIV3Schema;
        const shape = schemaCheck(closed({ ...schema, properties: { apiVersion: {}, kind: {}, metadata: { type: 'object' }, ...schema.properties } }));
        checks.set(`${crd.spec.group}/${served.name}/${crd.spec.names.kind}`, object => [...shape(object), ...celProblems(schema, object, '', judge)]);
      }
    }
    crds.set(version, checks);
  }
  return crds.get(version);
}

// What the API server would prune without a word becomes an error: additionalProperties false, except where the schema
// keeps unknown fields.
function closed(schema) {
  if (!schema || typeof schema !== 'object') return schema;
  const { properties, items, additionalProperties, ...rest } = schema;
  const result = Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith('x-kubernetes')));
  if (schema['x-kubernetes-int-or-string']) result.anyOf = [{ type: 'integer' }, { type: 'string' }];
  if (properties) result.properties = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, closed(value)]));
  if (items) result.items = closed(items);
  if (additionalProperties !== undefined) result.additionalProperties = closed(additionalProperties);
  else if (properties && !schema['x-kubernetes-preserve-unknown-fields']) result.additionalProperties = false;
  return result;
}

export function schemaCheck(schema) {
  const draft2019 = /2019|2020/.test(schema.$schema ?? '');
  const { $schema, ...rest } = schema;
  const ajv = new (draft2019 ? Ajv2019 : Ajv)(options);
  ajv.addFormat('int32', { type: 'number', validate: value => Number.isInteger(value) && Math.abs(value) <= 2 ** 31 });
  ajv.addFormat('uint32', { type: 'number', validate: value => Number.isInteger(value) && value >= 0 && value < 2 ** 32 });
  ajv.addFormat('int64', { type: 'number', validate: Number.isInteger });
  ajv.addFormat('double', { type: 'number', validate: () => true });
  for (const name of ['date-time', 'binary', 'byte', 'float']) ajv.addFormat(name, true);
  const validate = ajv.compile(rest);
  return value => (validate(value) ? [] : validate.errors.map(error => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`));
}

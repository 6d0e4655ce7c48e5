import fs from 'node:fs';
import path from 'node:path';

// Field names of Kubernetes kinds, read from the packages' TypeScript declarations: what strict field validation of the
// API server refuses is a key that no declaration names.
const types = new Map();

// The type of a declaration file's interface: { fields }, { array }, { map }, { lazy } or null for anything.
function typeOf(file, name) {
  const key = `${file}#${name}`;
  if (types.has(key)) return types.get(key);
  const fields = new Map();
  types.set(key, { fields });
  const text = fs.readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
  const imports = new Map();
  for (const [, names, from] of text.matchAll(/import \{([^}]*)\} from "([^"]*)";/g)) {
    for (const item of names.split(',')) {
      const [original, alias] = item.trim().split(/\s+as\s+/);
      imports.set(alias ?? original, { from, original });
    }
  }
  const start = text.search(new RegExp(`export (interface|type) ${name}\\b`));
  if (start < 0 || text.slice(start).startsWith('export type')) {
    types.set(key, null);
    return null;
  }
  const open = text.indexOf('{', start);
  parseFields(text, open, fields, { file, imports });
  if (/extends TypeMeta/.test(text.slice(start, open))) fields.set('apiVersion', null).set('kind', null);
  return types.get(key);
}

function parseFields(text, open, fields, scope) {
  let at = open + 1;
  while (true) {
    const match = /^\s*(?:"([^"]+)"|(\[key: string\]))\??:\s*/.exec(text.slice(at));
    if (!match) break;
    at += match[0].length;
    const [type, end] = parseType(text, at, scope);
    if (match[2]) fields.set('*', type);
    else fields.set(match[1], type);
    at = end;
    at += /^\s*;?/.exec(text.slice(at))[0].length;
  }
  return text.indexOf('}', at) + 1;
}

function parseType(text, at, scope) {
  const rest = text.slice(at);
  if (rest.startsWith('Array<')) {
    const [item, end] = parseType(text, at + 6, scope);
    return [{ array: item }, endOf(text, end) + 1];
  }
  if (rest.startsWith('{')) {
    const fields = new Map();
    const end = parseFields(text, at, fields, scope);
    return [fields.has('*') ? { map: fields.get('*') } : { fields }, end];
  }
  if (rest.startsWith('(')) return [null, endOf(text, at)];
  const word = /^[^;>}]*/.exec(rest)[0];
  const name = word.trim();
  const found = scope.imports.get(name);
  const lazy = found ? { lazy: () => resolve(scope.file, found) } : /^I[A-Z]\w*$/.test(name) ? { lazy: () => typeOf(scope.file, name) } : null;
  return [lazy, at + word.length];
}

// The end of a type that is too clever to read: its semicolon or closing bracket.
function endOf(text, at) {
  for (let depth = 0; ; at++) {
    if ('({<['.includes(text[at])) depth++;
    else if (')}>]'.includes(text[at])) { if (depth-- === 0) return at; }
    else if (text[at] === ';' && depth === 0) return at;
  }
}

const packages = path.resolve('node_modules');

function resolve(file, { from, original }) {
  const target = `${from.startsWith('.') ? path.resolve(path.dirname(file), from.replace(/\.js$/, '')) : `${packages}/${from}`}.d.ts`;
  if (!fs.existsSync(target)) return null;
  const text = fs.readFileSync(target, 'utf8');
  const alias = new RegExp(`\\b(\\w+) as ${original}\\b`).exec(text);
  return typeOf(target, alias ? alias[1] : original);
}

export function unknownFields(type, value, at = '') {
  while (type?.lazy) type = type.lazy();
  if (!type || value === null || value === undefined) return [];
  if ('array' in type) return Array.isArray(value) ? value.flatMap((item, index) => unknownFields(type.array, item, `${at}[${index}]`)) : [`${at} is no list`];
  if (Array.isArray(value)) return [`${at} is a list`];
  if ('map' in type) return Object.entries(value).flatMap(([key, item]) => unknownFields(type.map, item, `${at}.${key}`));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => type.fields.has(key) ? unknownFields(type.fields.get(key), item, `${at}.${key}`) : [`unknown field ${at}.${key}`]);
}

const sources = [
  ['', 'kubernetes-models/v1'],
  ['external-secrets.io', '@kubernetes-models/external-secrets/external-secrets.io'],
  ['monitoring.coreos.com', '@kubernetes-models/prometheus-operator/monitoring.coreos.com'],
];

/// The declared type of an object's kind; undefined when no package knows it.
export function declaration({ apiVersion, kind }) {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  const folder = sources.find(([name]) => name === group)?.[1] ?? `kubernetes-models/${group}`;
  for (const candidate of group === '' ? [`${folder}/${kind}.d.ts`] : [`${folder}/${version}/${kind}.d.ts`, `${folder}/v1beta1/${kind}.d.ts`]) {
    const file = `${packages}/${candidate}`;
    if (fs.existsSync(file)) return typeOf(file, `I${kind}`);
  }
  return undefined;
}

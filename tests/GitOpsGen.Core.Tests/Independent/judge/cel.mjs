import { Environment } from '@marcbachmann/cel-js';

// The part of Kubernetes' CEL libraries that Istio's CRDs use and the interpreter lacks.
const environment = new Environment({ unlistedVariablesAreDyn: true })
  .registerFunction('isURL(string): bool', text => isUrl(text))
  .registerFunction('schemeOf(string): string', text => new URL(text).protocol.slice(0, -1));

const compiled = new Map();

// Kubernetes parses like Go's url.ParseRequestURI: absolute, or a path from the root.
function isUrl(text) {
  return text.startsWith('/') || URL.canParse(text);
}

function evaluate(rule, self) {
  if (!compiled.has(rule)) {
    compiled.set(rule, environment.parse(rule.replace(/url\((.*?)\)\.getScheme\(\)/g, 'schemeOf($1)')));
  }
  return compiled.get(rule)({ self });
}

/// Messages of the x-kubernetes-validations that do not hold anywhere in the object.
export function celProblems(schema, value, at, judge) {
  if (value === undefined || value === null || !schema) return [];
  const problems = [];
  for (const { rule, message } of schema['x-kubernetes-validations'] ?? []) {
    judge.count('CEL rules');
    try {
      if (evaluate(rule, typed(value, schema)) !== true) problems.push(`${at} ${message ?? rule}`);
    } catch (error) {
      problems.push(`${at} CEL '${rule}' failed: ${error.message.split('\n')[0]}`);
    }
  }
  if (Array.isArray(value)) return [...problems, ...value.flatMap((item, index) => celProblems(schema.items, item, `${at}/${index}`, judge))];
  if (typeof value !== 'object') return problems;
  for (const [key, item] of Object.entries(value)) {
    problems.push(...celProblems(schema.properties?.[key] ?? schema.additionalProperties, item, `${at}/${key}`, judge));
  }
  return problems;
}

// CEL tells integers from doubles; JavaScript does not.
function typed(value, schema) {
  if (typeof value === 'number') return schema?.type === 'integer' || (schema?.type === undefined && Number.isInteger(value)) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(item => typed(item, schema?.items));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typed(item, schema?.properties?.[key] ?? schema?.additionalProperties)]));
}

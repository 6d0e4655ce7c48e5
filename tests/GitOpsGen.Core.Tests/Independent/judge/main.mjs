// Judges rendered trees with tools that are none of ours: ajv, a CEL interpreter, and real helm.
//   node main.mjs <shared data> <folder of trees> <helm> <number of trees that helm judges too>
// Prints one line for each problem, then a line of totals. The exit code says only whether the judges themselves worked.
import fs from 'node:fs';
import path from 'node:path';
import { judgeApplications } from './argocd.mjs';
import { judgeManifests } from './manifests.mjs';
import { judgeMesh } from './mesh.mjs';
import { judgeServer } from './server.mjs';
import { readTree } from './tree.mjs';
import { judgeValues, removeStubs } from './values.mjs';

const [data, trees, helm, helmTrees] = process.argv.slice(2);
const totals = {};
for (const name of fs.readdirSync(trees).sort()) {
  const problems = [];
  const judge = {
    data,
    helm: (totals.trees ?? 0) < Number(helmTrees) ? helm : null,
    problem: (file, message) => problems.push(`${name}/${file}: ${message}`),
    count: (what, number = 1) => (totals[what] = (totals[what] ?? 0) + number),
  };
  judge.count('trees');
  const tree = readTree(path.join(trees, name), judge);
  judgeManifests(tree, judge);
  judgeApplications(tree, judge);
  judgeValues(tree, judge);
  judgeMesh(tree, judge);
  judgeServer(tree, judge);
  judge.count('problems', problems.length);
  for (const problem of new Set(problems)) console.log(problem);
}
removeStubs();
console.log(`judged ${JSON.stringify(totals)}`);

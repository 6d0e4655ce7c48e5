// Asks yaml-language-server, as an editor does over standard input and output, about files that name their schema
// themselves. Prints JSON: for each file its problems, and what is offered at its end.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as rpc from 'vscode-jsonrpc/node';

const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
const problems = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => problems.get(uri)?.(diagnostics));
connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => section === 'yaml' ? { validate: true, completion: true } : {}));
connection.onRequest('client/registerCapability', () => null);
connection.listen();
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true }, textDocument: { completion: {}, publishDiagnostics: {} } } });
connection.sendNotification('initialized', {});

const answers = [];
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const uri = pathToFileURL(file).href;
  const told = new Promise(resolve => problems.set(uri, resolve));
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  const lines = text.split('\n');
  const offered = await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1).length } });
  answers.push({ problems: (await told).map(problem => `${problem.range.start.line + 1}: ${problem.message}`), offered: (offered.items ?? offered ?? []).map(item => item.label) });
}
console.log(JSON.stringify(answers));
server.kill();
process.exit(0);

// Lints each file of the corpus with every configuration in turn, in one process, and prints the CPU seconds of each:
// `lint-in-turns.js 'no rules' recommended`. Whatever slows the machine for a while falls on all of them alike, and
// who comes first changes from file to file, so that none finds the caches warm more often than the others.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checked, cpuSeconds, createESLint } from './configurations.js';

const names = process.argv.slice(2);
const root = fileURLToPath(new URL('corpus/src/', import.meta.url));
const files = readdirSync(root, { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, name));

const started = cpuSeconds();
const linters = await Promise.all(names.map((name) => createESLint('untyped', name)));
const seconds = names.map(() => started);

for (const [index, filePath] of files.entries()) {
  const text = readFileSync(filePath, 'utf8');
  for (let turn = 0; turn < names.length; turn++) {
    const which = (index + turn) % names.length;
    const before = cpuSeconds();
    checked(await linters[which].lintText(text, { filePath }));
    seconds[which] += cpuSeconds() - before;
  }
}
console.log(JSON.stringify(seconds));

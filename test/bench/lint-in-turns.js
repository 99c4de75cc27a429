// Lints each file of the corpus with every configuration in turn, in one process, and prints the CPU seconds of each:
// `lint-in-turns.js 'no rules' recommended`. Whatever slows the machine for a while falls on all of them alike, and
// all orders follow each other, so that none finds the caches warm, or the garbage of another, more often than the rest.
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

/** All orders of a list. */
function ordersOf(items) {
  if (items.length < 2) return [items];
  return items.flatMap((item) =>
    ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

const orders = ordersOf([...names.keys()]);
for (const [index, filePath] of files.entries()) {
  const text = readFileSync(filePath, 'utf8');
  for (const which of orders[index % orders.length]) {
    const before = cpuSeconds();
    checked(await linters[which].lintText(text, { filePath }));
    seconds[which] += cpuSeconds() - before;
  }
}
console.log(JSON.stringify(seconds));

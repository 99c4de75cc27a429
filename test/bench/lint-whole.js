// Lints the corpus once and prints what the process has cost: `lint-whole.js typed recommended`.
import { checked, cpuSeconds, createESLint } from './configurations.js';

const [mode, name] = process.argv.slice(2);
const eslint = await createESLint(mode, name);
const results = checked(await eslint.lintFiles('src'));

const inRules = results
  .flatMap(({ stats }) => stats.times.passes)
  .flatMap(({ rules }) => Object.values(rules ?? {}))
  .reduce((sum, { total }) => sum + total, 0);
console.log(JSON.stringify({ cpuSeconds: cpuSeconds(), ruleSeconds: inRules / 1000 }));

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoApp, lintDemoApp } from './lint-demo-app.js';

/** Each `// mistake(rule): …` speaks of the line below it. */
function markedMistakes(): string[] {
  return readdirSync(join(demoApp, 'src')).flatMap((file) =>
    readFileSync(join(demoApp, 'src', file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const rule = /\/\/ mistake\(([\w-]+)\): /.exec(line)?.[1];
        return rule === undefined ? [] : `${file}:${index + 2} error-codes/${rule}`;
      }),
  );
}

test('the demo reports every marked mistake and nothing else', async () => {
  const { results } = await lintDemoApp();
  const reported = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId, message }) =>
        `${filePath.slice(join(demoApp, 'src/').length)}:${line} ${ruleId ?? message}`,
    ),
  );

  expect(markedMistakes()).toHaveLength(35);
  expect(reported.sort()).toEqual(markedMistakes().sort());
}, 30_000);

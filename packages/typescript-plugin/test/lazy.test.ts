import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { expect, test } from 'vitest';
import { bundle, host, languageServiceOver, require } from './in-process.js';

/** The sources in the bundle of which something was evaluated, by the marks that the bundler leaves. */
async function evaluatedSources(session: Session): Promise<string[]> {
  const text = readFileSync(bundle, 'utf8');
  const regions = [...text.matchAll(/^\/\/#region (.+)$/gm)];
  const regionAt = (offset: number): string | undefined =>
    regions.findLast(({ index }) => index <= offset)?.[1];
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const script = result.find(({ url }) => url.endsWith(bundle.replaceAll('\\', '/')));
  const called = script?.functions.flatMap(({ ranges: [range] }) =>
    range && range.count > 0 ? [range] : [],
  );
  // The first one is the file itself.
  const sources = called
    ?.filter(({ startOffset }) => startOffset > 0)
    .map((one) => regionAt(one.startOffset));
  return [...new Set(sources)].filter((source) => source !== undefined);
}

function isParserLoaded(): boolean {
  return Object.keys(require.cache).some((path) => /[\\/]oxc-parser[\\/]/.test(path));
}

test('what is not needed is not evaluated', async () => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

  const before = performance.now();
  require(bundle);
  console.log(`The plugin is loaded in ${(performance.now() - before).toFixed(1)} ms.`);

  const { languageService, log } = host(
    languageServiceOver({
      '/unrelated.ts': `declare const wallet: { code: number };\nif (wallet.code === 4001) throw wallet;\n`,
      '/chat.ts': `import { APIError } from '@coze/api';\ndeclare const error: APIError;\nif (error.code === 4100) throw error;\n`,
    }),
    { diagnostics: true },
  );
  const loaded = await evaluatedSources(session);
  expect(loaded).toContain('src/create.ts');
  expect(loaded.filter((source) => source.startsWith('..'))).toEqual([]);

  languageService.getCompletionsAtPosition('/unrelated.ts', 62, {});
  languageService.getQuickInfoAtPosition('/unrelated.ts', 62);
  languageService.getSemanticDiagnostics('/unrelated.ts');
  const unrelated = await evaluatedSources(session);
  expect(unrelated).toContain('../analysis/src/sources/may-concern.ts');
  expect(unrelated.filter((source) => /^\.\.\/(?:rules|linter)\//.test(source))).toEqual([]);
  expect(isParserLoaded()).toBe(false);

  languageService.getSemanticDiagnostics('/chat.ts');
  expect(log).toEqual([]);
  const concerned = await evaluatedSources(session);
  expect(concerned).toContain('../rules/src/rules.ts');
  expect(isParserLoaded()).toBe(true);
  session.disconnect();
});

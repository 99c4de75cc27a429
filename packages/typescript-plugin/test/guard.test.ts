import type ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { guarded } from '../src/guard.js';
import { host, languageServiceOver } from './in-process.js';

function logTo(said: string[]): { once(message: string): void } {
  return { once: (message) => said.push(message) };
}

test('a step that fails leaves the result as it was, and is logged', () => {
  const said: string[] = [];
  const result = { entries: [] };
  const method = vi.fn(() => result);
  const failing = (original: () => unknown): unknown => {
    original();
    throw new Error('ours');
  };
  expect(guarded('getX', method, failing, logTo(said))('file.ts', 4, undefined, 'more')).toBe(result);
  expect(method.mock.calls).toEqual([['file.ts', 4, undefined, 'more']]);
  expect(said).toEqual([expect.stringContaining('getX goes on without error codes: Error: ours')]);
});

test('a step that fails before it asks for the original does not take its place', () => {
  const method = vi.fn(() => 'original');
  const failing = (): never => {
    throw new Error('ours');
  };
  expect(guarded('getX', method, failing, logTo([]))()).toBe('original');
  expect(method).toHaveBeenCalledOnce();
});

test('what the original throws is thrown, and is no mistake of ours', () => {
  const said: string[] = [];
  const cancelled = new Error('cancelled');
  const method = vi.fn(() => {
    throw cancelled;
  });
  const step = (original: () => unknown): unknown => original();
  expect(() => guarded('getX', method, step, logTo(said))()).toThrow(cancelled);
  expect(method).toHaveBeenCalledOnce();
  expect(said).toEqual([]);
});

test('an editor whose program fails under our steps gets what TypeScript says', () => {
  const real = languageServiceOver({ '/chat.ts': `const answer = 42;\nanswer === 4100;\n` });
  const original: ts.LanguageService = { ...real };
  const { languageService, log } = host(original, { diagnostics: true, inlayHints: true });
  original.getProgram = () => {
    throw new Error('no program');
  };
  const file = '/chat.ts';
  const format = {};
  expect(languageService.getCompletionsAtPosition(file, 30, {})).toEqual(
    real.getCompletionsAtPosition(file, 30, {}),
  );
  expect(languageService.getQuickInfoAtPosition(file, 7)).toEqual(real.getQuickInfoAtPosition(file, 7));
  expect(languageService.getSemanticDiagnostics(file)).toEqual(real.getSemanticDiagnostics(file));
  expect(languageService.findReferences(file, 7)).toEqual(real.findReferences(file, 7));
  expect(languageService.provideInlayHints(file, { start: 0, length: 20 }, {})).toEqual([]);
  expect(languageService.getCodeFixesAtPosition(file, 0, 1, [641_000], format, {})).toEqual([]);
  const methods = log.map((line) => /: (\w+) goes on without error codes/.exec(line)?.[1]);
  expect(methods.sort()).toEqual([
    'findReferences',
    'getCodeFixesAtPosition',
    'getCompletionsAtPosition',
    'getQuickInfoAtPosition',
    'getSemanticDiagnostics',
    'provideInlayHints',
  ]);
});

test('where there is nothing to add, the very result of TypeScript comes back', () => {
  const real = languageServiceOver({
    '/plain.ts': `import { a } from './b';\nif (a.code === 4100) a();\n'';\n`,
  });
  const results = new Map<string, unknown>();
  const recording = Object.fromEntries(
    Object.entries(real).map(([name, method]: [string, (...parameters: unknown[]) => unknown]) => [
      name,
      (...parameters: unknown[]) => {
        const result = method(...parameters);
        results.set(name, result);
        return result;
      },
    ]),
  ) as unknown as ts.LanguageService;
  const { languageService } = host(recording, { diagnostics: true, inlayHints: true });
  const file = '/plain.ts';
  const inQuotes = 52;
  expect(languageService.getCompletionsAtPosition(file, inQuotes, {})).toBeUndefined();
  expect(languageService.getQuickInfoAtPosition(file, inQuotes)).toBeUndefined();
  const number = 42;
  expect(languageService.findReferences(file, number)).toBeUndefined();
  expect(languageService.getSemanticDiagnostics(file)).toBe(results.get('getSemanticDiagnostics'));
  expect(languageService.getCompletionsAtPosition(file, 25, {})).toBe(
    results.get('getCompletionsAtPosition'),
  );
});

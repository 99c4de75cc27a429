// Why the rules report what they report. Each handler of the demo application that they warn of is run while the API
// refuses or fails: the code is lost. Corrected, the same handler tells of it, and does its work as before.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lintText, type LintMessage } from '@error-codes/linter';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Workspace } from './hosts/program.js';
import { compilerErrors } from './lost-errors/compile.js';
import {
  droppedCodes,
  kept,
  uncheckedResponses,
  unhandledStreamErrors,
  type Loss,
} from './lost-errors/losses.js';
import { markedLine, markedPlaces, sourceOf } from './lost-errors/marks.js';
import { observe, tellsOf, type Outcome } from './lost-errors/observe.js';
import { followSuggestions } from './lost-errors/suggestions.js';
import { startMockProviders, type Behaviour, type MockProviders } from './mock-providers/server.js';

const lossesByRule = {
  'no-unchecked-response': uncheckedResponses,
  'no-dropped-code': droppedCodes,
  'no-unhandled-stream-error': unhandledStreamErrors,
};

let providers: MockProviders;
let workspace: Workspace;

beforeAll(async () => {
  providers = await startMockProviders();
  workspace = new Workspace();
  vi.stubEnv('COZE_BASE_URL', providers.url);
  vi.stubEnv('COZE_BOT_ID', 'bot-1');
  vi.stubEnv('DASHSCOPE_NATIVE_URL', `${providers.url}/api/v1`);
  vi.stubEnv('DASHSCOPE_BASE_URL', `${providers.url}/compatible-mode/v1`);
  vi.stubEnv('DASHSCOPE_API_KEY', 'key');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  workspace.remove();
  await providers.stop();
});

describe.each(Object.entries(lossesByRule))('%s', (rule, losses) => {
  test('every mistake that is marked for it is run here', () => {
    const places = losses.map((loss) => `${loss.file}:${markedLine({ rule, ...loss })}`);
    expect(places.sort()).toEqual(markedPlaces(rule).sort());
  });

  for (const loss of losses) {
    test(`${loss.handler}: ${loss.name}`, async () => {
      const module = await load(sourceOf(loss.file));
      await expectSuccess(module, loss);
      for (const [{ code, behaviour }, outcome] of loss.lost) {
        const seen = await run(module, loss, behaviour);
        expect(seen).toEqual({ logged: [], ...outcome });
        expect(tellsOf(code, seen)).toBe(false);
      }
    });

    if (loss.corrected) {
      test(`${loss.handler}, corrected by hand, tells of the code`, async () => {
        const module = await loss.corrected?.();
        await expectCode(module ?? {}, loss);
      });
    } else {
      test(`${loss.handler}, corrected as suggested, tells of the code`, async () => {
        const corrected = followSuggestions({ rule, ...loss }, workspace);
        expect(corrected).not.toEqual([]);
        for (const path of corrected) {
          await expectCode(await load(path), loss);
          expect(reportsOf(rule, path)).toBe(reportsOf(rule, sourceOf(loss.file)) - 1);
        }
      });
    }
  }
});

test('what is suggested compiles', () => {
  const corrected = Object.entries(lossesByRule).flatMap(([rule, losses]) =>
    losses
      .filter((loss) => loss.corrected === undefined)
      .flatMap((loss) => followSuggestions({ rule, ...loss }, workspace)),
  );
  expect(compilerErrors(corrected)).toEqual([]);
});

test.each(['coze-bot', 'coze-conversations', 'coze-replies', 'coze-sse', 'translate', 'write'])(
  'nothing is reported in what was corrected by hand: %s',
  (file) => {
    const path = fileURLToPath(new URL(`lost-errors/corrected/${file}.ts`, import.meta.url));
    expect(messagesOf(path)).toEqual([]);
  },
);

describe('what the rules leave alone has the code', () => {
  for (const { handler, name, file, args, failure } of kept) {
    test(`${handler}: ${name}`, async () => {
      const seen = await run(await load(sourceOf(file)), { handler, args }, failure.behaviour);
      expect(tellsOf(failure.code, seen)).toBe(true);
    });
  }
});

/** Loads a module as it stands there, and after `beforeAll`: it reads the environment. */
function load(path: string): Promise<object> {
  return import(pathToFileURL(path).href) as Promise<object>;
}

/** Runs a handler while the API behaves in a certain way. */
function run(
  module: object,
  { handler, args }: Pick<Loss, 'handler' | 'args'>,
  behaviour: Behaviour,
): Promise<Outcome> {
  providers.behaviour = behaviour;
  const handlers = module as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  const handle = handlers[handler];
  if (!handle) throw new Error(`There is no handler ${handler}.`);
  return observe(() => handle(...args));
}

async function expectSuccess(module: object, loss: Loss): Promise<void> {
  expect(await run(module, loss, loss.succeeds)).toEqual({ returned: loss.result, logged: [] });
}

async function expectCode(module: object, loss: Loss): Promise<void> {
  await expectSuccess(module, loss);
  for (const [{ code, behaviour }] of loss.lost) {
    const seen = await run(module, loss, behaviour);
    expect(seen).toSatisfy((outcome) => tellsOf(code, outcome), `tells of ${code}`);
  }
}

function messagesOf(path: string): LintMessage[] {
  return lintText(readFileSync(path, 'utf8'), { filePath: path }).messages;
}

function reportsOf(rule: string, path: string): number {
  return messagesOf(path).filter(({ ruleId }) => ruleId === `error-codes/${rule}`).length;
}

// Why the rules report requests: each is sent, and the API answers with the very code that the report names. Corrected,
// it gets through.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lintText, presets } from '@error-codes/linter';
import { rules } from '@error-codes/rules';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Workspace } from './hosts/program.js';
import * as coze from './mock-providers/coze.js';
import * as dashscope from './mock-providers/dashscope.js';
import {
  startMockProviders,
  type Behaviour,
  type MockProviders,
  type Reply,
} from './mock-providers/server.js';
import { codeIn, noted } from './refused-requests/answers.js';
import { notShown, requestsByRule } from './refused-requests/requests.js';

/** Each host has a server of its own, and each region a token of its own. */
const behaviours: Readonly<Record<string, Behaviour>> = {
  'https://api.coze.cn': coze.validates('pat_***'),
  'https://api.coze.com': coze.validates('sat_***'),
  'https://dashscope.aliyuncs.com': dashscope.validates('sk-***'),
};
const servers = new Map<string, MockProviders>();
const answers: Reply[] = [];
let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace();
  vi.stubEnv('COZE_TOKEN', 'pat_***');
  vi.stubEnv('DASHSCOPE_API_KEY', 'sk-***');
  for (const [host, behaviour] of Object.entries(behaviours)) {
    const server = await startMockProviders();
    server.behaviour = noted(behaviour, answers);
    servers.set(host, server);
  }
});

beforeEach(() => {
  answers.length = 0;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  workspace.remove();
  for (const server of servers.values()) await server.stop();
});

describe.each(Object.entries(requestsByRule))('%s', (rule, requests) => {
  const id = `error-codes/${rule}` as const;

  test('every message is shown, or is said not to be', () => {
    const shown = requests.map(({ message }) => message);
    const named = new Set([...shown, ...Object.keys(notShown[rule] ?? {})]);
    expect([...named].sort()).toEqual(Object.keys(rules[rule]?.messages ?? {}).sort());
  });

  test('every program is run', () => {
    const programs = requests.map(({ program }) => `${program}.ts`);
    expect(programs.sort()).toEqual(readdirSync(pathOf(rule)).sort());
  });

  describe.each(requests)('$program', ({ message, program, code, strict }) => {
    test(`what is refused, and no more, is reported: ${message}, ${code}`, () => {
      const filePath = pathOf(`${rule}/${program}.ts`);
      const text = readFileSync(filePath, 'utf8');
      const { messages } = lintText(text, {
        filePath,
        rules: { ...presets.recommended, [id]: presets[strict ? 'strict' : 'recommended'][id] ?? 'error' },
      });

      expect(messages.map(({ ruleId, messageId }) => [ruleId, messageId])).toEqual([[id, message]]);
      const words = messages[0]?.message.match(/[\w.]*\w/g);
      expect(words).toContain(String(code));
      expect(partOf(text, messages[0]?.line ?? 0)).not.toBe('accepted');
    });

    test(`the API answers with ${code}`, async () => {
      const { refused } = await load(`${rule}/${program}.ts`);
      // Some clients throw, others do not.
      await Promise.allSettled([refused()]);
      expect(lastCode()).toBe(code);
    });

    test('corrected, it gets through', async () => {
      const { accepted } = await load(`${rule}/${program}.ts`);
      await accepted();
      expect([undefined, 0]).toContain(lastCode());
      expect(answers.at(-1)?.status).toBe(200);
    });
  });
});

interface Requests {
  readonly refused: () => Promise<unknown>;
  readonly accepted: () => Promise<unknown>;
}

function pathOf(fixture: string): string {
  return fileURLToPath(new URL(`refused-requests/fixtures/${fixture}`, import.meta.url));
}

/**
 * Loads a copy of a program in which other hosts stand. The program itself has to name the real ones, for it is linted as
 * it is: an address from the environment may lead to a gateway that adds what is missing, and has no region.
 */
function load(fixture: string): Promise<Requests> {
  let text = readFileSync(pathOf(fixture), 'utf8');
  for (const [host, { url }] of servers) text = text.replaceAll(host, url);
  return import(pathToFileURL(workspace.write(fixture, text)).href) as Promise<Requests>;
}

/** The code in the last answer: clients may ask for a token first. */
function lastCode(): number | string | undefined {
  const answer = answers.at(-1);
  return answer && codeIn(answer);
}

/** The function that a line of a program belongs to; constants above serve both. */
function partOf(text: string, line: number): string | undefined {
  const above = text.split('\n').slice(0, line).join('\n');
  return Array.from(above.matchAll(/^export .*?\b(refused|accepted)\b/gm), ([, name]) => name).at(-1);
}

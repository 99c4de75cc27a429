// A code base as many are: 125 features of 8 files each, about 110 lines a file. Two files in a hundred call an
// API of ours. Most others import a neighbour and have numbers or a `status`; a fifth import a neighbour and
// also read something called `code`, which is more than in most applications.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dashscopeClient, cozeClient } from './api-files.js';
import { random, type Random } from './random.js';

const features = 125;

const nouns = [
  'order',
  'invoice',
  'parcel',
  'ticket',
  'member',
  'lesson',
  'payment',
  'voucher',
  'report',
  'device',
];
const verbs = [
  'load',
  'find',
  'merge',
  'check',
  'count',
  'sort',
  'split',
  'read',
  'store',
  'collect',
  'update',
];
const fields = ['name', 'city', 'note', 'label', 'owner', 'group', 'region', 'source', 'channel', 'comment'];
const states = ['draft', 'open', 'paused', 'closed', 'archived', 'deleted', 'pending', 'rejected'];

export interface Feature {
  /** `invoice17`, also the name of its folder. */
  readonly name: string;
  /** `Invoice17`. */
  readonly type: string;
  readonly states: readonly string[];
  readonly fields: readonly string[];
  /** What this feature calls the number or word that tells errors apart. */
  readonly errorKey: string;
  /** Another feature, to import from. */
  readonly neighbour: { readonly name: string; readonly type: string };
  readonly random: Random;
}

type Block = (feature: Feature) => string;

/** Fills a file with blocks until it has about 110 lines. */
function fill(
  feature: Feature,
  head: string,
  blocks: readonly ((feature: Feature, index: number) => string)[],
): string {
  let text = head;
  for (let index = 0; text.split('\n').length < 95 + feature.random.below(20); index++) {
    text += `\n${blocks[index % blocks.length]?.(feature, index) ?? ''}`;
  }
  return text;
}

const model: Block = (feature) => {
  const { type, states } = feature;
  return fill(
    feature,
    `export type ${type}State = ${states.map((state) => `'${state}'`).join(' | ')};

export interface ${type} {
  readonly id: string;
  readonly title: string;
  state: ${type}State;
  amount: number;
${feature.fields.map((field) => `  ${field}: string;`).join('\n')}
}

export class ${type}Error extends Error {
  constructor(
    readonly ${feature.errorKey}: number,
    message: string,
  ) {
    super(message);
  }
}
`,
    [
      ({ random }, index) => `export function describe${type}State${index}(state: ${type}State): string {
  switch (state) {
${states.map((state) => `    case '${state}':\n      return '${random.pick(fields)} ${state}';`).join('\n')}
  }
}
`,
      ({ random }, index) => `export function isLate${index}(value: ${type}, days: number): boolean {
  if (value.amount > ${random.below(900)} && value.state === '${states[0] ?? ''}') return days > ${random.below(30)};
  return value.${random.pick(feature.fields)} !== '' && days > ${random.below(90)};
}
`,
      ({ random }, index) => `export function rank${index}(values: readonly ${type}[]): ${type}[] {
  return [...values]
    .filter(({ title }) => title.startsWith('${random.pick(['A', 'B', 'C'])}-'))
    .sort((a, b) => a.amount - b.amount || a.${random.pick(feature.fields)}.localeCompare(b.title));
}
`,
    ],
  );
};

const repository: Block = (feature) => {
  const { type, neighbour } = feature;
  return fill(
    feature,
    `import { readFile, writeFile } from 'node:fs/promises';
import { ${type}Error, type ${type} } from './model.js';
import type { ${neighbour.type} } from '../${neighbour.name}/model.js';

const cache = new Map<string, ${type}>();
export const links = new Map<string, ${neighbour.type}>();
`,
    [
      (
        { random },
        index,
      ) => `export async function ${random.pick(verbs)}File${index}(path: string): Promise<${type}[]> {
  try {
    const values = JSON.parse(await readFile(path, 'utf8')) as ${type}[];
    for (const value of values) cache.set(value.id, value);
    return values;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === '${random.pick(['EACCES', 'EPERM', 'EISDIR'])}') throw new ${type}Error(${1000 + random.below(9000)}, path);
    throw error;
  }
}
`,
      (
        { random },
        index,
      ) => `export async function ${random.pick(verbs)}Items${index}(path: string, limit = ${random.below(500)}): Promise<number> {
  const values = [...cache.values()].filter((value) => value.amount > limit).slice(0, limit);
  if (values.length === 0) throw new ${type}Error(${random.pick([400, 404, 409, 4004, 1001])}, 'nothing to write');
  await writeFile(path, JSON.stringify(values, null, 2));
  return values.length;
}
`,
      (
        { random },
        index,
      ) => `export function ${random.pick(verbs)}Link${index}(id: string): ${neighbour.type} | undefined {
  const link = links.get(id);
  if (link === undefined || link.amount < ${random.below(100)}) return undefined;
  return { ...link, amount: link.amount + ${random.below(10)} };
}
`,
    ],
  );
};

const client: Block = (feature) => {
  const { type, name } = feature;
  return fill(
    feature,
    `import type { ${type} } from './model.js';

const BASE_URL = process.env.${name.toUpperCase()}_URL ?? 'https://api.example.com/${name}';

export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly ${feature.errorKey}: string | undefined,
  ) {
    super(\`HTTP \${status}\`);
  }
}
`,
    [
      (
        { random },
        index,
      ) => `export async function ${random.pick(verbs)}Remote${index}(id: string): Promise<${type} | undefined> {
  const response = await fetch(\`\${BASE_URL}/v${random.below(4)}/\${id}\`, { headers: { Accept: 'application/json' } });
  if (response.status === 404) return undefined;
  const body = (await response.json()) as { ${feature.errorKey}: string; message: string; data: ${type} };
  if (response.status >= 400) throw new HttpError(response.status, body.${feature.errorKey});
  return body.data;
}
`,
      ({ random }, index) => `export function explain${index}(error: HttpError): string {
  switch (error.status) {
    case 401:
      return 'sign in';
    case 403:
      return 'ask for access';
    case ${random.pick([409, 422, 429])}:
      return 'try again';
    default:
      return error.${feature.errorKey} ?? '${random.pick(fields)}';
  }
}
`,
      ({ random }, index) => `export function shouldRetry${index}(error: unknown, attempt: number): boolean {
  if (attempt > ${random.below(6)}) return false;
  if (error instanceof HttpError) return error.status === 429 || error.status >= 500;
  return error instanceof TypeError && error.message === '${random.pick(['fetch failed', 'terminated'])}';
}
`,
    ],
  );
};

const handler: Block = (feature) => {
  const { type, neighbour } = feature;
  return fill(
    feature,
    `import { ${type}Error, type ${type} } from './model.js';
import { links } from './repository.js';
import * as client from './client.js';
import { describe${neighbour.type}State0 } from '../${neighbour.name}/model.js';

interface Reply {
  readonly status: number;
  readonly body: { ${feature.errorKey}: number; message?: string; data?: unknown };
}

export const remote = client;
`,
    [
      (
        { random },
        index,
      ) => `export async function ${random.pick(verbs)}Handler${index}(input: unknown, run: (id: string) => Promise<${type}>): Promise<Reply> {
  if (typeof input !== 'object' || input === null || !('id' in input)) return { status: 400, body: { ${feature.errorKey}: ${1000 + random.below(999)} } };
  try {
    const value = await run(String(input.id));
    return { status: 200, body: { ${feature.errorKey}: 0, data: value } };
  } catch (error) {
    if (error instanceof ${type}Error && error.${feature.errorKey} === ${1000 + random.below(9000)}) return { status: 404, body: { ${feature.errorKey}: error.${feature.errorKey} } };
    if (error instanceof ${type}Error) return { status: 500, body: { ${feature.errorKey}: error.${feature.errorKey}, message: error.message } };
    throw error;
  }
}
`,
      ({ random }, index) => `export function summary${index}(id: string): string {
  const link = links.get(id);
  if (link === undefined) return '${random.pick(fields)}';
  return \`\${link.title}: \${describe${neighbour.type}State0(link.state)} (\${link.amount * ${random.below(20)}})\`;
}
`,
    ],
  );
};

const reducer: Block = (feature) => {
  const { type, random } = feature;
  const actions = random.sample(verbs, 5);
  return fill(
    feature,
    `import type { ${type}, ${type}State } from './model.js';

export type Action =
${actions.map((action, index) => `  | { type: '${action}'; value: ${type}${index % 2 ? `; state: ${type}State` : ''} }`).join('\n')};

export interface State {
  readonly items: readonly ${type}[];
  readonly selected?: string;
  readonly status: 'idle' | 'loading' | 'failed';
  readonly attempts?: number;
}
`,
    [
      ({ random }, index) => `export function reduce${index}(state: State, action: Action): State {
  switch (action.type) {
${actions
  .map(
    (action, position) =>
      `    case '${action}':\n      return { ...state, ${random.pick([`selected: action.value.id`, `items: [...state.items, action.value]`, `status: 'loading'`, `attempts: ${position * 100 + 400}`])} };`,
  )
  .join('\n')}
    default:
      return state;
  }
}
`,
      ({ random }, index) => `export function message${index}({ status, attempts }: State): string {
  if (status === 'failed') return attempts === ${random.pick([404, 409, 1042, 4001])} ? '${random.pick(fields)}' : 'failed';
  return status === 'loading' ? '${random.pick(verbs)}ing' : '';
}
`,
    ],
  );
};

const format: Block = (feature) =>
  fill(feature, `import type { ${feature.type} } from './model.js';\n`, [
    (
      { random, type },
      index,
    ) => `export function ${random.pick(verbs)}Text${index}(value: ${type}, width = ${random.below(120)}): string {
  const text = \`\${value.title} \${value.${random.pick(feature.fields)}}\`;
  if (text.length <= width) return text.padEnd(width);
  return \`\${text.slice(0, Math.max(width - ${random.below(9)}, 0))}…\`;
}
`,
    ({ random, type }, index) => `export const total${index} = (values: readonly ${type}[]): number =>
  values.reduce((sum, { amount }) => sum + Math.round(amount * ${random.below(100)}) / 100, 0);
`,
    ({ random }, index) => `export function parse${index}(text: string): Record<string, number> {
  const result: Record<string, number> = {};
  for (const [, key, value] of text.matchAll(/(\\w+)=(\\d{1,${1 + random.below(8)}})/g)) {
    if (key !== undefined && value !== undefined) result[key] = Number(value) + ${random.below(10)};
  }
  return result;
}
`,
  ]);

const settings: Block = (feature) =>
  fill(feature, `import type { ${feature.type}State } from './model.js';\n`, [
    ({ random, type, states }, index) => `export const labels${index}: Record<${type}State, string> = {
${states.map((state) => `  ${state}: '${random.pick(fields)} ${state}',`).join('\n')}
};
`,
    ({ random }, index) => `export const limits${index} = {
${feature.fields.map((field) => `  ${field}: ${random.below(10000)},`).join('\n')}
  timeout: ${1000 + random.below(9000)},
  retryOn: [${random.sample(['200', '201', '204', '301', '404', '429', '503'], 3).join(', ')}],
} as const;
`,
    (
      { random },
      index,
    ) => `const texts${index}: Record<number, string> = { 400: 'bad', 404: 'missing', ${4100 + random.below(9)}: 'denied' };
export const text${index} = (status: number): string => texts${index}[status] ?? '${random.pick(fields)}';
`,
  ]);

const view: Block = (feature) =>
  fill(
    feature,
    `import { total1 } from './format.js';
import { labels0 } from './settings.js';
import type { ${feature.type} } from './model.js';
import type { State } from './reducer.js';
`,
    [
      ({ random, type }, index) => `export class ${type}View${index} {
  #rows: ${type}[] = [];

  constructor(private readonly title = '${random.pick(fields)}') {}

  add(value: ${type}): this {
    if (value.state !== '${feature.states[1] ?? ''}') this.#rows.push(value);
    return this;
  }

  render({ status }: State): string {
    const rows = this.#rows.map((row) => \`<li class="\${row.state}">\${labels0[row.state]} \${row.${random.pick(feature.fields)}}</li>\`);
    return \`<h2>\${this.title} (\${status})</h2><ul>\${rows.join('')}</ul><p>\${total1(this.#rows)}</p>\`;
  }
}
`,
      (
        { random, type },
        index,
      ) => `export function on${index}(values: ${type}[], listener: (title: string, index: number) => void): void {
  values.forEach(({ title, amount }, position) => {
    if (amount % ${1 + random.below(7)} === 0) listener(title, position);
  });
}
`,
    ],
  );

const files: Record<string, Block> = { model, repository, client, handler, reducer, format, settings, view };

/** Writes the corpus, the same on every machine, and returns the number of files. */
export function writeCorpus(directory: string): number {
  rmSync(directory, { recursive: true, force: true });
  const source = random(20);
  const names = Array.from(
    { length: features },
    (_, index) => `${nouns[index % nouns.length] ?? ''}${index}`,
  );
  let count = 0;

  names.forEach((name, index) => {
    const neighbour = names[(index + 1 + source.below(features - 1)) % features] ?? name;
    const feature: Feature = {
      name,
      type: capitalize(name),
      states: source.sample(states, 4),
      fields: source.sample(fields, 5),
      errorKey: source.pick(['code', 'reason', 'kind']),
      neighbour: { name: neighbour, type: capitalize(neighbour) },
      random: source,
    };
    mkdirSync(join(directory, 'src', name), { recursive: true });
    for (const [file, block] of Object.entries(files)) {
      const calls = file === 'client' && index % 25 < 4;
      const text = calls
        ? fill(feature, ...(index % 2 ? dashscopeClient(feature) : cozeClient(feature)))
        : block(feature);
      writeFileSync(join(directory, 'src', name, `${file}.ts`), text);
      count++;
    }
  });

  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  return count;
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

import type { Catalog, Code, Entry, Retry } from '../src/types.js';
import { banner, literal, spellings } from './render.js';

/**
 * TypeScript that spells a catalogue out, in the order of its entries: a constant with an explanation on each member,
 * the union of its codes, the codes of each operation, and the way from an alias to its code. Codes that were only
 * seen in the wild stay out of all but the last.
 *
 * @param name The constant, and the first word of the types: `Coze` gives `CozeErrorCode`.
 */
export function renderCodes(name: string, catalog: Catalog): string {
  const entries = catalog.entries.filter((entry) => entry.tier !== 'seen');
  return [
    banner,
    renderConstant(name, catalog, entries),
    renderUnion(name, catalog, entries),
    renderOperations(name, catalog, entries),
    ...(catalog.entries.some((entry) => entry.aliases) ? [renderAliases(catalog)] : []),
  ].join('\n');
}

function renderConstant(name: string, catalog: Catalog, entries: readonly Entry[]): string {
  const members = entries.map(
    (entry) => `${explain(entry, catalog)}\n  ${entry.name}: ${literal(entry.code)},`,
  );
  return `/** The error codes of ${catalog.title.en} by name. */
export const ${name} = {
${members.join('\n')}
} as const;
`;
}

function renderUnion(name: string, catalog: Catalog, entries: readonly Entry[]): string {
  return `/** Every error code that ${catalog.title.en} lists or documents, in each of its spellings. */
export type ${name}ErrorCode =${union(entries.flatMap(spellings))};
`;
}

function renderOperations(name: string, catalog: Catalog, entries: readonly Entry[]): string {
  const common = `Common${name}ErrorCode`;
  const commonCodes = entries.filter((entry) => !entry.operations).flatMap(spellings);
  const members = catalog.operations.map(({ id }) => {
    const own = entries.filter((entry) => entry.operations?.includes(id)).flatMap(spellings);
    return `  ${literal(id)}: ${[common, ...own.map(literal)].join(' | ')};`;
  });
  return `/** Codes that no source ties to an operation. */
type ${common} =${union(commonCodes)};

interface ${name}Operations {
${members.join('\n')}
}

/** The error codes that an operation of ${catalog.title.en} can send: its own and those common to all. */
export type ${name}ErrorCodeOf<Operation extends keyof ${name}Operations> = ${name}Operations[Operation];
`;
}

function renderAliases(catalog: Catalog): string {
  const members = catalog.entries.flatMap(({ code, aliases = [] }) =>
    aliases.map((alias) => `  ${literal(alias)}: ${literal(code)},`),
  );
  return `/** The canonical spelling of each alias. */
export const canonicalByAlias: Readonly<Record<${catalog.codeType}, ${catalog.codeType}>> = {
${members.join('\n')}
};
`;
}

function union(codes: readonly Code[]): string {
  return codes.length > 0 ? codes.map((code) => `\n  | ${literal(code)}`).join('') : ' never';
}

const retryInWords: Readonly<Record<Retry, string>> = {
  never: 'no, the request itself must change',
  'after-fix': 'unchanged, once the cause is removed',
  backoff: 'yes, after seconds or minutes',
  later: 'yes, after hours or when another task has ended',
  'by-message': 'the message decides',
};

/** What an editor shows on a member: one paragraph a fact. */
function explain(entry: Entry, { title }: Catalog): string {
  const { en, 'zh-CN': zh } = entry.text;
  const statuses = new Set(entry.responses.flatMap(({ status }) => status ?? []));
  const facts = [
    `${title.en} ${spellings(entry)
      .map((code) => `\`${code}\``)
      .join(', ')}: ${en.summary}`,
    `${title['zh-CN']}：${zh.summary}`,
    `Cause: ${en.cause}`,
    `Fix: ${en.fix}`,
    `Retry: ${retryInWords[entry.retry]}`,
    ...(statuses.size > 0 ? [`HTTP status: ${[...statuses].join(', ')}`] : []),
    `Source: ${entry.source}`,
  ];
  return `  /**\n${facts.map((fact) => `   * ${toComment(fact)}`).join('\n   *\n')}\n   */`;
}

/** One line that neither ends the comment nor reads as a tag: `@coze/api` would, but not in backticks. */
function toComment(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('*/', '*\\/')
    .replace(/(?<= )@[\w-]+(?:\/[\w-]+)?/g, '`$&`');
}

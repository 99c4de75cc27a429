import { ConfigCommentParser } from '@eslint/plugin-kit';
import type { TSESTree } from '@typescript-eslint/types';
import type { Lines, Position } from './lines.js';
import type { LintMessage, SuppressedLintMessage } from './result.js';

/** An `eslint-…` comment that turns reports off or on again. */
interface Switch {
  readonly type: 'disable' | 'enable';
  /** `null`: every rule. */
  readonly ruleId: string | null;
  readonly justification: string;
  /** From where it holds. */
  readonly from: Position;
}

/** An `eslint-disable-line` or `-next-line` comment. */
interface LineSwitch {
  readonly line: number;
  readonly ruleId: string | null;
  readonly justification: string;
}

/** What the comments of a file say to a linter. */
export interface Directives {
  readonly switches: readonly Switch[];
  readonly lineSwitches: readonly LineSwitch[];
  /** The texts of `/* eslint … *\/` comments, with their place. */
  readonly configs: readonly { readonly value: string; readonly range: readonly [number, number] }[];
}

const parser = new ConfigCommentParser();

/** Reads the directives of a file, by ESLint's rules: only the line forms may be line comments. */
export function readDirectives(comments: readonly TSESTree.Comment[], lines: Lines): Directives {
  const switches: Switch[] = [];
  const lineSwitches: LineSwitch[] = [];
  const configs: { value: string; range: readonly [number, number] }[] = [];

  for (const { type, value: comment, range } of comments) {
    if (!comment.trimStart().startsWith('eslint')) continue;
    const directive = parser.parseDirective(comment);
    if (!directive) continue;
    const { label, value, justification } = directive;
    const named = Object.keys(parser.parseListConfig(value));
    const ruleIds = named.length > 0 ? named : [null];
    const start = lines.at(range[0]);
    const end = lines.at(range[1]);

    if (label === 'eslint-disable-line' && start.line === end.line) {
      lineSwitches.push(...ruleIds.map((ruleId) => ({ line: start.line, ruleId, justification })));
    } else if (label === 'eslint-disable-next-line') {
      lineSwitches.push(...ruleIds.map((ruleId) => ({ line: end.line + 1, ruleId, justification })));
    } else if (type === 'Block' && (label === 'eslint-disable' || label === 'eslint-enable')) {
      const kind = label === 'eslint-disable' ? 'disable' : 'enable';
      switches.push(
        ...ruleIds.map((ruleId) => ({ type: kind, ruleId, justification, from: start }) as const),
      );
    } else if (type === 'Block' && label === 'eslint') {
      configs.push({ value, range });
    }
  }
  return { switches, lineSwitches, configs };
}

/** Reads `/* eslint a: "off" *\/`; `undefined` where the text is no such thing. */
export function readConfig(value: string): Readonly<Record<string, unknown>> | undefined {
  const parsed = parser.parseJSONLikeConfig(value);
  return parsed.ok ? parsed.config : undefined;
}

/** Parts the messages into those that stand and those that a directive suppresses. */
export function applyDirectives(
  messages: readonly LintMessage[],
  { switches, lineSwitches }: Directives,
): { messages: LintMessage[]; suppressedMessages: SuppressedLintMessage[] } {
  const standing: LintMessage[] = [];
  const suppressed: SuppressedLintMessage[] = [];
  for (const message of messages) {
    const concerns = ({ ruleId }: { ruleId: string | null }): boolean =>
      ruleId === null || ruleId === message.ruleId;
    let active: Switch[] = [];
    for (const directive of switches) {
      if (comesBefore(message, directive.from)) break;
      if (!concerns(directive)) continue;
      active = directive.type === 'disable' ? [...active, directive] : [];
    }
    const suppressions = [
      ...active,
      ...lineSwitches.filter((entry) => entry.line === message.line && concerns(entry)),
    ];
    if (suppressions.length === 0) {
      standing.push(message);
    } else {
      suppressed.push({
        ...message,
        suppressions: suppressions.map(({ justification }) => ({ kind: 'directive', justification })),
      });
    }
  }
  return { messages: standing, suppressedMessages: suppressed };
}

function comesBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

import type { TSESTree } from '@typescript-eslint/types';
import type { Handler } from '../handlers/handlers.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import type { Given, Known } from './state.js';

/** A test, what it gives for a code, and what it would give if the code were not in it. */
export interface Decision {
  readonly node: TSESTree.Node;
  readonly named: Given | undefined;
  readonly unnamed: Given;
}

/** What the test of a handler decides about one of its codes; `undefined` where that cannot be told. */
export function decisionOf(handler: Handler, index: number): Decision | undefined {
  const { node, form, sites, table } = handler;
  const given = (named: unknown, unnamed: unknown): Decision => ({
    node,
    named: { node, value: { value: named } },
    unnamed: { node, value: { value: unnamed } },
  });
  switch (form) {
    case 'equality':
    case 'loose-equality': {
      const isEqual = node.type === Node.BinaryExpression && node.operator.startsWith('=');
      return given(isEqual, !isEqual);
    }
    case 'membership': {
      const callee = node.type === Node.CallExpression ? unwrap(node.callee) : undefined;
      const isIndex = callee?.type === Node.MemberExpression && propertyName(callee) === 'indexOf';
      return isIndex ? given(0, -1) : given(true, false);
    }
    case 'case': {
      const site = sites[index];
      const test =
        node.type === Node.SwitchStatement ? node.cases.filter(({ test }) => test)[index]?.test : undefined;
      return site && test
        ? { node, named: undefined, unnamed: { node, value: undefined, off: test } }
        : undefined;
    }
    case 'key': {
      const value = table?.values[index];
      const known = value && valueInTable(handler, value);
      return known && given(known.value, asks(handler) ? false : undefined);
    }
    case 'prefix':
      return undefined;
  }
}

/** `MAP.has(code)`, `code in TABLE`: a test, which gives nothing of what stands in the table. */
function asks({ node }: Handler): boolean {
  if (node.type === Node.BinaryExpression) return true;
  const callee = node.type === Node.CallExpression ? unwrap(node.callee) : undefined;
  return callee?.type === Node.MemberExpression && propertyName(callee) !== 'get';
}

function valueInTable(handler: Handler, value: TSESTree.Node): Known {
  if (asks(handler)) return { value: true };
  const node = unwrap(value);
  return node.type === Node.Literal && !('regex' in node) ? { value: node.value } : undefined;
}

import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import { shaped } from './properties.js';
import { guardsAround } from './guards.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import { ofShapes } from './throws.js';
import { clientsIn } from './clients.js';
import { shapeOfAnnotation } from './type-names.js';
import { membersOf, union, unknown, type Value } from './value.js';
import { variableOf } from './variables.js';

/**
 * What a variable is at one place, given the guards that stand around it and before it:
 * `err instanceof APIError`, `axios.isAxiosError(err)`, a type predicate, an early exit.
 */
export function narrowed(evaluator: Evaluator, node: TSESTree.Node, variable: Variable, value: Value): Value {
  if (!canBeError(variable)) return value;
  let current = value;
  for (const { test, holds } of guardsAround(node, variable.scope.block).toReversed()) {
    current = applyTest(evaluator, test, holds, variable, current);
  }
  return current;
}

/** Only errors are guarded by class: parameters of `catch`, of functions, and what was made of them. */
function canBeError(variable: Variable): boolean {
  return (
    variable.defs[0]?.type === 'CatchClause' ||
    variable.defs[0]?.type === 'Parameter' ||
    variable.defs[0]?.type === 'Variable'
  );
}

function applyTest(
  evaluator: Evaluator,
  test: TSESTree.Node,
  holds: boolean,
  variable: Variable,
  value: Value,
): Value {
  const node = unwrap(test);
  if (node.type === Node.UnaryExpression && node.operator === '!') {
    return applyTest(evaluator, node.argument, !holds, variable, value);
  }
  if (node.type === Node.LogicalExpression && node.operator !== '??') {
    const both = (node.operator === '&&') === holds;
    const left = applyTest(evaluator, node.left, holds, variable, value);
    if (both) return applyTest(evaluator, node.right, holds, variable, left);
    const right = applyTest(evaluator, node.right, holds, variable, value);
    return left === value || right === value ? value : union([left, right]);
  }
  const guarded = classOfGuard(evaluator, node, variable);
  if (!guarded) return value;
  return holds ? guarded.positive(value) : guarded.negative(value);
}

interface GuardedClass {
  positive(value: Value): Value;
  negative(value: Value): Value;
}

/** What a test on the variable says of its class; `undefined` for tests on anything else. */
function classOfGuard(
  evaluator: Evaluator,
  test: TSESTree.Node,
  variable: Variable,
): GuardedClass | undefined {
  if (
    test.type === Node.BinaryExpression &&
    test.operator === 'instanceof' &&
    refersTo(evaluator, test.left, variable)
  ) {
    return instanceOf(evaluator, evaluator.value(test.right));
  }
  if (
    test.type === Node.CallExpression &&
    test.arguments.some((argument) => refersTo(evaluator, argument, variable))
  ) {
    return predicate(evaluator, test);
  }
  return undefined;
}

function refersTo(evaluator: Evaluator, node: TSESTree.Node, variable: Variable): boolean {
  const inner = unwrap(node);
  return inner.type === Node.Identifier && variableOf(evaluator.source, inner) === variable;
}

const notOurs: GuardedClass = { positive: () => unknown, negative: (value) => value };

/** What HTTP libraries throw for a response that tells of a failure, by module and export. */
const errorClasses: Readonly<Record<string, string>> = {
  'ky.HTTPError': 'HttpError',
  'got.HTTPError': 'GotError',
};

function instanceOf(evaluator: Evaluator, type: Value): GuardedClass {
  if (type.kind === 'class') {
    return {
      positive: () => ({ kind: 'instance', node: type.node, owner: type.owner }),
      negative: (value) =>
        union(
          membersOf(value).filter((member) => !(member.kind === 'instance' && member.node === type.node)),
        ),
    };
  }
  if (type.kind !== 'export') return notOurs;
  if (type.module === '' && (type.path === 'Error' || type.path === 'Object')) {
    return { positive: (value) => value, negative: () => unknown };
  }
  const thrown = errorClasses[`${type.module}.${type.path}`];
  if (thrown !== undefined) return thrownShape(thrown);
  if (type.path === 'AxiosError' || type.path.endsWith('.AxiosError')) return thrownShape('AxiosError');
  for (const catalog of evaluator.configuration.catalogs) {
    for (const sdk of catalog.surface.sdks) {
      const shape = sdk.module === type.module ? sdk.types[type.path] : undefined;
      if (shape === undefined) continue;
      const shapes = shape.split(' | ');
      const negative = (value: Value): Value =>
        union(
          membersOf(value).filter((member) => !(member.kind === 'shaped' && shapes.includes(member.shape))),
        );
      if (!sdk.servesManyHosts) {
        return {
          positive: (value) => {
            const caught = ofShapes(value, shapes, catalog).map((member) =>
              shaped(member.shape, { ...member.origin, mixed: undefined }),
            );
            return caught.length > 0
              ? union(caught)
              : shaped(shape, { catalog, evidence: 'type', sdk: sdk.module });
          },
          negative,
        };
      }
      return {
        positive: (value) => {
          const caught = ofShapes(value, shapes, catalog).map(({ shape: own, origin }) =>
            shaped(own, { ...origin, mixed: origin.mixed === 'same-library' ? origin.mixed : undefined }),
          );
          if (caught.length > 0) return union(caught);
          // Elsewhere the class says nothing of the host; all clients of the file together do.
          const clients = clientsIn(evaluator, sdk.module);
          const ours = clients.every(
            (client) => client.kind === 'client' && client.origin.catalog === catalog,
          );
          return value.kind === 'unknown' && clients.length > 0 && ours
            ? shaped(shape, {
                catalog,
                evidence: 'flow',
                sdk: sdk.module,
                protocol: sdk.protocol,
                mixed: 'same-library',
              })
            : unknown;
        },
        negative,
      };
    }
  }
  return notOurs;
}

/** A guard that picks the errors of one library among those that were thrown. */
function thrownShape(shape: string): GuardedClass {
  const has = (member: Value): boolean => member.kind === 'shaped' && member.shape === shape;
  return {
    positive: (value) => {
      const members = membersOf(value).filter(has);
      return members.length > 0 ? union(members) : unknown;
    },
    negative: (value) => union(membersOf(value).filter((member) => !has(member))),
  };
}

/** A call that tells what its argument is: `isAxiosError(err)`, a function with a type predicate, or one we do not know. */
function predicate(evaluator: Evaluator, test: TSESTree.CallExpression): GuardedClass | undefined {
  const callee = evaluator.value(test.callee);
  if (callee.kind === 'export' && /(?:^|\.)isAxiosError$/.test(callee.path)) return thrownShape('AxiosError');
  // `APICallError.isInstance(err)`
  const [, type] = callee.kind === 'export' ? (/^(.+)\.isInstance$/.exec(callee.path) ?? []) : [];
  if (callee.kind === 'export' && type !== undefined) return instanceOf(evaluator, { ...callee, path: type });
  if (callee.kind === 'function') {
    const annotation = callee.node.returnType?.typeAnnotation;
    if (annotation?.type !== Node.TSTypePredicate || !annotation.typeAnnotation) return undefined;
    const shape = shapeOfAnnotation(callee.owner, annotation.typeAnnotation.typeAnnotation);
    return shape ? { positive: () => shape, negative: (value) => value } : notOurs;
  }
  const name =
    test.callee.type === Node.Identifier
      ? test.callee.name
      : test.callee.type === Node.MemberExpression
        ? propertyName(test.callee)
        : undefined;
  return name !== undefined && /^is[A-Z]/.test(name) ? notOurs : undefined;
}

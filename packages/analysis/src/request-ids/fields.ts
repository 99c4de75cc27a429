import type { RequestId } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { wayTo } from '../catches/lost-codes.js';
import { isFunction, Node, propertyName, unwrap, walk, wrapped } from '../syntax/syntax.js';
import { constantInit } from '../values/constants.js';
import { awaited, type Evaluator } from '../values/evaluate.js';
import { httpShapes } from '../values/http-libraries.js';
import { type Kind, membersOf, type Origin, type Value } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** A code or message of a provider's error, whose request has an id that can be read beside it. */
export interface Field {
  readonly origin: Origin;
  readonly requestId: RequestId;
  /** The shape of what has the id. */
  readonly holder: string;
  /** The way to the id from what has it. */
  readonly place: readonly string[];
  /** The variable that has it, and the way from there to what has it; `undefined` where no variable does. */
  readonly root: TSESTree.Identifier | undefined;
  readonly path: readonly string[];
  /** What is read of what has the id: `message`. */
  readonly name: string | undefined;
}

/** The codes and messages that an expression tells; `undefined` where it tells of the response as a whole, too. */
export function fieldsIn(
  evaluator: Evaluator,
  expressions: readonly TSESTree.Node[],
): readonly Field[] | undefined {
  const fields: Field[] = [];
  const wholes: TSESTree.Node[] = [];
  for (const expression of expressions) {
    walk(expression, (node) => {
      if (isFunction(node) || isOnlyAsked(node)) return false;
      if (node.type !== Node.Identifier && node.type !== Node.MemberExpression) return undefined;
      const shape = onlyShaped(evaluator.value(node));
      if (!shape) return undefined;
      if (shape.shape in httpShapes) {
        if (node.parent.type !== Node.MemberExpression) wholes.push(node);
        return undefined;
      }
      if (shape.shape === 'code' || shape.shape === 'message') {
        const field = fieldAt(evaluator, node, shape);
        if (field) fields.push(field);
        return false;
      }
      return undefined;
    });
  }
  return wholes.length > 0 ? undefined : fields;
}

/** Whether an expression only decides what is told: the key of a table, a test. */
function isOnlyAsked(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case Node.MemberExpression:
      return parent.computed && parent.property === outer;
    case Node.CallExpression: {
      const callee = unwrap(parent.callee);
      const name = callee.type === Node.MemberExpression ? propertyName(callee) : undefined;
      return parent.callee !== outer && (name === 'get' || name === 'has');
    }
    case Node.BinaryExpression:
      return parent.operator !== '+';
    case Node.UnaryExpression:
      return true;
    case Node.ConditionalExpression:
      return parent.test === outer;
    case Node.LogicalExpression:
      return parent.operator === '&&' && parent.left === outer;
    default:
      return false;
  }
}

function fieldAt(
  evaluator: Evaluator,
  expression: TSESTree.Node,
  { origin }: Kind<'shaped'>,
  depth = 0,
): Field | undefined {
  const { requestId } = origin.catalog.surface;
  if (!requestId || origin.evidence === 'name' || origin.mixed || depth > 5) return undefined;
  const node = unwrap(expression);
  const found = (object: TSESTree.Node, name: string | undefined): Field | undefined => {
    const holder = onlyShaped(evaluator.value(object))?.shape;
    const place = holder === undefined ? undefined : requestId.places[holder];
    if (holder === undefined || !place) return undefined;
    const { root, path } = rootOf(evaluator, object) ?? { root: undefined, path: [] };
    return { origin, requestId, holder, place, root, path, name };
  };
  if (node.type === Node.MemberExpression) {
    const own = found(node.object, propertyName(node));
    // `error.error.message`: the id stands one step further up.
    const above = unwrap(node.object);
    return (
      own ?? (above.type === Node.MemberExpression ? found(above.object, propertyName(above)) : undefined)
    );
  }
  const definition =
    node.type === Node.Identifier ? variableOf(evaluator.source, node)?.defs[0]?.node : undefined;
  if (definition?.type !== Node.VariableDeclarator || !definition.init) return undefined;
  const shape = onlyShaped(evaluator.value(definition.init));
  if (definition.id.type === Node.Identifier)
    return shape && fieldAt(evaluator, definition.init, shape, depth + 1);
  return takesMore(definition.id, requestId) ? undefined : found(definition.init, undefined);
}

/** Whether a pattern takes the id, too, or all that is left. */
function takesMore(pattern: TSESTree.Node, { names, places }: RequestId): boolean {
  if (pattern.type !== Node.ObjectPattern) return true;
  const wanted = new Set([...names, ...Object.values(places).flatMap(([first]) => first ?? [])]);
  return pattern.properties.some(
    (property) => property.type !== Node.Property || wanted.has(propertyName(property) ?? ''),
  );
}

/** The variable from which a value was taken, through constants that stand for a part of it. */
function rootOf(
  evaluator: Evaluator,
  expression: TSESTree.Node,
  depth = 0,
): { readonly root: TSESTree.Identifier; readonly path: readonly string[] } | undefined {
  const way = wayTo(expression);
  const init = way && constantInit(evaluator.source, way.root);
  if (!init || depth > 5) return way;
  const above = rootOf(evaluator, init, depth + 1);
  return above ? { root: above.root, path: [...above.path, ...way.path] } : way;
}

function onlyShaped(value: Value): Kind<'shaped'> | undefined {
  const [only, ...others] = membersOf(awaited(value)).filter(({ kind }) => kind !== 'literal');
  return only?.kind === 'shaped' && others.length === 0 ? only : undefined;
}

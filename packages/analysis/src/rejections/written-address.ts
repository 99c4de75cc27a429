import type { TSESTree } from '@typescript-eslint/types';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { HOLE, textOf } from '../values/value.js';
import { variableOf } from '../values/variables.js';
import { constantInit } from '../values/constants.js';
import { madeByNew } from '../values/made-by-new.js';
import { anyOf, type Names, namesInText, unknownNames } from './names.js';
import { namesAddedTo, namesOf } from './search-params.js';

/** A piece of an address: its text, with holes, and names in the query that are not in the text. */
interface Piece {
  readonly text: string;
  readonly names: readonly Names[];
}

const hole: Piece = { text: HOLE, names: [] };

/** The names in the query of an address, as an expression writes it. */
export function namesInAddress(
  evaluator: Evaluator,
  address: TSESTree.Node | undefined,
  at: TSESTree.Node,
): Names {
  if (!address) return unknownNames;
  const { text, names } = new Reader(evaluator, at).read(address);
  const [path, query] = splitAt(text, '?');
  if (query !== undefined) return anyOf([namesInText(query), ...names]);
  // The end of the path may hold a query.
  return path === '' || path.endsWith(HOLE) ? unknownNames : anyOf(names);
}

function splitAt(text: string, separator: string): readonly [string, string?] {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

/** Reads the pieces of an address in the order in which they are written; what is done in steps counts as unknown. */
class Reader {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly at: TSESTree.Node,
  ) {}

  read(expression: TSESTree.Node, depth = 0): Piece {
    const node = unwrap(expression);
    if (depth > 8) return hole;
    const inner = (next: TSESTree.Node): Piece => this.read(next, depth + 1);
    const made = madeByNew(this.evaluator, node, 'URL', 'URLSearchParams');
    if (made) {
      const isParams = madeByNew(this.evaluator, node, 'URLSearchParams') !== undefined;
      if (isParams) return { text: '', names: [namesOf(this.evaluator, node, this.at)] };
      const [path] = made.node.arguments;
      const { text, names } = path ? inner(path) : hole;
      return { text, names: [...names, namesAddedTo(this.evaluator, made, this.at)] };
    }
    switch (node.type) {
      case Node.TemplateLiteral:
        return joined(
          node.quasis.flatMap(({ value }, index) => {
            const part = node.expressions[index];
            return [{ text: value.cooked ?? HOLE, names: [] }, ...(part ? [inner(part)] : [])];
          }),
        );
      case Node.BinaryExpression:
        return node.operator === '+' ? joined([inner(node.left), inner(node.right)]) : hole;
      case Node.Identifier: {
        const variable = variableOf(this.evaluator.source, node);
        const initial = constantInit(this.evaluator.source, node);
        if (initial) return inner(initial);
        const isRewritten = variable?.references.some((reference) => reference.isWrite()) === true;
        return isRewritten ? hole : this.known(node);
      }
      case Node.MemberExpression:
        return propertyName(node) === 'href' ? inner(node.object) : this.known(node);
      case Node.CallExpression:
        return this.call(node, inner);
      case Node.Literal:
      case Node.LogicalExpression:
        return this.known(node);
      default:
        return hole;
    }
  }

  /** `url.toString()`, `String(url)`, `encodeURIComponent(id)` */
  private call(node: TSESTree.CallExpression, inner: (next: TSESTree.Node) => Piece): Piece {
    const callee = unwrap(node.callee);
    if (callee.type === Node.MemberExpression && propertyName(callee) === 'toString') {
      return inner(callee.object);
    }
    const [argument] = node.arguments;
    const isText = callee.type === Node.Identifier && ['String', 'encodeURI'].includes(callee.name);
    return isText && argument ? inner(argument) : hole;
  }

  private known(node: TSESTree.Node): Piece {
    const text = textOf(this.evaluator.value(node));
    return text === undefined ? hole : { text, names: [] };
  }
}

function joined(pieces: readonly Piece[]): Piece {
  return {
    text: pieces.map(({ text }) => text).join(''),
    names: pieces.flatMap(({ names }) => names),
  };
}

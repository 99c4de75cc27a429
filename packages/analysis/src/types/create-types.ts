import type ts from 'typescript';
import type { Declaration, TypeAnswer, TypeQuestion, Types } from './types.js';

/**
 * Answers from a TypeScript 5 or 6 program about one of its files.
 * @param compiler the TypeScript that made the program
 */
export function createTypes(compiler: typeof ts, program: ts.Program, fileName: string): Types {
  return {
    answer(questions) {
      const file = program.getSourceFile(fileName);
      if (!file) return questions.map(() => undefined);
      const checker = program.getTypeChecker();
      return questions.map((question) => {
        const node = findNode(compiler, file, question);
        return node && answerOf(compiler, checker, node);
      });
    },
  };
}

/** The expression with exactly this range; parentheses are not expressions of their own in ESTree. */
function findNode(compiler: typeof ts, file: ts.SourceFile, { range }: TypeQuestion): ts.Node | undefined {
  // TypeScript's positions count a byte order mark, ESTree's do not.
  const shift = file.text.startsWith('\uFEFF') ? 1 : 0;
  const [start, end] = [range[0] + shift, range[1] + shift];
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (node.end < end || node.pos > start) return;
    if (node.getStart(file) === start && node.end === end && !compiler.isParenthesizedExpression(node)) {
      if (compiler.isExpression(node)) found ??= node;
    }
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function answerOf(compiler: typeof ts, checker: ts.TypeChecker, node: ts.Node): TypeAnswer | undefined {
  const declared = checker.getTypeAtLocation(node);
  const type = checker.getBaseConstraintOfType(declared) ?? declared;
  if (type.flags & compiler.TypeFlags.Any) {
    return {
      literals: [],
      open: true,
      primitives: [],
      names: [],
      property: propertyOf(compiler, checker, node),
    };
  }
  const literals: (string | number)[] = [];
  const primitives = new Set<TypeAnswer['primitives'][number]>();
  let open = false;
  for (const part of partsOf(compiler, type)) {
    if (part.flags & (compiler.TypeFlags.Undefined | compiler.TypeFlags.Null | compiler.TypeFlags.Void))
      continue;
    const value = (part as ts.LiteralType).value as string | number | undefined;
    if (
      part.flags & (compiler.TypeFlags.StringLiteral | compiler.TypeFlags.NumberLiteral) &&
      value !== undefined
    ) {
      literals.push(value);
      primitives.add(typeof value === 'string' ? 'string' : 'number');
      continue;
    }
    open = true;
    primitives.add(
      part.flags & compiler.TypeFlags.StringLike
        ? 'string'
        : part.flags & compiler.TypeFlags.NumberLike
          ? 'number'
          : 'other',
    );
  }
  return {
    literals,
    open,
    primitives: [...primitives],
    names: namesOf(compiler, declared, node, checker),
    property: propertyOf(compiler, checker, node),
  };
}

/** The members of a union; an intersection such as `number & {}` or a branded code counts by its primitive part. */
function partsOf(compiler: typeof ts, type: ts.Type): ts.Type[] {
  if (type.isUnion()) return type.types.flatMap((part) => partsOf(compiler, part));
  if (!type.isIntersection()) return [type];
  const { StringLike, NumberLike } = compiler.TypeFlags;
  return [type.types.find(({ flags }) => flags & (StringLike | NumberLike)) ?? type];
}

/** The alias, class or interface that names a type: of the expression, or of what is read as it was declared. */
function namesOf(compiler: typeof ts, type: ts.Type, node: ts.Node, checker: ts.TypeChecker): Declaration[] {
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  const declared = declaration && checker.getTypeAtLocation(declaration);
  const symbols = new Set([type.aliasSymbol, type.getSymbol(), aliasWithin(compiler, type)]);
  if (declared) symbols.add(declared.aliasSymbol).add(aliasWithin(compiler, declared));
  const { TypeLiteral, ObjectLiteral } = compiler.SymbolFlags; // They have no name.
  return [...symbols].flatMap((symbol) => {
    if (!symbol || symbol.flags & (TypeLiteral | ObjectLiteral)) return [];
    return declarationOf(compiler, symbol) ?? [];
  });
}

/** An alias loses its name in `CozeErrorCode | undefined` and `CozeErrorCode | (number & {})`, which add no literal. */
function aliasWithin(compiler: typeof ts, type: ts.Type): ts.Symbol | undefined {
  const { origin } = type as { origin?: ts.Type }; // Not public: what the program wrote before it was flattened.
  if (!origin?.isUnion()) return undefined;
  const { Undefined, Null, Void } = compiler.TypeFlags;
  const [only, ...others] = origin.types.filter(
    (part) => !(part.flags & (Undefined | Null | Void)) && !isOpenPrimitive(compiler, part),
  );
  return others.length === 0 ? only?.aliasSymbol : undefined;
}

/** `string & {}`, which keeps the literals beside it. */
function isOpenPrimitive(compiler: typeof ts, type: ts.Type): boolean {
  const { String, Number } = compiler.TypeFlags;
  return type.isIntersection() && partsOf(compiler, type).every(({ flags }) => flags & (String | Number));
}

/** Who declares the property; `undefined` where several do, as for `code` of `APIError | WalletError`. */
function propertyOf(compiler: typeof ts, checker: ts.TypeChecker, node: ts.Node): Declaration | undefined {
  const symbol = propertySymbol(compiler, checker, node);
  const packages = new Set(symbol?.declarations?.map((declaration) => packageOf(compiler, declaration)));
  return symbol && packages.size === 1 ? declarationOf(compiler, symbol) : undefined;
}

/** The property that is read: `err.code`, or where `const { code } = err` took it from. */
function propertySymbol(compiler: typeof ts, checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  if (compiler.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (compiler.isElementAccessExpression(node)) {
    const name = node.argumentExpression;
    return compiler.isStringLiteralLike(name) ? checker.getSymbolAtLocation(name) : undefined;
  }
  if (!compiler.isIdentifier(node)) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!declaration || !isConstant(compiler, declaration)) return undefined;
  if (compiler.isBindingElement(declaration) && compiler.isObjectBindingPattern(declaration.parent)) {
    const name = declaration.propertyName ?? declaration.name;
    const type = checker.getTypeAtLocation(declaration.parent);
    return compiler.isIdentifier(name) ? checker.getPropertyOfType(type, name.text) : undefined;
  }
  if (compiler.isVariableDeclaration(declaration) && declaration.initializer) {
    return compiler.isPropertyAccessExpression(declaration.initializer)
      ? checker.getSymbolAtLocation(declaration.initializer.name)
      : undefined;
  }
  return undefined;
}

/** What a `let` was given first says nothing of what it holds later. Parameters are taken as constant. */
function isConstant(compiler: typeof ts, declaration: ts.Declaration): boolean {
  const root = compiler.isBindingElement(declaration)
    ? compiler.walkUpBindingElementsAndPatterns(declaration)
    : declaration;
  if (!compiler.isVariableDeclaration(root)) return true;
  return (compiler.getCombinedNodeFlags(root) & compiler.NodeFlags.Const) !== 0;
}

function declarationOf(compiler: typeof ts, symbol: ts.Symbol): Declaration | undefined {
  const declaration = symbol.declarations?.[0];
  return declaration && { package: packageOf(compiler, declaration), name: symbol.getName() };
}

/** The package in whose files something is declared; `''` for the program's own. */
function packageOf(compiler: typeof ts, declaration: ts.Declaration): string {
  const { fileName } = declaration.getSourceFile();
  const installed = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(fileName)?.[1];
  return installed?.replace('\\', '/') ?? linkedPackage(compiler, fileName);
}

const linked = new Map<string, string>();

/** A workspace links packages to their folders: our own is recognised there, too. */
function linkedPackage(compiler: typeof ts, fileName: string): string {
  const folder = fileName.replace(/[\\/][^\\/]*$/, '');
  if (folder === fileName || folder === '') return '';
  let name = linked.get(folder);
  if (name === undefined) {
    const manifest = compiler.sys.readFile(`${folder}/package.json`);
    const own = manifest && /"name":\s*"(@error-codes\/[\w-]+)"/.exec(manifest)?.[1];
    name = manifest === undefined ? linkedPackage(compiler, folder) : (own ?? '');
    linked.set(folder, name);
  }
  return name;
}

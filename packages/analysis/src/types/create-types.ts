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
      // The innermost: `err.code` is both an expression and a statement's content.
      if (compiler.isExpression(node) || compiler.isIdentifier(node)) found ??= node;
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

/** The members of a union; an intersection such as `number & {}` counts by its first part. */
function partsOf(compiler: typeof ts, type: ts.Type): ts.Type[] {
  if (type.isUnion()) return type.types.flatMap((part) => partsOf(compiler, part));
  if (type.isIntersection()) return type.types.slice(0, 1);
  return [type];
}

/** The alias, class or interface that names a type: of the expression, or of the variable's declaration. */
function namesOf(compiler: typeof ts, type: ts.Type, node: ts.Node, checker: ts.TypeChecker): Declaration[] {
  const symbols = [type.aliasSymbol, type.getSymbol()];
  // An alias with `undefined` added to it loses its name: look at the parts as they were declared.
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  const declared = declaration && checker.getTypeAtLocation(declaration);
  symbols.push(declared?.aliasSymbol, (declared as { origin?: ts.Type } | undefined)?.origin?.aliasSymbol);
  return symbols.flatMap((symbol) => {
    const found = symbol && declarationOf(compiler, symbol);
    return found ? [found] : [];
  });
}

function propertyOf(compiler: typeof ts, checker: ts.TypeChecker, node: ts.Node): Declaration | undefined {
  const symbol = propertySymbol(compiler, checker, node);
  return symbol && declarationOf(compiler, symbol);
}

/** The property that is read: `err.code`, or where `const { code } = err` took it from. */
function propertySymbol(compiler: typeof ts, checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  if (compiler.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (!compiler.isIdentifier(node)) return undefined;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!declaration) return undefined;
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

/** The package in whose files a symbol is declared; `''` for the program's own. */
function declarationOf(compiler: typeof ts, symbol: ts.Symbol): Declaration | undefined {
  const declaration = symbol.declarations?.[0];
  if (!declaration) return undefined;
  const { fileName } = declaration.getSourceFile();
  const installed = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(fileName)?.[1];
  return {
    package: installed?.replace('\\', '/') ?? linkedPackage(compiler, fileName),
    name: symbol.getName(),
  };
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

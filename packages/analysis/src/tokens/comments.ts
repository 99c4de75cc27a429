import type { TSESTree } from '@typescript-eslint/types';
import type { Source } from '../sources/source.js';
import { Node } from '../syntax/syntax.js';

/** What a comment calls a token. */
const token = /\b(?:api[ _-]?)?keys?\b|\btokens?\b|\bpat\b|\bsecrets?\b|\bcredentials?\b|密钥|令牌|凭证/gi;

/** What may stand around that without another meaning. */
const around =
  /\b(?:the|an?|my|our|of|for|api|access|personal|service|account|test|development|production|aliyun|alibaba|cloud|model|studio|qwen)\b|阿里云|千问|大模型|平台|账号|个人|访问|测试|正式|环境|的/gi;

/**
 * Whether a comment calls what stands below it the token of somebody, and says no more: "百炼 API Key". In a sentence, a
 * name can stand for anything: "the key for when DashScope is down".
 */
export function callsToken(comment: string, names: readonly string[]): boolean {
  const text = comment.toLowerCase();
  const named = names.reduce((rest, name) => rest.replaceAll(name, ''), text);
  const rest = named.replace(token, '').replace(around, '');
  return named !== text && text.search(token) >= 0 && !/[\p{L}\d]/u.test(rest);
}

/** The comment right above the variable or property that holds an expression. */
export function commentOn(source: Source, expression: TSESTree.Node): string | undefined {
  const holder = holderOf(expression);
  return holder && commentAbove(source, holder);
}

/** The statement or member that holds an expression by a name. */
function holderOf(expression: TSESTree.Node): TSESTree.Node | undefined {
  for (let node: TSESTree.Node | undefined = expression; node; node = node.parent) {
    switch (node.type) {
      case Node.Property:
      case Node.PropertyDefinition:
        return node;
      case Node.VariableDeclaration:
        return node.parent.type === Node.ExportNamedDeclaration ? node.parent : node;
      case Node.CallExpression:
      case Node.NewExpression:
      case Node.BlockStatement:
      case Node.ArrayExpression:
        return undefined;
    }
  }
  return undefined;
}

/** The comments on the lines above, up to one that is empty or holds something else. */
function commentAbove({ ast, text }: Source, { range: [start] }: TSESTree.Node): string | undefined {
  const found: string[] = [];
  let end = start;
  for (const { range, value } of (ast.comments ?? []).toReversed()) {
    if (range[1] > end) continue;
    const isNext = /^\r?\n[ \t]*$/.test(text.slice(range[1], end));
    const isAlone = /(?:^|\n)[ \t]*$/.test(text.slice(0, range[0]));
    if (!isNext || !isAlone) break;
    found.unshift(value);
    end = range[0];
  }
  return found.length > 0 ? found.join('\n') : undefined;
}

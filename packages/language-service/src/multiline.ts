import type { Range } from '@error-codes/analysis';

/** Texts and regular expressions, which hold what only looks like code. */
const literal =
  /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=[([{,;=:!&|?]\s*)\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//g;

/** In a line without its literals: what stands behind is in one that is not closed, or in a comment. */
const opensLiteral = /['"]|\/\/|[([{,;=:!&|?]\s*\/[^/]*$/;

/** More of a line is not read, nor templates further within others. */
const longLine = 500;
const deepest = 20;

/** What only code has at the margin: a template that it stands in is mostly one that nobody has closed. */
const declaration =
  /^(?:export\s+(?:[{*]|default\b|declare\b|abstract\b|async\b|function\b|class\b|const\b|let\b|var\b|enum\b|interface\b|type\b|namespace\b)|import\b.*['"]|(?:declare\s+|abstract\s+|async\s+)*(?:function\b\s*\*?\s*[\w$]+\s*[<(]|(?:class|interface|enum)\s.*\{)|(?:const|let|var|type)\s+[\w$[{].*=|(?:await\s+)?[\w$.]+\(['"])/m;

/** What follows a template at once, and hardly begins the text of one. */
const behindTemplate = /\s*[;,.)\]}]/y;

/** The templates and block comments of a text that go over several lines: no line in them begins a statement. */
export function multilineRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let known = 0;
  let template = indexFrom(text, '`', 0);
  let comment = indexFrom(text, '/*', 0);
  for (let start = Math.min(template, comment); start < text.length; start = Math.min(template, comment)) {
    let next = start + 1;
    if (isInCode(text, known, start)) {
      const end =
        start === template
          ? endOfTemplate(text, start)
          : Math.min(indexFrom(text, '*/', start + 2) + 2, text.length);
      if (end !== undefined && !(start === template && isTorn(text, [start, end]))) {
        const newline = text.indexOf('\n', start);
        if (newline >= 0 && newline < end) ranges.push([start, end]);
        next = end;
        known = end;
      }
    }
    if (template < next) template = indexFrom(text, '`', next);
    if (comment < next) comment = indexFrom(text, '/*', next);
  }
  return ranges;
}

function indexFrom(text: string, found: string, from: number): number {
  const index = text.indexOf(found, from);
  return index < 0 ? text.length : index;
}

/** Whether code goes up to an offset, by what stands before it in its line. */
function isInCode(text: string, known: number, offset: number): boolean {
  if (text[offset - 1] === '\\') return false;
  const line = text.slice(Math.max(known, offset - longLine), offset);
  const own = line.slice(line.lastIndexOf('\n') + 1);
  return !/['"/]/.test(own) || !opensLiteral.test(own.replace(literal, "''").replaceAll("''", '0'));
}

/** What begins with a quote ends at the next one that is none of an expression within; `undefined` where that lacks. */
function endOfTemplate(text: string, start: number, depth = 0): number | undefined {
  if (depth > deepest) return undefined;
  const parts = /\\[^]|`|\$\{/g;
  parts.lastIndex = start + 1;
  for (let part = parts.exec(text); part; part = parts.exec(text)) {
    if (part[0] === '`') return parts.lastIndex;
    if (part[0] !== '${') continue;
    const end = endOfExpression(text, parts.lastIndex, depth);
    if (end === undefined) return undefined;
    parts.lastIndex = end;
  }
  return undefined;
}

function endOfExpression(text: string, start: number, depth: number): number | undefined {
  const parts = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[`{}]/g;
  parts.lastIndex = start;
  let braces = 0;
  for (let part = parts.exec(text); part; part = parts.exec(text)) {
    if (part[0] === '{') braces++;
    if (part[0] === '}' && braces-- === 0) return parts.lastIndex;
    if (part[0] !== '`') continue;
    const end = endOfTemplate(text, part.index, depth + 1);
    if (end === undefined) return undefined;
    parts.lastIndex = end;
  }
  return undefined;
}

/** Whether a template seems to end where another one begins. */
function isTorn(text: string, [start, end]: Range): boolean {
  const newline = text.indexOf('\n', start);
  if (newline < 0 || newline >= end) return false;
  behindTemplate.lastIndex = end;
  return !behindTemplate.test(text) && declaration.test(text.slice(newline + 1, end));
}

/** The range that an offset is in, and not at the beginning of. */
export function rangeAround(ranges: readonly Range[], offset: number): Range | undefined {
  return ranges.find(([start, end]) => start < offset && offset < end);
}

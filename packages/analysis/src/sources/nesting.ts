/**
 * About how deep the syntax of a text nests, in one pass and without parsing: open brackets, and the links of chains
 * that parsers read by recursion (`a ? b : c ? …`, `() => () => …`, `else if …`). Brackets in strings count too, which
 * shifts the figure a little and never by the hundreds that matter.
 */
export function nestingOf(text: string): number {
  const outer: number[] = [];
  let base = 0;
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 40: // (
      case 91: // [
      case 123: // {
        outer.push(base, depth);
        base = ++depth;
        break;
      case 41: // )
      case 93: // ]
      case 125: // }
        depth = outer.pop() ?? 0;
        base = outer.pop() ?? 0;
        break;
      case 44: // ,
      case 59: // ;
        depth = base;
        break;
      case 63: // ?
        if (!/[?.:]/.test(text.charAt(index + 1)) && text.charAt(index - 1) !== '?') depth++;
        break;
      case 61: // =
        if (text.charCodeAt(index + 1) === 62) depth++;
        break;
      case 101: // e
        if (text.startsWith('else', index) && /^\W\s*if\b/.test(text.slice(index + 4, index + 12))) depth++;
        break;
      default:
        continue;
    }
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

const wide = String.raw`\u2E80-\uFFEF`;
const opening = '（《「『【“‘';
const closing = '，。、；：？！）》」』】”’…';

/** What no line break may part: a word, or a Chinese character, with the punctuation that belongs to it. */
const piece = new RegExp(`[${opening}]*(?:[${wide}]|[^${wide}\\s]+)[${closing}]*\\s*`, 'gu');

const wideCharacter = new RegExp(`[${wide}]`, 'gu');

/** How many columns a text takes: a Chinese character takes two, a tab four. */
export function columnsOf(text: string): number {
  const tabs = text.split('\t').length - 1;
  return text.length + (text.match(wideCharacter)?.length ?? 0) + 3 * tabs;
}

/** A text in lines of so many columns at most, where its words allow that. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [found] of text.matchAll(piece)) {
    if (line !== '' && columnsOf(line + found.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += found;
  }
  return [...lines, line.trimEnd()];
}

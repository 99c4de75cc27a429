// Asks a real tsserver with the plugin for completions, and shows the question and its answer as a terminal would.
import { writeFileSync } from 'node:fs';
import { locales } from '@error-codes/catalog';
import { Editor } from '../../packages/typescript-plugin/test/editor.js';

const program = `import { APIError, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });

export async function ask(bot_id: string) {
  try {
    return await coze.chat.create({ bot_id });
  } catch (err) {
    if (!(err instanceof APIError)) throw err;
    if (err.code === 41‸
  }
}
`;

/** As many entries as a list shows without scrolling. */
const shown = 7;
const width = 112;
const fontSize = 14;
const lineHeight = 20;
const characterWidth = 8.43;

interface Piece {
  readonly text: string;
  readonly style: string;
}

type Line = readonly Piece[];

const plain = (text: string, style = 'text'): Line => [{ text, style }];

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** How many columns a text takes; a Chinese character takes two. */
function columns(text: string): number {
  return text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);
}

/** Lines that a terminal has room for: broken at blanks, and between Chinese characters. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const piece of text.match(/[\u2E80-\uFFEF]|[^\u2E80-\uFFEF\s]+\s*|\s+/g) ?? []) {
    const last = lines.at(-1) ?? '';
    if (columns(last) + columns(piece) > width - 4) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines;
}

/** Markdown as text. */
function plainText(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*|`/g, '');
}

/** An entry as wide as the list. */
function filled(text: string): string {
  return text + ' '.repeat(Math.max(0, 60 - columns(text)));
}

async function linesOf(editor: Editor): Promise<Line[]> {
  const found = await editor.codes(program);
  const codes = found.filter(({ filterText = '' }) => filterText.startsWith('41'));
  const [first] = codes;
  const details = first && (await editor.details(first, program));
  if (!details) throw new Error('tsserver has no answer.');
  const [before = '', after = ''] = program.split('‸');
  const column = (before.split('\n').at(-1) ?? '').length;
  const code = `${before}▏${after}`.trimEnd().split('\n');
  const at = code.findIndex((line) => line.includes('▏'));
  const popup = codes.slice(0, shown).map(({ name, labelDetails }, index): Line => [
    { text: ' '.repeat(column - 2), style: 'text' },
    {
      text: filled(` ${name.padEnd(6)} ${labelDetails?.description ?? ''} `),
      style: index === 0 ? 'chosen' : 'entry',
    },
  ]);
  const documentation = (details.documentation ?? []) as { text: string }[];
  const explanation = plainText(documentation.map(({ text }) => text).join(''))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap(wrapped);
  return [
    ...code.slice(0, at + 1).map((line) => plain(line)),
    ...popup,
    ...code.slice(at + 1).map((line) => plain(line)),
    plain(''),
    ...explanation.map((line) => plain(line, 'note')),
  ];
}

function svgOf(lines: readonly Line[], title: string): string {
  const height = (lines.length + 3) * lineHeight;
  const rows = lines.flatMap((line, row) => {
    let x = 16;
    return line.map(({ text, style }) => {
      const y = (row + 3) * lineHeight;
      const length = columns(text) * characterWidth;
      const start = x;
      x += length;
      const background =
        style === 'chosen' || style === 'entry'
          ? `<rect class="${style}" x="${start.toFixed(1)}" y="${y - 15}" width="${length.toFixed(1)}" height="${lineHeight}"/>`
          : '';
      return `${background}<text class="on-${style}" x="${start.toFixed(1)}" y="${y}">${escape(text)}</text>`;
    });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 ${Math.ceil(width * characterWidth) + 32} ${height}" role="img" aria-label="${escape(title)}">
<style>
.terminal { fill: #1f2430; }
text { font: ${fontSize}px ui-monospace, Menlo, Consolas, monospace; white-space: pre; fill: #d8dee9; }
.title, .on-note { fill: #8b95a7; }
.entry { fill: #2b3242; }
.chosen { fill: #3d5a80; }
.on-chosen { fill: #ffffff; }
</style>
<rect class="terminal" width="100%" height="100%" rx="8"/>
<text class="title" x="16" y="24">${escape(title)}</text>
${rows.join('\n')}
</svg>
`;
}

for (const locale of locales) {
  const editor = await Editor.open({ options: { locale } });
  try {
    const image = svgOf(await linesOf(editor), 'tsserver, completionInfo and completionEntryDetails');
    writeFileSync(new URL(`../${locale === 'en' ? '' : `${locale}/`}completion.svg`, import.meta.url), image);
  } finally {
    await editor.close();
  }
}

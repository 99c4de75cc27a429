import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { chromium as driver, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { catalogs } from '@error-codes/catalog';
import { workspace } from './workspace.js';

let browser: Browser;
beforeAll(async () => {
  browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    // Who runs as root, as CI does, has no sandbox.
    args: ['--no-sandbox'],
    headless: true,
  });
});
afterAll(() => browser.close());

const handler = (...codes: readonly number[]): string => `import { APIError, CozeAPI } from '@coze/api';
const coze = new CozeAPI({ token: '' });
export async function ask() {
  try {
    await coze.chat.create({ bot_id: '1' });
  } catch (error) {
    if (error instanceof APIError && [${codes.join(', ')}].includes(error.code)) return;
    report(error);
  }
}
`;

const nasty = [
  '<img src=x onerror=alert(1)>.ts',
  `"quotes' & 空 格#50%.ts`,
  '</script><script>alert(2)</script>.ts',
];

const project = {
  'src/a.ts': handler(4016, 4100),
  'src/b.ts': handler(4008, 4016, 700012006),
  'src/upload.ts': `import { CozeAPI } from '@coze/api';
export const upload = (file: File) => new CozeAPI({ token: '' }).files.upload({ file });
`,
  'src/qwen.ts': `import OpenAI, { APIError } from 'openai';
const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
export const models = () => qwen.models.list().catch((error) => {
  if (error instanceof APIError && error.code === 'InvalidApiKey') login();
});
`,
  ...Object.fromEntries(nasty.map((name) => [`src/我的 文件/${name}`, handler(4011)])),
};

interface Opened {
  readonly page: Page;
  readonly address: string;
  /** What the page wanted or complained about. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

async function open(
  options: BrowserContextOptions = {},
  args: readonly string[] = [],
  files: Readonly<Record<string, string>> = project,
): Promise<Opened> {
  const { run, write, path } = workspace(files);
  const { stdout, stderr, code } = run(['coverage', ...args, '--format', 'html']);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  write('coverage.html', stdout);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const address = pathToFileURL(path('coverage.html')).href;
  await page.goto(address);
  return { page, address, requests, complaints };
}

const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.textContent');

test('the page needs nothing but itself, and its policy keeps it so', async () => {
  const { page, address, requests, complaints } = await open();
  await page.waitForLoadState('networkidle');
  expect(requests).toEqual([address]);
  expect(complaints).toEqual([]);
  const refused = page.evaluate(`new Promise((done) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective));
    fetch('https://example.com/').catch(() => undefined);
  })`);
  expect(await refused).toBe('connect-src');
});

test('file names are text, and links lead to the files', async () => {
  const { page, complaints } = await open();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('script').count()).toBe(1);
  for (const name of nasty) {
    expect(await page.locator('.lines').getByText(`src/我的 文件/${name}:`).count()).toBe(1);
  }
  const links = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.lines tbody a')].map(({ href }) => href)`,
  );
  expect(links.length).toBeGreaterThan(12);
  for (const link of links) {
    expect(new URL(link).hash).toMatch(/^#L\d+$/);
    expect(existsSync(fileURLToPath(link.replace(/#.*$/, '')))).toBe(true);
  }
  expect(complaints).toEqual([]);
});

test('--link has links lead elsewhere', async () => {
  const { page } = await open({}, ['--link', 'https://github.com/acme/app/blob/main/{path}#L{line}']);
  const row = page.locator('.lines tbody tr', { hasText: 'src/a.ts' });
  expect(await row.locator('td a').first().getAttribute('href')).toBe(
    'https://github.com/acme/app/blob/main/src/a.ts#L8',
  );
  expect(await row.locator('th a').getAttribute('href')).toContain('/src/a.ts#L7');
});

test('the cell of a handler and a code has the line', async () => {
  const { page } = await open();
  const heads = await page.locator('.lines').first().locator('thead th').allTextContents();
  expect(heads.slice(0, 3)).toEqual(['Handler', 'all others', '4100']);
  const cells = await page.evaluate<string[]>(`(() => {
    const table = document.querySelector('.lines');
    const row = [...table.tBodies[0].rows].find((one) => one.textContent.includes('src/b.ts'));
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    let column = 0;
    return [...row.cells].flatMap((cell) => {
      const head = heads[column];
      column += cell.colSpan;
      return cell.tagName === 'TD' && cell.textContent.trim() ? [head + ' ' + cell.textContent.trim()] : [];
    });
  })()`);
  expect(cells.toSorted()).toEqual(['4008 7', '4016 7', '700012006 7', 'all others 8']);
});

test('Tab leads into each table once, and the arrow keys lead on', async () => {
  const { page } = await open();
  const order = [];
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('Tab');
    order.push(
      await page.evaluate(
        `(document.activeElement.closest('table')?.className ?? document.activeElement.tagName)`,
      ),
    );
  }
  // The filter, the button, the operations, the codes, the handlers; then the next API.
  expect(order).toEqual(['INPUT', 'BUTTON', 'DIV', 'grid codes', 'grid lines', 'DIV']);

  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('src/a.ts:7');
  const outline = await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`);
  expect(outline).toBe('solid');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('src/b.ts:7');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('8');
  await page.keyboard.press('End');
  expect(await page.evaluate(`document.activeElement.closest('tr').textContent`)).toContain('src/b.ts');
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe('src/b.ts:7');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('Handler');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('4100');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('7');
  await page.keyboard.press('Control+End');
  expect(await page.evaluate(`document.activeElement.closest('tr').nextElementSibling`)).toBeNull();
  await page.keyboard.press('Control+Home');
  expect(await focused(page)).toBe('Handler');
});

test('the filter leaves the rows with all of its words, and says how many', async () => {
  const { page } = await open();
  const rows = page.locator('table.grid tbody tr:visible');
  const all = await rows.count();
  await page.getByRole('searchbox').fill('4016 src/b');
  expect(await rows.count()).toBe(2); // Of the code and of the handler.
  expect(await page.locator('output').textContent()).toBe(`2 of ${all} rows`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('4016');
  await page.getByRole('searchbox').fill('');
  expect(await rows.count()).toBe(all);
  expect(await page.locator('output').textContent()).toBe('');
});

test('it is light or dark as the system is, until somebody chooses', async () => {
  const paper = 'getComputedStyle(document.documentElement).backgroundColor';
  const { page } = await open({ colorScheme: 'dark' });
  const dark = await page.evaluate(paper);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await page.evaluate(paper);
  expect(light).not.toBe(dark);
  await page.getByRole('button').click();
  expect(await page.evaluate(paper)).toBe(dark);
  await page.reload();
  expect(await page.evaluate(paper)).toBe(dark);
  await page.getByRole('button').press('Enter');
  expect(await page.evaluate(paper)).toBe(light);
});

test('without JavaScript everything can be read, and nothing is offered that does not work', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  expect(await page.getByRole('searchbox').count()).toBe(0);
  expect(await page.getByRole('button').count()).toBe(0);
  await page.locator('.lines').first().getByText('src/b.ts:7').waitFor();
  expect(await page.getByRole('columnheader', { name: 'files.upload' }).count()).toBe(1);
  expect(await page.getByRole('rowheader', { name: '4302' }).count()).toBe(1);
});

test.each(
  ['en', 'zh-CN'].flatMap((locale) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [1280, 380].map((width) => ({ locale, colorScheme, width })),
    ),
  ),
)('axe finds nothing wrong: $locale, $colorScheme, $width', async ({ locale, colorScheme, width }) => {
  const { page } = await open({ colorScheme, viewport: { width, height: 800 } }, ['--locale', locale]);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang']));
  // The page itself has no width of its own; tables scroll within it.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
});

test('2,000 handlers by 60 codes are a page that can still be opened, filtered and walked through', async () => {
  const { coze, dashscope } = catalogs;
  const codes = coze.entries.slice(0, 60).map(({ code }) => code);
  const handlers = Array.from({ length: 2000 }, (_, index) => ({
    path: `packages/team-${index % 40}/src/features/feature-${index}/handle-errors.ts`,
    line: 12,
    column: 5,
    name: `handleErrors${index}`,
    operations: ['chat.create'],
    evidence: 'flow',
    codes: [0, 1, 2, 3, 4, 5].map((step) => ({
      code: codes[(index + step * 10) % codes.length],
      line: 13 + step,
      column: 9,
    })),
    others: { line: 30, column: 1 },
  }));
  const report = {
    version: 1,
    catalogs: { coze: coze.version, dashscope: dashscope.version },
    providers: [{ provider: 'coze', required: [4100, 4101], calls: [], handlers }],
    skipped: [],
  };
  const { page } = await open({}, ['merge', 'big.json'], { 'big.json': JSON.stringify(report) });
  expect((await page.content()).length).toBeLessThan(2_500_000);
  expect(await page.locator('.lines thead th').count()).toBe(62);
  await page.getByRole('searchbox').fill('feature-1999');
  expect(await page.locator('.lines tbody tr:visible').count()).toBe(1);
  await page.getByRole('searchbox').fill('team-7/');
  await page.locator('.lines tbody th a:visible').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toContain('team-7/');
});

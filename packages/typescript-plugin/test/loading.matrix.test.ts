import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compilerOptions, Folder, pluginName, tsconfig } from './project.js';
import { TsServer, type Launch } from './tsserver.js';

/*
 * Where tsserver looks for plugins, with folders as package managers leave them. Each test has a TypeScript and a plugin
 * of its own, from which nothing of this repository is in reach.
 */

const program = `const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
const { code } = await response.json();
if (code === 4101) console.log('no permission');
export {};
`;
const behindEquals = { line: 3, offset: program.split('\n')[2]?.indexOf('4101') ?? 0 };

let folder: Folder;
let server: TsServer | undefined;

beforeEach(() => {
  folder = new Folder();
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  folder.remove();
});

function start(launch: Partial<Launch>): TsServer {
  server = new TsServer({ log: folder.path('tsserver.log'), ...launch });
  return server;
}

interface Entry {
  readonly name: string;
  readonly source?: string;
}

/** How often 4100 is offered, by the source of the entry. */
async function offers(file: string): Promise<(string | undefined)[]> {
  server?.notify('open', { file });
  const entries = await server?.request<{ entries: Entry[] }>('completionInfo', {
    file,
    ...behindEquals,
  });
  return (entries?.entries ?? []).filter(({ name }) => name === '4100').map(({ source }) => source);
}

/** A project with the plugin as npm installs it. */
function npmProject(at: string, config: object = tsconfig()): string {
  folder.copyPlugin(`${at}/node_modules/${pluginName}`);
  folder.install(at, 'oxc-parser');
  return sources(at, config);
}

/** A project without dependencies. */
function sources(at: string, config: object = tsconfig()): string {
  folder.write(`${at}/package.json`, { type: 'module' });
  folder.write(`${at}/tsconfig.json`, config);
  return folder.write(`${at}/src/chat.ts`, program);
}

describe('one project', () => {
  test('beside the TypeScript of the workspace', async () => {
    const file = npmProject('project');
    start({ typescript: folder.copyTypeScript('project/node_modules/typescript') });
    expect(await offers(file)).toEqual(['error-codes']);
  });

  test('a TypeScript elsewhere does not find it', async () => {
    const file = npmProject('project');
    const running = start({ typescript: folder.copyTypeScript('editor/node_modules/typescript') });
    expect(await offers(file)).toEqual([]);
    expect(running.log()).toContain(`Couldn't find ${pluginName}`);
  });

  test('a TypeScript elsewhere that is told where to look', async () => {
    const file = npmProject('project');
    start({
      typescript: folder.copyTypeScript('editor/node_modules/typescript'),
      parameters: ['--pluginProbeLocations', folder.path('project')],
    });
    expect(await offers(file)).toEqual(['error-codes']);
  });

  test('a TypeScript elsewhere that may look beside tsconfig.json', async () => {
    const file = npmProject('project');
    start({
      typescript: folder.copyTypeScript('editor/node_modules/typescript'),
      parameters: ['--allowLocalPluginLoads'],
    });
    expect(await offers(file)).toEqual(['error-codes']);
  });

  test('brought by an extension of the editor, without a word in tsconfig.json', async () => {
    const file = sources('project', { compilerOptions });
    npmProject('extension');
    start({
      typescript: folder.copyTypeScript('editor/node_modules/typescript'),
      parameters: ['--globalPlugins', pluginName, '--pluginProbeLocations', folder.path('extension')],
    });
    expect(await offers(file)).toEqual(['error-codes']);
  });

  test('folders as pnpm makes them', async () => {
    const store = 'project/node_modules/.pnpm/plugin@0.0.0';
    folder.copyPlugin(`${store}/node_modules/${pluginName}`);
    folder.install(store, 'oxc-parser');
    folder.link(
      `project/node_modules/${pluginName}`,
      folder.path(store, 'node_modules', ...pluginName.split('/')),
    );
    const file = sources('project');
    start({ parameters: ['--allowLocalPluginLoads'] });
    expect(await offers(file)).toEqual(['error-codes']);
  });

  test('named twice, and by the editor as well', async () => {
    const plugins = [{ name: pluginName }, { name: pluginName }];
    const file = npmProject('project', { compilerOptions: { ...compilerOptions, plugins } });
    const running = start({ parameters: ['--allowLocalPluginLoads', '--globalPlugins', pluginName] });
    expect(await offers(file)).toEqual(['error-codes']);
    expect(running.log().match(/Plugin validation succeeded/g)).toHaveLength(2);
  });

  test('two copies of it', async () => {
    const plugins = [{ name: pluginName }, { name: 'other-copy' }];
    const file = npmProject('project', { compilerOptions: { ...compilerOptions, plugins } });
    folder.copyPlugin('project/node_modules/other-copy');
    const running = start({ parameters: ['--allowLocalPluginLoads'] });
    expect(await offers(file)).toEqual(['error-codes']);
    expect(running.log().match(/Plugin validation succeeded/g)).toHaveLength(2);
  });

  test('the options of an edited tsconfig.json hold, and nothing is added twice', async () => {
    const file = npmProject('project');
    const running = start({ parameters: ['--allowLocalPluginLoads'] });
    expect(await offers(file)).toEqual(['error-codes']);
    writeFileSync(folder.path('project/tsconfig.json'), JSON.stringify(tsconfig({ diagnostics: true })));
    running.notify('reloadProjects', {});
    expect(await offers(file)).toEqual(['error-codes']);
    expect(running.log().match(/Plugin validation succeeded/g)).toHaveLength(2);
    expect(await sourcesOfDiagnostics(running, file)).toEqual(['error-codes/valid-authorization']);
  });
});

async function sourcesOfDiagnostics(running: TsServer, file: string): Promise<(string | undefined)[]> {
  const diagnostics = await running.request<{ source?: string }[]>('semanticDiagnosticsSync', { file });
  return (diagnostics ?? []).map(({ source }) => source).filter((source) => source !== undefined);
}

describe('several projects', () => {
  test('a configuration that is extended names the plugin', async () => {
    folder.write('project/config/base.json', { compilerOptions: { plugins: [{ name: pluginName }] } });
    const file = npmProject('project', { extends: './config/base.json', compilerOptions });
    start({ parameters: ['--allowLocalPluginLoads'] });
    expect(await offers(file)).toEqual(['error-codes']);
  });

  test('a list of plugins takes the place of the one that it extends', async () => {
    folder.write('project/base.json', { compilerOptions: { plugins: [{ name: pluginName }] } });
    const file = npmProject('project', {
      extends: './base.json',
      compilerOptions: { ...compilerOptions, plugins: [] },
    });
    start({ parameters: ['--allowLocalPluginLoads'] });
    expect(await offers(file)).toEqual([]);
  });

  test('each referenced project names the plugin itself', async () => {
    const { compilerOptions: options } = tsconfig() as { compilerOptions: object };
    const composite = { ...options, noEmit: false, composite: true };
    npmProject('solution', { files: [], references: [{ path: 'a' }, { path: 'b' }] });
    const a = sources('solution/a', { compilerOptions: composite });
    const b = sources('solution/b', { compilerOptions: composite, references: [{ path: '../a' }] });
    start({ parameters: ['--allowLocalPluginLoads'] });
    expect(await offers(a)).toEqual(['error-codes']);
    expect(await offers(b)).toEqual(['error-codes']);
  });

  test('the plugins of a solution are not those of its projects', async () => {
    npmProject('solution', { ...tsconfig(), include: undefined, files: [], references: [{ path: 'a' }] });
    const file = sources('solution/a', { compilerOptions: { ...compilerOptions, composite: true } });
    start({ parameters: ['--allowLocalPluginLoads'] });
    expect(await offers(file)).toEqual([]);
  });
});

test('without the native part the server says so once and goes on', async () => {
  const file = sources('project');
  folder.copyPlugin(`project/node_modules/${pluginName}`);
  const running = start({ parameters: ['--allowLocalPluginLoads'] });
  expect(await offers(file)).toEqual([]);
  expect(await offers(file)).toEqual([]);
  const info = await running.request<{ displayString: string }>('quickinfo', { file, line: 1, offset: 7 });
  expect(info?.displayString).toContain('const response');
  expect(await running.request('semanticDiagnosticsSync', { file })).toEqual([]);
  expect(running.log().match(/oxc-parser cannot be loaded/g)).toHaveLength(1);
});

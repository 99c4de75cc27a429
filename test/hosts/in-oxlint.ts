import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Lines } from '../../packages/linter/src/lines.js';
import { place, sorted, type Host, type Program, type Report, type Workspace } from './program.js';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const oxlint = fileURLToPath(new URL('../../node_modules/oxlint/bin/oxlint', import.meta.url));

interface Diagnostic {
  readonly message: string;
  readonly code?: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[];
}

/**
 * oxlint, with the plugin as a `jsPlugins` entry, all programs in one run.
 * @param rules the module and the export that hold the rules by name: oxlint loads its plugins itself
 */
export function inOxlint(rules: { readonly module: string; readonly export: string }): Host {
  return async (workspace, programs) => {
    const plugin = await bundlePlugin(workspace, rules);
    workspace.write('.oxlintrc.json', JSON.stringify(config({ name: plugin, rules: {}, settings: {} })));
    for (const { folder, ...program } of programs) {
      workspace.write(
        join(folder.slice(workspace.root.length), '.oxlintrc.json'),
        JSON.stringify(config({ ...program, name: plugin })),
      );
    }
    const diagnostics = await run(workspace, programs);
    const byFile = new Map<string, Report[]>(programs.map(({ file }) => [file, []]));
    const texts = new Map(programs.map(({ file, text }) => [file, text]));
    for (const diagnostic of diagnostics) {
      const file = resolve(workspace.root, diagnostic.filename);
      byFile.get(file)?.push(toReport(diagnostic, texts.get(file) ?? ''));
    }
    return new Map(programs.map(({ name, file }) => [name, sorted(byFile.get(file) ?? [])]));
  };
}

function config({ name, rules, settings }: Pick<Program, 'name' | 'rules' | 'settings'>) {
  return {
    jsPlugins: [name],
    categories: { correctness: 'off' },
    plugins: [],
    rules,
    settings: { 'error-codes': settings },
  };
}

/** Bundles the sources. oxlint prints no message ids, so here each message starts with its own. */
async function bundlePlugin(
  workspace: Workspace,
  rules: { readonly module: string; readonly export: string },
): Promise<string> {
  const outfile = join(workspace.root, 'plugin.mjs');
  await build({
    // What has both is bundled from its ES modules: jsonc-parser's others cannot be.
    mainFields: ['module', 'main'],
    stdin: {
      contents: `
        import { ${rules.export} as rules } from ${JSON.stringify(rules.module)};
        import { createPlugin } from './eslint-plugin/src/create-plugin.js';
        const plugin = createPlugin(rules);
        for (const { meta } of Object.values(plugin.rules)) {
          for (const id of Object.keys(meta.messages)) meta.messages[id] = id + ': ' + meta.messages[id];
        }
        export default plugin;
      `,
      resolveDir: packages,
      loader: 'ts',
    },
    alias: Object.fromEntries(
      ['analysis', 'catalog', 'rules'].map((name) => [
        `@error-codes/${name}`,
        join(packages, name, 'src/index.ts'),
      ]),
    ),
    external: ['@typescript-eslint/*'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  return outfile;
}

function run(workspace: Workspace, programs: readonly Program[]): Promise<readonly Diagnostic[]> {
  return new Promise((settle, reject) => {
    const files = programs.map(({ file }) => file);
    execFile(
      process.execPath,
      [oxlint, '--format=json', ...files],
      { cwd: workspace.root, maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        try {
          const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
          settle(diagnostics);
        } catch {
          reject(new Error(`oxlint gave no JSON: ${stdout}${stderr}`, { cause: error }));
        }
      },
    );
  });
}

function toReport({ message, code, labels }: Diagnostic, text: string): Report {
  const [, rule] = /^error-codes\((.+)\)$/.exec(code ?? '') ?? [];
  const [, messageId = '', sentence = message] = /^([\w.-]+): (.*)$/s.exec(message) ?? [];
  const lines = new Lines(text);
  const span = labels[0]?.span ?? { offset: 0, length: 0 };
  const bytes = Buffer.from(text);
  const offsetOf = (byte: number): number => bytes.subarray(0, byte).toString().length;
  const start = lines.at(offsetOf(span.offset));
  const end = lines.at(offsetOf(span.offset + span.length));
  return {
    rule: rule ? `error-codes/${rule}` : 'fatal',
    messageId: rule ? messageId : message,
    message: rule ? sentence : message,
    place: place({ ...start, endLine: end.line, endColumn: end.column }),
  };
}

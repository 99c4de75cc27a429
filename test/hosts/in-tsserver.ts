import { fileURLToPath } from 'node:url';
import type ts from 'typescript';
import { ruleId, rules as allRules } from '@error-codes/rules';
import { TsServer } from '../../packages/typescript-plugin/test/tsserver.js';
import { place, sorted, type Host, type Program, type Report } from './program.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const plugin = '@error-codes/typescript-plugin';
const none = Object.fromEntries(Object.values(allRules).map((rule) => [ruleId(rule), 'off']));

/**
 * tsserver with the plugin, which shows one text after the other.
 * @param version of a TypeScript in a folder beside this file; the repository's own by default
 */
export function inTsserver(version?: string): Host {
  const typescript = version && `${repository}test/hosts/typescript-${version}/node_modules/typescript`;
  return async ({ root }, programs) => {
    const server = new TsServer({
      typescript,
      log: `${root}/tsserver.log`,
      parameters: ['--globalPlugins', plugin, '--pluginProbeLocations', repository],
    });
    try {
      const reports = new Map<string, readonly Report[]>();
      for (const program of programs) reports.set(program.name, await reportsOf(server, program));
      return reports;
    } finally {
      await server.stop();
    }
  };
}

async function reportsOf(server: TsServer, { file, text, rules, settings }: Program): Promise<Report[]> {
  await server.request('configurePlugin', {
    pluginName: plugin,
    configuration: { ...settings, diagnostics: true, rules: { ...none, ...rules } },
  });
  await server.request('updateOpen', { openFiles: [{ file, fileContent: text }] });
  const diagnostics = await server.request<ts.server.protocol.Diagnostic[]>('semanticDiagnosticsSync', {
    file,
  });
  await server.request('updateOpen', { closedFiles: [file] });
  return sorted(
    (diagnostics ?? [])
      .filter(({ source = '' }) => source.startsWith('error-codes'))
      .map(({ source = '', text: message, start, end }) => ({
        rule: source,
        messageId: '',
        message,
        place: place({ line: start.line, column: start.offset, endLine: end.line, endColumn: end.offset }),
      })),
  );
}

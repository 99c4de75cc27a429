import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentedSetups, type DocumentedSetup } from '../documented-setups.js';
import { install } from '../installed-command.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
export const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');
const setups = documentedSetups(page);

/** A section of the page, by the start of its heading. */
export function documented(section: string): DocumentedSetup {
  const found = setups.find(({ name }) => name.startsWith(section));
  if (!found) throw new Error(`There is no section ${section}.`);
  return found;
}

/** A folder for tests, with packages of ours as npm would install them beside others, and an environment. */
export interface Workshop {
  readonly root: string;
  readonly modules: string;
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => void;
}

/**
 * @param packages folders of ours
 * @param others what else is installed, by name: a folder of this repository
 */
export function openWorkshop(
  packages: readonly string[],
  others: Readonly<Record<string, string>>,
): Workshop {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'scale-')));
  const home = join(root, 'home');
  mkdirSync(home);
  writeFileSync(join(home, '.gitconfig'), '[user]\nname = Test\nemail = test@example.com\n');
  install(join(root, 'installed'), packages);
  const modules = join(root, 'installed/node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const [name, folder] of Object.entries(others)) link(modules, name, join(repository, folder));
  return {
    root,
    modules,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      TMPDIR: tmpdir(),
      LANG: 'C.UTF-8',
      NO_COLOR: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      npm_config_update_notifier: 'false',
      DO_NOT_TRACK: '1',
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      NX_TUI: 'false',
    },
    close: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Puts a package and its commands into `node_modules`. */
function link(modules: string, name: string, folder: string): void {
  symlinkSync(folder, join(modules, name));
  const { bin = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: Record<string, string>;
  };
  for (const [command, file] of Object.entries(bin)) {
    symlinkSync(join(folder, file), join(modules, '.bin', command));
  }
}

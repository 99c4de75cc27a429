import bash from '@pnpm/tabtab/lib/templates/completion.bash';
import fish from '@pnpm/tabtab/lib/templates/completion.fish';
import powershell from '@pnpm/tabtab/lib/templates/completion.ps1';
import zsh from '@pnpm/tabtab/lib/templates/completion.zsh';
import type { Shell } from './shells.js';

const templates: Readonly<Record<Shell, string>> = {
  bash,
  zsh,
  // The words of the command at the cursor, not of all commands of the line, and not those behind the cursor.
  fish: fish.replace('(commandline -o)', '(commandline -opc) (commandline -ct)'),
  powershell,
};

/** The script that asks `error-codes completion-server` for what can be completed. */
export function scriptFor(shell: Shell): string {
  return templates[shell].replaceAll(/\{(?:pkgname|completer)\}/g, 'error-codes').trimEnd();
}

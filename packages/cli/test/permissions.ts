import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { command } from './workspace.js';

/** Whom permissions hold for: root is above them. */
export const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Whether anything can be kept from that user, who must be able to start the command. */
export const canForbid =
  process.platform !== 'win32' && spawnSync(process.execPath, [command, '--version'], user).status === 0;

/** Takes all rights to a file or folder away, until the end of the test. */
export function forbid(path: string): void {
  chmodSync(path, 0);
  onTestFinished(() => {
    chmodSync(path, 0o700);
  });
}

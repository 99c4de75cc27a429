#!/usr/bin/env node
import module from 'node:module';

// From Node 22 on: what was compiled for one start is there for the next.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import('./run.js');

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // Whoever reads has read enough.
  if (code === 'EPIPE') process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // A mistake of ours, which is no finding.
  console.error(error);
  process.exitCode = 2;
}

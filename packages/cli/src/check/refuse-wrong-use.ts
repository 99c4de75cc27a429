import type { CheckRequest } from './check-options.js';
import { wrong } from './wrong.js';

/** @throws WrongUse for options that do not go together, or have no such value */
export function refuseWrongUse(request: CheckRequest): void {
  const { stdin, staged, since, fix, fixDryRun, paths, shard, stdinFilename, maxWarnings } = request;
  const given = new Map<string, boolean>([
    ['--stdin', stdin === true],
    ['--staged', staged === true],
    ['--since', since !== undefined],
  ]);
  const [one, other] = [...given].flatMap(([name, isGiven]) => (isGiven ? [name] : []));
  if (one && other) throw wrong('exclusive', one, other);
  if (stdin && paths.length > 0) throw wrong('exclusive', '--stdin', paths.join(' '));
  if (stdin && shard !== undefined) throw wrong('exclusive', '--stdin', '--shard');
  if (!stdin && stdinFilename !== undefined) throw wrong('withoutStdin', stdinFilename);
  if (fix && fixDryRun) throw wrong('exclusive', '--fix', '--fix-dry-run');
  if (fix && (stdin || staged)) throw wrong('fixNowhere', stdin ? '--stdin' : '--staged');
  refuseWrongMaximum(maxWarnings);
  refuseMixedSuppressions(request);
}

/** @throws WrongUse for what is no number */
export function refuseWrongMaximum(maxWarnings: string | undefined): void {
  if (maxWarnings !== undefined && !/^-?\d+$/.test(maxWarnings)) throw wrong('wrongMaximum', maxWarnings);
}

function refuseMixedSuppressions({
  suppressAll,
  suppressRule,
  pruneSuppressions,
  stdin,
}: CheckRequest): void {
  const writing = [
    ...(suppressAll ? ['--suppress-all'] : []),
    ...(suppressRule ? ['--suppress-rule'] : []),
    ...(pruneSuppressions ? ['--prune-suppressions'] : []),
  ];
  const [one, other] = stdin ? ['--stdin', ...writing] : writing;
  if (one && other) throw wrong('exclusive', one, other);
}

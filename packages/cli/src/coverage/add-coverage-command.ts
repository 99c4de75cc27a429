import type { Locale } from '@error-codes/catalog';
import type { Command } from 'commander';
import { givenOptions } from '../given-options.js';
import { coverageOptions, mergeCoverageOptions } from './coverage-options.js';
import { commandHelp } from './help.js';

export function addCoverageCommand(program: Command, locale: Locale): void {
  const coverage = program
    .command('coverage')
    .description(commandHelp.coverage[locale])
    .usage(commandHelp.coverageUsage[locale])
    .argument('[paths...]', commandHelp.paths[locale])
    .enablePositionalOptions();
  for (const option of coverageOptions(locale)) coverage.addOption(option);
  coverage.action(async (paths: string[], options: object) => {
    const { coverage: run } = await import('./coverage.js');
    await run({ paths, ...options }, locale);
  });

  const merge = coverage
    .command('merge')
    .description(commandHelp.merge[locale])
    .usage(commandHelp.mergeUsage[locale])
    .argument('[files...]', commandHelp.files[locale]);
  for (const option of mergeCoverageOptions(locale)) merge.addOption(option);
  merge.action(async (files: string[], options: object) => {
    const { mergeCoverage } = await import('./merge.js');
    await mergeCoverage({ files, before: givenOptions(coverage), ...options }, locale);
  });
}

/** What a section of a page says that a project has to have. */
export interface DocumentedSetup {
  readonly name: string;
  /** What each file holds. */
  readonly files: Readonly<Record<string, string>>;
  /** What is run once all files are there. */
  readonly commands: readonly string[];
}

/**
 * Reads the sections of a page that show files. A block is the file that the line above it ends with the name of, such as
 * "In `package.json`:", or else commands.
 */
export function documentedSetups(page: string): readonly DocumentedSetup[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const files: Record<string, string> = {};
      const commands: string[] = [];
      for (const [, above = '', block = ''] of section.matchAll(/([^\n]*)\n\n```\w+\n([^]*?)^```$/gm)) {
        const path = /`([^`]+)`[^`]*[:：]$/.exec(above)?.[1];
        if (path === undefined) commands.push(...block.trimEnd().split('\n'));
        else files[path] = block;
      }
      return { name: section.slice(0, section.indexOf('\n')), files, commands };
    })
    .filter(({ files }) => Object.keys(files).length > 0);
}

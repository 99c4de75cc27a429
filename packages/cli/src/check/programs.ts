/** Files that a program can be in. */
const program = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte)$/i;

export function isProgram(path: string): boolean {
  return program.test(path);
}

/** Files of which only the scripts are a program. */
export function isComponent(path: string): boolean {
  return /\.(?:vue|svelte)$/i.test(path);
}

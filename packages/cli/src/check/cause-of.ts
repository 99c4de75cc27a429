/** Why the file system refused, in short: `EACCES`. */
export function causeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

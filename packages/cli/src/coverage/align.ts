import stringWidth from 'string-width';

/** Rows as columns of a terminal, where Chinese characters are two wide. */
export function align(
  rows: readonly (readonly string[])[],
  { toRight = [] }: { readonly toRight?: readonly number[] } = {},
): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
          return toRight.includes(column) ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

import type { Facts } from '@error-codes/analysis';

/** `a`, `b` or `c` */
export function anyOf(things: readonly (string | number)[], locale: Facts['locale']): string {
  const quoted = things.map((thing) => `\`${thing}\``);
  const [comma, or] = locale === 'en' ? [', ', ' or '] : ['、', ' 或 '];
  return quoted.length < 2 ? quoted.join('') : [quoted.slice(0, -1).join(comma), quoted.at(-1)].join(or);
}

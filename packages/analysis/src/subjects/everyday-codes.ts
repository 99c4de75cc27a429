import type { Code } from '@error-codes/catalog';

/** Round numbers, and those of wallets (EIP-1193): everybody has them, so they say nothing of whose code it is. */
export function isEverydayCode(code: Code): boolean {
  const number = Number(code);
  return number < 10_000 && (number % 100 === 0 || (number > 4000 && number < 4005));
}

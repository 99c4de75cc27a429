// An own class gives `code` an own closed union; its numbers are also Coze codes, its meaning is not.
export type WalletErrorCode = 4001 | 4100 | 4200;

export class WalletError extends Error {
  constructor(
    readonly code: WalletErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'WalletError';
  }
}

export function reportWalletError(error: unknown, show: (text: string) => void) {
  if (!(error instanceof WalletError)) throw error;
  switch (error.code) {
    case 4001:
      show('Cancelled');
      break;
    case 4100:
      show('Not authorised');
      break;
  }
}

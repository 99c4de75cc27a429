// MetaTrader's errors run from 4000 to 4110; this look-up by `error.code` has nothing to do with Coze's same numbers.
const TRADE_ERRORS: { [code: number]: string } = {
  4000: 'no error',
  4001: 'wrong function pointer',
  4013: 'zero divide',
  4051: 'invalid function parameter value',
  4106: 'unknown symbol',
  4107: 'invalid price',
  4110: 'longs are not allowed',
};

export function* describeTrades(errors: Iterable<{ ticket: number; code: number }>): Generator<string> {
  for (const error of errors) {
    yield `#${error.ticket}: ${TRADE_ERRORS[error.code]}`;
  }
}

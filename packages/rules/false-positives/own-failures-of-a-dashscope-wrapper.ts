// A wrapper gives failures names of its own in upper case; they resemble DashScope's codes in everything but that.
export type Failure =
  'INVALID_API_KEY' | 'ACCESS_DENIED' | 'INTERNAL_ERROR' | 'NETWORK_ERROR' | 'EMPTY_ANSWER';

export class DashScopeFailure extends Error {
  constructor(
    readonly code: Failure,
    message: string,
  ) {
    super(message);
  }
}

export function explain(failure: DashScopeFailure): string {
  switch (failure.code) {
    case 'INVALID_API_KEY':
      return 'The key was refused.';
    case 'ACCESS_DENIED':
      return 'The account may not use this model.';
    case 'INTERNAL_ERROR':
    case 'NETWORK_ERROR':
      return 'The service cannot be reached.';
    default:
      return failure.message;
  }
}

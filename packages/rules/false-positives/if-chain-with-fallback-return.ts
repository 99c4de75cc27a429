// Every branch of the chain leaves the function, so the last return serves all codes that have no branch.
import { APIError } from '@coze/api';

export const userMessage = (err: unknown): string => {
  if (!(err instanceof APIError)) return 'Something went wrong.';
  if (err.code === 4100 || err.code === 700012006) return 'Please sign in again.';
  if (err.code === 4008) return 'You have used up today’s questions.';
  else if (err.code === 4016) return 'The last answer is not finished yet.';
  return `The assistant is not available (${err.code}, ${err.logid}).`;
};

// Every error is shown or kept before two codes get something better: nothing is lost for the others.
import { APIError } from '@coze/api';

export function show(error: APIError, setMessage: (text: string) => void): void {
  setMessage(error.message);
  switch (error.code) {
    case 4100:
      setMessage('Please sign in again.');
      break;
    case 4101:
      setMessage('Please ask for access.');
      break;
  }
}

export function report(error: APIError, signIn: () => void, askForAccess: () => void): void {
  console.error('The chat failed.', error);
  if (error.code === 4100) signIn();
  else if (error.code === 4101) askForAccess();
}

// The variable has its general value before the chain and the switch begin: what they leave out keeps that value.
import { APIError } from '@coze/api';

export function describe(error: APIError): { title: string; retry: boolean } {
  let title = `Coze answered ${error.code}`;
  if (error.code === 4100) title = 'Wrong token';
  else if (error.code === 4101) title = 'No permission';

  let retry = false;
  switch (error.code) {
    case 4009:
    case 5000:
      retry = true;
      break;
  }
  return { title, retry };
}

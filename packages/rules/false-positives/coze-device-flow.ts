// In the device flow of @coze/api the OAuth state is a string in `rawError.error`; it is no Coze code and no DashScope alias.
import { APIError, getDeviceCode, getDeviceToken, PKCEAuthErrorType } from '@coze/api';

export async function logIn(clientId: string, show: (uri: string) => void) {
  const device = await getDeviceCode({ clientId });
  show(device.verification_uri);
  for (let seconds = device.interval; ;) {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    try {
      return await getDeviceToken({ clientId, deviceCode: device.device_code });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      switch (err.rawError.error) {
        case PKCEAuthErrorType.AUTHORIZATION_PENDING:
          break;
        case 'slow_down':
          seconds += 5;
          break;
        case 'access_denied':
        case 'expired_token':
          throw err;
      }
    }
  }
}

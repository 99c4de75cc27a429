// `code` of an OAuth callback is the grant itself; it is compared with nothing a vendor's error table could contain.
import { getWebOAuthToken, type OAuthToken } from '@coze/api';

export async function finishCozeLogin(query: {
  code?: string;
  error?: string;
  state: string;
}): Promise<OAuthToken> {
  if (query.error === 'access_denied') throw new Error('The user declined.');
  if (query.code === undefined || query.code === '' || query.code === 'null') {
    throw new Error('The callback carries no grant.');
  }
  return getWebOAuthToken({
    code: query.code,
    clientId: process.env.COZE_CLIENT_ID ?? '',
    clientSecret: process.env.COZE_CLIENT_SECRET ?? '',
    redirectUrl: 'https://app.example/callback',
  });
}

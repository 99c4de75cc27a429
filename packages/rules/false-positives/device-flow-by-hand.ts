// Whoever asks for a device code has no token yet: the OAuth endpoints take no Authorization, everything after them does.
const COZE = 'https://api.coze.com';
const clientId = process.env.COZE_CLIENT_ID ?? '';

interface Grant {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

async function post(path: string, body: object): Promise<Response> {
  return fetch(`${COZE}/api/permission/oauth2${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_id: clientId, ...body }),
  });
}

export async function begin(): Promise<{ device_code: string; verification_url: string; interval: number }> {
  const response = await fetch('https://api.coze.com/api/permission/oauth2/device/code', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_id: clientId }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

export async function exchange(device_code: string): Promise<Grant | undefined> {
  const response = await post('/token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code,
  });
  const body = await response.json();
  if (response.ok) return body;
  if (body.error_code === 'authorization_pending' || body.error_code === 'slow_down') return undefined;
  throw new Error(body.error_message);
}

export async function renew(refresh_token: string): Promise<Grant> {
  const response = await post('/token', { grant_type: 'refresh_token', refresh_token });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

export async function me({ access_token }: Grant): Promise<unknown> {
  const response = await fetch(`${COZE}/v1/users/me`, {
    headers: { Authorization: `Bearer ${access_token}` },
  });
  const { code, msg, data } = await response.json();
  if (code !== 0) throw new Error(`${code}: ${msg}`);
  return data;
}

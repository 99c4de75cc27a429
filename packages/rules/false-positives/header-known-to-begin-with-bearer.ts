// The variable holds the whole header, and the program makes sure of that.
const header = process.env.COZE_AUTHORIZATION;
if (!header?.startsWith('Bearer ')) throw new Error('COZE_AUTHORIZATION must begin with "Bearer ".');

export async function me() {
  const response = await fetch('https://api.coze.cn/v1/users/me', {
    headers: { Authorization: process.env.COZE_AUTHORIZATION ?? '' },
  });
  const body = await response.json();
  if (body.code !== 0) throw new Error(JSON.stringify(body));
  return body.data;
}

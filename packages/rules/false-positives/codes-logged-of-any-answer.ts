// What is logged of every answer, or of a success, tells of no error, and needs no id to find one.
const headers = { Authorization: `Bearer ${process.env.COZE_TOKEN}` };

export async function me(): Promise<unknown> {
  const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
  const body = await response.json();
  if (process.env.DEBUG) console.log('Coze answers', body.code);
  if (body.code === 0) {
    console.log('Signed in:', body.msg);
    return body.data;
  }
  throw Object.assign(new Error(body.msg), { code: body.code, logid: body.detail?.logid });
}

export const bots = (): Promise<unknown> =>
  fetch('https://api.coze.cn/v1/bots?workspace_id=7381', { headers })
    .then((response) => response.json())
    .then((body) => {
      console.log('code', body.code);
      if (body.code !== 0) throw Object.assign(new Error(body.msg), body);
      return body.data;
    });

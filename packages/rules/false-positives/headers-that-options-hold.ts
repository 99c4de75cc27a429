// The headers get their token in place, through the options that hold them.
interface Options extends RequestInit {
  headers: Headers;
}

function optionsFor(method: string, token: string | undefined): Options {
  const options = { method, headers: new Headers({ Accept: 'application/json' }) };
  if (token) options.headers.set('Authorization', `Bearer ${token}`);
  return options;
}

export async function me(token: string): Promise<unknown> {
  const init = { method: 'GET', headers: new Headers() };
  init.headers.set('Authorization', `Bearer ${token}`);
  const response = await fetch('https://api.coze.cn/v1/users/me', init);
  return response.json();
}

export async function bots(token: string): Promise<unknown> {
  const response = await fetch('https://api.coze.cn/v1/bots?workspace_id=7381', optionsFor('GET', token));
  return response.json();
}

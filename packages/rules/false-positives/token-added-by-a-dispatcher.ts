// What all requests pass adds the token.
import { Agent, setGlobalDispatcher } from 'undici';

setGlobalDispatcher(
  new Agent().compose(
    (dispatch) => (options, handler) =>
      dispatch(
        { ...options, headers: { ...options.headers, authorization: `Bearer ${process.env.COZE_TOKEN}` } },
        handler,
      ),
  ),
);

export async function workspaces() {
  const response = await fetch('https://api.coze.cn/v1/workspaces');
  const body = await response.json();
  if (body.code !== 0) throw new Error(JSON.stringify(body));
  return body.data.workspaces;
}

// `parseJson` gets every text before the program does, and throws where it has a code; what is given on is a success.
import ky, { type KyInstance } from 'ky';

interface Reply<T> {
  code: number;
  msg: string;
  data: T;
  detail?: { logid?: string };
}

class CozeFailure extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly logid: string | undefined,
  ) {
    super(message);
  }
}

function parseJson(text: string): unknown {
  const { code, msg, detail, ...rest } = JSON.parse(text) as Reply<unknown>;
  if (code !== 0) throw new CozeFailure(code, msg, detail?.logid);
  return rest;
}

export class Workspaces {
  readonly #http: KyInstance;

  constructor(token: string) {
    this.#http = ky.create({
      prefixUrl: 'https://api.coze.cn',
      headers: { Authorization: `Bearer ${token}` },
      timeout: 20_000,
      parseJson,
    });
  }

  async names(): Promise<string[]> {
    const { data } = await this.#http.get('v1/workspaces').json<Reply<{ workspaces: { name: string }[] }>>();
    return data.workspaces.map(({ name }) => name);
  }
}

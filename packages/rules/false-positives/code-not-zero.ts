// `code !== 0` and `code == null` guard a body; neither names an error.
export class CozeHttp {
  constructor(private readonly token: () => Promise<string>) {}

  async post<T>(path: string, body: object): Promise<T> {
    const res = await fetch(new URL(path, 'https://api.coze.com'), {
      method: 'POST',
      headers: { Authorization: `Bearer ${await this.token()}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { code, msg, data } = (await res.json()) as { code?: number | null; msg?: string; data: T };
    if (code == null) throw new Error('The body has no code.');
    if (code !== 0) throw new Error(`Coze answered ${code}: ${msg}`);
    return data;
  }
}

// An aborted fetch rejects with a DOMException whose legacy `code` is 20: the same digits nowhere near a Coze body.
export async function ask(question: string, signal: AbortSignal): Promise<string | null> {
  try {
    const res = await fetch('https://api.coze.cn/v3/chat', {
      method: 'POST',
      signal,
      headers: { authorization: `Bearer ${process.env.COZE_API_TOKEN}` },
      body: JSON.stringify({ bot_id: '7', user_id: 'u', custom_variables: { question } }),
    });
    const body: any = await res.json();
    if (body.code !== 0) throw new Error(`${body.code}: ${body.msg}`);
    return body.data.id;
  } catch (err: any) {
    if (err.code === 20 || err.code === 23 || err.code === 'ABORT_ERR') return null;
    throw err;
  }
}

// The vendor's table writes RetrivalFailed, its newer page RetrievalFailed: whoever accepts both is right.
interface AppReply {
  request_id: string;
  code?: string;
  message?: string;
  output?: { text: string };
}

const KNOWLEDGE_BASE_DOWN = ['RetrivalFailed', 'RetrievalFailed', 'RewriteFailed'];

export async function askApp(appId: string, prompt: string): Promise<string> {
  const res = await fetch(`https://dashscope.aliyuncs.com/api/v1/apps/${appId}/completion`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}` },
    body: JSON.stringify({ input: { prompt }, parameters: {} }),
  });
  const reply = (await res.json()) as AppReply;
  if (reply.code && KNOWLEDGE_BASE_DOWN.includes(reply.code)) return 'Please ask again later.';
  if (!res.ok || !reply.output) throw new Error(`${reply.code}: ${reply.message} (${reply.request_id})`);
  return reply.output.text;
}

// /v1/workflows/chat always streams and has no `auto_save_history`; 4007 cannot come back from it.
const COZE = 'https://api.coze.cn';

export async function chatWithWorkflow(workflow_id: string, content: string): Promise<ReadableStream | null> {
  const res = await fetch(`${COZE}/v1/workflows/chat`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.COZE_API_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      workflow_id,
      stream: false,
      auto_save_history: false,
      additional_messages: [{ role: 'user', content, content_type: 'text' }],
    }),
  });
  if (!res.ok) throw new Error(`HTTP ${res.status}`);
  return res.body as ReadableStream | null;
}

// Not in any table of the vendor but sent by DashScope all the same: codes of the tier *seen* are never unknown.
export async function embed(texts: string[]): Promise<number[][] | 'busy'> {
  const res = await fetch(
    'https://dashscope.aliyuncs.com/api/v1/services/embeddings/text-embedding/text-embedding',
    {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ model: 'text-embedding-v3', input: { texts } }),
    },
  );
  const body: any = await res.json();
  if (body.code === 'Throttling.ResourceExhausted' || body.code === 'Throttling.ServiceOverloaded')
    return 'busy';
  if (body.code) throw new Error(`${body.code}: ${body.message} (${body.request_id})`);
  return body.output.embeddings.map((item: { embedding: number[] }) => item.embedding);
}

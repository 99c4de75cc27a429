// A key of the international site is unknown in Beijing: the next attempt goes to the other region.
const regions = ['https://dashscope.aliyuncs.com', 'https://dashscope-intl.aliyuncs.com'];
const path = '/api/v1/services/aigc/text-generation/generation';

export async function generate(prompt: string, key: string): Promise<string> {
  let refusal: unknown;
  for (const region of regions) {
    const response = await fetch(region + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ model: 'qwen-plus', input: { prompt } }),
    });
    const body = await response.json();
    if (body.code === 'InvalidApiKey') {
      refusal = body;
      continue;
    }
    if (body.code) throw new Error(`${body.code}: ${body.message} (${body.request_id})`);
    return body.output.text;
  }
  throw new Error('No region knows the key.', { cause: refusal });
}

// Which parameter was refused, and which side the moderation stopped, only the message tells: the code is the same.
const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

export async function generate(init: RequestInit): Promise<string> {
  const response = await fetch(url, init);
  const body = await response.json();
  if (!response.ok) {
    if (body.message.includes('enable_thinking')) return 'Thinking has to be off.';
    if (/\bmax_tokens\b/.test(body.message)) return 'The answer may not be that long.';
    if (body.message.includes('does not support')) return 'The model cannot do that.';
    if (body.message.startsWith('Output data')) return 'The answer was withheld.';
    if (body.message.startsWith('Input data')) return 'The question was withheld.';
    throw new Error(`${body.code}: ${body.message}`);
  }
  return body.output.text;
}

export async function start(init: RequestInit) {
  const response = await fetch('https://api.coze.cn/v3/chat', init);
  const body = await response.json();
  if (body.msg?.includes('conversation_id')) return 'conversation';
  if (body.msg?.includes('is invalid')) return 'value';
  if (body.code !== 0) throw new Error(`${body.code}: ${body.msg}`);
  return body.data;
}

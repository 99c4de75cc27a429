// The message tells the free quota from the limit per minute; the branch for one spelling is not for the code alone.
interface Reply {
  code?: string;
  message?: string;
  output?: { text: string };
}

const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

export async function generate(body: object, init: RequestInit, wait: () => Promise<void>): Promise<string> {
  for (;;) {
    const response = await fetch(url, { ...init, method: 'POST', body: JSON.stringify(body) });
    const reply = (await response.json()) as Reply;
    if (reply.output) return reply.output.text;
    if (reply.code === 'insufficient_quota' && reply.message?.startsWith('Free')) {
      throw new Error(`${reply.code}: ${reply.message}`);
    } else if (reply.code === 'Throttling.AllocationQuota') {
      await wait();
    } else {
      throw new Error(`${reply.code}: ${reply.message}`);
    }
  }
}

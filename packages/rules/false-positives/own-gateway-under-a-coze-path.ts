// The address is the application's own, only its path says coze; what the gateway answers with is the gateway's business.
interface GatewayReply {
  code: number;
  reason?: string;
  answer?: string;
}

export function useCozeGateway(sessionId: string) {
  return async function ask(question: string): Promise<string> {
    const res = await fetch('/api/coze/ask', {
      method: 'POST',
      body: JSON.stringify({ sessionId, question }),
    });
    const body = (await res.json()) as GatewayReply;
    if (body.code === 4010) throw new Error('Log in again.');
    if (body.code === 4023) throw new Error('Your trial has ended.');
    if (body.code === 4099) throw new Error('The assistant is closed at night.');
    return body.answer ?? '';
  };
}

// Our own billing service. Its numbers look like those of Coze and mean something else.
import { HTTPException } from 'hono/http-exception';

export async function charge(userId: string): Promise<void> {
  const url = process.env.BILLING_URL;
  if (url === undefined) return;

  const response = await fetch(`${url}/charges`, { method: 'POST', body: JSON.stringify({ userId }) });
  const reply = (await response.json()) as { code: number };

  // fine: 4024 is a code of the billing service
  if (reply.code === 4024) throw new HTTPException(402, { message: 'Please top up' });
}

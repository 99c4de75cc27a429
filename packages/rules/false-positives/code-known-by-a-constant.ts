// A constant says what the code means; where it holds, the message alone tells the rest.
const headers = { Authorization: `Bearer ${process.env['COZE_API_TOKEN']}` };

interface Reply {
  code: number;
  msg: string;
  data?: { name: string };
}

export async function nameOf(bot: string): Promise<string> {
  const response = await fetch(`https://api.coze.cn/v1/bots/${bot}`, { headers });
  const reply: Reply = await response.json();
  const isSignedOut = reply.code === 4100 || reply.code === 700012006;
  if (isSignedOut) throw new Error(`Please sign in again: ${reply.msg}`);
  if (!reply.data) throw new Error(`Coze answered ${reply.code}: ${reply.msg}`);
  return reply.data.name;
}

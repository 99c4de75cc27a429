// Two codes get a notice of their own; every outcome is returned behind the switch, whatever the code.
export async function bot(id: string, headers: HeadersInit, notify: (text: string) => void) {
  const response = await fetch(`https://api.coze.cn/v1/bots/${id}`, { headers });
  const body = await response.json();
  switch (body.code) {
    case 4200:
      notify('This bot is gone.');
      break;
    case 4101:
      notify('Ask for access to this bot.');
      break;
  }
  return { ok: body.code === 0, body };
}

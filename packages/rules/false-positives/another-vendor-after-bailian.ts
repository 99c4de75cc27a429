/** Draws with another vendor where 百炼 has no quota left. */
export async function drawElsewhere(prompt: string, key: string): Promise<string | null> {
  const res = await fetch('https://images.vendor.example/v3/images/generations', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ prompt }),
  });
  const body: any = await res.json();
  // The address is known and is not DashScope's: the words above name who was asked before.
  if (body.error?.code === 'InvalidParameters' || body.error?.code === 'NetworkingError') return null;
  if (body.error?.code === 'AccountOverdueError') return null;
  return body.data[0].url;
}

// The app's own server polls Coze and answers with ten times the HTTP status: 4000, 4010 and 4030 are its own.
export async function pollCoze(id: string): Promise<unknown> {
  const res = await fetch(`/api/coze/poll?id=${encodeURIComponent(id)}`);
  const body: any = await res.json();
  if (body.code === 4010) location.assign('/login');
  if (body.code === 4030 || body.code === 4290) return null;
  if (body.code === 4000) throw new TypeError(body.message);
  return body.data;
}

// The header of the browser's form goes on with its body, boundary and all; the text behind `??` is for nobody.
export async function relayUpload(request: Request, token: string): Promise<Response> {
  return fetch('https://api.coze.cn/v1/files/upload', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': request.headers.get('content-type') ?? 'multipart/form-data',
    },
    body: await request.arrayBuffer(),
  });
}

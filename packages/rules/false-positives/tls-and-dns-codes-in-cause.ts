// A failed fetch carries the code of Node or OpenSSL in `cause`: CERT_HAS_EXPIRED has no prefix that would give it away.
const ENDPOINT = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

export async function reachable(): Promise<boolean> {
  try {
    const res = await fetch(ENDPOINT, { method: 'OPTIONS' });
    return res.status < 500;
  } catch (err: any) {
    const code = err.cause?.code;
    if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return false;
    if (code === 'CERT_HAS_EXPIRED' || code === 'DEPTH_ZERO_SELF_SIGNED_CERT') {
      throw new Error('A proxy intercepts the connection to DashScope.', { cause: err });
    }
    throw err;
  }
}

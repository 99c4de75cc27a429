// The message is translated and shown; what is done depends on the code.
const sentences: Record<string, string> = {
  'authentication is invalid': '身份验证无效',
  'access token invalid': '访问令牌无效',
};

interface Reply<T> {
  code: number;
  msg: string;
  data: T;
}

export async function whoAmI(headers: HeadersInit): Promise<{ user_name: string } | undefined> {
  const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
  const reply = (await response.json()) as Reply<{ user_name: string }>;
  if (reply.code === 0) return reply.data;
  const text = reply.msg === '' ? '未知错误' : (sentences[reply.msg] ?? reply.msg);
  if (reply.code === 4100 || reply.code === 700012006) {
    console.warn(text);
    return undefined;
  }
  throw new Error(`${reply.code}: ${text}`);
}

// A doctor's command asks whether the hosts can be reached: an answer of 401 is as good as any, so no token is sent.
export async function isReachable(): Promise<boolean> {
  try {
    const { status } = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models');
    return status < 500;
  } catch {
    return false;
  }
}

export async function latencyOfCoze(): Promise<number> {
  const start = performance.now();
  await fetch('https://api.coze.cn/v1/users/me', { mode: 'no-cors', cache: 'no-store' });
  return performance.now() - start;
}

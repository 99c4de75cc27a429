// One enum mixes HTTP statuses and Coze codes because one value holds either; neither kind is in the wrong place.
enum Failure {
  Unauthorized = 401,
  TooManyRequests = 429,
  TokenInvalid = 4100,
  NotPublished = 4015,
}

export async function failureOf(conversationId: string): Promise<Failure | 'none' | 'other'> {
  const res = await fetch(`https://api.coze.cn/v1/conversation/retrieve?conversation_id=${conversationId}`, {
    headers: { Authorization: `Bearer ${process.env.COZE_API_TOKEN}` },
  });
  const reason: number = res.ok ? ((await res.json()) as { code: number }).code : res.status;
  if (reason === 0) return 'none';
  switch (reason) {
    case Failure.Unauthorized:
    case Failure.TooManyRequests:
    case Failure.TokenInvalid:
    case Failure.NotPublished:
      return reason;
    default:
      return 'other';
  }
}

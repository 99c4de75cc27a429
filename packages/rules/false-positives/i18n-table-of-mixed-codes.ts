// One table of texts for every source of errors: statuses, Coze, DashScope and the browser, looked up with a fallback.
const TEXTS: Record<string, string> = {
  401: '请重新登录',
  429: '请求过于频繁',
  4100: '访问令牌无效',
  4101: '没有权限',
  4999: '内部错误',
  ECONNABORTED: '网络超时',
  InvalidApiKey: 'API Key 无效',
  UPLOAD_TOO_LARGE: '文件过大',
};

export const t = (error: { code?: string | number; status?: number }): string =>
  TEXTS[error.code ?? ''] ?? TEXTS[error.status ?? ''] ?? '未知错误';

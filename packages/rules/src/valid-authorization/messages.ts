import type { Messages } from '../define-rule.js';

export const messages = {
  noBearer: {
    en: '{{ api }} answers this `Authorization` with {{ code }}: write `Bearer `, then the token (step 3, the header).',
    'zh-CN':
      '{{ api }}会以 {{ code }} 拒绝这样的 `Authorization`：请写成 `Bearer ` 加令牌（排查第 3 步：请求头）。',
  },
  doubleBearer: {
    en: '`Bearer` is sent twice here, which {{ api }} answers with {{ code }}: write it once, or leave it to the SDK (step 3, the header).',
    'zh-CN':
      '这里会发送两个 `Bearer`，{{ api }}会返回 {{ code }}：只写一次即可，SDK 会自动加上的则不必再写（排查第 3 步：请求头）。',
  },
  malformed: {
    en: 'A token has no blanks, quotes or line ends, and {{ api }} answers this one with {{ code }}: take them out (step 3, the header).',
    'zh-CN':
      '令牌中不会有空格、引号或换行，{{ api }}会以 {{ code }} 拒绝：请去掉多余字符（排查第 3 步：请求头）。',
  },
  emptyToken: {
    en: 'No token is sent here, which {{ api }} answers with {{ code }}: give it one (step 1, the token).',
    'zh-CN': '这里发送的令牌为空，{{ api }}会返回 {{ code }}：请填入令牌（排查第 1 步：访问密钥）。',
  },
  missing: {
    en: 'This request has no `Authorization`, which {{ api }} answers with {{ code }}: send `Bearer ` and a token (step 3, the header).',
    'zh-CN':
      '该请求没有 `Authorization`，{{ api }}会返回 {{ code }}：请在请求头中加上 `Bearer ` 和令牌（排查第 3 步：请求头）。',
  },
  unprovedBearer: {
    en: 'Nothing here shows that the variable begins with `Bearer `, without which {{ api }} answers with {{ code }}: write `Bearer ` before it (step 3, the header).',
    'zh-CN':
      '从这里看不出该环境变量是否以 `Bearer ` 开头，缺少它时{{ api }}会返回 {{ code }}：请在变量前写上 `Bearer `（排查第 3 步：请求头）。',
  },
  otherRegion: {
    en: 'The token comes from one region of {{ api }} and goes to the other, which answers with {{ code }} or 4101: use one `baseURL` for both (step 2, the host).',
    'zh-CN':
      '令牌来自{{ api }}的一个站点，请求却发往另一个站点，会返回 {{ code }} 或 4101：请让两处使用同一个 `baseURL`（排查第 2 步：域名）。',
  },
  otherRegionSocket: {
    en: '`baseURL` and the address of the WebSockets belong to different regions of {{ api }}, one of which answers with {{ code }} or 4101: set `baseURL` and `baseWsURL` to the same region (step 2, the host).',
    'zh-CN':
      '`baseURL` 与 WebSocket 地址属于{{ api }}的不同站点，其中一处会返回 {{ code }} 或 4101：请将 `baseURL` 和 `baseWsURL` 设为同一站点（排查第 2 步：域名）。',
  },
  noRegion: {
    en: 'Without `baseURL` this client calls api.coze.com, and a token of coze.cn is answered by {{ api }} with {{ code }} or 4101: write the address (step 2, the host).',
    'zh-CN':
      '不写 `baseURL` 时，该客户端会请求 api.coze.com；如果令牌来自 coze.cn，{{ api }}会返回 {{ code }} 或 4101：请写明地址（排查第 2 步：域名）。',
  },
  addBearer: {
    en: 'Write `Bearer ` before the token.',
    'zh-CN': '在令牌前加上 `Bearer `。',
  },
  removeBearer: {
    en: 'Take the surplus `Bearer ` out.',
    'zh-CN': '去掉多余的 `Bearer `。',
  },
} satisfies Messages;

import type { Messages } from '../define-rule.js';

export const messages = {
  tooManyMessages: {
    en: '{{ api }} answers this request with {{ code }}: send at most {{ limit }} messages.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：最多只能发送 {{ limit }} 条消息。',
  },
  tooManyPairs: {
    en: '{{ api }} answers this request with {{ code }}: `meta_data` holds at most 16 pairs.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：`meta_data` 最多包含 16 个键值对。',
  },
  keyTooLong: {
    en: '{{ api }} answers this request with {{ code }}: a key of `meta_data` has at most 64 characters.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：`meta_data` 的键不能超过 64 个字符。',
  },
  valueTooLong: {
    en: '{{ api }} answers this request with {{ code }}: a value of `meta_data` has at most 512 characters.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：`meta_data` 的值不能超过 512 个字符。',
  },
  missingProperty: {
    en: '{{ api }} answers this request with {{ code }}: add `{{ property }}`.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：请补上 `{{ property }}`。',
  },
  misplacedProperty: {
    en: '{{ api }} reads `{{ property }}` from the query of this request, and not from its body: put it into the address.',
    'zh-CN':
      '{{ api }}只从该请求的 Query 中读取 `{{ property }}`，不会读取 Body 中的值：请把它写到请求地址里。',
  },
  unknownRole: {
    en: '{{ api }} answers a message with the role `{{ value }}` with {{ code }}: use `user` or `assistant`.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝角色为 `{{ value }}` 的消息：请使用 `user` 或 `assistant`。',
  },
  unknownContentType: {
    en: '{{ api }} answers a message of the type `{{ value }}` with {{ code }}: use `text` or `object_string`.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝类型为 `{{ value }}` 的消息：请使用 `text` 或 `object_string`。',
  },
  onlyText: {
    en: '{{ api }} answers an `object_string` of texts alone with {{ code }}: send it as `text`, or add a file or an image.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝只含文本的 `object_string`：请改用 `text`，或加上文件或图片。',
  },
  botAndApp: {
    en: '{{ api }} answers this request with {{ code }}: send `bot_id` or `app_id`, not both.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：`bot_id` 与 `app_id` 不能同时传入。',
  },
  notMultipart: {
    en: '{{ api }} finds no file in this upload and answers with {{ code }}: send it as `multipart/form-data`.',
    'zh-CN': '{{ api }}在该请求中找不到文件，会返回 {{ code }}：请以 `multipart/form-data` 上传。',
  },
  noBoundary: {
    en: '{{ api }} cannot read a form without boundary and answers with {{ code }}: leave this header to the HTTP client.',
    'zh-CN':
      '缺少 boundary 的表单无法解析，{{ api }}会返回 {{ code }}：请不要手写该请求头，由 HTTP 客户端自动生成。',
  },
  twoFiles: {
    en: '{{ api }} answers this upload with {{ code }}: send one file at a time.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该上传：每次只能上传一个文件。',
  },
  missingQuery: {
    en: '{{ api }} answers this request with {{ code }}: add `{{ property }}` to the query.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：请在 Query 中补上 `{{ property }}`。',
  },
  outsideInput: {
    en: '{{ api }} does not see `{{ property }}` beside `model` and answers with {{ code }}: put it into `input`.',
    'zh-CN': '{{ api }}不会读取与 `model` 并列的 `{{ property }}`，会返回 {{ code }}：请把它放入 `input`。',
  },
  noInput: {
    en: '{{ api }} answers this request with {{ code }}: add `input`.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：请补上 `input`。',
  },
  noModel: {
    en: '{{ api }} answers this request with {{ code }}: add `model`.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：请补上 `model`。',
  },
  noPromptOrMessages: {
    en: '{{ api }} answers this request with {{ code }}: `input` needs `prompt` or `messages`.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：`input` 中须有 `prompt` 或 `messages`。',
  },
  noJsonWord: {
    en: '{{ api }} answers this request with {{ code }}: in JSON mode a message has to contain the word "json".',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：使用 JSON 模式时，消息中须出现“json”一词。',
  },
  jsonWithThinking: {
    en: '{{ api }} answers this request with {{ code }}: JSON mode does not go with thinking.',
    'zh-CN': '{{ api }}会以 {{ code }} 拒绝该请求：JSON 模式不能与思考模式同时开启。',
  },
  otherBase: {
    en: '{{ api }} answers this address with {{ code }}: the base is that of one protocol, the path that of the other.',
    'zh-CN': '{{ api }}会对该地址返回 {{ code }}：基础地址属于一种协议，路径却属于另一种。',
  },
} satisfies Messages;

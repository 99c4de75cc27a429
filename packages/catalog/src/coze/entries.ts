import type { Entry } from '../types.js';

const table = 'Coze error code table';
const studioLocale = 'coze-studio, studio-i18n-resource/src/locales/zh-CN.json';
const studioWorkflow = 'coze-studio, backend/types/errno/workflow.go';

/** Codes of the hosted Coze APIs, and those of a self-hosted coze-studio as *seen*, in ascending order. */
export const entries: readonly Entry<number>[] = [
  {
    code: 1109,
    name: 'VOICE_SAMPLE_TEXT_MISMATCH',
    tier: 'documented',
    responses: [{ message: 'WERError' }],
    category: 'request',
    retry: 'never',
    operations: ['audio.voices.clone'],
    text: {
      en: {
        summary: 'The voice sample does not match its text',
        cause: 'The recording says something too different from the `text` that was sent along with it.',
        fix: 'Send the words that are really spoken in the recording, or leave `text` out.',
      },
      'zh-CN': {
        summary: '音频内容与文案不一致',
        cause: '录音里实际说的话与随请求传入的 `text` 相差太大。',
        fix: '把 `text` 改成录音的真实内容，或者干脆不传该字段。',
      },
    },
    source: 'Coze docs, page clone_voices',
  },
  {
    code: 4000,
    name: 'INVALID_PARAMETERS',
    tier: 'listed',
    responses: [{ message: '请求参数错误' }],
    category: 'request',
    retry: 'never',
    isGeneral: true,
    text: {
      en: {
        summary: 'A request parameter is missing or malformed',
        cause:
          'A required field is absent, a value has the wrong type, or two fields exclude each other, such as `bot_id` with `app_id` on a workflow run.',
        fix: 'Compare the request with the API reference and log `msg`, which often names the field.',
      },
      'zh-CN': {
        summary: '请求参数缺失或格式有误',
        cause:
          '可能漏传了必填字段、字段类型不对，或同时传了互斥字段，例如运行工作流时既传 `bot_id` 又传 `app_id`。',
        fix: '对照接口文档逐项核对请求；`msg` 里往往会指出具体字段，建议一并记录。',
      },
    },
    source: table,
  },
  {
    code: 4001,
    name: 'INVALID_CHAT',
    tier: 'listed',
    responses: [{ message: 'Invalid chat（包括chat id错误，chat 找不到）' }],
    category: 'not-found',
    retry: 'never',
    text: {
      en: {
        summary: 'The chat does not exist or is not yours',
        cause:
          'The `chat_id` is wrong, belongs to another conversation, or is invisible to the account behind the token.',
        fix: 'Use the `id` and `conversation_id` that creating the chat returned, with a token of the same account.',
      },
      'zh-CN': {
        summary: '对话不存在或无权访问',
        cause: '`chat_id` 有误、不属于该会话，或令牌所属账号看不到这个对话。',
        fix: '使用发起对话时返回的 `id` 与 `conversation_id`，并用同一账号的令牌访问。',
      },
    },
    source: table,
  },
  {
    code: 4002,
    name: 'INVALID_CONVERSATION',
    tier: 'listed',
    responses: [{ message: 'invalid conversation（包括conversation id错误，conversation 找不到）' }],
    category: 'not-found',
    retry: 'never',
    text: {
      en: {
        summary: 'The conversation does not exist or is not yours',
        cause:
          'The `conversation_id` is wrong, or the account behind the token has no access to that conversation.',
        fix: 'Check the id, which belongs in the query string, or create a new conversation and keep its id.',
      },
      'zh-CN': {
        summary: '会话不存在或无权访问',
        cause: '`conversation_id` 有误，或令牌所属账号没有这个会话的权限。',
        fix: '核对会话 ID（应放在 URL 查询参数里），或新建会话并保存它的 ID。',
      },
    },
    source: table,
  },
  {
    code: 4003,
    name: 'META_DATA_LIMIT_EXCEEDED',
    tier: 'listed',
    responses: [{ message: 'meta data 超过限制' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: '`meta_data` exceeds its limits',
        cause:
          'There are more than 16 pairs, a key is longer than 64 characters, or a value is longer than 512.',
        fix: 'Send fewer or shorter pairs, and keep larger data on your own side.',
      },
      'zh-CN': {
        summary: '`meta_data` 超出限制',
        cause: '键值对超过 16 组，或者键超过 64 个字符、值超过 512 个字符。',
        fix: '精简键值对；体积较大的数据请存放在自己的系统里。',
      },
    },
    source: table,
  },
  {
    code: 4004,
    name: 'ADDITIONAL_MESSAGES_LIMIT_EXCEEDED',
    tier: 'listed',
    responses: [{ message: 'additional messages超过限制' }],
    category: 'request',
    retry: 'never',
    operations: ['chat.create', 'workflows.chat.stream'],
    text: {
      en: {
        summary: '`additional_messages` exceeds its limits',
        cause: 'A chat takes at most 100 additional messages, a chat with a workflow at most 50.',
        fix: 'Send only the latest messages and let the conversation keep the rest.',
      },
      'zh-CN': {
        summary: '`additional_messages` 超出限制',
        cause: '发起对话最多附带 100 条消息，执行对话流最多 50 条。',
        fix: '只传最近的消息，更早的上下文交给会话保存。',
      },
    },
    source: table,
  },
  {
    code: 4005,
    name: 'INVALID_MESSAGE',
    tier: 'listed',
    responses: [{ message: 'invalid message（包括message id错误，message content错误）' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The message does not exist or has invalid content',
        cause:
          'The `message_id` is wrong or out of reach for the account, or `content` does not fit its `content_type`.',
        fix: 'Check the id and the conversation it belongs to, and the form of `content`.',
      },
      'zh-CN': {
        summary: '消息不存在或内容不合要求',
        cause: '`message_id` 有误、账号无权访问该消息，或 `content` 与 `content_type` 不匹配。',
        fix: '检查消息 ID 及其所属会话，并确认 `content` 的格式。',
      },
    },
    source: table,
  },
  {
    code: 4006,
    name: 'INVALID_BOT',
    tier: 'listed',
    responses: [{ message: 'invalid bot（包括bot id错误，bot 找不到）' }],
    category: 'not-found',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The bot does not exist or is not yours',
        cause:
          'The `bot_id` is wrong, the bot was deleted, or the account behind the token has no access to it.',
        fix: 'Copy the id from the URL of the bot in the Coze console and grant the token access to its workspace.',
      },
      'zh-CN': {
        summary: '智能体不存在或无权访问',
        cause: '`bot_id` 有误、智能体已被删除，或令牌所属账号无权使用它。',
        fix: '从扣子编排页的 URL 中复制智能体 ID，并给令牌授予该智能体所在空间的权限。',
      },
    },
    source: table,
  },
  {
    code: 4007,
    name: 'AUTO_SAVE_HISTORY_REQUIRED',
    tier: 'listed',
    responses: [{ message: '流false仅在自动保存为true时允许' }],
    category: 'request',
    retry: 'never',
    operations: ['chat.create'],
    text: {
      en: {
        summary: 'A chat that is not streamed must save its history',
        cause:
          '`auto_save_history` is false while `stream` is false or absent (it defaults to false), so nobody could ever fetch the reply.',
        fix: 'Set `auto_save_history: true` or leave it out (it defaults to true), or stream the reply.',
      },
      'zh-CN': {
        summary: '非流式对话必须保存历史记录',
        cause:
          '`auto_save_history` 为 false，而 `stream` 为 false 或未传（默认即 false），这样回复将无处可查。',
        fix: '将 `auto_save_history` 设为 true 或不传（默认 true），也可以改用流式响应。',
      },
    },
    source: table,
    note: '`stream: false` alone is valid, and so is `stream: true` with `auto_save_history: false`.',
  },
  {
    code: 4008,
    name: 'USER_DAILY_LIMIT_REACHED',
    tier: 'listed',
    responses: [{ message: '用户限流' }],
    category: 'quota',
    retry: 'later',
    text: {
      en: {
        summary: 'The daily number of calls to this bot is used up',
        cause: 'The bot has been called as often as is allowed for one day.',
        fix: 'Stop retrying and try again the next day, or move to a plan with a higher limit.',
      },
      'zh-CN': {
        summary: '当日调用次数已用完',
        cause: '该智能体今天的调用次数已达上限。',
        fix: '停止重试，次日再调用；也可以升级到额度更高的套餐。',
      },
    },
    source: table,
  },
  {
    code: 4009,
    name: 'SYSTEM_BUSY',
    tier: 'listed',
    responses: [{ message: '已达系统请求上限，请稍后重试' }],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'Coze is handling too many requests',
        cause: 'The platform as a whole is at its limit; the request itself is fine.',
        fix: 'Retry with exponential backoff and some jitter.',
      },
      'zh-CN': {
        summary: '系统繁忙，请求量达到上限',
        cause: '平台整体请求量已满，请求本身没有问题。',
        fix: '按指数退避加随机抖动的方式重试。',
      },
    },
    source: table,
  },
  {
    code: 4010,
    name: 'PROMPT_TOO_LONG',
    tier: 'listed',
    responses: [{ message: '当前问题请求的 prompt token 数量超过模型上限' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The prompt is longer than the model allows',
        cause: 'The question, together with its context, has more tokens than the model of the bot can read.',
        fix: 'Shorten the question or the history, or choose a model with a larger context window.',
      },
      'zh-CN': {
        summary: '提示词超过模型的长度上限',
        cause: '问题连同上下文的 token 数超出了智能体所用模型的处理能力。',
        fix: '精简问题或历史消息，或换用上下文窗口更大的模型。',
      },
    },
    source: table,
  },
  {
    code: 4011,
    name: 'TOKEN_BALANCE_INSUFFICIENT',
    tier: 'listed',
    responses: [{ message: '当前账户的 Coze Token 余额不足' }],
    category: 'billing',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The account has run out of Coze tokens',
        cause: 'The balance of Coze tokens does not cover this call.',
        fix: 'Top up the account, then send the request again.',
      },
      'zh-CN': {
        summary: 'Coze Token 余额不足',
        cause: '账户里剩余的 Coze Token 不够支付这次调用。',
        fix: '充值后重新发送请求即可。',
      },
    },
    source: table,
  },
  {
    code: 4012,
    name: 'INVALID_MODEL',
    tier: 'listed',
    responses: [{ message: 'invalid model' }],
    category: 'model',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The model of the bot is not available',
        cause: 'The bot is configured with a model that Coze no longer offers.',
        fix: 'Pick another model in the settings of the bot and publish it again.',
      },
      'zh-CN': {
        summary: '智能体使用的模型不可用',
        cause: '智能体所选的模型已失效，例如已从扣子下线。',
        fix: '在智能体设置中换一个模型，然后重新发布。',
      },
    },
    source: table,
  },
  {
    code: 4013,
    name: 'MODEL_ERROR',
    tier: 'listed',
    responses: [{ message: '模型错误' }],
    category: 'model',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The model service failed',
        cause: 'The model behind the bot returned an error of its own.',
        fix: 'Retry with backoff; if it goes on, switch the model or contact Coze with the log id.',
      },
      'zh-CN': {
        summary: '模型服务出错',
        cause: '智能体背后的模型服务自身报错。',
        fix: '退避重试；若持续出现，可更换模型，或带上 logid 联系扣子。',
      },
    },
    source: table,
    note: '@coze/api 1.3.9 throws it as RateLimitError with status 429, although Coze describes a model error.',
  },
  {
    code: 4014,
    name: 'QUESTION_NOT_ANSWERABLE',
    tier: 'listed',
    responses: [{ message: '问题无法回答' }],
    category: 'content',
    retry: 'never',
    text: {
      en: {
        summary: 'The bot cannot answer this question',
        cause: 'The question was refused; asking it again unchanged gives the same result.',
        fix: 'Show the user a friendly refusal and ask for another question.',
      },
      'zh-CN': {
        summary: '该问题无法回答',
        cause: '智能体拒绝回答这个问题，原样再问结果也一样。',
        fix: '给用户一个友好的提示，请对方换个问题。',
      },
    },
    source: table,
    note: 'Updating a workspace answers with the same code when its name or description breaks the content rules (page update_workspace_info).',
  },
  {
    code: 4015,
    name: 'BOT_NOT_PUBLISHED',
    tier: 'listed',
    responses: [{ message: 'bot 未发布到API' }],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The bot is not published as an API service',
        cause:
          'The API channel was not ticked when the bot was published, or the request goes to coze.com while the bot lives on coze.cn, or the reverse.',
        fix: 'Publish the bot to the API channel, and check that host and bot belong to the same region.',
      },
      'zh-CN': {
        summary: '智能体未发布为 API 服务',
        cause: '发布时没有勾选 API 渠道，或者智能体在 coze.cn 而请求发到了 coze.com（反之亦然）。',
        fix: '把智能体发布到 API 渠道，并确认访问域名与智能体属于同一站点。',
      },
    },
    source: table,
  },
  {
    code: 4016,
    name: 'CONVERSATION_BUSY',
    tier: 'listed',
    responses: [{ message: '当前会话已有chat在运行' }],
    category: 'conflict',
    retry: 'later',
    text: {
      en: {
        summary: 'Another chat is still running in the conversation',
        cause: 'A conversation handles one chat at a time, and the previous one has not finished.',
        fix: 'Wait until it is completed, cancel it, or use another conversation.',
      },
      'zh-CN': {
        summary: '会话中还有对话正在进行',
        cause: '一个会话同一时间只能进行一个对话，上一个还没有结束。',
        fix: '等它结束、主动取消它，或改用另一个会话。',
      },
    },
    source: table,
  },
  {
    code: 4019,
    name: 'BOT_BALANCE_INSUFFICIENT',
    tier: 'listed',
    responses: [{ message: '火山Bot调用按量余额不足' }],
    category: 'billing',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The pay-as-you-go balance for bots is used up',
        cause: 'Calls to the bot are billed through Volcano Engine, and that account is in arrears.',
        fix: 'Settle or top up the Volcano Engine account.',
      },
      'zh-CN': {
        summary: '智能体按量付费余额不足',
        cause: '智能体调用通过火山引擎按量计费，而该账号已经欠费。',
        fix: '到火山引擎结清欠款或充值。',
      },
    },
    source: table,
  },
  {
    code: 4020,
    name: 'RPM_LIMIT_EXCEEDED',
    tier: 'listed',
    responses: [{ message: '火山Bot调用超出RPM峰值' }],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'More requests per minute than were bought',
        cause: 'Calls to the bot exceed the requests per minute of the Volcano Engine plan.',
        fix: 'Wait for the next minute and try again; if that happens often, spread the calls out or buy a higher limit.',
      },
      'zh-CN': {
        summary: '每分钟请求数超出已购额度',
        cause: '智能体的调用频率超过了在火山引擎购买的 RPM。',
        fix: '等到下一分钟再试；经常触发时，在自己这一侧限流，或提高 RPM 额度。',
      },
    },
    source: table,
  },
  {
    code: 4021,
    name: 'WORKFLOW_NOT_CONFIGURED',
    tier: 'listed',
    responses: [{ message: '工作流未配置' }],
    category: 'workflow',
    retry: 'after-fix',
    operations: [
      'chat.create',
      'chat.retrieve',
      'chat.submitToolOutputs',
      'chat.createV2',
      'workflows.chat.stream',
      'workflows.runs.create',
      'workflows.runs.stream',
      'workflows.runs.resume',
      'workflows.runs.history',
      'websockets.chat.create',
    ],
    text: {
      en: {
        summary: 'No workflow is configured',
        cause: 'The bot is meant to run a workflow, but none has been set up for it.',
        fix: 'Configure the workflow of the bot, publish it, and send the request again.',
      },
      'zh-CN': {
        summary: '未配置工作流',
        cause: '该智能体需要运行工作流，但尚未为它配置。',
        fix: '为智能体配置好工作流并发布，再重新请求。',
      },
    },
    source: table,
    note: "The vendor's table explains this code with the text of 4016 (a chat is still running); cause and fix here follow its message. The operations are those that run a bot or a workflow, and those that tell how a run ended.",
  },
  {
    code: 4022,
    name: 'MODEL_PAYMENT_OVERDUE',
    tier: 'listed',
    responses: [{ message: '模型欠费' }],
    category: 'billing',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The account owes money for the model service',
        cause: 'The model is served by Volcano Ark, and the bill there is overdue.',
        fix: 'Pay the outstanding amount; calls work again once the account is restored.',
      },
      'zh-CN': {
        summary: '模型服务欠费',
        cause: '模型由火山方舟提供，而方舟账户已欠费。',
        fix: '结清方舟的欠款，账户恢复后即可继续调用。',
      },
    },
    source: table,
  },
  {
    code: 4027,
    name: 'ACCOUNT_PAYMENT_OVERDUE',
    tier: 'documented',
    responses: [{ message: 'Your account has an overdue payment, please recharge immediately.' }],
    category: 'billing',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The account has an overdue payment',
        cause: 'The account that pays for the call is in arrears.',
        fix: 'Check the balance in the console and top it up.',
      },
      'zh-CN': {
        summary: '账户欠费',
        cause: '为本次调用付费的账户处于欠费状态。',
        fix: '在控制台查看余额并充值。',
      },
    },
    source: 'Coze docs, page realtime_error_codes',
  },
  {
    code: 4028,
    name: 'CREDITS_EXHAUSTED',
    tier: 'documented',
    responses: [
      {
        message:
          'Insufficient coze credits balance, please wait for the quota refresh or upgrade to paid version.',
      },
      { message: 'Your free quota has been used up. Please upgrade to a paid plan to continue' },
    ],
    category: 'quota',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The credits of the free plan are used up',
        cause: 'The free plan has no credits or free calls left.',
        fix: 'Upgrade to a paid plan, or wait until the credits are renewed.',
      },
      'zh-CN': {
        summary: '免费版额度已用完',
        cause: '免费版的资源点或免费调用次数已经耗尽。',
        fix: '升级到付费套餐，或等待额度刷新。',
      },
    },
    source: 'Coze docs, page realtime_error_codes; coze-py#425',
    note: 'Documented for realtime events; also comes in `last_error` of a failed chat.',
  },
  {
    code: 4029,
    name: 'REALTIME_IDLE_TIMEOUT',
    tier: 'documented',
    responses: [
      { message: 'The connection was closed due to prolonged user inactivity. Please retry your request.' },
      { message: '升级到团队版或企业版才可以使用音色复刻能力' },
    ],
    category: 'client',
    retry: 'by-message',
    retryByMessage: [
      { includes: 'user inactivity', retry: 'backoff' },
      { includes: '音色复刻', retry: 'after-fix' },
    ],
    operations: ['audio.rooms.create', 'audio.voices.clone', 'websockets.chat.create'],
    text: {
      en: {
        summary: 'Realtime call closed because nobody spoke',
        cause:
          'Nobody spoke in the realtime call for longer than its silence limit (three minutes by default). In the console the same number means that the plan lacks voice cloning.',
        fix: 'Create a new room and raise `longest_silence_ms`; if the message is about voice cloning, upgrade the plan.',
      },
      'zh-CN': {
        summary: '实时通话因长时间无人说话而断开',
        cause:
          '实时通话的静默时间超过上限（默认三分钟）。在扣子控制台里，同一个码还表示当前套餐不含音色复刻。',
        fix: '重新创建房间，并调大 `longest_silence_ms`；若消息提到音色复刻，则需升级套餐。',
      },
    },
    source: `Coze docs, page realtime_error_codes; ${studioLocale}`,
    note: 'Two meanings: a closed realtime connection in the docs, a plan without voice cloning in the locale file of coze-studio.',
  },
  {
    code: 4031,
    name: 'VOICE_CLONING_NOT_IN_PLAN',
    tier: 'documented',
    responses: [{ message: '升级到团队版或企业版才可以使用音色复刻能力' }],
    category: 'billing',
    retry: 'after-fix',
    operations: ['audio.voices.clone'],
    text: {
      en: {
        summary: 'The plan does not include voice cloning',
        cause: 'Cloning a voice takes a team or enterprise plan.',
        fix: 'Upgrade the plan, or use one of the built-in voices.',
      },
      'zh-CN': {
        summary: '当前套餐不支持音色复刻',
        cause: '音色复刻只对团队版和企业版开放。',
        fix: '升级套餐，或改用系统内置音色。',
      },
    },
    source: studioLocale,
  },
  {
    code: 4032,
    name: 'VOICE_SLOTS_EXHAUSTED',
    tier: 'documented',
    responses: [{ message: '音色扩容资源包额度不足' }],
    category: 'quota',
    retry: 'after-fix',
    operations: ['audio.voices.clone'],
    text: {
      en: {
        summary: 'No room left for another cloned voice',
        cause: 'The plan and its expansion packs allow no further cloned voice.',
        fix: 'Buy an expansion pack, or train a voice that you already have by passing its `voice_id`.',
      },
      'zh-CN': {
        summary: '可复刻的音色数量已用完',
        cause: '套餐及音色扩容包的额度不足以再复刻一个音色。',
        fix: '购买扩容包，或传入已有音色的 `voice_id` 重新训练。',
      },
    },
    source: studioLocale,
  },
  {
    code: 4100,
    name: 'AUTHENTICATION_INVALID',
    tier: 'listed',
    responses: [{ message: '身份验证无效' }, { message: 'authentication is invalid' }],
    category: 'auth',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The access token is not valid',
        cause:
          'The token is wrong or expired (a personal access token lives 1 to 30 days), or it was issued on coze.cn and sent to api.coze.com, or the reverse.',
        fix: 'Send `Authorization: Bearer <token>` with a fresh token to the host where it was issued.',
      },
      'zh-CN': {
        summary: '访问令牌无效',
        cause:
          '令牌写错或已过期（个人访问令牌有效期为 1 至 30 天），也可能是把 coze.cn 的令牌发给了 api.coze.com，或者反过来。',
        fix: '以 `Authorization: Bearer <令牌>` 的形式携带有效令牌，并请求签发它的那个站点。',
      },
    },
    source: table,
  },
  {
    code: 4101,
    name: 'PERMISSION_DENIED',
    tier: 'listed',
    responses: [{ message: '没有权限访问该资源' }, { message: 'The token you entered is incorrect' }],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The token may not access this resource',
        cause:
          'The token lacks a permission such as `chat` or `run`, or the workspace of the resource; a coze.cn token on api.coze.com, or the reverse, ends here as well.',
        fix: 'Grant the permission and the workspace to the token, and check that host and token belong to the same region.',
      },
      'zh-CN': {
        summary: '令牌无权访问该资源',
        cause:
          '令牌没有勾选所需权限（如 `chat`、`run`），或未授权资源所在的空间；coze.cn 与 api.coze.com 的令牌混用也会得到这个码。',
        fix: '为令牌补上权限和工作空间，并确认域名与令牌属于同一站点。',
      },
    },
    source: table,
  },
  {
    code: 4102,
    name: 'RISK_CONTROL_BLOCKED',
    tier: 'listed',
    responses: [{ message: '命中风控拦截' }],
    category: 'permission',
    retry: 'later',
    text: {
      en: {
        summary: 'Blocked by risk control',
        cause: 'Coze noticed unusual activity of this account or address.',
        fix: 'Slow down and try again later; if it goes on, send the code and `X-Tt-Logid` to Coze.',
      },
      'zh-CN': {
        summary: '被风控拦截',
        cause: '扣子检测到该账号或来源存在异常行为。',
        fix: '降低频率，过一段时间再试；若一直如此，请把错误码和 `X-Tt-Logid` 反馈给扣子。',
      },
    },
    source: table,
    note: 'Updating an organization answers with the same code when its name or description breaks the content rules (page update_organization_info).',
  },
  {
    code: 4104,
    name: 'CHAT_NOT_CANCELABLE',
    tier: 'listed',
    responses: [{ message: '当前对话不支持取消' }],
    category: 'conflict',
    retry: 'never',
    operations: ['chat.cancel'],
    text: {
      en: {
        summary: 'The chat can no longer be canceled',
        cause: 'Its status is already `completed`, `failed` or `requires_action`.',
        fix: 'Read the status first; if the chat has ended, there is nothing left to cancel.',
      },
      'zh-CN': {
        summary: '对话已无法取消',
        cause: '对话已处于 `completed`、`failed` 或 `requires_action` 状态。',
        fix: '取消前先查询状态；对话若已结束，就无需再取消。',
      },
    },
    source: table,
  },
  {
    code: 4105,
    name: 'SENSITIVE_CONTENT',
    tier: 'listed',
    responses: [{ message: '内容包含敏感信息,请修改后重新提交' }],
    category: 'content',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The content contains sensitive information',
        cause:
          'The persona, the opening words or another setting of the published bot did not pass the content check.',
        fix: 'Remove the sensitive words from the bot and publish it again.',
      },
      'zh-CN': {
        summary: '内容含有敏感信息',
        cause: '所发布智能体的人设、开场白等配置没有通过内容审核。',
        fix: '删改智能体中的敏感词后重新发布。',
      },
    },
    source: table,
  },
  {
    code: 4200,
    name: 'RESOURCE_NOT_FOUND',
    tier: 'listed',
    responses: [{ message: '资源未找到' }],
    category: 'not-found',
    retry: 'never',
    text: {
      en: {
        summary: 'The resource does not exist or is not yours',
        cause:
          'The id is wrong, the resource belongs to another account, or the workflow has never been published.',
        fix: 'Check the id and its owner; publish a workflow before running it.',
      },
      'zh-CN': {
        summary: '资源不存在或不属于当前账号',
        cause: '资源 ID 有误、资源由其他账号创建，或要运行的工作流从未发布。',
        fix: '核对 ID 与归属；工作流请先发布再运行。',
      },
    },
    source: table,
  },
  {
    code: 4201,
    name: 'MEMBER_ALREADY_EXISTS',
    tier: 'listed',
    responses: [{ message: '企业/团队人员已存在，请勿重复添加。组织成员已经存在，请不要重复加入。' }],
    category: 'conflict',
    retry: 'never',
    operations: ['enterprises.members.create', 'organizations.members.create'],
    text: {
      en: {
        summary: 'The person is already a member',
        cause: 'The enterprise, team or organization already contains the person to be added.',
        fix: 'Treat it as done, or list the members before adding someone.',
      },
      'zh-CN': {
        summary: '成员已存在',
        cause: '要添加的人员已经在该企业、团队或组织中。',
        fix: '可视为添加成功，或在添加前先查询成员列表。',
      },
    },
    source: table,
  },
  {
    code: 4300,
    name: 'FILE_EMPTY',
    tier: 'listed',
    responses: [{ message: '上传文件时文件为空' }],
    category: 'upload',
    retry: 'never',
    operations: ['files.upload'],
    text: {
      en: {
        summary: 'The uploaded file is empty',
        cause: 'The path or file name leads nowhere, or the request is not sent as `multipart/form-data`.',
        fix: 'Check that the file exists and let the HTTP client set the multipart `Content-Type` itself.',
      },
      'zh-CN': {
        summary: '上传的文件为空',
        cause: '文件路径或文件名不存在，或请求没有以 `multipart/form-data` 发送。',
        fix: '确认文件存在，并让 HTTP 客户端自行设置 multipart 的 `Content-Type`。',
      },
    },
    source: table,
  },
  {
    code: 4301,
    name: 'TOO_MANY_FILES',
    tier: 'listed',
    responses: [{ message: '文件上传时超过一个' }],
    category: 'upload',
    retry: 'never',
    operations: ['files.upload'],
    text: {
      en: {
        summary: 'More than one file in one upload',
        cause: 'Each upload takes exactly one file.',
        fix: 'Send one request a file.',
      },
      'zh-CN': {
        summary: '一次上传了多个文件',
        cause: '上传接口每次只接受一个文件。',
        fix: '逐个文件发送请求。',
      },
    },
    source: table,
  },
  {
    code: 4302,
    name: 'FILE_TOO_LARGE',
    tier: 'listed',
    responses: [{ message: '文件上传大小超过限制' }],
    category: 'upload',
    retry: 'never',
    operations: ['files.upload'],
    text: {
      en: {
        summary: 'The file is too large',
        cause: 'The file exceeds the size that the upload accepts.',
        fix: 'Compress or split the file, and check its size before uploading.',
      },
      'zh-CN': {
        summary: '文件过大',
        cause: '文件大小超出了上传接口的限制。',
        fix: '压缩或拆分文件，并在上传前检查大小。',
      },
    },
    source: table,
  },
  {
    code: 4303,
    name: 'FILE_TYPE_UNSUPPORTED',
    tier: 'listed',
    responses: [{ message: '文件类型不支持' }],
    category: 'upload',
    retry: 'never',
    operations: ['files.upload'],
    text: {
      en: {
        summary: 'The file type is not supported',
        cause: 'The format of the file is not among those that can be uploaded.',
        fix: 'Convert the file to a supported format.',
      },
      'zh-CN': {
        summary: '不支持的文件类型',
        cause: '该文件的格式不在可上传的范围内。',
        fix: '转换成受支持的格式再上传。',
      },
    },
    source: table,
  },
  {
    code: 4304,
    name: 'FILE_INVALID',
    tier: 'listed',
    responses: [{ message: '文件无效' }],
    category: 'upload',
    retry: 'never',
    operations: ['files.upload'],
    text: {
      en: {
        summary: 'The file is damaged or unreadable',
        cause: 'The content of the file could not be read, for example because it is corrupt.',
        fix: 'Open the file locally to check it, then upload a sound copy.',
      },
      'zh-CN': {
        summary: '文件损坏或无法读取',
        cause: '服务端读不出文件内容，例如文件已损坏。',
        fix: '先在本地打开检查，再上传完好的文件。',
      },
    },
    source: table,
  },
  {
    code: 4314,
    name: 'EXECUTION_NOT_FOUND',
    tier: 'listed',
    responses: [{ message: '未找到执行记录' }],
    category: 'workflow',
    retry: 'never',
    operations: ['workflows.runs.history'],
    text: {
      en: {
        summary: 'No such run of the workflow',
        cause: 'The `execute_id` is wrong or belongs to another workflow.',
        fix: 'Use the `execute_id` that the run returned, together with the id of the same workflow.',
      },
      'zh-CN': {
        summary: '找不到该工作流的执行记录',
        cause: '`execute_id` 有误，或属于另一个工作流。',
        fix: '使用运行时返回的 `execute_id`，并配上同一个工作流的 ID。',
      },
    },
    source: table,
  },
  {
    code: 4315,
    name: 'EXECUTION_ENDED',
    tier: 'listed',
    responses: [{ message: '执行已结束' }],
    category: 'workflow',
    retry: 'never',
    operations: ['workflows.runs.resume'],
    text: {
      en: {
        summary: 'The run has ended and cannot be resumed',
        cause: 'Only an interrupted run can go on; this one is over, or the workflow id is wrong.',
        fix: 'Check the workflow id, or start a new run.',
      },
      'zh-CN': {
        summary: '执行已结束，无法恢复',
        cause: '只有被中断的执行才能恢复；这次执行已经结束，或工作流 ID 不对。',
        fix: '核对工作流 ID，或重新运行。',
      },
    },
    source: table,
  },
  {
    code: 5000,
    name: 'INTERNAL_SERVER_ERROR',
    tier: 'listed',
    responses: [{ message: '服务器内部错误' }],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'Coze failed internally',
        cause:
          'Something broke on the side of Coze. Tool outputs for a chat with `auto_save_history: false` get this code too.',
        fix: 'Retry with backoff; if it goes on, check the ids that were sent and report the log id to Coze.',
      },
      'zh-CN': {
        summary: '扣子服务内部出错',
        cause: '扣子服务端发生故障。若对话以 `auto_save_history: false` 发起，提交工具结果时也会得到这个码。',
        fix: '退避重试；若持续出现，请检查所传 ID，并把 logid 反馈给扣子。',
      },
    },
    source: table,
  },
  {
    code: 6003,
    name: 'ASYNC_RUN_NOT_IN_PLAN',
    tier: 'documented',
    responses: [
      {
        message:
          'Workflow execution with is_async=true is a premium feature available only to Coze Professional users',
      },
    ],
    category: 'billing',
    retry: 'after-fix',
    operations: ['workflows.runs.create'],
    text: {
      en: {
        summary: 'The plan does not include asynchronous runs',
        cause: '`is_async: true` works on paid plans only.',
        fix: 'Run the workflow without `is_async`, stream it, or upgrade the plan.',
      },
      'zh-CN': {
        summary: '当前套餐不支持异步运行工作流',
        cause: '`is_async: true` 仅对付费套餐开放。',
        fix: '去掉 `is_async`、改用流式运行，或升级套餐。',
      },
    },
    source: 'Coze docs, page workflow_run',
  },
  {
    code: 6023,
    name: 'STUDIO_OPEN_API_WORKFLOW_TIMEOUT',
    tier: 'seen',
    responses: [],
    category: 'workflow',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The workflow took too long (coze-studio)',
        cause: 'A self-hosted coze-studio stopped the run because it exceeded its time limit.',
        fix: 'Shorten the slow nodes, or try again.',
      },
      'zh-CN': {
        summary: '工作流执行超时（coze-studio）',
        cause: '自部署的 coze-studio 因执行超过时限而终止了工作流。',
        fix: '优化耗时的节点，或再次尝试。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 6031,
    name: 'STUDIO_OPEN_API_WORKFLOW_NOT_PUBLISHED',
    tier: 'seen',
    responses: [],
    category: 'workflow',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The workflow is not published (coze-studio)',
        cause:
          'A self-hosted coze-studio runs published workflows only; the hosted service answers 4200 here.',
        fix: 'Publish the workflow, then run it.',
      },
      'zh-CN': {
        summary: '工作流未发布（coze-studio）',
        cause: '自部署的 coze-studio 只运行已发布的工作流；官方服务在这种情况下返回 4200。',
        fix: '先发布工作流再运行。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 6039,
    name: 'STUDIO_OPEN_API_INTERRUPT_NOT_SUPPORTED',
    tier: 'seen',
    responses: [],
    category: 'workflow',
    retry: 'never',
    text: {
      en: {
        summary: 'A synchronous run cannot be interrupted (coze-studio)',
        cause: 'The workflow asks for input on its way, which a plain synchronous run cannot wait for.',
        fix: 'Stream the run and resume it after the interruption.',
      },
      'zh-CN': {
        summary: '同步运行不支持中断（coze-studio）',
        cause: '工作流中途需要用户输入，而普通的同步运行无法等待。',
        fix: '改用流式运行，中断后再恢复。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 305000002,
    name: 'STUDIO_CODE_NODE_FAILED',
    tier: 'seen',
    responses: [
      { message: 'Function execution failed, please check the code of the function. Detail: {detail}' },
    ],
    category: 'workflow',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'A code node of the workflow failed (coze-studio)',
        cause: 'The function in a code node threw an error.',
        fix: 'Debug the function with the inputs of this run; the message carries the detail.',
      },
      'zh-CN': {
        summary: '工作流的代码节点执行失败（coze-studio）',
        cause: '代码节点中的函数抛出了异常。',
        fix: '用本次运行的输入调试该函数，具体原因见消息内容。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 700012006,
    name: 'ACCESS_TOKEN_INVALID',
    tier: 'listed',
    responses: [
      { status: 401, message: 'access token invalid' },
      { message: 'login verification is invalid' },
      { message: 'authentication failed: missing session_key in cookie' },
    ],
    category: 'auth',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The access token is missing, wrong or expired',
        cause: 'No token came with the request, or it is mistyped, revoked or past its lifetime.',
        fix: 'Refresh the token and send it once more; on a self-hosted coze-studio check that the path is an open API.',
      },
      'zh-CN': {
        summary: '访问令牌缺失、错误或已过期',
        cause: '请求没有携带令牌，或令牌拼写有误、已被撤销、已过有效期。',
        fix: '刷新令牌后再试一次；若是自部署的 coze-studio，请确认所请求的路径属于 OpenAPI。',
      },
    },
    source: 'Coze error code table, example; coze-studio, backend/types/errno/user.go',
    note: 'The vendor names no HTTP status; 401 was seen. The message about the cookie is that of a self-hosted coze-studio (coze-studio#1950).',
  },
  {
    code: 700012014,
    name: 'ABNORMAL_TRAFFIC',
    tier: 'documented',
    responses: [{ message: '检测到您的网络发出了异常流量，因此暂时无法使用扣子' }],
    category: 'rate-limit',
    retry: 'later',
    text: {
      en: {
        summary: 'Unusual traffic from this network',
        cause: 'Coze has blocked the network for the time being because of its traffic.',
        fix: 'Lower the rate of requests and come back later, or call from another network.',
      },
      'zh-CN': {
        summary: '网络流量异常',
        cause: '扣子因当前网络的流量异常而暂时限制访问。',
        fix: '降低请求频率并稍后再来，或换一个网络出口。',
      },
    },
    source: studioLocale,
  },
  {
    code: 700012015,
    name: 'REGION_RESTRICTED',
    tier: 'documented',
    responses: [{ message: '区域限制，无法访问' }],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'Coze is not available in this region',
        cause: 'The call comes from a region that this site of Coze does not serve.',
        fix: 'Use the Coze site of your region, coze.cn or coze.com, with a token issued there.',
      },
      'zh-CN': {
        summary: '当前地区无法访问',
        cause: '请求来自该扣子站点不提供服务的地区。',
        fix: '改用所在地区对应的站点（coze.cn 或 coze.com），并使用该站点签发的令牌。',
      },
    },
    source: studioLocale,
  },
  {
    code: 702042018,
    name: 'WORKSPACE_MEMBER_LIMIT_REACHED',
    tier: 'documented',
    responses: [],
    category: 'quota',
    retry: 'after-fix',
    operations: ['workspaces.members.create'],
    text: {
      en: {
        summary: 'The workspace has no seat left',
        cause: 'With the new members, the workspace would exceed its maximum number of members.',
        fix: 'Add fewer people, remove members, or move to a plan with more seats.',
      },
      'zh-CN': {
        summary: '工作空间成员数已达上限',
        cause: '加上新成员后，工作空间的人数会超过上限。',
        fix: '减少要添加的人数、移除部分成员，或升级套餐。',
      },
    },
    source: 'Coze docs, page add_space_member',
  },
  {
    code: 702042162,
    name: 'USER_NOT_IN_ENTERPRISE',
    tier: 'documented',
    responses: [],
    category: 'permission',
    retry: 'after-fix',
    operations: ['workspaces.members.create'],
    text: {
      en: {
        summary: 'The user does not belong to the enterprise',
        cause: 'On an enterprise plan, only people of the enterprise can join its workspaces.',
        fix: 'Add the user to the enterprise first, then to the workspace.',
      },
      'zh-CN': {
        summary: '用户不在企业中',
        cause: '企业版的工作空间只能添加已经加入该企业的用户。',
        fix: '先把用户加入企业，再加入工作空间。',
      },
    },
    source: 'Coze docs, page add_space_member',
  },
  {
    code: 702093018,
    name: 'PLUGIN_QPS_EXCEEDED',
    tier: 'documented',
    responses: [{ message: 'Pro call plugin qps too high' }],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'A plugin is called too often per second',
        cause: 'The bot or workflow calls the plugin faster than its limit allows, typically in a batch.',
        fix: 'Spread the calls out and retry with backoff.',
      },
      'zh-CN': {
        summary: '插件调用频率过高',
        cause: '智能体或工作流调用插件的速度超过了该插件的 QPS 上限，常见于批量执行。',
        fix: '错开调用，并按退避策略重试。',
      },
    },
    source: 'Coze docs, plugin FAQ',
  },
  {
    code: 702242003,
    name: 'BOT_UNBOUND',
    tier: 'documented',
    responses: [],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The bot is no longer bound to the Chat SDK',
        cause: 'The publication that connected the bot with this client has been taken back.',
        fix: 'Publish the bot to the channel again and use the ids and token of that publication.',
      },
      'zh-CN': {
        summary: '智能体已与 Chat SDK 解绑',
        cause: '智能体与当前客户端之间的发布关系已被解除。',
        fix: '重新把智能体发布到该渠道，并使用新的 ID 和令牌。',
      },
    },
    source: 'coze-studio, open-chat/src/util/error.ts (BotUnbind)',
  },
  {
    code: 708022004,
    name: 'STUDIO_EMBEDDING_FAILED',
    tier: 'seen',
    responses: [{ message: '抱歉，当前embedding失败' }],
    category: 'model',
    retry: 'backoff',
    text: {
      en: {
        summary: 'Embedding a document failed (coze-studio)',
        cause: 'The embedding model did not process the document of the knowledge base.',
        fix: 'Try again; if it goes on, check the embedding model of the installation.',
      },
      'zh-CN': {
        summary: '文档向量化失败（coze-studio）',
        cause: '向量模型没能处理知识库中的文档。',
        fix: '再试一次；若仍失败，请检查部署所用的向量模型。',
      },
    },
    source: studioLocale,
  },
  {
    code: 708026000,
    name: 'STUDIO_SERVICE_ERROR',
    tier: 'seen',
    responses: [{ message: '抱歉，当前服务内部异常，请稍后尝试' }],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'An internal service failed (coze-studio)',
        cause: 'A service that coze-studio relies on had an internal error.',
        fix: 'Try again after a while; if it goes on, read the logs of the installation.',
      },
      'zh-CN': {
        summary: '内部服务异常（coze-studio）',
        cause: 'coze-studio 所依赖的某个服务发生内部错误。',
        fix: '稍后再试；若持续出现，请查看部署日志。',
      },
    },
    source: studioLocale,
  },
  {
    code: 720701003,
    name: 'STUDIO_WORKFLOW_COMPILE_FAILED',
    tier: 'seen',
    responses: [{ message: 'workflow compile failed, please contact support team' }],
    category: 'workflow',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The workflow could not be compiled (coze-studio)',
        cause: 'The definition of the workflow does not form a runnable graph.',
        fix: 'Open the workflow in the editor, repair its nodes and publish it again.',
      },
      'zh-CN': {
        summary: '工作流编译失败（coze-studio）',
        cause: '工作流的定义无法构成可运行的流程图。',
        fix: '在编辑器中修正节点后重新发布。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 720701004,
    name: 'STUDIO_PLUGIN_API_ERROR',
    tier: 'seen',
    responses: [{ message: 'plugin api error' }],
    category: 'workflow',
    retry: 'backoff',
    text: {
      en: {
        summary: 'A plugin of the workflow failed (coze-studio)',
        cause: 'The API behind a plugin node returned an error.',
        fix: 'Test the plugin on its own, and retry once its API answers again.',
      },
      'zh-CN': {
        summary: '工作流中的插件调用失败（coze-studio）',
        cause: '插件节点背后的 API 返回了错误。',
        fix: '单独测试该插件，待其接口恢复后再重试。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 720701007,
    name: 'STUDIO_INTERNAL_BAD_REQUEST',
    tier: 'seen',
    responses: [
      { message: 'one of the request parameters for {scene} is invalid, please contact support team' },
    ],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'An internal request was malformed (coze-studio)',
        cause: 'The workflow service passed on a parameter that the next service refused.',
        fix: 'Check the inputs of the workflow; the message names the scene.',
      },
      'zh-CN': {
        summary: '内部请求参数有误（coze-studio）',
        cause: '工作流服务向下游传递了不被接受的参数。',
        fix: '检查工作流的输入，消息中会说明出错的场景。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 720701011,
    name: 'STUDIO_SERIALIZATION_FAILED',
    tier: 'seen',
    responses: [{ message: 'data serialization/deserialization fail, please contact support team' }],
    category: 'server',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'Data could not be (de)serialized (coze-studio)',
        cause: 'A value of the workflow could not be turned into JSON or back.',
        fix: 'Look for unusual values in inputs and node outputs.',
      },
      'zh-CN': {
        summary: '数据序列化失败（coze-studio）',
        cause: '工作流中的某个值无法与 JSON 互相转换。',
        fix: '检查输入和节点输出中是否有异常的值。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 720701013,
    name: 'STUDIO_WORKFLOW_EXECUTION_FAILED',
    tier: 'seen',
    responses: [{ message: 'Workflow execution failure: {cause}' }],
    category: 'workflow',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The workflow failed while running (coze-studio)',
        cause: 'A node failed; the message ends with the reason.',
        fix: 'Follow the reason in the message, and retry only if it is temporary.',
      },
      'zh-CN': {
        summary: '工作流执行失败（coze-studio）',
        cause: '某个节点执行失败，原因写在消息末尾。',
        fix: '根据消息中的原因处理；只有临时性故障才值得重试。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 720702001,
    name: 'STUDIO_WORKFLOW_INVALID_PARAMETER',
    tier: 'seen',
    responses: [
      {
        message:
          'Invalid request parameters. Please check your input and ensure all required fields are correctly formatted and within allowed ranges.',
      },
    ],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'A workflow parameter is invalid (coze-studio)',
        cause: 'A parameter has the wrong type or lies outside its range.',
        fix: 'Compare the parameters with the inputs of the start node.',
      },
      'zh-CN': {
        summary: '工作流参数无效（coze-studio）',
        cause: '某个参数的类型不对或超出取值范围。',
        fix: '对照开始节点的输入定义检查参数。',
      },
    },
    source: studioWorkflow,
    note: 'The open API of coze-studio answers 4000 instead.',
  },
  {
    code: 720702002,
    name: 'STUDIO_WORKFLOW_PARAMETER_MISSING',
    tier: 'seen',
    responses: [
      {
        message:
          'Missing required parameters：’{param}‘. Please review the API documentation and ensure all mandatory fields are included in your request.',
      },
    ],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'A workflow parameter is missing (coze-studio)',
        cause: 'The run lacks a parameter that the start node requires.',
        fix: 'Add the parameter that the message names.',
      },
      'zh-CN': {
        summary: '缺少工作流参数（coze-studio）',
        cause: '运行时缺少开始节点要求的必填参数。',
        fix: '补上消息中指出的参数。',
      },
    },
    source: studioWorkflow,
    note: 'The open API of coze-studio answers 4000 instead.',
  },
  {
    code: 720702004,
    name: 'STUDIO_WORKFLOW_NOT_FOUND',
    tier: 'seen',
    responses: [{ message: 'workflow {id} not found, please check if the workflow exists and not deleted' }],
    category: 'not-found',
    retry: 'never',
    text: {
      en: {
        summary: 'The workflow does not exist (coze-studio)',
        cause: 'The workflow id is wrong, or the workflow was deleted.',
        fix: 'Check the id against the workflow list of the installation.',
      },
      'zh-CN': {
        summary: '工作流不存在（coze-studio）',
        cause: '工作流 ID 有误，或工作流已被删除。',
        fix: '在部署环境的工作流列表中核对 ID。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 720702011,
    name: 'STUDIO_WORKFLOW_NOT_PUBLISHED',
    tier: 'seen',
    responses: [
      {
        message:
          'Workflow not published. The requested operation cannot be performed on an unpublished workflow. Please publish the workflow and try again.',
      },
    ],
    category: 'workflow',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The workflow has no published version (coze-studio)',
        cause: 'The operation needs a published workflow.',
        fix: 'Publish the workflow, then repeat the operation.',
      },
      'zh-CN': {
        summary: '工作流没有已发布的版本（coze-studio）',
        cause: '该操作只能用于已发布的工作流。',
        fix: '发布工作流后再执行该操作。',
      },
    },
    source: studioWorkflow,
    note: 'The open API of coze-studio answers 6031 instead.',
  },
  {
    code: 720702078,
    name: 'STUDIO_INTERRUPT_NOT_SUPPORTED',
    tier: 'seen',
    responses: [
      {
        message:
          'Synchronous requests do not support interruption. Please switch to asynchronous requests for interruptible operations.',
      },
    ],
    category: 'workflow',
    retry: 'never',
    text: {
      en: {
        summary: 'This run cannot be interrupted (coze-studio)',
        cause: 'The workflow pauses for input, but it was started synchronously.',
        fix: 'Stream the run and resume it after the interruption.',
      },
      'zh-CN': {
        summary: '本次运行不支持中断（coze-studio）',
        cause: '工作流需要暂停等待输入，却是以同步方式启动的。',
        fix: '改用流式运行，中断后再恢复。',
      },
    },
    source: studioWorkflow,
    note: 'The open API of coze-studio answers 6039 instead.',
  },
  {
    code: 720702085,
    name: 'STUDIO_WORKFLOW_TIMEOUT',
    tier: 'seen',
    responses: [
      {
        message:
          'Workflow execution timed out. Please check for long-running operations, optimize if possible, or retry later.',
      },
    ],
    category: 'workflow',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The workflow exceeded its time limit (coze-studio)',
        cause: 'A node or the whole run took longer than is allowed.',
        fix: 'Shorten the slow nodes, or try again.',
      },
      'zh-CN': {
        summary: '工作流超出时限（coze-studio）',
        cause: '某个节点或整个流程耗时过长。',
        fix: '优化耗时的节点，或再次尝试。',
      },
    },
    source: studioWorkflow,
    note: 'The open API of coze-studio answers 6023 instead.',
  },
  {
    code: 720702089,
    name: 'STUDIO_SCHEMA_CONVERSION_FAILED',
    tier: 'seen',
    responses: [{ message: 'schema conversion failed, please contact support team' }],
    category: 'workflow',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The workflow schema is not usable (coze-studio)',
        cause: 'The stored definition of the workflow could not be converted into a runnable one.',
        fix: 'Save the workflow again in the editor of the same version, then publish it.',
      },
      'zh-CN': {
        summary: '工作流结构转换失败（coze-studio）',
        cause: '已保存的工作流定义无法转换成可运行的结构。',
        fix: '用相同版本的编辑器重新保存并发布工作流。',
      },
    },
    source: studioWorkflow,
  },
  {
    code: 777074011,
    name: 'ENTERPRISE_MEMBER_LIMIT_REACHED',
    tier: 'documented',
    responses: [],
    category: 'quota',
    retry: 'after-fix',
    operations: ['enterprises.members.create'],
    text: {
      en: {
        summary: 'The enterprise has no seat left',
        cause: 'With the new member, the enterprise would exceed the number of members of its plan.',
        fix: 'Remove members who no longer need access, or move to a plan with more seats.',
      },
      'zh-CN': {
        summary: '企业成员数已达上限',
        cause: '加上新成员后，企业人数会超过所购套餐的成员上限。',
        fix: '移除不再需要的成员，或升级套餐。',
      },
    },
    source: 'Coze docs, page add_enterprise_member',
  },
  {
    code: 777074044,
    name: 'LAST_SUPER_ADMINISTRATOR',
    tier: 'documented',
    responses: [],
    category: 'conflict',
    retry: 'after-fix',
    operations: ['organizations.members.delete'],
    text: {
      en: {
        summary: 'The last super administrator cannot be removed',
        cause: 'The member is the only super administrator of the organization.',
        fix: 'Make someone else super administrator first, then remove the member.',
      },
      'zh-CN': {
        summary: '不能移除唯一的超级管理员',
        cause: '该成员是组织中唯一的超级管理员。',
        fix: '先指定另一位超级管理员，再移除该成员。',
      },
    },
    source: 'Coze docs, page remove_organization_member',
  },
  {
    code: 788664019,
    name: 'STUDIO_PLUGIN_INTRODUCTION_FAILED',
    tier: 'seen',
    responses: [{ message: '自动生成插件介绍失败，请手动重试' }],
    category: 'model',
    retry: 'backoff',
    text: {
      en: {
        summary: 'No introduction could be generated (coze-studio)',
        cause: 'Writing the introduction of a plugin automatically failed.',
        fix: 'Start the generation again, or write the introduction yourself.',
      },
      'zh-CN': {
        summary: '插件介绍生成失败（coze-studio）',
        cause: '自动撰写插件介绍时出错。',
        fix: '重新生成，或自己填写介绍。',
      },
    },
    source: studioLocale,
  },
  {
    code: 788664020,
    name: 'STUDIO_PLUGIN_CATEGORY_FAILED',
    tier: 'seen',
    responses: [{ message: '自动匹配分类失败，请手动选择' }],
    category: 'model',
    retry: 'never',
    text: {
      en: {
        summary: 'No category could be chosen (coze-studio)',
        cause: 'Finding a category for a plugin automatically failed.',
        fix: 'Choose the category by hand.',
      },
      'zh-CN': {
        summary: '插件分类匹配失败（coze-studio）',
        cause: '系统没能自动为插件选出分类。',
        fix: '手动选择分类。',
      },
    },
    source: studioLocale,
  },
];

import type { Entry } from '../../types.js';
import { errorMessages, publicCode, qianwenMessages, tableAndMessages } from './sources.js';

/** Too much at once, and quotas of use. */
export const throttling: readonly Entry<string>[] = [
  {
    code: 'Throttling',
    name: 'THROTTLING',
    tier: 'listed',
    responses: [
      { status: 429, message: 'Requests throttling triggered.' },
      { status: 429, message: 'Too many requests in route. Please try again later.' },
      { status: 429, message: 'Too many fine-tune job in running, please retry later.' },
    ],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'Requests are throttled',
        cause: 'More requests arrived than the limits of the account or the service allow.',
        fix: 'Wait and try again with growing pauses; spread requests out or lower the concurrency.',
      },
      'zh-CN': {
        summary: '请求被限流',
        cause: '请求量超过了账号或服务的限制。',
        fix: '等待后以逐步加长的间隔重试，并降低并发、分散请求。',
      },
    },
    source: tableAndMessages,
  },
  {
    code: 'Throttling.RateQuota',
    name: 'THROTTLING_RATE_QUOTA',
    aliases: ['LimitRequests', 'limit_requests'],
    protocols: { native: ['Throttling.RateQuota', 'LimitRequests'], compatible: ['limit_requests'] },
    tier: 'listed',
    responses: [
      { status: 429, message: 'Requests rate limit exceeded, please try again later.' },
      { status: 429, message: 'You exceeded your current requests list' },
      { status: 429, message: 'You have exceeded your request limit.' },
    ],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'Too many requests per second or minute',
        cause: 'The number of requests exceeds the rate limit of the model for this account.',
        fix: 'Slow down and try again after a pause; for some models a higher limit can be requested.',
      },
      'zh-CN': {
        summary: '每秒或每分钟请求数超限',
        cause: '请求次数超过了该账号在该模型上的频率限制。',
        fix: '放慢请求，间隔一段时间后重试；部分模型可以申请提高限额。',
      },
    },
    source: tableAndMessages,
    note: 'The table has LimitRequests as a row of its own; the page of 2026 gives all three spellings as one error.',
  },
  {
    code: 'Throttling.BurstRate',
    name: 'THROTTLING_BURST_RATE',
    aliases: ['limit_burst_rate'],
    protocols: { native: ['Throttling.BurstRate'], compatible: ['limit_burst_rate'] },
    tier: 'documented',
    responses: [
      {
        status: 429,
        message:
          'Request rate increased too quickly. To ensure system stability, please adjust your client logic to scale requests more smoothly over time.',
      },
    ],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The request rate rose too steeply',
        cause:
          'The number of requests jumped within a short time, although the limit itself was not reached.',
        fix: 'Back off, then raise the rate gradually: queue requests or spread them evenly over time.',
      },
      'zh-CN': {
        summary: '请求量短时间内增长过快',
        cause: '请求量在短时间内陡增，虽未达到限额，但触发了稳定性保护。',
        fix: '退避后再逐步提高请求速度，可用队列或匀速调度分散请求。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'Throttling.AllocationQuota',
    name: 'THROTTLING_ALLOCATION_QUOTA',
    aliases: ['insufficient_quota'],
    protocols: { native: ['Throttling.AllocationQuota'], compatible: ['insufficient_quota'] },
    tier: 'listed',
    responses: [
      { status: 429, message: 'Allocated quota exceeded, please increase your quota limit.' },
      { status: 429, message: 'Free allocated quota exceeded.' },
      {
        status: 429,
        message: 'You exceeded your current quota, please check your plan and billing details.',
      },
      {
        status: 429,
        message:
          'Too many requests. Batch requests are being throttled due to system capacity limits. Please try again later.',
      },
      { status: 429, message: 'Maximum voice-clone voice limit exceeded.' },
      { status: 400, message: 'Free allocated quota exceeded.' },
      { status: 400, message: 'Maximum voice storage limit exceeded, please delete existing voices.' },
    ],
    category: 'quota',
    retry: 'by-message',
    // "Free allocated quota exceeded" contains "allocated quota exceeded": it has to come first.
    retryByMessage: [
      { includes: 'Free allocated quota exceeded', retry: 'after-fix' },
      { includes: 'Allocated quota exceeded', retry: 'backoff' },
      { includes: 'current quota', retry: 'backoff' },
      { includes: 'being throttled', retry: 'backoff' },
      { includes: 'voice limit exceeded', retry: 'after-fix' },
      { includes: 'voice storage limit exceeded', retry: 'after-fix' },
    ],
    text: {
      en: {
        summary: 'Token quota per minute, or the free quota, is used up',
        cause:
          'Usually more tokens per second or minute were used than the model allows. With "Free allocated quota exceeded" the free quota is gone for good; with HTTP 400 the account keeps too many custom vocabularies or voices.',
        fix: 'Read the message: for a quota per minute wait about a minute and retry, for an exhausted free quota take another model, for vocabularies and voices delete some.',
      },
      'zh-CN': {
        summary: '每分钟 Token 配额或免费额度用尽',
        cause:
          '多数情况是每秒或每分钟消耗的 Token 超限。信息为 “Free allocated quota exceeded” 时，免费额度已彻底用完；HTTP 400 则表示账号下的自定义热词或音色数量已满。',
        fix: '按错误信息区分处理：分钟配额超限等约一分钟再试，免费额度用完换用其他模型，热词或音色已满则删除一部分。',
      },
    },
    source: tableAndMessages,
    note: 'One code with a passing and a lasting meaning, so only the message tells whether a retry can help.',
  },
  {
    code: 'Throttling.Concurrency',
    name: 'THROTTLING_CONCURRENCY',
    tier: 'documented',
    responses: [{ status: 429, message: 'Too many concurrent requests.' }],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'Too many requests at the same time',
        cause: 'The number of requests in flight exceeds what the service allows at the moment.',
        fix: 'Lower the concurrency and try again after a pause.',
      },
      'zh-CN': {
        summary: '并发请求数过多',
        cause: '同时进行的请求数超过了服务当前允许的上限。',
        fix: '降低并发，稍后重试。',
      },
    },
    source: qianwenMessages,
  },
  {
    code: 'Throttling.ResourceExhausted',
    name: 'THROTTLING_RESOURCE_EXHAUSTED',
    tier: 'seen',
    responses: [{ status: 429 }],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The service has no capacity left',
        cause: 'The resources that serve the model are taken at the moment.',
        fix: 'Try again after a pause.',
      },
      'zh-CN': {
        summary: '服务资源已占满',
        cause: '承载该模型的资源当前已被占满。',
        fix: '稍后重试。',
      },
    },
    source: publicCode,
  },
  {
    code: 'Throttling.ServiceOverloaded',
    name: 'THROTTLING_SERVICE_OVERLOADED',
    tier: 'seen',
    responses: [{ status: 429 }],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The service is overloaded',
        cause: 'More requests reached the service than it can serve at the moment.',
        fix: 'Try again with growing pauses.',
      },
      'zh-CN': {
        summary: '服务过载',
        cause: '到达服务的请求超过了它当前的处理能力。',
        fix: '以逐步加长的间隔重试。',
      },
    },
    source: publicCode,
  },
  {
    code: 'ResourceExhausted',
    name: 'RESOURCE_EXHAUSTED',
    aliases: ['Too many requests'],
    tier: 'documented',
    responses: [{ status: 429, message: 'You have exceeded your request limit.' }],
    category: 'rate-limit',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The rate limit is exhausted',
        cause: 'More requests were sent than the limits allow at the moment.',
        fix: 'Slow down and try again after a pause.',
      },
      'zh-CN': {
        summary: '频率限额已用尽',
        cause: '请求量超过了当前允许的限额。',
        fix: '放慢请求，稍后重试。',
      },
    },
    source: qianwenMessages,
    note: 'One row of the page with Throttling.RateQuota. An entry of its own: no source tells which protocol uses which.',
  },
];

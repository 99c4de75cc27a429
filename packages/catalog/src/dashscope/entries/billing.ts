import type { Entry } from '../../types.js';
import { errorCodeTable, errorMessages, publicCode } from './sources.js';

/** Money: bills, purchases, free tiers. */
export const billing: readonly Entry<string>[] = [
  {
    code: 'Arrearage',
    name: 'ARREARAGE',
    tier: 'listed',
    responses: [
      { status: 400, message: 'Access denied, please make sure your account is in good standing.' },
    ],
    category: 'billing',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The account behind the key has an overdue payment',
        cause:
          'The account that owns the key owes money, or a batch was submitted before Model Studio was activated. A key of another account, left in the code or environment, is a frequent reason while your own balance is fine.',
        fix: 'Settle the bill of the account that owns the key and wait until the balance is updated; if nothing is owed, check whose key is in use.',
      },
      'zh-CN': {
        summary: 'API Key 所属账号欠费',
        cause:
          'API Key 所属账号存在欠费，或未开通百炼就提交了 Batch 任务。自己的账户余额充足却报此错时，往往是代码或环境变量里还留着另一个账号的 API Key。',
        fix: '为 API Key 所属账号充值并等待余额更新；没有欠费的，核对实际使用的是哪个账号的 API Key。',
      },
    },
    source: errorCodeTable,
    note: 'Spelled alike in native and compatible mode, although the HTTP status is 400.',
  },
  {
    code: 'PrepaidBillOverdue',
    name: 'PREPAID_BILL_OVERDUE',
    tier: 'listed',
    responses: [{ status: 429, message: 'The prepaid bill is overdue.' }],
    category: 'billing',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The prepaid plan of the workspace has expired',
        cause: 'The prepaid subscription of the workspace ran out. Despite status 429 this is no throttling.',
        fix: 'Renew the subscription; waiting and retrying do not help.',
      },
      'zh-CN': {
        summary: '业务空间的预付费已到期',
        cause: '业务空间的预付费订阅已经到期。虽然状态码是 429，但并非限流。',
        fix: '续订后再调用，等待或重试都不会恢复。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'PostpaidBillOverdue',
    name: 'POSTPAID_BILL_OVERDUE',
    tier: 'listed',
    responses: [{ status: 429, message: 'The postpaid bill is overdue.' }],
    category: 'billing',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The pay-as-you-go bill is overdue',
        cause:
          'The inference product lapsed because its bill was not paid. Despite status 429 this is no throttling.',
        fix: 'Pay the bill in the billing console; waiting and retrying do not help.',
      },
      'zh-CN': {
        summary: '后付费账单逾期',
        cause: '账单未结清，模型推理商品已经失效。虽然状态码是 429，但并非限流。',
        fix: '到费用中心结清账单，等待或重试都不会恢复。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'CommodityNotPurchased',
    name: 'COMMODITY_NOT_PURCHASED',
    tier: 'listed',
    responses: [{ status: 429, message: 'Commodity has not purchased yet.' }],
    category: 'billing',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The workspace has not bought the service',
        cause:
          'The service is not ordered for the workspace of the key. Despite status 429 this is no throttling.',
        fix: 'Order the service for the workspace, then send the request again.',
      },
      'zh-CN': {
        summary: '业务空间尚未订购该服务',
        cause: 'API Key 所属的业务空间没有订购该服务。虽然状态码是 429，但并非限流。',
        fix: '先为业务空间订购服务，再重新发送请求。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'AllocationQuota.FreeTierOnly',
    name: 'ALLOCATION_QUOTA_FREE_TIER_ONLY',
    tier: 'documented',
    responses: [
      {
        status: 403,
        message:
          'The free tier of the model has been exhausted. If you wish to continue access the model on a paid basis, please disable the "use free tier only" mode in the management console.',
      },
    ],
    category: 'quota',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The free quota is used up and paid use is off',
        cause:
          'The free quota of the model is exhausted while the account is set to stop there, or the account is not verified yet.',
        fix: 'Switch off the free-tier-only mode in the console or complete the verification, or take another model.',
      },
      'zh-CN': {
        summary: '免费额度已用完，且未允许付费调用',
        cause: '模型的免费额度耗尽，而账号开启了“免费额度用完即停”，或账号尚未完成认证。',
        fix: '在控制台关闭“免费额度用完即停”或完成认证，也可以换用其他模型。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'BudgetLimitExceeded',
    name: 'BUDGET_LIMIT_EXCEEDED',
    tier: 'seen',
    responses: [{ status: 429 }],
    category: 'billing',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The spending limit is reached',
        cause: 'The spending that was set as a budget is used up.',
        fix: 'Raise the budget in the console, or stop calling until it is renewed.',
      },
      'zh-CN': {
        summary: '已达到预算上限',
        cause: '预先设定的预算已经用完。',
        fix: '在控制台调高预算，或暂停调用直到预算更新。',
      },
    },
    source: publicCode,
  },
];

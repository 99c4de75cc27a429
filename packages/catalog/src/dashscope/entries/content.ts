import type { Entry } from '../../types.js';
import { errorCodeTable, errorMessages, publicCode, tableAndMessages } from './sources.js';

/** Content that moderation or rules refuse. */
export const content: readonly Entry<string>[] = [
  {
    code: 'DataInspectionFailed',
    name: 'DATA_INSPECTION_FAILED',
    aliases: ['data_inspection_failed'],
    protocols: { native: ['DataInspectionFailed'], compatible: ['data_inspection_failed'] },
    tier: 'listed',
    responses: [
      { status: 400, message: 'Input or output data may contain inappropriate content.' },
      { status: 400, message: 'Input data may contain inappropriate content.' },
      { status: 400, message: 'Output data may contain inappropriate content.' },
      { status: 400, message: 'Input xxx data may contain inappropriate content.' },
    ],
    category: 'content',
    retry: 'never',
    text: {
      en: {
        summary: 'Moderation blocked the input or the output',
        cause:
          'The prompt, an image, an earlier message of the conversation or the generated answer looks sensitive to the content filter.',
        fix: 'Change or remove the passage. In a conversation drop the blocked message from the history, or every later request fails as well.',
      },
      'zh-CN': {
        summary: '输入或输出未通过内容审核',
        cause: '提示词、图片、对话历史中的某条消息或模型的回答被内容审核判定为敏感。',
        fix: '修改或删除相关内容；多轮对话中请把被拦截的消息移出历史，否则后续请求都会失败。',
      },
    },
    source: tableAndMessages,
  },
  {
    code: 'InternalError.Algo.DataInspectionFailed',
    name: 'INTERNAL_ERROR_ALGO_DATA_INSPECTION_FAILED',
    tier: 'seen',
    responses: [{ status: 400 }],
    category: 'content',
    retry: 'never',
    text: {
      en: {
        summary: 'Moderation blocked the input or the output',
        cause: 'A wrapped form of DataInspectionFailed: more often the beginning of a message than a code.',
        fix: 'Treat it like DataInspectionFailed: change the content, and drop the blocked message from the history.',
      },
      'zh-CN': {
        summary: '输入或输出未通过内容审核',
        cause: 'DataInspectionFailed 的包装形式，多见于错误信息的开头，偶尔作为错误码出现。',
        fix: '与 DataInspectionFailed 同样处理：修改内容，并把被拦截的消息移出对话历史。',
      },
    },
    source: publicCode,
  },
  {
    code: 'FaqRuleBlocked',
    name: 'FAQ_RULE_BLOCKED',
    tier: 'listed',
    responses: [{ status: 400, message: 'Input or output data is blocked by faq rule.' }],
    category: 'content',
    retry: 'never',
    text: {
      en: {
        summary: 'A FAQ rule of the application blocked the request',
        cause: 'The input or the output matches a FAQ rule that was set up to intervene.',
        fix: 'Rephrase the input, or change the rule if it catches too much.',
      },
      'zh-CN': {
        summary: '命中应用的 FAQ 规则而被拦截',
        cause: '输入或输出命中了预先配置的 FAQ 干预规则。',
        fix: '调整输入；规则拦截过宽时，修改规则。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'CustomRoleBlocked',
    name: 'CUSTOM_ROLE_BLOCKED',
    tier: 'listed',
    responses: [
      { status: 400, message: 'Input or output data may contain inappropriate content with custom rule.' },
    ],
    category: 'content',
    retry: 'never',
    text: {
      en: {
        summary: 'A custom content policy blocked the request',
        cause: 'The input or the output violates a policy that the owner of the account defined.',
        fix: 'Change the content, or adjust the policy if it catches too much.',
      },
      'zh-CN': {
        summary: '被自定义内容策略拦截',
        cause: '输入或输出违反了账号自行定义的内容策略。',
        fix: '修改内容；策略拦截过宽时，调整策略。',
      },
    },
    source: errorCodeTable,
    note: 'Spelled Role on the wire although it is about a rule.',
  },
  {
    code: 'IPInfringementSuspect',
    name: 'IP_INFRINGEMENT_SUSPECT',
    tier: 'documented',
    responses: [{ status: 400, message: 'Input data is suspected of being involved in IP infringement.' }],
    category: 'content',
    retry: 'never',
    text: {
      en: {
        summary: 'The input may infringe intellectual property',
        cause: 'The prompt or an image resembles protected material, such as a brand or a character.',
        fix: 'Remove the protected material from the prompt or replace the image.',
      },
      'zh-CN': {
        summary: '输入涉嫌侵犯知识产权',
        cause: '提示词或图片与受保护的品牌、形象等相似。',
        fix: '从提示词中去掉受保护的内容，或更换图片。',
      },
    },
    source: errorMessages,
  },
];

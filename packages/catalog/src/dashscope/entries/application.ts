import type { Entry } from '../../types.js';
import { errorCodeTable, tableAndMessages } from './sources.js';

/** Applications of Model Studio: flows, retrieval, plugins. */
export const application: readonly Entry<string>[] = [
  {
    code: 'FlowNotPublished',
    name: 'FLOW_NOT_PUBLISHED',
    tier: 'listed',
    responses: [{ status: 400, message: 'Flow has not published yet, please publish flow and try again.' }],
    category: 'workflow',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The workflow is not published',
        cause: 'The API runs published workflows only, and this one exists as a draft.',
        fix: 'Publish the workflow in the console, then send the request again.',
      },
      'zh-CN': {
        summary: '流程尚未发布',
        cause: 'API 只能运行已发布的流程，而该流程仍是草稿。',
        fix: '在控制台发布流程后重新请求。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'RewriteFailed',
    name: 'REWRITE_FAILED',
    tier: 'listed',
    responses: [{ status: 500, message: 'Failed to rewrite content for prompt.' }],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The model that rewrites the prompt failed',
        cause:
          'Before answering, the application has a model rewrite the prompt, and that call did not succeed.',
        fix: 'Try again after a pause.',
      },
      'zh-CN': {
        summary: '改写提示词的模型调用失败',
        cause: '应用会先用模型改写提示词，这一步没有成功。',
        fix: '稍后重试。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'RetrivalFailed',
    name: 'RETRIEVAL_FAILED',
    aliases: ['RetrievalFailed'],
    tier: 'listed',
    responses: [{ status: 500, message: 'Failed to retrieve data from documents.' }],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'Retrieval from the documents failed',
        cause: 'The knowledge base of the application could not be searched.',
        fix: 'Try again after a pause; if it keeps failing, check the document index and the retrieval settings.',
      },
      'zh-CN': {
        summary: '文档检索失败',
        cause: '应用的知识库检索没有成功。',
        fix: '稍后重试；持续失败时，检查文档索引和检索配置。',
      },
    },
    source: tableAndMessages,
    note: 'The table spells RetrivalFailed, docs.qwencloud.com RetrievalFailed: compare with both.',
  },
  {
    code: 'AppProcessFailed',
    name: 'APP_PROCESS_FAILED',
    tier: 'listed',
    responses: [{ status: 500, message: 'Failed to proceed application request.' }],
    category: 'workflow',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The application failed while it ran',
        cause: 'A step of the application or of its workflow did not succeed.',
        fix: 'Try again after a pause; if it keeps failing, check the configuration and the nodes of the workflow.',
      },
      'zh-CN': {
        summary: '应用执行失败',
        cause: '应用或其流程中的某一步没有成功。',
        fix: '稍后重试；持续失败时，检查应用配置和流程节点。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'InvokePluginFailed',
    name: 'INVOKE_PLUGIN_FAILED',
    tier: 'listed',
    responses: [{ status: 500, message: 'Failed to invoke plugin.' }],
    category: 'workflow',
    retry: 'backoff',
    text: {
      en: {
        summary: 'A plugin call failed',
        cause: 'A plugin that the application uses did not answer, or answered with an error.',
        fix: 'Try again after a pause; if it keeps failing, check that the plugin is configured and reachable.',
      },
      'zh-CN': {
        summary: '插件调用失败',
        cause: '应用使用的插件没有响应，或返回了错误。',
        fix: '稍后重试；持续失败时，检查插件的配置和可用性。',
      },
    },
    source: errorCodeTable,
  },
];

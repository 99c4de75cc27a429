import type { Entry } from '../../types.js';
import { errorCodeTable, errorMessages, tableAndMessages } from './sources.js';

/** Failures of the service and of the models that it runs. */
export const server: readonly Entry<string>[] = [
  {
    code: 'InternalError',
    name: 'INTERNAL_ERROR',
    aliases: ['internal_error'],
    protocols: { native: ['InternalError'], compatible: ['internal_error'] },
    tier: 'listed',
    responses: [
      {
        status: 500,
        message: 'An internal error has occured, please try again later or contact service support.',
      },
      { status: 500, message: 'Internal server error!' },
    ],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'Internal error of the service',
        cause:
          'The service failed for a reason of its own. With Qwen-Omni a call without streaming can end here, too.',
        fix: 'Try again with growing pauses; if it keeps failing, give the request id to support.',
      },
      'zh-CN': {
        summary: '服务内部错误',
        cause: '服务自身出错。以非流式方式调用 Qwen-Omni 时也可能返回此错误。',
        fix: '以逐步加长的间隔重试；持续失败时，带上 request_id 联系技术支持。',
      },
    },
    source: tableAndMessages,
  },
  {
    code: 'InternalError.Algo',
    name: 'INTERNAL_ERROR_ALGO',
    tier: 'listed',
    responses: [
      { status: 400, message: 'Missing Content-Length of multimodal url.' },
      {
        status: 500,
        message:
          'An internal error has occured during execution, please try again later or contact service support.',
      },
      { status: 500, message: 'Missing Content-Length of multimodal url.' },
      { status: 500, message: 'inference internal error.' },
      { status: 500, message: 'inference error.' },
      { status: 500, message: 'algorithm process error.' },
      { status: 500, message: 'An internal error has occured during algorithm execution.' },
      { status: 500, message: 'An internal error occurs during computation, please try this model later.' },
      {
        status: 500,
        message:
          'An error occurred in model serving, error message is: [Request rejected by inference engine!]',
      },
      { status: 500, message: 'Receive batching backend response failed!' },
      { status: 500, message: 'Inference error: Inference error.' },
      { status: 500, message: 'Role must be in [user, assistant]' },
      { status: 500, message: 'list index out of range' },
      { status: 500, message: 'Embedding_pipeline_Error: xxx' },
      { status: 500, message: "Expecting ',' delimiter: line x column xxx (char xxx)" },
    ],
    category: 'server',
    retry: 'by-message',
    isGeneral: true,
    // "Inference error: Inference error." is about the picture that was sent and contains "inference error.".
    retryByMessage: [
      { includes: 'Missing Content-Length', retry: 'never' },
      { includes: 'Role must be in', retry: 'never' },
      { includes: 'list index out of range', retry: 'never' },
      { includes: 'Embedding_pipeline_Error', retry: 'never' },
      { includes: 'Inference error: Inference error', retry: 'never' },
      { includes: 'inference internal error', retry: 'backoff' },
      { includes: 'inference error', retry: 'backoff' },
      { includes: 'algorithm process error', retry: 'backoff' },
      { includes: 'An internal error has occured', retry: 'backoff' },
      { includes: 'An internal error occurs', retry: 'backoff' },
      { includes: 'Request rejected by inference engine', retry: 'backoff' },
      { includes: 'Receive batching backend response failed', retry: 'backoff' },
    ],
    text: {
      en: {
        summary: 'The model failed, or could not use the request',
        cause:
          'Either the algorithm failed for a reason of its own, or the request does not suit the model: a role that it does not know, a last message that is not from the user, a picture whose server sends no Content-Length.',
        fix: 'Read the message: if it speaks of an internal or inference error, try again with growing pauses; otherwise correct the messages or the file.',
      },
      'zh-CN': {
        summary: '模型执行失败，或请求不适用于该模型',
        cause:
          '可能是算法自身出错，也可能是请求不符合模型要求，例如使用了不支持的 role、最后一条不是用户消息，或图片链接的响应头缺少 Content-Length。',
        fix: '按错误信息区分处理：提到内部错误或推理错误的，以逐步加长的间隔重试；否则修正消息或文件。',
      },
    },
    source: tableAndMessages,
    note: 'Not always the fault of the server: the HTTP status is 400 or 500, and faults of the request arrive under both.',
  },
  {
    code: 'InternalError.Timeout',
    name: 'INTERNAL_ERROR_TIMEOUT',
    tier: 'listed',
    responses: [
      {
        status: 500,
        message:
          'An internal timeout error has occured during execution, please try again later or contact service support.',
      },
    ],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'An asynchronous task gave no result within 3 hours',
        cause: 'The task was handed to the model, and no result came back within 3 hours.',
        fix: 'Submit the task again; if it keeps timing out, give its id to support.',
      },
      'zh-CN': {
        summary: '异步任务 3 小时内没有结果',
        cause: '任务已提交给模型，但 3 小时内没有返回结果。',
        fix: '重新提交任务；反复超时的，带上任务 ID 联系技术支持。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'InternalError.FileUpload',
    name: 'INTERNAL_ERROR_FILE_UPLOAD',
    tier: 'documented',
    responses: [{ status: 500, message: 'oss upload error.' }],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'A file could not be uploaded to storage',
        cause: 'The upload to object storage failed.',
        fix: 'Try again after a pause; if it keeps failing, check the settings of the storage and the network.',
      },
      'zh-CN': {
        summary: '文件上传到存储失败',
        cause: '上传到对象存储时出错。',
        fix: '稍后重试；持续失败时，检查存储配置和网络。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'InternalError.Upload',
    name: 'INTERNAL_ERROR_UPLOAD',
    tier: 'documented',
    responses: [{ status: 500, message: 'Failed to upload result.' }],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The generated result could not be stored',
        cause: 'The model finished, but storing its result failed.',
        fix: 'Try again after a pause.',
      },
      'zh-CN': {
        summary: '生成结果保存失败',
        cause: '模型已生成结果，但保存结果时出错。',
        fix: '稍后重试。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'SystemError',
    name: 'SYSTEM_ERROR',
    aliases: ['system_error'],
    protocols: { native: ['SystemError'], compatible: ['system_error'] },
    tier: 'listed',
    responses: [{ status: 500, message: 'An system error has occured, please try again later.' }],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'System error of the service',
        cause: 'The service failed for a reason of its own.',
        fix: 'Try again with growing pauses; if it keeps failing, give the request id to support.',
      },
      'zh-CN': {
        summary: '系统错误',
        cause: '服务自身出错。',
        fix: '以逐步加长的间隔重试；持续失败时，带上 request_id 联系技术支持。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'RequestTimeOut',
    name: 'REQUEST_TIME_OUT',
    tier: 'listed',
    responses: [
      { status: 408 },
      { status: 500, message: 'Request timed out, please try again later.' },
      { status: 500, message: 'Response timeout!' },
      {
        status: 500,
        message:
          'I/O error on POST request for "https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions": timeout',
      },
    ],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The request took too long',
        cause:
          'The answer was not ready within the limit, 300 seconds for language models, or a speech task received no sound for too long.',
        fix: 'Stream long answers, ask for less at once, or try again after a pause; in speech recognition end idle tasks.',
      },
      'zh-CN': {
        summary: '请求超时',
        cause: '未能在时限内完成，大语言模型的时限为 300 秒；语音任务长时间收不到声音时也会超时。',
        fix: '长回答改用流式输出，缩小单次请求，或稍后重试；语音识别空闲时及时结束任务。',
      },
    },
    source: tableAndMessages,
    note: 'The table says 408, the page of 2026 says 500.',
  },
  {
    code: 'ResponseTimeout',
    name: 'RESPONSE_TIMEOUT',
    tier: 'documented',
    responses: [{ status: 500, message: 'Response stream timeout' }],
    category: 'server',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The response stream timed out',
        cause: 'The model, Fun-Music for one, did not deliver within the limit of the service.',
        fix: 'Try again after a pause.',
      },
      'zh-CN': {
        summary: '响应流超时',
        cause: '模型（如 Fun-Music）未能在服务时限内返回结果。',
        fix: '稍后重试。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'ModelServiceFailed',
    name: 'MODEL_SERVICE_FAILED',
    tier: 'listed',
    responses: [{ status: 500, message: 'Failed to request model service.' }],
    category: 'model',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The model service could not be called',
        cause: 'DashScope did not get an answer from the service that runs the model.',
        fix: 'Try again with growing pauses.',
      },
      'zh-CN': {
        summary: '模型服务调用失败',
        cause: '百炼没有得到模型服务的正常响应。',
        fix: '以逐步加长的间隔重试。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'ModelServingError',
    name: 'MODEL_SERVING_ERROR',
    tier: 'documented',
    responses: [500, 503].map((status) => ({
      status,
      message:
        'Too many requests. Your requests are being throttled due to system capacity limits. Please try again later.',
    })),
    category: 'model',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The model service is at its capacity',
        cause: 'The resources behind the model are saturated and requests are turned away.',
        fix: 'Try again with growing pauses.',
      },
      'zh-CN': {
        summary: '模型服务已达容量上限',
        cause: '承载模型的资源饱和，请求被拒绝。',
        fix: '以逐步加长的间隔重试。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'ModelUnavailable',
    name: 'MODEL_UNAVAILABLE',
    tier: 'listed',
    responses: [{ status: 503, message: 'Model is unavailable, please try again later.' }],
    category: 'model',
    retry: 'backoff',
    text: {
      en: {
        summary: 'The model is not available at the moment',
        cause: 'The model cannot take requests for the time being.',
        fix: 'Try again with growing pauses, or switch to another model.',
      },
      'zh-CN': {
        summary: '模型暂时不可用',
        cause: '该模型目前无法处理请求。',
        fix: '以逐步加长的间隔重试，或换用其他模型。',
      },
    },
    source: errorCodeTable,
  },
];

import type { ErrorModel, Operation, Rejections, RequestProperty, SdkMethod } from '../types.js';
import { methodsOfAiClients } from './ai-clients.js';

const pythonSdk = 'dashscope SDK for Python 1.26.2';
const compatiblePages = 'help.aliyun.com model-studio, OpenAI-compatible interfaces';

const required: RequestProperty = { in: 'body', required: true };
const nativeModel: RequestProperty = { ...required, missing: 'BadRequest.EmptyModel' };
const nativeInput: RequestProperty = { ...required, missing: 'BadRequest.EmptyInput' };
const requiredInPath: RequestProperty = { in: 'path', required: true };

/** With X-DashScope-SSE an error can arrive as an event within a response of status 200. */
const streamable: readonly ErrorModel[] = ['status', 'stream-events'];
/** A failure after submission shows only in the task. */
const task: readonly ErrorModel[] = ['status', 'polled'];

/** A method of the package `openai`. It throws, also in the middle of a stream: error chunks never reach the loop. */
function openai(path: string, sends?: SdkMethod['sends']): SdkMethod {
  return { module: 'openai', path, errors: ['throws'], ...(sends && { sends }) };
}

const nativeBase = '/api/v1';
const compatibleBase = '/compatible-mode/v1';

/** Not so files and models, which are at both bases. */
const notNative: Rejections['otherBase'] = { base: compatibleBase, wrong: nativeBase, code: 'InvalidURL' };
const notCompatible: Rejections['otherBase'] = {
  base: nativeBase,
  wrong: compatibleBase,
  code: 'InvalidURL',
};

const native: readonly Operation[] = [
  {
    id: 'native.text-generation',
    method: 'POST',
    path: '/api/v1/services/aigc/text-generation/generation',
    sdk: methodsOfAiClients.tongyi,
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    rejects: {
      oneOf: { within: 'input', properties: ['prompt', 'messages'], code: 'InvalidParameter' },
      outside: { within: 'input', properties: ['messages', 'prompt'], code: 'InvalidParameter' },
      jsonMode: {
        format: ['parameters', 'response_format'],
        messages: ['input', 'messages'],
        thinking: ['parameters', 'enable_thinking'],
        code: 'InvalidParameter',
      },
    },
    errors: streamable,
    events: 'NativeEvent',
    source: pythonSdk,
  },
  {
    id: 'native.multimodal-generation',
    method: 'POST',
    path: '/api/v1/services/aigc/multimodal-generation/generation',
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    rejects: { outside: { within: 'input', properties: ['messages'], code: 'InvalidParameter' } },
    errors: streamable,
    events: 'NativeEvent',
    source: pythonSdk,
  },
  {
    id: 'native.image-generation',
    method: 'POST',
    path: '/api/v1/services/aigc/image-generation/generation',
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    errors: task,
    source: pythonSdk,
  },
  {
    id: 'native.text2image',
    method: 'POST',
    path: '/api/v1/services/aigc/text2image/image-synthesis',
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    errors: task,
    source: pythonSdk,
  },
  {
    id: 'native.image2image',
    method: 'POST',
    path: '/api/v1/services/aigc/image2image/image-synthesis',
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    errors: task,
    source: pythonSdk,
  },
  {
    id: 'native.video-generation',
    method: 'POST',
    path: '/api/v1/services/aigc/video-generation/video-synthesis',
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    errors: task,
    source: pythonSdk,
  },
  {
    id: 'native.image2video',
    method: 'POST',
    path: '/api/v1/services/aigc/image2video/video-synthesis',
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    errors: task,
    source: pythonSdk,
  },
  {
    id: 'native.text-embedding',
    method: 'POST',
    path: '/api/v1/services/embeddings/text-embedding/text-embedding',
    sdk: methodsOfAiClients.embeddings,
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    errors: ['status'],
    source: pythonSdk,
  },
  {
    id: 'native.multimodal-embedding',
    method: 'POST',
    path: '/api/v1/services/embeddings/multimodal-embedding/multimodal-embedding',
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    errors: ['status'],
    source: pythonSdk,
  },
  {
    id: 'native.text-rerank',
    method: 'POST',
    path: '/api/v1/services/rerank/text-rerank/text-rerank',
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    errors: ['status'],
    source: pythonSdk,
  },
  {
    id: 'native.transcription',
    method: 'POST',
    path: '/api/v1/services/audio/asr/transcription',
    request: { model: nativeModel, input: nativeInput, parameters: { in: 'body' } },
    errors: task,
    source: pythonSdk,
  },
  {
    id: 'native.vocabulary',
    method: 'POST',
    path: '/api/v1/services/audio/asr/customization',
    request: { model: nativeModel, input: nativeInput },
    errors: ['status'],
    source: pythonSdk,
  },
  {
    id: 'native.voice-enrollment',
    method: 'POST',
    path: '/api/v1/services/audio/tts/customization',
    request: { model: nativeModel, input: nativeInput },
    errors: ['status'],
    source: pythonSdk,
  },
  {
    id: 'native.apps.completion',
    method: 'POST',
    path: '/api/v1/apps/{app_id}/completion',
    request: { app_id: requiredInPath, input: nativeInput, parameters: { in: 'body' } },
    errors: streamable,
    events: 'NativeEvent',
    source: pythonSdk,
  },
  {
    id: 'native.tasks.retrieve',
    method: 'GET',
    path: '/api/v1/tasks/{task_id}',
    request: { task_id: requiredInPath },
    errors: task,
    source: pythonSdk,
  },
  {
    id: 'native.tasks.cancel',
    method: 'POST',
    path: '/api/v1/tasks/{task_id}/cancel',
    request: { task_id: requiredInPath },
    errors: ['status'],
    source: pythonSdk,
  },
  {
    id: 'native.uploads.policy',
    method: 'GET',
    path: '/api/v1/uploads',
    request: { action: { in: 'query', required: true }, model: { in: 'query', required: true } },
    errors: ['status'],
    source: pythonSdk,
  },
];

const compatible: readonly Operation[] = [
  {
    id: 'compatible.chat.completions',
    method: 'POST',
    path: '/compatible-mode/v1/chat/completions',
    sdk: [
      openai('chat.completions.create'),
      openai('chat.completions.parse'),
      openai('chat.completions.stream', { stream: true }),
      openai('chat.completions.runTools'),
      ...methodsOfAiClients.texts,
      ...methodsOfAiClients.chatsOfLangChain,
    ],
    request: { model: required, messages: required, stream: { in: 'body', default: false } },
    rejects: {
      jsonMode: {
        format: ['response_format'],
        messages: ['messages'],
        thinking: ['enable_thinking'],
        code: 'InvalidParameter',
      },
      otherBase: notNative,
    },
    errors: streamable,
    source: compatiblePages,
  },
  {
    id: 'compatible.completions',
    method: 'POST',
    path: '/compatible-mode/v1/completions',
    sdk: [openai('completions.create'), ...methodsOfAiClients.texts],
    request: { model: required, prompt: required, stream: { in: 'body', default: false } },
    rejects: { otherBase: notNative },
    errors: streamable,
    source: compatiblePages,
  },
  {
    id: 'compatible.responses',
    method: 'POST',
    path: '/compatible-mode/v1/responses',
    sdk: [
      openai('responses.create'),
      openai('responses.parse'),
      openai('responses.stream', { stream: true }),
      ...methodsOfAiClients.texts,
    ],
    request: { model: required, input: required, stream: { in: 'body', default: false } },
    errors: streamable,
    source: compatiblePages,
  },
  {
    id: 'compatible.embeddings',
    method: 'POST',
    path: '/compatible-mode/v1/embeddings',
    sdk: [
      openai('embeddings.create'),
      ...methodsOfAiClients.embeddings,
      ...methodsOfAiClients.embeddingsOfLangChain,
    ],
    request: { model: required, input: required },
    rejects: { otherBase: notNative },
    errors: ['status'],
    source: compatiblePages,
  },
  {
    id: 'compatible.models.list',
    method: 'GET',
    path: '/compatible-mode/v1/models',
    sdk: [openai('models.list')],
    errors: ['status'],
    source: 'public code',
  },
  {
    id: 'compatible.files.create',
    method: 'POST',
    path: '/compatible-mode/v1/files',
    sdk: [openai('files.create')],
    request: { file: required, purpose: required },
    errors: ['status'],
    source: compatiblePages,
  },
  {
    id: 'compatible.files.list',
    method: 'GET',
    path: '/compatible-mode/v1/files',
    sdk: [openai('files.list')],
    errors: ['status'],
    source: compatiblePages,
  },
  {
    id: 'compatible.files.retrieve',
    method: 'GET',
    path: '/compatible-mode/v1/files/{file_id}',
    sdk: [openai('files.retrieve'), openai('files.waitForProcessing')],
    request: { file_id: requiredInPath },
    errors: ['status'],
    source: compatiblePages,
  },
  {
    id: 'compatible.files.delete',
    method: 'DELETE',
    path: '/compatible-mode/v1/files/{file_id}',
    sdk: [openai('files.delete')],
    request: { file_id: requiredInPath },
    errors: ['status'],
    source: compatiblePages,
  },
  {
    id: 'compatible.files.content',
    method: 'GET',
    path: '/compatible-mode/v1/files/{file_id}/content',
    sdk: [openai('files.content')],
    request: { file_id: requiredInPath },
    errors: ['status'],
    source: compatiblePages,
  },
  {
    id: 'compatible.batches.create',
    method: 'POST',
    path: '/compatible-mode/v1/batches',
    sdk: [openai('batches.create')],
    request: { input_file_id: required, endpoint: required, completion_window: required },
    errors: task,
    source: compatiblePages,
  },
  {
    id: 'compatible.batches.list',
    method: 'GET',
    path: '/compatible-mode/v1/batches',
    sdk: [openai('batches.list')],
    errors: ['status'],
    source: compatiblePages,
  },
  {
    id: 'compatible.batches.retrieve',
    method: 'GET',
    path: '/compatible-mode/v1/batches/{batch_id}',
    sdk: [openai('batches.retrieve')],
    request: { batch_id: requiredInPath },
    errors: task,
    source: compatiblePages,
  },
  {
    id: 'compatible.batches.cancel',
    method: 'POST',
    path: '/compatible-mode/v1/batches/{batch_id}/cancel',
    sdk: [openai('batches.cancel')],
    request: { batch_id: requiredInPath },
    errors: ['status'],
    source: compatiblePages,
  },
];

/** The operations of DashScope: its own protocol, and the one that is compatible with OpenAI. */
export const operations: readonly Operation[] = [
  ...native.map((operation) => ({
    ...operation,
    rejects: { ...operation.rejects, otherBase: notCompatible },
  })),
  ...compatible,
];

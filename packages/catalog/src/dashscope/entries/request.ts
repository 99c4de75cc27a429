import type { Entry } from '../../types.js';
import {
  aliyunMessages,
  errorCodeTable,
  errorMessages,
  publicCode,
  qianwenMessages,
  tableAndMessages,
} from './sources.js';

/** Requests that the API cannot take as they are. */
export const request: readonly Entry<string>[] = [
  {
    code: 'InvalidParameter',
    name: 'INVALID_PARAMETER',
    aliases: ['invalid_parameter_error'],
    protocols: { native: ['InvalidParameter'], compatible: ['invalid_parameter_error'] },
    tier: 'listed',
    responses: [
      {
        status: 400,
        message: 'Required parameter(s) missing or invalid, please check the request parameters.',
      },
      { status: 400, message: 'Either "prompt" or "messages" must exist and cannot both be none' },
      {
        status: 400,
        message:
          "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      },
      { status: 400, message: 'File [id:file-fe-***********] format is not supported.' },
    ],
    category: 'request',
    retry: 'never',
    isGeneral: true,
    text: {
      en: {
        summary: 'A parameter is missing, misplaced or out of range',
        cause:
          'The message names the parameter. Frequent reasons: `messages` beside `model` instead of inside `input` in native mode, JSON mode without the word "json" in a message, or a file that the model cannot read.',
        fix: 'Correct the parameter that the message names; the same request fails again.',
      },
      'zh-CN': {
        summary: '参数缺失、位置不对或超出范围',
        cause:
          '错误信息会指出具体参数。常见情形：原生接口把 `messages` 与 `model` 并列，而没有放进 `input`；启用 JSON 模式但消息中没有 “json” 字样；文件格式不受模型支持。',
        fix: '按错误信息修正相应参数，原样重发仍会失败。',
      },
    },
    source: errorCodeTable,
    note: 'invalid_parameter_error is observed in compatible mode, not in the table. One message on the page of 2026 passes by itself: a file whose parsing is in progress.',
  },
  {
    code: 'InternalError.Algo.InvalidParameter',
    name: 'INTERNAL_ERROR_ALGO_INVALID_PARAMETER',
    tier: 'documented',
    responses: [
      {
        status: 400,
        message:
          'Repetitive tool calls detected in the conversation history. The same tool call with identical name and arguments has been repeated across multiple consecutive rounds. Please modify your request or adjust the tool call arguments to avoid infinite loops.',
      },
      { status: 400, message: 'Range of input length should be [1, xxx]' },
    ],
    category: 'request',
    retry: 'never',
    isGeneral: true,
    text: {
      en: {
        summary: 'The model refuses a parameter or message',
        cause:
          'A wrapped form of InvalidParameter, more often the beginning of a message than a code: often a conversation too long or with tool calls that do not fit together.',
        fix: 'Correct what the rest of the message names, for example by shortening the history or completing its tool calls.',
      },
      'zh-CN': {
        summary: '参数或消息不被模型接受',
        cause: 'InvalidParameter 的包装形式，多见于错误信息的开头；常因对话历史过长或工具调用消息不配对。',
        fix: '按错误信息其余部分修正，例如截短对话历史、补全工具调用消息。',
      },
    },
    source: qianwenMessages,
  },
  {
    code: 'invalid_parameter',
    name: 'INVALID_PARAMETER_COMPATIBLE',
    tier: 'seen',
    responses: [{ status: 400 }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'A parameter is missing or not valid',
        cause:
          'A rare spelling of InvalidParameter in compatible mode; the usual one is invalid_parameter_error.',
        fix: 'Correct the parameter that the message names.',
      },
      'zh-CN': {
        summary: '参数缺失或无效',
        cause: '兼容模式下 InvalidParameter 的罕见写法，通常为 invalid_parameter_error。',
        fix: '按错误信息修正相应参数。',
      },
    },
    source: publicCode,
    note: 'Met once; its own entry because an alias would count as documented.',
  },
  {
    code: 'InvalidParameter.NotSupportEnableThinking',
    name: 'INVALID_PARAMETER_NOT_SUPPORT_ENABLE_THINKING',
    tier: 'documented',
    responses: [{ status: 400, message: 'The model xxx does not support enable_thinking.' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The model has no thinking mode',
        cause: '`enable_thinking` was sent to a model that does not know it.',
        fix: 'Leave `enable_thinking` out, or take a model with a thinking mode.',
      },
      'zh-CN': {
        summary: '该模型不支持思考模式',
        cause: '向不支持思考模式的模型传入了 `enable_thinking`。',
        fix: '去掉 `enable_thinking`，或换用支持思考模式的模型。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'invalid_request_error',
    name: 'INVALID_REQUEST_ERROR',
    tier: 'documented',
    responses: [{ status: 400, message: 'you must provide a model parameter.' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The request in compatible mode is not valid',
        cause: 'A required parameter, usually `model`, is missing from the body.',
        fix: 'Add the parameter that the message names.',
      },
      'zh-CN': {
        summary: '兼容模式的请求无效',
        cause: '请求体缺少必填参数，通常是 `model`。',
        fix: '补上错误信息指出的参数。',
      },
    },
    source: errorMessages,
    note: 'In compatible mode also the `type` that accompanies other codes.',
  },
  {
    code: 'invalid_value',
    name: 'INVALID_VALUE',
    tier: 'documented',
    responses: [
      { status: 400, message: "The requested voice 'xxx' is not supported." },
      { status: 400, message: "-1 is lesser than the minimum of 0 - 'seed'" },
      { status: 400, message: "'seed' must be Integer" },
    ],
    category: 'request',
    retry: 'never',
    isGeneral: true,
    text: {
      en: {
        summary: 'A value is outside what the API accepts',
        cause: 'A parameter such as `seed` is out of range, or the voice was cloned for another model.',
        fix: 'Take a value in the documented range; synthesise with the model for which the voice was made.',
      },
      'zh-CN': {
        summary: '参数取值不在允许范围内',
        cause: '`seed` 等参数超出范围，或所用音色是为其他模型复刻的。',
        fix: '改用文档规定范围内的值；合成语音时使用与音色对应的模型。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'BadRequest.EmptyInput',
    name: 'BAD_REQUEST_EMPTY_INPUT',
    tier: 'listed',
    responses: [{ status: 400, message: 'Required input parameter missing from request.' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The body has no `input`',
        cause: 'Native requests carry their prompt or messages inside `input`, and the body has none.',
        fix: 'Put prompt or messages into `input`; a body in the style of OpenAI belongs to the compatible-mode URL.',
      },
      'zh-CN': {
        summary: '请求体缺少 `input`',
        cause: '原生接口的提示词或消息须放在 `input` 中，而请求体没有该字段。',
        fix: '将提示词或消息放入 `input`；OpenAI 格式的请求体应发往兼容模式的地址。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'BadRequest.EmptyParameters',
    name: 'BAD_REQUEST_EMPTY_PARAMETERS',
    tier: 'listed',
    responses: [{ status: 400, message: 'Required parameter "parameters" missing from request.' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The body has no `parameters`',
        cause: 'The API asks for an object `parameters`, and the body has none.',
        fix: 'Add `parameters` beside `model` and `input`.',
      },
      'zh-CN': {
        summary: '请求体缺少 `parameters`',
        cause: '该接口要求传入 `parameters` 对象，而请求体没有该字段。',
        fix: '在 `model`、`input` 之外补上 `parameters`。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'BadRequest.EmptyModel',
    name: 'BAD_REQUEST_EMPTY_MODEL',
    tier: 'listed',
    responses: [{ status: 400, message: 'Required parameter "model" missing from request.' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The body has no `model`',
        cause: 'The request does not say which model it is for.',
        fix: 'Add `model` at the top level of the body.',
      },
      'zh-CN': {
        summary: '请求体缺少 `model`',
        cause: '请求没有指明要调用的模型。',
        fix: '在请求体顶层补上 `model`。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'BadRequest.IllegalInput',
    name: 'BAD_REQUEST_ILLEGAL_INPUT',
    tier: 'documented',
    responses: [{ status: 400, message: 'The input parameter requires json format.' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The input is not valid JSON',
        cause: 'The body, or its `input`, cannot be parsed as JSON.',
        fix: 'Serialise the body with a JSON library and send it with Content-Type application/json.',
      },
      'zh-CN': {
        summary: '输入不是合法的 JSON',
        cause: '请求体或其中的 `input` 无法按 JSON 解析。',
        fix: '用 JSON 库序列化请求体，并以 Content-Type: application/json 发送。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'BadRequest.TooLarge',
    name: 'BAD_REQUEST_TOO_LARGE',
    tier: 'listed',
    responses: [
      { status: 413, message: 'Payload Too Large.' },
      { status: 400, message: 'Payload Too Large.' },
    ],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The request body or file is too large',
        cause:
          'The gateway or the file API refuses bodies above its limit. If the outer gateway refuses, there is no code at all.',
        fix: 'Send less: pass a URL in place of inline data, or split the file.',
      },
      'zh-CN': {
        summary: '请求体或文件过大',
        cause: '请求体或文件超过了网关或文件接口的上限；若被外层网关拦截，响应中不会有错误码。',
        fix: '减小体积：用 URL 代替内联数据，或拆分文件。',
      },
    },
    source: tableAndMessages,
    note: 'The table says 413, the page of 2026 says 400.',
  },
  {
    code: 'UnsupportedOperation',
    name: 'UNSUPPORTED_OPERATION',
    tier: 'listed',
    responses: [
      { status: 400, message: 'The operation is unsupported on the referee object.' },
      {
        status: 400,
        message: 'The fine-tune job can not be deleted because it is succeeded,failed or canceled.',
      },
    ],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The object does not support this operation',
        cause: 'The object exists, but its kind or state does not allow what was asked.',
        fix: 'Check kind and state of the object before the call.',
      },
      'zh-CN': {
        summary: '对象不支持该操作',
        cause: '对象存在，但其类型或状态不允许执行该操作。',
        fix: '调用前确认对象的类型和状态。',
      },
    },
    source: tableAndMessages,
  },
  {
    code: 'InvalidSchema',
    name: 'INVALID_SCHEMA',
    tier: 'listed',
    responses: [{ status: 400, message: 'Database schema is invalid for text2sql.' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The database schema is missing',
        cause: 'Text to SQL needs the schema of the database, and the request has none.',
        fix: 'Pass the schema with the question.',
      },
      'zh-CN': {
        summary: '缺少数据库 Schema',
        cause: 'Text2SQL 需要数据库 Schema，而请求没有提供。',
        fix: '在请求中一并传入 Schema。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'InvalidSchemaFormat',
    name: 'INVALID_SCHEMA_FORMAT',
    tier: 'listed',
    responses: [{ status: 400, message: 'Database schema format is invalid for text2sql.' }],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'The database schema cannot be read',
        cause: 'The tables of the schema are not in the format that text to SQL expects.',
        fix: 'Write the tables in the documented format.',
      },
      'zh-CN': {
        summary: '数据库 Schema 格式有误',
        cause: 'Schema 中的数据表信息不符合 Text2SQL 要求的格式。',
        fix: '按文档规定的格式描述数据表。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'ServiceUnavailableError',
    name: 'SERVICE_UNAVAILABLE_ERROR',
    tier: 'documented',
    responses: [
      { status: 400, message: 'Role must be user or assistant and Content length must be greater than 0.' },
    ],
    category: 'request',
    retry: 'never',
    text: {
      en: {
        summary: 'A message has a wrong role or no content',
        cause:
          'Despite its name a fault of the request: a message is empty, or its role is neither `user` nor `assistant`.',
        fix: 'Remove empty messages and correct the roles.',
      },
      'zh-CN': {
        summary: '消息的 role 有误或内容为空',
        cause: '名称像服务端故障，实为请求问题：某条消息内容为空，或 role 不是 `user`、`assistant`。',
        fix: '去掉空消息，修正 role。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'ModelNotFound',
    name: 'MODEL_NOT_FOUND',
    aliases: ['model_not_found'],
    protocols: { native: ['ModelNotFound'], compatible: ['model_not_found'] },
    tier: 'listed',
    responses: [
      { status: 404, message: 'Model can not be found.' },
      { status: 404, message: 'The model xx does not exist.' },
      { status: 404, message: 'The model xx does not exist or you do not have access to it.' },
      { status: 404, message: 'The provided model xxx is not supported by the Batch API.' },
    ],
    category: 'not-found',
    retry: 'never',
    text: {
      en: {
        summary: 'The model does not exist or is not open to you',
        cause:
          'The name is misspelled or a community name, the model was retired or is not offered in this region or by the Batch API, or Model Studio is not activated.',
        fix: 'Take the exact name from the model list of the region in use, and activate the service.',
      },
      'zh-CN': {
        summary: '模型不存在或无权访问',
        cause:
          '模型名写错或用了开源社区的名称、模型已下线、所在地域或 Batch 接口不提供该模型，或尚未开通百炼服务。',
        fix: '从所用地域的模型列表中复制准确的模型名，并确认已开通服务。',
      },
    },
    source: tableAndMessages,
  },
  {
    code: 'model_not_supported',
    name: 'MODEL_NOT_SUPPORTED',
    tier: 'documented',
    responses: [{ status: 404, message: 'Unsupported model xxx for OpenAI compatibility mode.' }],
    category: 'model',
    retry: 'never',
    text: {
      en: {
        summary: 'The model is not offered in compatible mode',
        cause: 'The model exists, but only the native API serves it.',
        fix: 'Call it through the native API, or take a model that compatible mode offers.',
      },
      'zh-CN': {
        summary: '该模型不支持 OpenAI 兼容模式',
        cause: '模型存在，但只能通过 DashScope 原生接口调用。',
        fix: '改用原生接口，或换用支持兼容模式的模型。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'WorkSpaceNotFound',
    name: 'WORK_SPACE_NOT_FOUND',
    tier: 'listed',
    responses: [{ status: 404, message: 'WorkSpace can not be found.' }],
    category: 'not-found',
    retry: 'never',
    text: {
      en: {
        summary: 'The workspace does not exist',
        cause: 'The workspace id in the request is wrong, or the workspace was deleted.',
        fix: 'Copy the id from the page of the workspace in the console.',
      },
      'zh-CN': {
        summary: '业务空间不存在',
        cause: '请求中的业务空间 ID 有误，或该业务空间已被删除。',
        fix: '从控制台的业务空间页面复制正确的 ID。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'NotFound',
    name: 'NOT_FOUND',
    tier: 'documented',
    responses: [
      { status: 404, message: 'Not found!' },
      { status: 404, message: 'Request path not found.' },
    ],
    category: 'not-found',
    retry: 'never',
    text: {
      en: {
        summary: 'The resource or path does not exist',
        cause: 'The id of the resource or the path of the request is wrong, or the resource was deleted.',
        fix: 'Check the id and the path of the request.',
      },
      'zh-CN': {
        summary: '资源或路径不存在',
        cause: '资源 ID 或请求路径有误，或资源已被删除。',
        fix: '核对资源 ID 和请求路径。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'BadRequest.ResourceNotExist',
    name: 'BAD_REQUEST_RESOURCE_NOT_EXIST',
    tier: 'documented',
    responses: [{ status: 400, message: 'The Required resource not exist.' }],
    category: 'not-found',
    retry: 'never',
    text: {
      en: {
        summary: 'The voice or vocabulary does not exist',
        cause:
          'A cloned voice or a custom vocabulary is to be read, changed or deleted, and its id is unknown.',
        fix: 'List the voices or vocabularies of the account and use an id from there.',
      },
      'zh-CN': {
        summary: '音色或热词不存在',
        cause: '要查询、更新或删除的复刻音色、定制热词不存在。',
        fix: '先列出账号下的音色或热词，使用其中的 ID。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'BadRequest.VoiceNotFound',
    name: 'BAD_REQUEST_VOICE_NOT_FOUND',
    tier: 'documented',
    responses: [{ status: 400, message: "Voice '%s' not found." }],
    category: 'not-found',
    retry: 'never',
    text: {
      en: {
        summary: 'The cloned voice does not exist',
        cause: 'The voice was deleted already, or `voice` is misspelled.',
        fix: 'Check `voice` against the list of the account.',
      },
      'zh-CN': {
        summary: '复刻音色不存在',
        cause: '音色已被删除，或 `voice` 填写有误。',
        fix: '对照账号下的音色列表核对 `voice`。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'mismatched_model',
    name: 'MISMATCHED_MODEL',
    tier: 'documented',
    responses: [
      {
        message:
          "The model 'xxx' for this request does not match the rest of the batch. Each batch must contain requests for a single model.",
      },
    ],
    category: 'request',
    retry: 'never',
    operations: ['compatible.batches.create', 'compatible.batches.retrieve'],
    text: {
      en: {
        summary: 'A batch mixes models',
        cause: 'The lines of the input file name different models, and a batch takes one.',
        fix: 'Split the file by model and submit a batch for each.',
      },
      'zh-CN': {
        summary: '同一批任务混用了多个模型',
        cause: '输入文件各行的模型不一致，而一个 Batch 任务只能使用一个模型。',
        fix: '按模型拆分文件，分别提交。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'duplicate_custom_id',
    name: 'DUPLICATE_CUSTOM_ID',
    tier: 'documented',
    responses: [
      {
        message:
          "The custom_id 'xxx' for this request is a duplicate of another request. The custom_id parameter must be unique for each request in a batch.",
      },
    ],
    category: 'request',
    retry: 'never',
    operations: ['compatible.batches.create', 'compatible.batches.retrieve'],
    text: {
      en: {
        summary: 'A `custom_id` occurs twice in a batch',
        cause: 'Two lines of the input file have the same `custom_id`.',
        fix: 'Give every line an id of its own.',
      },
      'zh-CN': {
        summary: '同一批任务中 `custom_id` 重复',
        cause: '输入文件中有两行使用了相同的 `custom_id`。',
        fix: '为每一行设置唯一的 `custom_id`。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'Conflict',
    name: 'CONFLICT',
    tier: 'documented',
    responses: [{ status: 409, message: 'Model instance xxx already exists, please specify a suffix.' }],
    category: 'conflict',
    retry: 'never',
    text: {
      en: {
        summary: 'A deployment of that name already exists',
        cause: 'The account has already deployed the model under the name that the request asks for.',
        fix: 'Give the new deployment another suffix, or use the existing one.',
      },
      'zh-CN': {
        summary: '已存在同名的部署',
        cause: '请求的部署名称已被该账号的另一个部署占用。',
        fix: '为新部署换一个后缀，或直接使用已有的部署。',
      },
    },
    source: aliyunMessages,
  },
];

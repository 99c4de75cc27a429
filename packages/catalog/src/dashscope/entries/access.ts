import type { Entry } from '../../types.js';
import { errorCodeTable, errorMessages, qianwenMessages, tableAndMessages } from './sources.js';

/** Keys, workspaces and permissions. */
export const access: readonly Entry<string>[] = [
  {
    code: 'InvalidApiKey',
    name: 'INVALID_API_KEY',
    aliases: ['invalid_api_key'],
    protocols: { native: ['InvalidApiKey'], compatible: ['invalid_api_key'] },
    tier: 'listed',
    responses: [
      { status: 401, message: 'Invalid API-key provided.' },
      { status: 401, message: 'Incorrect API key provided.' },
    ],
    category: 'auth',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The API key is wrong or belongs to another endpoint',
        cause:
          'The key is mistyped, deleted or read from an unset variable, or it was issued for another region or plan than the base URL serves.',
        fix: 'Check that the key is loaded as issued, without spaces or line breaks, and that key and base URL belong to the same region and plan.',
      },
      'zh-CN': {
        summary: 'API Key 错误，或与接入地址不匹配',
        cause: 'API Key 填写有误、已被删除或未能从环境变量读到；也可能与 Base URL 分属不同地域或不同套餐。',
        fix: '确认读到的 API Key 完整且不含空格、换行，并与 Base URL 属于同一地域和同一套餐。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'invalid access token or token expired',
    name: 'INVALID_ACCESS_TOKEN_OR_TOKEN_EXPIRED',
    tier: 'documented',
    responses: [{ status: 401, message: 'invalid access token or token expired.' }],
    category: 'auth',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The key of a plan was sent to another base URL',
        cause:
          'Coding Plan and Token Plan have base URLs of their own, and the key in use belongs to a different one.',
        fix: 'Use the base URL of the plan for which the key was issued.',
      },
      'zh-CN': {
        summary: '套餐专属 API Key 用在了别的 Base URL 上',
        cause: 'Coding Plan、Token Plan 各有专属的 Base URL，当前 API Key 与请求地址不属于同一套餐。',
        fix: '改用该 API Key 所属套餐的专属 Base URL。',
      },
    },
    source: errorMessages,
    note: 'The code is this sentence, without the full stop of the message.',
  },
  {
    code: 'NOT AUTHORIZED',
    name: 'NOT_AUTHORIZED',
    tier: 'documented',
    responses: [
      {
        status: 401,
        message:
          'Access denied: Either you are not authorized to access this workspace, or the workspace does not exist. Please:\\nVerify the workspace configuration.\\nCheck your API endpoint settings. Ensure you are targeting the correct environment.',
      },
    ],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The account is no member of the workspace',
        cause:
          'The workspace id is wrong, the account was not added to that workspace, or the request went to the endpoint of another region.',
        fix: 'Check the workspace id and the membership of the account, and send the request to the region where the workspace is.',
      },
      'zh-CN': {
        summary: '账号不是该业务空间的成员',
        cause: '业务空间 ID 有误、账号未加入该业务空间，或请求发往了其他地域的接入地址。',
        fix: '核对业务空间 ID 和成员身份，并使用业务空间所在地域的接入地址。',
      },
    },
    source: errorMessages,
    note: 'The code contains a space.',
  },
  {
    code: 'AccessDenied',
    name: 'ACCESS_DENIED',
    aliases: ['access_denied'],
    protocols: { native: ['AccessDenied'], compatible: ['access_denied'] },
    tier: 'listed',
    responses: [
      { status: 403, message: 'Access denied.' },
      { status: 403, message: 'Current user api does not support asynchronous calls.' },
      { status: 403, message: 'current user api does not support synchronous calls.' },
      { status: 403, message: 'Invalid according to Policy: Policy expired.' },
    ],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'This account may not use the API or model',
        cause:
          'The model is open by application only, or its free quota is gone and it cannot be paid for. The same code answers a call whose X-DashScope-Async header does not suit the API, and an expired upload policy.',
        fix: 'Apply for access in the Model Studio console or take another model. If the message speaks of synchronous or asynchronous calls, set X-DashScope-Async accordingly.',
      },
      'zh-CN': {
        summary: '当前账号无权使用该 API 或模型',
        cause:
          '模型需要申请后才能使用，或免费额度已用完且不支持付费。请求头 X-DashScope-Async 与接口的调用方式不符、文件上传凭证过期时，返回的也是这个错误码。',
        fix: '在百炼控制台申请权限或换用其他模型；如果错误信息提到同步或异步调用，请相应设置或去掉 X-DashScope-Async。',
      },
    },
    source: tableAndMessages,
  },
  {
    code: 'Workspace.AccessDenied',
    name: 'WORKSPACE_ACCESS_DENIED',
    tier: 'listed',
    responses: [{ status: 403, message: 'Workspace access denied.' }],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'No access to the applications or models of the workspace',
        cause: 'The owner of the key is no member of the workspace whose application or model is called.',
        fix: 'Have the account added to the workspace, or use a key of the main account, which reaches every workspace.',
      },
      'zh-CN': {
        summary: '无权访问该业务空间的应用或模型',
        cause: 'API Key 所属账号不是目标业务空间的成员。',
        fix: '将账号加入该业务空间，或改用主账号的 API Key，它可以访问全部业务空间。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'Model.AccessDenied',
    name: 'MODEL_ACCESS_DENIED',
    tier: 'listed',
    responses: [{ status: 403, message: 'Model access denied.' }],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The workspace may not call this model',
        cause:
          'The key belongs to a sub-workspace that was not granted the model, or a custom model is called with the key of another workspace.',
        fix: 'Grant the model to the sub-workspace in the console; call a custom model with a key of the workspace in which it is deployed.',
      },
      'zh-CN': {
        summary: '业务空间没有该模型的调用权限',
        cause: 'API Key 属于未获模型授权的子业务空间，或用其他业务空间的 API Key 调用了自定义模型。',
        fix: '在控制台为子业务空间授权该模型；自定义模型请使用其部署所在业务空间的 API Key。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'App.AccessDenied',
    name: 'APP_ACCESS_DENIED',
    tier: 'documented',
    responses: [{ status: 403, message: 'App access denied.' }],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'This key may not call the application',
        cause:
          'The application is not published, its id is wrong, or the workspace or sub-account of the key was not granted access.',
        fix: 'Publish the application, check its id, and use a key of the workspace that holds it.',
      },
      'zh-CN': {
        summary: '无权调用该应用',
        cause: '应用未发布、应用 ID 有误，或 API Key 所属的业务空间、子账号未获授权。',
        fix: '发布应用并核对应用 ID，使用应用所在业务空间的 API Key。',
      },
    },
    source: errorMessages,
  },
  {
    code: 'AccessDenied.Unpurchased',
    name: 'ACCESS_DENIED_UNPURCHASED',
    tier: 'listed',
    responses: [
      {
        status: 403,
        message: 'Access to model denied. Please make sure you are eligible for using the model.',
      },
    ],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'Model Studio is not activated for this account',
        cause: 'The account behind the key has not activated the service, or has not been verified for it.',
        fix: 'Sign in to the Model Studio console with the main account and accept the agreement; then send the request again.',
      },
      'zh-CN': {
        summary: '账号尚未开通百炼服务',
        cause: 'API Key 所属账号没有开通百炼，或尚未完成实名认证。',
        fix: '用主账号登录百炼控制台并同意服务协议，开通后重新发送请求。',
      },
    },
    source: errorCodeTable,
  },
  {
    code: 'Endpoint.AccessDenied',
    name: 'ENDPOINT_ACCESS_DENIED',
    tier: 'documented',
    responses: [{ status: 403, message: 'Workspace endpoint access denied.' }],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The endpoint refuses this key or model',
        cause:
          'The key and the workspace in the host name do not belong together, or the model behind the endpoint was retired.',
        fix: 'Check the workspace id in the base URL against the key, and replace a retired model by its successor.',
      },
      'zh-CN': {
        summary: '接入地址拒绝了该 API Key 或模型',
        cause: '域名中的业务空间与 API Key 不匹配，或所调用的模型已经下线。',
        fix: '核对 Base URL 中的业务空间 ID 与 API Key；模型已下线的，换用替代模型。',
      },
    },
    source: qianwenMessages,
    note: 'The page names only retired models; that key and host name differ comes from public code.',
  },
  {
    code: 'BailianGateway.Workspace.NotAuthorised',
    name: 'BAILIAN_GATEWAY_WORKSPACE_NOT_AUTHORISED',
    tier: 'documented',
    responses: [{ status: 200 }],
    category: 'permission',
    retry: 'after-fix',
    text: {
      en: {
        summary: 'The console gateway refuses the workspace',
        cause:
          'The address of the request is malformed, or the sub-account lacks permission for the workspace it works on.',
        fix: 'Check the address, and have an administrator grant the sub-account access to the workspace.',
      },
      'zh-CN': {
        summary: '控制台网关拒绝访问该业务空间',
        cause: '请求地址格式不规范，或子账号没有该业务空间的操作权限。',
        fix: '检查请求地址，并请管理员为子账号授予该业务空间的权限。',
      },
    },
    source: errorMessages,
    note: 'Comes with HTTP 200: the status does not tell that the call failed.',
  },
];

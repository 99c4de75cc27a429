// Tencent Cloud nests its codes with dots as DashScope does, and `InternalError` and `InvalidParameter` are in both.
interface TencentCloudError {
  code: string;
  requestId: string;
}

const hints: Record<string, string> = {
  'AuthFailure.SignatureExpire': '签名已过期，请校准系统时间',
  'AuthFailure.SecretIdNotFound': '密钥不存在',
  InternalError: '服务内部错误，请稍后重试',
  InvalidParameter: '参数有误',
  InvalidParameterValue: '参数取值有误',
  LimitExceeded: '超过配额限制',
  RequestLimitExceeded: '请求过于频繁',
};

export const explain = (error: TencentCloudError) => `${hints[error.code]}（${error.requestId}）`;

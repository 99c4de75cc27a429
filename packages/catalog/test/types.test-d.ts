import type { APIError as CozeAPIError } from '@coze/api';
import type { APIError as OpenAIError } from 'openai';
import { expectTypeOf } from 'vitest';
import {
  canonical,
  Coze,
  DashScope,
  describe,
  isCozeErrorCode,
  isDashScopeErrorCode,
  isRetryable,
  type CozeErrorCode,
  type CozeErrorCodeOf,
  type DashScopeErrorCode,
  type Description,
} from '../src/index.js';

// The constants are literals, each of which is in the union.
expectTypeOf(Coze.AUTHENTICATION_INVALID).toEqualTypeOf<4100>();
expectTypeOf<(typeof Coze)[keyof typeof Coze]>().toEqualTypeOf<CozeErrorCode>();
expectTypeOf(DashScope.INVALID_API_KEY).toEqualTypeOf<'InvalidApiKey'>();
expectTypeOf<(typeof DashScope)[keyof typeof DashScope]>().toExtend<DashScopeErrorCode>();

// Unions hold listed and documented codes, and nothing else.
expectTypeOf<4007 | 4100 | 700012006 | 4028>().toExtend<CozeErrorCode>();
expectTypeOf<4117>().not.toExtend<CozeErrorCode>();
expectTypeOf<0>().not.toExtend<CozeErrorCode>();
expectTypeOf<number>().not.toExtend<CozeErrorCode>();
expectTypeOf<
  'InvalidApiKey' | 'invalid_api_key' | 'RetrivalFailed' | 'RetrievalFailed'
>().toExtend<DashScopeErrorCode>();
expectTypeOf<'Throttling.ResourceExhausted'>().not.toExtend<DashScopeErrorCode>();
expectTypeOf<string>().not.toExtend<DashScopeErrorCode>();

// An operation sends its own codes and the common ones.
expectTypeOf<4300 | 4301 | 4302 | 4100 | 4101>().toExtend<CozeErrorCodeOf<'files.upload'>>();
expectTypeOf<4007>().not.toExtend<CozeErrorCodeOf<'files.upload'>>();
expectTypeOf<4007>().toExtend<CozeErrorCodeOf<'chat.create'>>();
expectTypeOf<4300>().not.toExtend<CozeErrorCodeOf<'chat.create'>>();
expectTypeOf<CozeErrorCodeOf<'files.upload'>>().toExtend<CozeErrorCode>();
// @ts-expect-error no such operation
export type Unknown = CozeErrorCodeOf<'files.burn'>;

// What the SDKs call a code goes in as it is.
declare const coze: CozeAPIError;
declare const openai: OpenAIError;
expectTypeOf(isRetryable(coze.code, coze.msg)).toEqualTypeOf<boolean | undefined>();
expectTypeOf(isRetryable(openai.code, openai.message)).toEqualTypeOf<boolean | undefined>();
if (isCozeErrorCode(coze.code)) expectTypeOf(coze.code).toEqualTypeOf<CozeErrorCode>();
if (isDashScopeErrorCode(openai.code)) expectTypeOf(openai.code).toEqualTypeOf<DashScopeErrorCode>();

// What can be missing stays so, and a spelling may change.
declare const code: 'invalid_api_key' | 'Arrearage' | null;
const spelling = canonical(code);
expectTypeOf(spelling).toEqualTypeOf<string | null>();
const description = describe(4100, { provider: 'coze' });
expectTypeOf(description).toEqualTypeOf<Description | undefined>();

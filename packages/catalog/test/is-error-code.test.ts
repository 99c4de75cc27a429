import { expect, test } from 'vitest';
import { isCozeErrorCode, isDashScopeErrorCode } from '../src/index.js';

test.each([4000, 4007, 4100, 4101, 4315, 5000, 700012006])('Coze lists %d', (code) => {
  expect(isCozeErrorCode(code)).toBe(true);
});

test('Coze documents 4028 outside its table', () => {
  expect(isCozeErrorCode(4028)).toBe(true);
});

// 4117 is in no source; 4017 and 4103 are gaps in the vendor's table; 700012007 was invented by an application.
test.each([0, 200, 401, 4017, 4103, 4117, 700012007, NaN])('%d is no error code of Coze', (code) => {
  expect(isCozeErrorCode(code)).toBe(false);
});

test.each(['4100', null, undefined, [4100], { code: 4100 }, 'InvalidApiKey'])(
  'a code of Coze is a number, not %j',
  (value) => {
    expect(isCozeErrorCode(value)).toBe(false);
  },
);

test.each([
  'InvalidApiKey',
  'InvalidParameter',
  'Throttling',
  'BadRequest.EmptyInput',
  'RetrivalFailed',
  'ModelUnavailable',
])('DashScope lists %s', (code) => {
  expect(isDashScopeErrorCode(code)).toBe(true);
});

test.each(['RetrievalFailed', 'AllocationQuota.FreeTierOnly', 'InvalidURL.Timeout'])(
  'DashScope documents %s outside its table',
  (code) => {
    expect(isDashScopeErrorCode(code)).toBe(true);
  },
);

test.each(['invalid_api_key', 'insufficient_quota', 'limit_requests', 'data_inspection_failed'])(
  '%s is a spelling of the compatible mode',
  (code) => {
    expect(isDashScopeErrorCode(code)).toBe(true);
  },
);

// All but the last few were found in applications, written by people who had guessed.
test.each([
  'InvalidAPIKey',
  'RateLimitExceeded',
  'QuotaExceeded',
  'Throttling.RateLimit',
  'ENOENT',
  'constructor',
  'toString',
  '',
])('%j is no error code of DashScope', (code) => {
  expect(isDashScopeErrorCode(code)).toBe(false);
});

test.each(['Throttling.ResourceExhausted', 'Throttling.ServiceOverloaded'])(
  '%s was only seen in the wild',
  (code) => {
    expect(isDashScopeErrorCode(code)).toBe(false);
  },
);

test.each([429, null, undefined, ['InvalidApiKey'], { code: 'InvalidApiKey' }])(
  'a code of DashScope is a string, not %j',
  (value) => {
    expect(isDashScopeErrorCode(value)).toBe(false);
  },
);

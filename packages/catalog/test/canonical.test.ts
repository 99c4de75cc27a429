import { expect, test } from 'vitest';
import { canonical } from '../src/index.js';

/** As the vendor writes them in one row, or one page under "A/b". */
test.each([
  ['data_inspection_failed', 'DataInspectionFailed'],
  ['invalid_api_key', 'InvalidApiKey'],
  ['access_denied', 'AccessDenied'],
  ['model_not_found', 'ModelNotFound'],
  ['limit_burst_rate', 'Throttling.BurstRate'],
  ['insufficient_quota', 'Throttling.AllocationQuota'],
  ['internal_error', 'InternalError'],
  ['system_error', 'SystemError'],
])('%s is %s in the native protocol', (alias, code) => {
  expect(canonical(alias)).toBe(code);
  expect(canonical(code)).toBe(code);
});

test('the three names of the request limit are one error', () => {
  expect(canonical('limit_requests')).toBe(canonical('LimitRequests'));
  expect(canonical('LimitRequests')).toBe(canonical('Throttling.RateQuota'));
});

test.each(['InvalidAPIKey', 'RateLimitExceeded', '', '__proto__', 'constructor', 'toString'])(
  'what is no alias stays as it is: %j',
  (code) => {
    expect(canonical(code)).toBe(code);
  },
);

test('codes of Coze have one spelling', () => {
  expect(canonical(4100)).toBe(4100);
});

test.each([null, undefined])('a code that is not there stays so: %j', (code) => {
  expect(canonical<string | null | undefined>(code)).toBe(code);
});

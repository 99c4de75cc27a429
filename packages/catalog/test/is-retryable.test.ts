import { expect, test } from 'vitest';
import { isRetryable } from '../src/index.js';

test.each([4009, 4013, 4102, 5000])('Coze asks to send %d again later', (code) => {
  expect(isRetryable(code)).toBe(true);
});

test('the daily limit of Coze passes with the day', () => {
  expect(isRetryable(4008)).toBe(true);
});

test.each([4000, 4007, 4010, 4014, 4200, 4300])('the request behind %d must change first', (code) => {
  expect(isRetryable(code)).toBe(false);
});

test.each([4011, 4015, 4019, 4022, 4100, 4101])(
  '%d needs money, a published bot or another token first',
  (code) => {
    expect(isRetryable(code)).toBe(false);
  },
);

test.each([
  'Throttling',
  'Throttling.RateQuota',
  'LimitRequests',
  'limit_requests',
  'SystemError',
  'system_error',
  'ModelUnavailable',
])('%s passes by itself', (code) => {
  expect(isRetryable(code)).toBe(true);
});

test.each([
  'InvalidApiKey',
  'invalid_api_key',
  'Arrearage',
  'DataInspectionFailed',
  'data_inspection_failed',
  'PrepaidBillOverdue',
  'PostpaidBillOverdue',
  'CommodityNotPurchased',
  'AllocationQuota.FreeTierOnly',
])('%s does not, whatever its HTTP status', (code) => {
  expect(isRetryable(code)).toBe(false);
});

test.each(['insufficient_quota', 'Throttling.AllocationQuota'])('%s is told apart by its message', (code) => {
  expect(isRetryable(code, 'Allocated quota exceeded, please increase your quota limit.')).toBe(true);
  expect(
    isRetryable(code, '429 You exceeded your current quota, please check your plan and billing details.'),
  ).toBe(true);
  expect(isRetryable(code, 'Free allocated quota exceeded.')).toBe(false);
  expect(isRetryable(code, '429 FREE ALLOCATED QUOTA EXCEEDED')).toBe(false);
});

test.each(['insufficient_quota', 'Throttling.AllocationQuota'])('%s alone decides nothing', (code) => {
  expect(isRetryable(code)).toBeUndefined();
  expect(isRetryable(code, null)).toBeUndefined();
  expect(isRetryable(code, '')).toBeUndefined();
  expect(isRetryable(code, 'Please contact support.')).toBeUndefined();
});

test('a message changes nothing where the code decides', () => {
  expect(isRetryable('Throttling.RateQuota', 'Free allocated quota exceeded.')).toBe(true);
  expect(isRetryable(4100, 'try again later')).toBe(false);
});

test.each([0, 4117, '4009', 'ThrottlingRateQuota', 'ECONNRESET', 'constructor', '', null, undefined])(
  'nothing is known of %j',
  (code) => {
    expect(isRetryable(code)).toBeUndefined();
  },
);

import { expect, test } from 'vitest';
import { distance, nearestNumbers, nearestTexts } from '../src/handlers/spelling.js';

test.each([
  ['4100', '4100', 0],
  ['4100', '4101', 1],
  ['4100', '410', 1],
  ['4100', '41000', 1],
  ['4010', '4100', 1], // neighbours swapped
  ['ca', 'abc', 3], // optimal string alignment edits no part twice; unrestricted, it would be 2
  ['Throttling', 'Throtling', 1],
])('%s and %s are %i edits apart', (a, b, edits) => {
  expect(distance(a, b, 3)).toBe(edits);
});

test('the search ends as soon as a distance exceeds the limit', () => {
  expect(distance('InvalidApiKey', 'DataInspectionFailed', 3)).toBe(4);
});

const texts = [
  'InvalidApiKey',
  'invalid_api_key',
  'InvalidParameter',
  'ModelNotFound',
  'Throttling.RateQuota',
];

test('texts that differ in case and separators alone are the nearest', () => {
  expect(nearestTexts('invalidApiKEY', texts)).toEqual(['InvalidApiKey']);
  expect(nearestTexts('INVALID_API_KEY', texts)).toEqual(['invalid_api_key']);
});

test('longer texts may be off by more, three edits at the most', () => {
  expect(nearestTexts('InvalidParamter', texts)).toEqual(['InvalidParameter']);
  expect(nearestTexts('Throtling.RateQuotas', texts)).toEqual(['Throttling.RateQuota']);
  expect(nearestTexts('InvalidParametersHere', texts)).toEqual([]);
  expect(nearestTexts('Modell', texts)).toEqual([]);
});

test('texts of three letters are too short to guess', () => {
  expect(nearestTexts('Mod', ['Mode'])).toEqual([]);
});

test('numbers are sought among the codes of the operation first, one edit away', () => {
  expect(nearestNumbers(4310, [4300, 4314], [4010, 4300, 4314])).toEqual([4300, 4314]);
  expect(nearestNumbers(4010, [4300], [4100, 4300])).toEqual([4100]);
  expect(nearestNumbers(4117, [4300], [4100, 4101])).toEqual([]);
});

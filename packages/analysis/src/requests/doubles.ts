import type { Source } from '../sources/source.js';
import { occurs } from '../syntax/source-text.js';

/** Functions and modules that a test puts in the place of others. */
const ofFunctions =
  /\b(?:vi|jest)\.(?:mock|doMock|unstable_mockModule|spyOn|fn|stubGlobal)\(|\bmock\.(?:method|fn|module)\(|\bsinon\.\w/;

/** What catches requests and answers them. */
const ofServers =
  /['"](?:nock|msw(?:\/[\w-]+)?|axios-mock-adapter|moxios|(?:jest-|vitest-)?fetch-mock)['"]|\bMockAgent\b|\bcy\.intercept\(|\bpage\.route\(/;

/** Whether a file is a test whose requests no API gets. */
export function hasDoubles(source: Source): boolean {
  return occurs(ofFunctions, source) || occurs(ofServers, source);
}

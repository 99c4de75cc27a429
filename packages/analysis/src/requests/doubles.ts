import type { Source } from '../sources/source.js';
import { occurs } from '../syntax/source-text.js';

/** Functions and modules that a test puts in the place of others. */
const ofFunctions =
  /\b(?:vi|jest)\.(?:mock|doMock|unstable_mockModule|spyOn|fn|stubGlobal)\(|(?<![.\w])(?:mock|spyOn|stub)\(|\bmock\.(?:method|fn|module)\(|\b(?:sinon|jasmine)\.\w/;

/** What catches requests and answers them. */
const ofServers =
  /['"](?:nock|msw(?:\/[\w-]+)?|moxios|mirage(?:js)?|testdouble|pretender|@pollyjs\/core|@mswjs\/[\w-]+|proxyquire)['"]|\bMockAgent\b|\bcy\.intercept\(|\b(?:page|context)\.route(?:FromHAR)?\(/;

/** `'axios-mock-adapter'`, `'../mocks/server'` */
const ofMocks = /(?:\bfrom|\bimport|\brequire\()\s*['"][^'"\n]*mock[^'"\n]*['"]/i;

/** Whether a file is a test whose requests no API gets. */
export function hasDoubles(source: Source): boolean {
  return [ofFunctions, ofServers, ofMocks].some((pattern) => occurs(pattern, source));
}

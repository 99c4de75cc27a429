import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { occurs } from '../syntax/source-text.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import { isAssertion } from '../uses/uses.js';
import type { Evaluator } from '../values/evaluate.js';

const mayAssert = /\b(?:assert|expect|should|t\.)/;
const failures = /^(?:rejects?|rejected\w*|throws?|toThrow\w*|throwsAsync)$/;
/** `not.toBe(0)`, `toBeFalsy()`, `notEqual(…)`, `toMatchSnapshot()`, which can hold anything */
const denials = /^(?:not[A-Z]?\w*|false|isFalse|isNot\w*|fail|toBe(?:Falsy|Null|Undefined)|\w*[sS]napshot)$/;
/** `BadRequestError`, `CozeAPI.APIError` */
const errorClass = /^(?:[A-Z]\w*\.)*[A-Z]\w*Error$/;
/** What only a refusal has, or what tests call it. */
const ofRefusals =
  /^!|\bfalse\b|(?:err|caught|thrown|fail|invalid|denied|refus|reject|unauthori[sz]ed|msg|message)/i;

/**
 * Whether a file is a test that may want to be refused: an assertion names a code, a status of 400 to 499, the class
 * of an error, asks about an error, or says that something throws, or is not as it would be. Which request it means, it may say far away: `expect(await anonymous()).toBe(4100)`.
 */
export function expectsRefusals(evaluator: Evaluator): boolean {
  if (!occurs(mayAssert, evaluator.source)) return false;
  return nodesOfType(evaluator.source, Node.CallExpression).some(
    (call) => isInAssertion(evaluator, call) && wantsFailure(evaluator, call),
  );
}

function wantsFailure({ source, configuration }: Evaluator, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === Node.MemberExpression && namesFailure(callee)) return true;
  const given = call.arguments.map((argument) => source.text.slice(...argument.range)).join();
  if (ofRefusals.test(given)) return true;
  const words = given.match(/[\w.]+/g) ?? [];
  return words.some(
    (word) =>
      /^4\d\d$/.test(word) ||
      errorClass.test(word) ||
      configuration.catalogs.some((catalog) => catalog.entry(/^\d+$/.test(word) ? Number(word) : word)),
  );
}

/** `expect(…).rejects.toMatchObject`, `assert.throws`, `expect(…).to.be.rejectedWith` */
function namesFailure(member: TSESTree.MemberExpression): boolean {
  const name = propertyName(member) ?? '';
  if (failures.test(name) || denials.test(name)) return true;
  const object = unwrap(member.object);
  return object.type === Node.MemberExpression && namesFailure(object);
}

/** `expect(body.code).toBe(…)`, `assert.equal(…)`, `t.is(…)`, `body.code.should.equal(…)` */
function isInAssertion(evaluator: Evaluator, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (isAssertion(evaluator, callee)) return true;
  if (callee.type !== Node.MemberExpression) return false;
  for (let object = unwrap(callee.object); ;) {
    if (object.type === Node.CallExpression) return isInAssertion(evaluator, object);
    if (object.type !== Node.MemberExpression) return object.type === Node.Identifier && object.name === 't';
    if (propertyName(object) === 'should') return true;
    object = unwrap(object.object);
  }
}

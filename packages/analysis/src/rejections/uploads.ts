import type { TSESTree } from '@typescript-eslint/types';
import { isCompletedElsewhere, readHeader } from '../authorizations/headers.js';
import { occurs } from '../syntax/source-text.js';
import { Node, within, wrapped } from '../syntax/syntax.js';
import { isChangedSomewhere, orderOf, type PropertyState, readProperty } from '../values/objects.js';
import { HOLE, textOf } from '../values/value.js';
import { madeByNew, methodCalledOn } from '../values/made-by-new.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Rejection, Sent } from './rejection.js';

/** Its network layer writes the header of a form anew. */
const reactNative = /\breact-native\b|\bexpo\b|\{\s*uri\b/;

/** An upload is a form with one file, which names its boundary in the header. */
export function* rejectionsOfUpload(sent: Sent): Iterable<Rejection> {
  const { upload } = sent.operation.rejects ?? {};
  const { http } = sent.call;
  if (!upload || !http) return;
  const { notMultipart: code, several } = upload;
  const announced = contentTypeOf(sent);

  if (announced === 'absent' || announced === 'unknown') {
    const at = formlessOf(sent) ?? (announced === 'absent' ? jsonOf(sent) : undefined);
    if (at) yield { reason: 'notMultipart', code, at };
  } else {
    const { text, at } = announced;
    if (!/^\s*multipart\/form-data\b/i.test(text)) yield { reason: 'notMultipart', code, at };
    else if (
      !/boundary/i.test(text) &&
      !http.library.makesForms &&
      !occurs(reactNative, sent.evaluator.source)
    )
      yield { reason: 'noBoundary', code, at };
  }

  const second = secondFile(sent, upload.field);
  if (second) yield { reason: 'twoFiles', code: several, at: second };
}

type ContentType = 'absent' | 'unknown' | { readonly text: string; readonly at: TSESTree.Node };

/** What the header says, and where its name is written. */
function contentTypeOf({ call, evaluator }: Sent): ContentType {
  const states = [call.http?.options, call.http?.defaults].map((options) => {
    if (options?.kind === 'literal') return undefined;
    if (options?.kind !== 'object') return 'unknown';
    const headers = readProperty(options, 'headers', call.node);
    if (headers.state !== 'known') return headers.state === 'absent' ? undefined : 'unknown';
    const header = readHeader(options.owner, headers.expression, 'content-type', call.node);
    if (header.state !== 'known') return header.state === 'absent' ? undefined : 'unknown';
    const text = textOf(header.owner.value(header.expression));
    if (text === undefined || text === '' || text.includes(HOLE)) return 'unknown';
    const isHere = header.owner.source === evaluator.source;
    return { text, at: isHere ? nameOf(header.expression) : call.node.callee };
  });
  return states.find((state) => state !== undefined) ?? 'absent';
}

/** The name before the value of a header: `'Content-Type': …`, `.set('Content-Type', …)`. */
function nameOf(value: TSESTree.Node): TSESTree.Node {
  const outer = wrapped(value);
  const { parent } = outer;
  if (parent?.type === Node.Property) return parent;
  if (parent?.type === Node.CallExpression) return parent.arguments[0] ?? outer;
  return outer;
}

/** Where a body is written that is no form whatever the header says: parameters, or nothing at all. */
function formlessOf({ call, evaluator }: Sent): TSESTree.Node | undefined {
  const { bodyNode, http, node } = call;
  if (!http || !(http.library.isPlain || http.library.makesForms)) return undefined;
  if (bodyNode && madeByNew(evaluator, bodyNode, 'URLSearchParams')) return placeOfBody(bodyNode);
  return sendsNothing(call, evaluator) ? node.callee : undefined;
}

/** Whether a request surely has no body; defaults of an instance may hold one. */
function sendsNothing({ body, bodyNode, http, node, verb }: ApiCall, evaluator: Evaluator): boolean {
  if (!http || verb === undefined || http.defaults.kind !== 'literal') return false;
  if (bodyNode) return body.kind === 'literal' && (body.value === undefined || body.value === null);
  const { options } = http;
  // The body is an argument of its own, and is not there.
  if (options.kind === 'literal') return http.library.makesForms === true && node.arguments.length === 1;
  if (options.kind !== 'object' || isCompletedElsewhere(options, evaluator)) return false;
  if (!options.variable && isChangedSomewhere(options)) return false;
  return ['body', 'data'].every((name) => readProperty(options, name, node).state === 'absent');
}

/** Where a body is written that is sent as JSON. */
function jsonOf({ call, evaluator }: Sent): TSESTree.Node | undefined {
  const { http, body } = call;
  if (!http) return undefined;
  const { makesForms, jsonOption } = http.library;
  if (makesForms) return body.kind === 'object' ? placeOfBody(call.bodyNode) : undefined;
  const option = (name: string): PropertyState | undefined =>
    http.options.kind === 'object' ? readProperty(http.options, name, call.node) : undefined;
  const json = jsonOption === undefined ? undefined : option(jsonOption);
  if (json?.state === 'known') return json.node;
  const written = option('body');
  if (written?.state !== 'known') return undefined;
  const isJson = evaluator.value(written.expression).kind === 'json';
  return isJson ? written.node : undefined;
}

/** An argument, or the property that is the body. */
function placeOfBody(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  const parent = node && wrapped(node).parent;
  return parent?.type === Node.Property ? parent : node;
}

/** The name before the second file of a form that is sent. */
function secondFile({ call, evaluator }: Sent, field: string): TSESTree.Node | undefined {
  const form = call.bodyNode && madeByNew(evaluator, call.bodyNode, 'FormData', 'form-data', 'formdata-node');
  const variable = form?.variable;
  if (!variable) return undefined;
  let files = 0;
  let last: TSESTree.Node | undefined;
  const steps = variable.references.toSorted((a, b) => a.identifier.range[0] - b.identifier.range[0]);
  for (const { identifier, init } of steps) {
    if (init || within(identifier, call.node)) continue;
    const step = methodCalledOn(identifier);
    if (!step || !['append', 'set', 'delete'].includes(step.method)) continue;
    const order = orderOf(identifier, call.node, variable);
    const [name] = step.arguments;
    const written = textOf(evaluator.value(name));
    const isOther = written !== undefined && !written.includes(HOLE) && written !== field;
    if (order === 'after' || isOther) continue;
    const isAnother = written === undefined || written.includes(HOLE);
    if (order === 'perhaps' || isAnother) return undefined;
    files = step.method === 'append' ? files + 1 : step.method === 'set' ? 1 : 0;
    last = files === 2 ? name : last;
  }
  return files > 1 ? last : undefined;
}

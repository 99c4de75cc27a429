import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * Both APIs want `Authorization: Bearer <token>`, and Coze a token of the region that is asked.
 * @see the vendor's page on 4100 and 4101: step 1 is the token, step 2 the host, step 3 the header.
 */
export const validAuthorization = defineRule({
  name: 'valid-authorization',
  description: 'Require `Bearer` and a token of the right region in requests',
  preset: 'recommended',
  strict: { bearer: 'always', region: 'required' },
  prevents: { coze: [4100, 4101], dashscope: ['InvalidApiKey'] },
  messages,
  options: {
    bearer: {
      enum: ['static', 'always'],
      default: 'static',
      description:
        'Whether a value that is written down has to begin with `Bearer`, or also one from the environment, where Coze is asked',
    },
    region: {
      enum: ['optional', 'required'],
      default: 'optional',
      description: 'Whether `new CozeAPI` may leave out both `baseURL` and `baseWsURL`',
    },
  },
  hasSuggestions: true,

  *check({ facts, options }) {
    if (!facts.mindsRefusals) return;

    for (const { catalog, protocol, fault, at, edit } of facts.faultyAuthorizations) {
      if (fault === 'unprovedBearer' && options.bearer === 'static') continue;
      const message = fault === 'doubleBearer' ? 'removeBearer' : 'addBearer';
      yield {
        message: fault,
        at,
        data: facts.refusalOf(catalog, protocol),
        ...(edit && { suggestions: [{ message, edits: [edit] }] }),
      };
    }

    for (const { catalog, kind, at } of facts.regionMismatches) {
      if (kind === 'noRegion' && options.region === 'optional') continue;
      yield { message: kind, at, data: facts.refusalOf(catalog) };
    }
  },
});

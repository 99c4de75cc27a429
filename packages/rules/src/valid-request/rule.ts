import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/** What is missing, where the API has a code for just that. */
const missing: Readonly<Record<string | number, 'noInput' | 'noModel'>> = {
  'BadRequest.EmptyInput': 'noInput',
  'BadRequest.EmptyModel': 'noModel',
};

const unknown: Readonly<Record<string, 'unknownRole' | 'unknownContentType'>> = {
  role: 'unknownRole',
  content_type: 'unknownContentType',
};

/**
 * Both APIs document requests that they refuse whatever they hold otherwise, and what they answer; and Coze where it
 * reads a property.
 * @see the facts of requests in the catalogue, each with its source
 */
export const validRequest = defineRule({
  name: 'valid-request',
  description: 'Disallow requests that the API is documented to refuse',
  preset: 'recommended',
  prevents: {
    coze: [4000, 4003, 4004, 4300, 4301],
    dashscope: ['InvalidParameter', 'BadRequest.EmptyInput', 'BadRequest.EmptyModel', 'InvalidURL'],
  },
  messages,
  options: {
    allow: {
      items: 'string',
      default: [],
      description: 'Codes that a request may get, such as `4003`',
    },
  },

  *check({ facts, options }) {
    if (!facts.mindsRefusals) return;

    for (const { catalog, reason, code, at, limit, property = '', value = '' } of facts.refusals) {
      const api = facts.titleOf(catalog);
      if (code === undefined) {
        yield { message: 'misplacedProperty', at, data: { api, property } };
        continue;
      }
      if (facts.spellingsOf(catalog, code).some((spelling) => options.allow.includes(spelling))) continue;
      const refused = { api, code };
      switch (reason) {
        case 'tooManyMessages':
          yield { message: reason, at, data: { ...refused, limit: limit ?? 0 } };
          break;
        case 'missingProperty':
          yield missing[code]
            ? { message: missing[code], at, data: refused }
            : { message: reason, at, data: { ...refused, property } };
          break;
        case 'missingQuery':
        case 'outsideInput':
          yield { message: reason, at, data: { ...refused, property } };
          break;
        case 'unknownValue':
          yield { message: unknown[property] ?? 'unknownRole', at, data: { ...refused, value } };
          break;
        default:
          yield { message: reason, at, data: refused };
      }
    }
  },
});

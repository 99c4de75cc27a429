import { defineCases } from '../../test/define-cases.js';

const test = defineCases('other-protocol-code');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

// The compatible mode has spellings of its own.

test.invalid('a native spelling on an error of the package `openai`', {
  code: `
    import { qwen } from './llm.js';

    export async function complete(content: string) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
      } catch (err: any) {
        if (err.code === 'DataInspectionFailed') return 'blocked';
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'DataInspectionFailed', alias: 'data_inspection_failed' },
      ...at(7, 22, "'DataInspectionFailed'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'data_inspection_failed' },
          output: `
            import { qwen } from './llm.js';

            export async function complete(content: string) {
              try {
                return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
              } catch (err: any) {
                if (err.code === 'DataInspectionFailed' || err.code === 'data_inspection_failed') return 'blocked';
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the literal on the other side', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if ('InvalidApiKey' === err.code) return [];
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'InvalidApiKey', alias: 'invalid_api_key' },
      ...at(7, 9, "'InvalidApiKey'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'invalid_api_key' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                if ('InvalidApiKey' === err.code || err.code === 'invalid_api_key') return [];
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a code that all others are thrown on but', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code !== 'ModelNotFound') throw err;
        return [];
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'ModelNotFound', alias: 'model_not_found' },
      ...at(7, 22, "'ModelNotFound'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'model_not_found' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                if (err.code !== 'ModelNotFound' && err.code !== 'model_not_found') throw err;
                return [];
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a comparison in a conjunction', {
  code: `
    import { qwen } from './llm.js';

    export async function models(retried: boolean) {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (!retried && err.code === 'SystemError') return models(true);
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'SystemError', alias: 'system_error' },
      ...at(7, 34, "'SystemError'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'system_error' },
          output: `
            import { qwen } from './llm.js';

            export async function models(retried: boolean) {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                if (!retried && (err.code === 'SystemError' || err.code === 'system_error')) return models(true);
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a comparison whose result is kept', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        const isDenied = err.code === 'AccessDenied';
        if (isDenied) return [];
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'AccessDenied', alias: 'access_denied' },
      ...at(7, 35, "'AccessDenied'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'access_denied' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                const isDenied = err.code === 'AccessDenied' || err.code === 'access_denied';
                if (isDenied) return [];
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a list', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (['Throttling.RateQuota', 'internal_error'].includes(err.code)) return [];
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'Throttling.RateQuota', alias: 'limit_requests' },
      ...at(7, 10, "'Throttling.RateQuota'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'limit_requests' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                if (['Throttling.RateQuota', 'limit_requests', 'internal_error'].includes(err.code)) return [];
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a set of constants', {
  code: `
    import { qwen } from './llm.js';

    const retried = new Set([
      "InternalError",
      "ModelServingError",
    ]);

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        return retried.has(err.code) ? models() : undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'InternalError', alias: 'internal_error' },
      ...at(4, 3, '"InternalError"'),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'internal_error' },
          output: `
            import { qwen } from './llm.js';

            const retried = new Set([
              "InternalError", "internal_error",
              "ModelServingError",
            ]);

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                return retried.has(err.code) ? models() : undefined;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a `switch`', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        switch (err.code) {
          case 'InvalidParameter':
            return [];
          default:
            throw err;
        }
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'InvalidParameter', alias: 'invalid_parameter_error' },
      ...at(8, 12, "'InvalidParameter'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'invalid_parameter_error' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                switch (err.code) {
                  case 'InvalidParameter':
                  case 'invalid_parameter_error':
                    return [];
                  default:
                    throw err;
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('two codes, each with its own spelling', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === 'InvalidApiKey' || err.code === 'AccessDenied') return [];
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'InvalidApiKey', alias: 'invalid_api_key' },
      ...at(7, 22, "'InvalidApiKey'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'invalid_api_key' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                if (err.code === 'InvalidApiKey' || err.code === 'invalid_api_key' || err.code === 'AccessDenied') return [];
                throw err;
              }
            }
          `,
        },
      ],
    },
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'AccessDenied', alias: 'access_denied' },
      ...at(7, 54, "'AccessDenied'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'access_denied' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                if (err.code === 'InvalidApiKey' || err.code === 'AccessDenied' || err.code === 'access_denied') return [];
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a constant that has the spelling', {
  code: `
    import { qwen } from './llm.js';

    const BLOCKED = 'DataInspectionFailed';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === BLOCKED) return [];
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'DataInspectionFailed', alias: 'data_inspection_failed' },
      ...at(3, 17, "'DataInspectionFailed'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'data_inspection_failed' },
          output: `
            import { qwen } from './llm.js';

            const BLOCKED = 'DataInspectionFailed';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                if (err.code === BLOCKED || err.code === 'data_inspection_failed') return [];
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the inner error of a body', {
  code: `
    export async function complete(init: RequestInit) {
      const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', init);
      const body = await response.json();
      if (body.error?.code === 'Throttling.BurstRate') return 'wait';
      return body.error ? null : body.choices;
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'Throttling.BurstRate', alias: 'limit_burst_rate' },
      ...at(4, 28, "'Throttling.BurstRate'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'limit_burst_rate' },
          output: `
            export async function complete(init: RequestInit) {
              const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', init);
              const body = await response.json();
              if (body.error?.code === 'Throttling.BurstRate' || body.error?.code === 'limit_burst_rate') return 'wait';
              return body.error ? null : body.choices;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('axios with the compatible mode as its base', {
  code: `
    import axios from 'axios';

    const api = axios.create({ baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1' });

    export async function complete(body: object) {
      try {
        return await api.post('/chat/completions', body);
      } catch (err) {
        if (axios.isAxiosError(err) && err.response?.data.error.code === 'InvalidApiKey') return null;
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'InvalidApiKey', alias: 'invalid_api_key' },
      ...at(9, 70, "'InvalidApiKey'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'invalid_api_key' },
          output: `
            import axios from 'axios';

            const api = axios.create({ baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1' });

            export async function complete(body: object) {
              try {
                return await api.post('/chat/completions', body);
              } catch (err) {
                if (axios.isAxiosError(err) && (err.response?.data.error.code === 'InvalidApiKey' || err.response?.data.error.code === 'invalid_api_key')) return null;
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an error of the package narrowed by its class', {
  code: `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error) {
        if (error instanceof OpenAI.APIError) return error.code === 'InvalidApiKey' ? [] : null;
        throw error;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'InvalidApiKey', alias: 'invalid_api_key' },
      ...at(8, 65, "'InvalidApiKey'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'invalid_api_key' },
          output: `
            import OpenAI from 'openai';
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (error) {
                if (error instanceof OpenAI.APIError) return error.code === 'InvalidApiKey' || error.code === 'invalid_api_key' ? [] : null;
                throw error;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a table', {
  code: `
    import { qwen } from './llm.js';

    const texts: Record<string, string> = {
      InvalidApiKey: 'The key is wrong.',
      Arrearage: 'The account has no money.',
    };

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        throw new Error(texts[err.code] ?? 'Something went wrong.', { cause: err });
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'InvalidApiKey', alias: 'invalid_api_key' },
      ...at(4, 3, 'InvalidApiKey'),
    },
  ],
});

test.invalid('the result of a call, which is not called twice', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (String(err.code) === 'InvalidApiKey') return [];
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'InvalidApiKey', alias: 'invalid_api_key' },
      ...at(7, 30, "'InvalidApiKey'"),
    },
  ],
});

test.invalid('a client of LangChain', {
  code: `
    import { ChatOpenAI } from '@langchain/openai';

    const model = new ChatOpenAI({
      model: 'qwen-plus',
      configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
    });

    export async function complete(prompt: string) {
      try {
        return await model.invoke(prompt);
      } catch (err: any) {
        if (err.code === 'Throttling.AllocationQuota') return 'wait';
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'Throttling.AllocationQuota', alias: 'insufficient_quota' },
      ...at(12, 22, "'Throttling.AllocationQuota'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'insufficient_quota' },
          output: `
            import { ChatOpenAI } from '@langchain/openai';

            const model = new ChatOpenAI({
              model: 'qwen-plus',
              configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
            });

            export async function complete(prompt: string) {
              try {
                return await model.invoke(prompt);
              } catch (err: any) {
                if (err.code === 'Throttling.AllocationQuota' || err.code === 'insufficient_quota') return 'wait';
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

// The native API has the other ones.

test.invalid('a spelling of the compatible mode in a native body', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function generate(init: RequestInit) {
      const response = await fetch(url, { ...init, method: 'POST' });
      const body = await response.json();
      if (body.code === 'data_inspection_failed') return 'blocked';
      return body.code ? null : body.output;
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'data_inspection_failed', alias: 'DataInspectionFailed' },
      ...at(6, 21, "'data_inspection_failed'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'DataInspectionFailed' },
          output: `
            const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

            export async function generate(init: RequestInit) {
              const response = await fetch(url, { ...init, method: 'POST' });
              const body = await response.json();
              if (body.code === 'data_inspection_failed' || body.code === 'DataInspectionFailed') return 'blocked';
              return body.code ? null : body.output;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a code taken out of a native body', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function generate(init: RequestInit) {
      const response = await fetch(url, { ...init, method: 'POST' });
      const { code, output } = await response.json();
      if (code == 'invalid_api_key') return 'key';
      return code ? null : output;
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'invalid_api_key', alias: 'InvalidApiKey' },
      ...at(6, 15, "'invalid_api_key'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'InvalidApiKey' },
          output: `
            const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

            export async function generate(init: RequestInit) {
              const response = await fetch(url, { ...init, method: 'POST' });
              const { code, output } = await response.json();
              if (code == 'invalid_api_key' || code == 'InvalidApiKey') return 'key';
              return code ? null : output;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a native error thrown by axios', {
  code: `
    import axios from 'axios';

    export async function task(id: string) {
      try {
        return (await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`)).data;
      } catch (err: any) {
        switch (err.response?.data?.code) {
          case 'limit_requests':
          case 'Throttling':
            return undefined;
        }
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'limit_requests', alias: 'Throttling.RateQuota' },
      ...at(8, 12, "'limit_requests'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'Throttling.RateQuota' },
          output: `
            import axios from 'axios';

            export async function task(id: string) {
              try {
                return (await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`)).data;
              } catch (err: any) {
                switch (err.response?.data?.code) {
                  case 'limit_requests':
                  case 'Throttling.RateQuota':
                  case 'Throttling':
                    return undefined;
                }
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a list of native codes with one of the other mode', {
  code: `
    import ky from 'ky';

    const permanent = ['Arrearage', 'access_denied'];

    export async function task(id: string) {
      const body: any = await ky.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`, { throwHttpErrors: false }).json();
      if (permanent.includes(body.code)) return null;
      return body.code ? undefined : body.output;
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'access_denied', alias: 'AccessDenied' },
      ...at(3, 33, "'access_denied'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'AccessDenied' },
          output: `
            import ky from 'ky';

            const permanent = ['Arrearage', 'access_denied', 'AccessDenied'];

            export async function task(id: string) {
              const body: any = await ky.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`, { throwHttpErrors: false }).json();
              if (permanent.includes(body.code)) return null;
              return body.code ? undefined : body.output;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an application of Model Studio', {
  code: `
    export async function ask(app: string, init: RequestInit) {
      const response = await fetch(\`https://dashscope.aliyuncs.com/api/v1/apps/\${app}/completion\`, init);
      if (!response.ok) {
        const problem = await response.json();
        return problem.code === 'insufficient_quota' ? 'wait' : 'failed';
      }
      return response.json();
    }
  `,
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: 'DashScope', code: 'insufficient_quota', alias: 'Throttling.AllocationQuota' },
      ...at(5, 29, "'insufficient_quota'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'Throttling.AllocationQuota' },
          output: `
            export async function ask(app: string, init: RequestInit) {
              const response = await fetch(\`https://dashscope.aliyuncs.com/api/v1/apps/\${app}/completion\`, init);
              if (!response.ok) {
                const problem = await response.json();
                return problem.code === 'insufficient_quota' || problem.code === 'Throttling.AllocationQuota' ? 'wait' : 'failed';
              }
              return response.json();
            }
          `,
        },
      ],
    },
  ],
});

// The spelling of the protocol in use.

test.valid(
  'the spelling of the compatible mode',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === 'invalid_api_key') return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'the spelling of the native API',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function generate(init: RequestInit) {
      const response = await fetch(url, { ...init, method: 'POST' });
      const body = await response.json();
      return body.code === 'InvalidApiKey' ? null : body.output;
    }
  `,
);

test.valid(
  'the second native spelling',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function generate(init: RequestInit) {
      const response = await fetch(url, { ...init, method: 'POST' });
      const body = await response.json();
      return body.code === 'LimitRequests' ? null : body.output;
    }
  `,
);

test.valid(
  'a code without another spelling',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === 'Arrearage') return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'a code of the native API that no source has in the compatible mode',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === 'Throttling' || err.code === 'Model.AccessDenied') return [];
        throw err;
      }
    }
  `,
);

// Both spellings.

test.valid(
  'both in one condition',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === 'InvalidApiKey' || err.code === 'invalid_api_key') return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'both in a list',
  `
    import { qwen } from './llm.js';

    const blocked = ['DataInspectionFailed', 'data_inspection_failed'];

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (blocked.includes(err.code)) return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'both in a `switch`',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        switch (err.code) {
          case 'InvalidApiKey':
          case 'invalid_api_key':
            return [];
          default:
            throw err;
        }
      }
    }
  `,
);

test.valid(
  'both in a table',
  `
    import { qwen } from './llm.js';

    const texts: Record<string, string> = {
      InvalidApiKey: 'The key is wrong.',
      invalid_api_key: 'The key is wrong.',
    };

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        throw new Error(texts[err.code] ?? 'Something went wrong.', { cause: err });
      }
    }
  `,
);

test.valid(
  'one behind the other',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === 'invalid_api_key') return [];
        if (err.code === 'InvalidApiKey') return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'both in helpers of two lines',
  `
    import { qwen } from './llm.js';

    const isBlocked = (err: any) => ['DataInspectionFailed', 'data_inspection_failed'].includes(err.code);

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        if (isBlocked(err)) return [];
        throw err;
      }
    }
  `,
);

// The native form in the compatible mode.

test.valid(
  'a body whose native form is read on purpose',
  `
    export async function complete(init: RequestInit) {
      const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', init);
      const body = await response.json();
      if (body.code === 'DataInspectionFailed') return 'blocked';
      return body.error ? null : body.choices;
    }
  `,
);

test.valid(
  'the native form taken out of the body',
  `
    export async function complete(init: RequestInit) {
      const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', init);
      const { code, error, choices } = await response.json();
      if (code === 'InvalidApiKey') return 'key';
      return error ? null : choices;
    }
  `,
);

test.valid(
  'whichever form there is',
  `
    export async function complete(init: RequestInit) {
      const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', init);
      const body = await response.json();
      const code = body.error?.code ?? body.code;
      return code === 'InvalidApiKey' || code === 'invalid_api_key' ? null : body.choices;
    }
  `,
);

test.valid(
  'whichever form there is, with one spelling',
  `
    export async function complete(init: RequestInit) {
      const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', init);
      const body = await response.json();
      const code = body.error?.code ?? body.code;
      return code === 'InvalidApiKey' ? null : body.choices;
    }
  `,
);

// The protocol is not known, or it is both.

test.valid(
  'an address that is put together',
  `
    export async function call(path: string, init: RequestInit) {
      const response = await fetch(\`https://dashscope.aliyuncs.com/\${path}\`, init);
      const body = await response.json();
      return body.code === 'data_inspection_failed' ? null : body;
    }
  `,
);

test.valid(
  'a helper for both protocols',
  `
    import { qwen } from './llm.js';

    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    function isBlocked(code: string): boolean {
      return code === 'DataInspectionFailed';
    }

    export async function both(init: RequestInit) {
      const body = await (await fetch(url, { ...init, method: 'POST' })).json();
      if (isBlocked(body.code)) return null;
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (isBlocked(err.code)) return null;
        throw err;
      }
    }
  `,
);

test.valid(
  'one list for both protocols',
  `
    import { qwen } from './llm.js';

    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const blocked = ['DataInspectionFailed'];

    export async function both(init: RequestInit) {
      const body = await (await fetch(url, { ...init, method: 'POST' })).json();
      if (blocked.includes(body.code)) return null;
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (blocked.includes(err.code)) return null;
        throw err;
      }
    }
  `,
);

test.valid(
  'one constant for both protocols',
  `
    import { qwen } from './llm.js';

    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const BLOCKED = 'DataInspectionFailed';

    export async function both(init: RequestInit) {
      const body = await (await fetch(url, { ...init, method: 'POST' })).json();
      if (body.code === BLOCKED) return null;
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === BLOCKED || err.code === 'data_inspection_failed') return null;
        throw err;
      }
    }
  `,
);

test.valid(
  'a type of the catalogue',
  `
    import type { DashScopeErrorCode } from '@error-codes/catalog';

    export function isBlocked(code: DashScopeErrorCode): boolean {
      return code === 'DataInspectionFailed';
    }
  `,
);

test.valid(
  'a name alone',
  `
    export function textOf(error: { code?: string }): string {
      // What DashScope says.
      return error.code === 'InvalidApiKey' ? 'key' : 'other';
    }
  `,
);

test.valid(
  'the canonical spelling of the catalogue',
  `
    import { canonical } from '@error-codes/catalog';
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (canonical(err.code) === 'InvalidApiKey') return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'another library in the same `try`',
  `
    import { qwen } from './llm.js';
    import { upload } from './oss.js';

    export async function models(file: Blob) {
      try {
        await upload(file);
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === 'AccessDenied') return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'OpenAI itself',
  `
    import OpenAI from 'openai';

    const openai = new OpenAI();

    export async function models() {
      try {
        return await openai.models.list();
      } catch (err: any) {
        if (err.code === 'InvalidApiKey') return [];
        throw err;
      }
    }
  `,
);

test.valid(
  "an address that is maybe another host's",
  `
    import OpenAI from 'openai';

    const llm = new OpenAI({ baseURL: process.env.BASE_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function models() {
      try {
        return await llm.models.list();
      } catch (err: any) {
        if (err.code === 'InvalidApiKey') return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'AWS',
  `
    export async function load(s3: { get(key: string): Promise<unknown> }) {
      try {
        return await s3.get('a');
      } catch (err: any) {
        if (err.code === 'AccessDenied' || err.code === 'InternalError') return null;
        throw err;
      }
    }
  `,
);

test.valid(
  'the numbers of Coze',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.code === 4100) return undefined;
        throw err;
      }
    }
  `,
);

test.valid(
  'a beginning of codes',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code?.startsWith('InternalError')) return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'a message',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        console.error(err.message, err.code, 'InvalidApiKey');
        throw err;
      }
    }
  `,
);

test.valid(
  'a code that an unknown list may have',
  `
    import { qwen } from './llm.js';

    export async function models(codes: string[]) {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (codes.includes(err.code)) return [];
        throw err;
      }
    }
  `,
);

test.valid(
  'a constant of the catalogue, which is the canonical spelling',
  `
    import { DashScope } from '@error-codes/catalog';
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === DashScope.INVALID_API_KEY) return [];
        throw err;
      }
    }
  `,
);

test.invalid('in Chinese', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code === 'InvalidApiKey') return [];
        throw err;
      }
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'otherProtocol',
      data: { api: '百炼（DashScope）', code: 'InvalidApiKey', alias: 'invalid_api_key' },
      ...at(7, 22, "'InvalidApiKey'"),
      suggestions: [
        {
          messageId: 'addAlias',
          data: { alias: 'invalid_api_key' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                if (err.code === 'InvalidApiKey' || err.code === 'invalid_api_key') return [];
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

export default test.cases;

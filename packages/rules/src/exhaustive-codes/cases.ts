import { defineCases } from '../../test/define-cases.js';

const test = defineCases('exhaustive-codes');

/** Keeps the domain of most cases to two codes: 4100 and 4101. */
const mustHandle = { codes: 'mustHandle' };
const ownBranch = { codes: 'mustHandle', mustHandle: 'branch' };

const invalidToken = '4100 (The access token is not valid)';
const noAccess = '4101 (The token may not access this resource)';
const noAccessData = { api: 'Coze', missing: noAccess };

// A switch.

test.invalid('a switch without default that leaves out a code', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code) {
        case 4100:
          return 'Sign in again.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (err.code) {
                case 4100:
                  return 'Sign in again.';
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (err.code) {
                case 4100:
                  return 'Sign in again.';
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a default takes care of all other codes', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code) {
        case 4100:
          return 'Sign in again.';
        default:
          return 'Something went wrong.';
      }
    }
  `,
});

test.valid('an empty default is a decision', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        case 4100:
          signIn();
          break;
        default:
      }
    }
  `,
});

test.valid('a default in front of the cases is one, too', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        default:
          showError();
          break;
        case 4100:
          signIn();
      }
    }
  `,
});

test.valid('cases that share a body are covered', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        case 4100:
        case 4101:
          signIn();
      }
    }
  `,
  options: mustHandle,
});

test.valid('a case that only breaks is a decision', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        case 4100:
          signIn();
          break;
        case 4101:
          break;
      }
    }
  `,
  options: mustHandle,
});

test.valid('a switch whose branches all return falls back on the code behind it', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError): string {
      switch (err.code) {
        case 4100:
          return 'Sign in again.';
        case 4008:
          return 'Come back tomorrow.';
      }
      const text = \`Coze answered \${err.code}.\`;
      return text;
    }
  `,
});

test.valid('a switch whose branches all throw falls back on the code behind it', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError): void {
      switch (err.code) {
        case 4100:
          throw new TokenExpired();
        case 4101: {
          throw new Forbidden();
        }
      }
      showError(err.msg);
    }
  `,
});

test.valid('an error that is thrown on behind the switch is not lost', {
  code: `
    import { APIError } from '@coze/api';

    export function count(err: APIError): never {
      switch (err.code) {
        case 4009:
          increment('busy');
          break;
        case 5000:
          increment('broken');
          break;
      }
      throw err;
    }
  `,
});

test.valid('a return behind the block around the switch is a fallback', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: unknown): string {
      if (err instanceof APIError) {
        switch (err.code) {
          case 4100:
            return 'Sign in again.';
          case 4008:
            return 'Come back tomorrow.';
        }
      }
      return 'Something went wrong.';
    }
  `,
});

test.valid('a variable that has a value before the switch keeps it', {
  code: `
    import { APIError } from '@coze/api';

    export function show(err: APIError) {
      let title = 'Something went wrong.';
      switch (err.code) {
        case 4100:
          title = 'Sign in again.';
          break;
        case 4008:
          title = 'Come back tomorrow.';
          break;
      }
      toast(title);
    }
  `,
});

test.invalid('a variable without a value stays empty', {
  code: `
    import { APIError } from '@coze/api';

    export function show(err: APIError) {
      let title;
      switch (err.code) {
        case 4100:
          title = 'Sign in again.';
          break;
      }
      toast(title);
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 5,
      column: 11,
      endLine: 5,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function show(err: APIError) {
              let title;
              switch (err.code) {
                case 4100:
                  title = 'Sign in again.';
                  break;
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
              toast(title);
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function show(err: APIError) {
              let title;
              switch (err.code) {
                case 4100:
                  title = 'Sign in again.';
                  break;
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
              toast(title);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('code behind is no fallback where branches break and come to it, too', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        case 4100:
          signIn();
          break;
      }
      setLoading(false);
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case 4100:
                  signIn();
                  break;
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
              setLoading(false);
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case 4100:
                  signIn();
                  break;
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
              setLoading(false);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a bare return behind branches that break is no more than the end', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        case 4100:
          signIn();
          break;
      }
      return;
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case 4100:
                  signIn();
                  break;
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
              return;
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case 4100:
                  signIn();
                  break;
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
              return;
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a value that is returned behind branches that break tells of the other codes', {
  code: `
    import { APIError } from '@coze/api';

    export function isExpected(err: APIError): boolean {
      switch (err.code) {
        case 4100:
          signIn();
          break;
      }
      return false;
    }
  `,
  options: mustHandle,
});

test.invalid('a last case without break gets one before what is added', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        case 4100:
          signIn();
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case 4100:
                  signIn();
                  break;
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case 4100:
                  signIn();
                  break;
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a comment behind the last case stays with it', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code) {
        case 4100:
          return 'Sign in again.'; // also for expired tokens
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (err.code) {
                case 4100:
                  return 'Sign in again.'; // also for expired tokens
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (err.code) {
                case 4100:
                  return 'Sign in again.'; // also for expired tokens
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('switch (true) with a default', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (true) {
        case err.code === 4100:
          return 'Sign in again.';
        case err.code === 4008:
          return 'Come back tomorrow.';
        default:
          return 'Something went wrong.';
      }
    }
  `,
});

test.valid('switch (true) with a test that nobody can read', {
  code: `
    import { APIError } from '@coze/api';
    import { isForbidden } from './errors';

    export function explain(err: APIError) {
      switch (true) {
        case err.code === 4100:
          return 'Sign in again.';
        case isForbidden(err.code):
          return 'Ask for access.';
      }
    }
  `,
  options: mustHandle,
});

test.invalid('a case for undefined covers no code', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        case undefined:
          showError();
          break;
        case 4100:
          signIn();
          break;
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case undefined:
                  showError();
                  break;
                case 4100:
                  signIn();
                  break;
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case undefined:
                  showError();
                  break;
                case 4100:
                  signIn();
                  break;
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('nobody asks for a case for undefined', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        case 4100:
          signIn();
          break;
        case 4101:
          askForAccess();
          break;
      }
    }
  `,
  options: mustHandle,
});

test.valid('a case that cannot be resolved may be the missing code', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError, blocked: number) {
      switch (err.code) {
        case 4100:
          signIn();
          break;
        case blocked:
          askForAccess();
          break;
      }
    }
  `,
  options: mustHandle,
});

test.valid('a case imported from a module that is not there may be the missing code', {
  code: `
    import { APIError } from '@coze/api';
    import { FORBIDDEN } from './no-such-module';

    export function handle(err: APIError) {
      switch (err.code) {
        case 4100:
          signIn();
          break;
        case FORBIDDEN:
          askForAccess();
          break;
      }
    }
  `,
  options: mustHandle,
});

test.invalid('success is no error code, and its case no fallback', {
  code: `
    export async function ask(question: string) {
      const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: question });
      const body = await response.json();
      switch (body.code) {
        case 0:
          return body.data;
        case 4100:
          return signIn();
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 20,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            export async function ask(question: string) {
              const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: question });
              const body = await response.json();
              switch (body.code) {
                case 0:
                  return body.data;
                case 4100:
                  return signIn();
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            export async function ask(question: string) {
              const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: question });
              const body = await response.json();
              switch (body.code) {
                case 0:
                  return body.data;
                case 4100:
                  return signIn();
                default:
                  throw new Error(\`Unexpected Coze error \${body.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('nobody asks for a case for success', {
  code: `
    export async function ask(question: string) {
      const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: question });
      const body = await response.json();
      switch (body.code) {
        case 4100:
          return signIn();
        case 4101:
          return askForAccess();
      }
    }
  `,
  options: mustHandle,
});

// A chain of ifs.

test.invalid('linked branches that return, at the end of a function', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4100) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              if (err.code === 4100) {
                return 'Sign in again.';
              } else if (err.code === 4008) {
                return 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('siblings that return, at the end of a function', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4100) {
        return 'Sign in again.';
      }
      if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              if (err.code === 4100) {
                return 'Sign in again.';
              }
              if (err.code === 4008) {
                return 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('branches that fill a variable without a value', {
  code: `
    import { APIError } from '@coze/api';

    export function show(err: APIError) {
      let title: string | undefined;
      if (err.code === 4100) {
        title = 'Sign in again.';
      } else if (err.code === 4008) {
        title = 'Come back tomorrow.';
      }
      toast(title);
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 5,
      column: 7,
      endLine: 5,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function show(err: APIError) {
              let title: string | undefined;
              if (err.code === 4100) {
                title = 'Sign in again.';
              } else if (err.code === 4008) {
                title = 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
              toast(title);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('actions at the end of a catch', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    export async function cancel(conversation: string, chat: string) {
      try {
        await coze.chat.cancel(conversation, chat);
      } catch (err: any) {
        if (err.code === 4100) {
          signIn();
        } else if (err.code === 4104) {
          toast('The answer is complete.');
        }
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 9,
      column: 9,
      endLine: 9,
      endColumn: 17,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function cancel(conversation: string, chat: string) {
              try {
                await coze.chat.cancel(conversation, chat);
              } catch (err: any) {
                if (err.code === 4100) {
                  signIn();
                } else if (err.code === 4104) {
                  toast('The answer is complete.');
                } else {
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a chain that ends in else', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4100) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      } else {
        return 'Something went wrong.';
      }
    }
  `,
});

test.valid('siblings that return fall back on the return behind them', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4100) return 'Sign in again.';
      if (err.code === 4008) return 'Come back tomorrow.';
      return 'Something went wrong.';
    }
  `,
});

test.valid('actions that more code follows single codes out and let all others pass', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      if (err.code === 4100) {
        forgetToken();
      } else if (err.code === 4008) {
        stopPolling();
      }
      toast(err.message);
    }
  `,
});

test.valid('a variable that has a value before the chain keeps it', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      let title = 'Something went wrong.';
      if (err.code === 4100) title = 'Sign in again.';
      else if (err.code === 4008) title = 'Come back tomorrow.';
      return title;
    }
  `,
});

test.valid('a lone if singles one code out', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4100) {
        return 'Sign in again.';
      }
    }
  `,
});

test.valid('a lone if may ask for two codes', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      if (err.code === 4008 || err.code === 4009) {
        toast('Try again later.');
      }
    }
  `,
});

test.valid('a disjunction covers each of its codes', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4100 || err.code === 4101) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
});

test.valid('a conjunction covers its code, whatever else it asks', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError, isGuest: boolean) {
      if (err.code === 4100) {
        return 'Sign in again.';
      } else if (err.code === 4101 && isGuest) {
        return 'Guests may not do this.';
      }
    }
  `,
  options: mustHandle,
});

test.valid('includes covers what the array holds', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if ([4100, 4101].includes(err.code!)) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
});

test.valid('has covers what the set holds', {
  code: `
    import { APIError } from '@coze/api';

    const signInAgain = new Set<number | null | undefined>([4100, 4101]);

    export function explain(err: APIError) {
      if (signInAgain.has(err.code)) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
});

test.invalid('a set covers no more than it holds', {
  code: `
    import { APIError } from '@coze/api';

    const signInAgain = new Set<number | null | undefined>([4100, 4102]);

    export function explain(err: APIError) {
      if (signInAgain.has(err.code)) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 6,
      column: 23,
      endLine: 6,
      endColumn: 31,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const signInAgain = new Set<number | null | undefined>([4100, 4102]);

            export function explain(err: APIError) {
              if (signInAgain.has(err.code)) {
                return 'Sign in again.';
              } else if (err.code === 4008) {
                return 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a constant array covers no more than it holds', {
  code: `
    import { APIError } from '@coze/api';

    const signInAgain: unknown[] = [4100, 4102];

    export function explain(err: APIError) {
      if (signInAgain.includes(err.code)) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 6,
      column: 28,
      endLine: 6,
      endColumn: 36,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const signInAgain: unknown[] = [4100, 4102];

            export function explain(err: APIError) {
              if (signInAgain.includes(err.code)) {
                return 'Sign in again.';
              } else if (err.code === 4008) {
                return 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('arithmetic covers the codes for which it holds', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      const code = err.code ?? 0;
      if (code === 4008 || code === 4009) {
        return 'Come back later.';
      } else if (Math.floor(code / 100) === 41) {
        return 'Sign in again.';
      }
    }
  `,
  options: mustHandle,
});

test.invalid('a range covers the codes for which it holds and not its bounds', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      const code = err.code ?? 0;
      if (code === 4008 || code === 4009) {
        return 'Come back later.';
      } else if (code > 4100 && code < 4200) {
        return 'You may not do this.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: { api: 'Coze', missing: invalidToken },
      line: 5,
      column: 7,
      endLine: 5,
      endColumn: 11,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              const code = err.code ?? 0;
              if (code === 4008 || code === 4009) {
                return 'Come back later.';
              } else if (code > 4100 && code < 4200) {
                return 'You may not do this.';
              } else {
                throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a test that nobody can read may cover the rest', {
  code: `
    import { APIError } from '@coze/api';
    import { isRetryable } from './retry';

    export function explain(err: APIError) {
      if (err.code === 4100) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      } else if (isRetryable(err.code)) {
        return 'Try again.';
      }
    }
  `,
});

test.valid('a test of the status beside tests of the code may cover the rest', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4008) {
        return 'Come back tomorrow.';
      } else if (err.code === 4009) {
        return 'Try again.';
      } else if (err.status === 401 || err.status === 403) {
        return 'Sign in again.';
      }
    }
  `,
});

test.valid('a branch for any code is as good as an else', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4100) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      } else if (err.code) {
        return 'Something went wrong.';
      }
    }
  `,
});

test.invalid('a number that goes through String is asked for as a string', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (String(err.code)) {
        case '4100':
          return 'Sign in again.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 27,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (String(err.code)) {
                case '4100':
                  return 'Sign in again.';
                case '4101': // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (String(err.code)) {
                case '4100':
                  return 'Sign in again.';
                default:
                  throw new Error(\`Unexpected Coze error \${String(err.code)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('what the caller puts in place of nothing is the fallback of a chain', {
  code: `
    import { APIError } from '@coze/api';

    function explain(err: APIError) {
      if (err.code === 4100) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }

    export const show = (err: APIError) => toast(explain(err) ?? 'Something went wrong.');
  `,
});

// A chain of ternaries.

test.valid('a chain of ternaries always has a last branch', {
  code: `
    import { APIError } from '@coze/api';

    export const explain = (err: APIError) =>
      err.code === 4100 ? 'Sign in again.' : err.code === 4008 ? 'Come back tomorrow.' : 'Something went wrong.';
  `,
});

test.invalid('the last branch of ternaries is no branch of its own', {
  code: `
    import { APIError } from '@coze/api';

    export const explain = (err: APIError) =>
      err.code === 4100 ? 'Sign in again.' : err.code === 4008 ? 'Come back tomorrow.' : 'Something went wrong.';
  `,
  options: ownBranch,
  errors: [
    {
      messageId: 'missingMustHandle',
      data: noAccessData,
      line: 4,
      column: 3,
      endLine: 4,
      endColumn: 11,
    },
  ],
});

// A look-up table.

test.invalid('a table of objects gets a fallback from its author alone', {
  code: `
    import { APIError } from '@coze/api';

    const notices = {
      4009: { title: 'Try again.', retry: true },
      4100: { title: 'Sign in again.', retry: false },
    };

    export const notice = (err: APIError) => \`Coze says: \${notices[err.code].title}\`;
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 14,
    },
  ],
});

test.invalid('a table on one line grows on that line', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      const titles = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };
      throw new Error(titles[err.code]);
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 4,
      column: 9,
      endLine: 4,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              const titles = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.', 4101: 'The token may not access this resource' };
              throw new Error(titles[err.code]);
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              const titles = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };
              throw new Error(titles[err.code] ?? 'Unknown error');
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a Map whose get has no fallback', {
  code: `
    import { APIError } from '@coze/api';

    const titles = new Map([
      [4008, 'Come back tomorrow.'],
      [4100, 'Sign in again.'],
    ]);

    export function explain(err: APIError) {
      return \`Coze says: \${titles.get(err.code!)}\`;
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const titles = new Map([
              [4008, 'Come back tomorrow.'],
              [4100, 'Sign in again.'],
              [4101, 'The token may not access this resource'],
            ]);

            export function explain(err: APIError) {
              return \`Coze says: \${titles.get(err.code!)}\`;
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const titles = new Map([
              [4008, 'Come back tomorrow.'],
              [4100, 'Sign in again.'],
            ]);

            export function explain(err: APIError) {
              return \`Coze says: \${titles.get(err.code!) ?? 'Unknown error'}\`;
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a look-up with ?? behind it', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export const explain = (err: APIError) => TITLES[err.code!] ?? err.message;
  `,
});

test.valid('a look-up with || behind it', {
  code: `
    import { APIError } from '@coze/api';

    const titles = new Map([
      [4008, 'Come back tomorrow.'],
      [4100, 'Sign in again.'],
    ]);

    export const explain = (err: APIError) => titles.get(err.code!) || err.message;
  `,
});

test.valid('a look-up that in guards', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function explain(err: APIError): string {
      if (err.code! in TITLES) {
        return TITLES[err.code!];
      }
      return err.message;
    }
  `,
});

test.valid('a look-up that in guards in a ternary', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export const explain = (err: APIError) => (err.code! in TITLES ? TITLES[err.code!] : err.message);
  `,
});

test.valid('a look-up that hasOwn guards', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function explain(err: APIError): string {
      return Object.hasOwn(TITLES, err.code!) ? TITLES[err.code!] : err.message;
    }
  `,
});

test.valid('a look-up in a Map that has guards', {
  code: `
    import { APIError } from '@coze/api';

    const titles = new Map([
      [4008, 'Come back tomorrow.'],
      [4100, 'Sign in again.'],
    ]);

    export function explain(err: APIError): string {
      if (!titles.has(err.code!)) return err.message;
      return titles.get(err.code!)!;
    }
  `,
});

test.valid('a look-up whose result is tested later', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function show(err: APIError) {
      const title = TITLES[err.code!];
      if (title) toast(title);
      else toast(err.message);
    }
  `,
});

test.valid('a function that says that it may return undefined', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function titleOf(err: APIError): string | undefined {
      return TITLES[err.code!];
    }
  `,
});

test.valid('what the caller puts in place of nothing is the fallback of a look-up', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    function titleOf(err: APIError) {
      return TITLES[err.code!];
    }

    export const show = (err: APIError) => toast(titleOf(err) ?? err.message);
  `,
});

test.valid('a record over a union is checked by the compiler', {
  code: `
    import { APIError } from '@coze/api';

    type Handled = 4008 | 4100;

    const TITLES: Record<Handled, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export const explain = (err: APIError) => \`Coze says: \${TITLES[err.code as Handled]}\`;
  `,
  options: mustHandle,
});

test.valid('satisfies a record over a union, which the compiler checks', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    } as const satisfies Record<4008 | 4100, string>;

    export const explain = (err: APIError) => \`Coze says: \${TITLES[err.code as keyof typeof TITLES]}\`;
  `,
  options: mustHandle,
});

test.valid('a table that spreads an unknown one may hold every code', {
  code: `
    import { APIError } from '@coze/api';
    import { commonTitles } from './no-such-module';

    const TITLES: Record<number, string> = {
      ...commonTitles,
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export const explain = (err: APIError) => \`Coze says: \${TITLES[err.code!]}\`;
  `,
});

test.valid('a table with a key that cannot be resolved may hold the missing code', {
  code: `
    import { APIError } from '@coze/api';
    import { FORBIDDEN } from './no-such-module';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
      [FORBIDDEN]: 'Ask for access.',
    };

    export const explain = (err: APIError) => \`Coze says: \${TITLES[err.code!]}\`;
  `,
  options: mustHandle,
});

test.valid('a table with one code is no table of codes yet', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = { 4100: 'Sign in again.' };

    export const explain = (err: APIError) => \`Coze says: \${TITLES[err.code!]}\`;
  `,
});

// A subject whose type is a closed union.

test.invalid('a closed union one of whose members has no case', {
  code: `
    /** @errorCodes coze */
    declare let code: 4000 | 4100 | 4200;

    export function explain() {
      switch (code) {
        case 4000:
          return 'Report this.';
        case 4200:
          return 'Reload the page.';
      }
    }
  `,
  types: 'only',
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: { api: 'Coze', missing: invalidToken },
      line: 5,
      column: 11,
      endLine: 5,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            /** @errorCodes coze */
            declare let code: 4000 | 4100 | 4200;

            export function explain() {
              switch (code) {
                case 4000:
                  return 'Report this.';
                case 4200:
                  return 'Reload the page.';
                case 4100: // The access token is not valid
                  throw new Error('Unhandled Coze error 4100');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            /** @errorCodes coze */
            declare let code: 4000 | 4100 | 4200;

            export function explain() {
              switch (code) {
                case 4000:
                  return 'Report this.';
                case 4200:
                  return 'Reload the page.';
                default:
                  throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the union of the catalogue, narrowed to few of its members', {
  code: `
    import type { CozeErrorCode } from '@error-codes/catalog';

    export function explain(code: CozeErrorCode) {
      if (code !== 4300 && code !== 4301 && code !== 4302) throw new Error('Not an upload.');
      switch (code) {
        case 4300:
          return 'The file is empty.';
        case 4302:
          return 'The file is too large.';
      }
    }
  `,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: { api: 'Coze', missing: '4301 (More than one file in one upload)' },
      line: 5,
      column: 11,
      endLine: 5,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import type { CozeErrorCode } from '@error-codes/catalog';

            export function explain(code: CozeErrorCode) {
              if (code !== 4300 && code !== 4301 && code !== 4302) throw new Error('Not an upload.');
              switch (code) {
                case 4300:
                  return 'The file is empty.';
                case 4302:
                  return 'The file is too large.';
                case 4301: // More than one file in one upload
                  throw new Error('Unhandled Coze error 4301');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import type { CozeErrorCode } from '@error-codes/catalog';

            export function explain(code: CozeErrorCode) {
              if (code !== 4300 && code !== 4301 && code !== 4302) throw new Error('Not an upload.');
              switch (code) {
                case 4300:
                  return 'The file is empty.';
                case 4302:
                  return 'The file is too large.';
                default:
                  throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('five of the missing codes are named, in ascending order, and the rest is counted', {
  code: `
    import type { CozeErrorCode } from '@error-codes/catalog';

    export function explain(code: CozeErrorCode) {
      if (code < 4000 || code > 4012) {
        return 'Something went wrong.';
      } else if (code === 4009) {
        return 'Try again.';
      } else if (code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  errors: [
    {
      messageId: 'incompleteChain',
      data: {
        api: 'Coze',
        missing:
          '4000 (A request parameter is missing or malformed), 4001 (The chat does not exist or is not yours), 4002 (The conversation does not exist or is not yours), 4003 (`meta_data` exceeds its limits), 4004 (`additional_messages` exceeds its limits) and 6 more',
      },
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 11,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import type { CozeErrorCode } from '@error-codes/catalog';

            export function explain(code: CozeErrorCode) {
              if (code < 4000 || code > 4012) {
                return 'Something went wrong.';
              } else if (code === 4009) {
                return 'Try again.';
              } else if (code === 4008) {
                return 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a chain over all members of a closed union needs no else', {
  code: `
    /** @errorCodes coze */
    declare let code: 4100 | 4200;

    export function explain() {
      if (code === 4100) {
        return 'Sign in again.';
      } else if (code === 4200) {
        return 'Reload the page.';
      }
    }
  `,
  types: 'only',
});

test.valid('undefined and success in a closed union are no codes to handle', {
  code: `
    /** @errorCodes coze */
    declare let code: 0 | 4100 | 4101 | undefined;

    export function explain() {
      switch (code) {
        case 4100:
          return 'Sign in again.';
        case 4101:
          return 'Ask for access.';
      }
    }
  `,
  types: 'only',
});

test.valid('an assertion to a closed union narrows what is asked for', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code as 4008 | 4100) {
        case 4008:
          return 'Come back tomorrow.';
        case 4100:
          return 'Sign in again.';
      }
    }
  `,
  types: 'only',
});

test.valid('a union of our own that reuses codes is none of an API', {
  code: `
    import { CozeAPI } from '@coze/api';

    type CloseCode = 4000 | 4001 | 4100;

    export function explain(code: CloseCode, coze: CozeAPI) {
      switch (code) {
        case 4000:
          return 'The editor was closed.';
        case 4001:
          return 'Someone else edits the page.';
      }
    }
  `,
});

test.valid('a closed union that holds more than codes of the API is a union of our own', {
  code: `
    /** @errorCodes coze */
    declare let code: 4000 | 4100 | 9999;

    export function explain() {
      switch (code) {
        case 4000:
          return 'Report this.';
        case 4100:
          return 'Sign in again.';
      }
    }
  `,
  types: 'only',
});

test.valid('a switch over a closed union can be left to other rules', {
  code: `
    /** @errorCodes coze */
    declare let code: 4000 | 4100;

    export function explain() {
      switch (code) {
        case 4000:
          return 'Report this.';
      }
    }
  `,
  options: { checkClosedSwitch: false },
  types: 'only',
});

test.invalid('a chain over a closed union cannot be left to other rules', {
  code: `
    /** @errorCodes coze */
    declare let code: 4000 | 4100 | 4200;

    export function explain() {
      if (code === 4000) {
        return 'Report this.';
      } else if (code === 4200) {
        return 'Reload the page.';
      }
    }
  `,
  options: { checkClosedSwitch: false },
  types: 'only',
  errors: [
    {
      messageId: 'incompleteChain',
      data: { api: 'Coze', missing: invalidToken },
      line: 5,
      column: 7,
      endLine: 5,
      endColumn: 11,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            /** @errorCodes coze */
            declare let code: 4000 | 4100 | 4200;

            export function explain() {
              if (code === 4000) {
                return 'Report this.';
              } else if (code === 4200) {
                return 'Reload the page.';
              } else {
                throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

// Values behind names.

test.invalid('members of an enum stand for their values', {
  code: `
    import { APIError } from '@coze/api';

    enum Failure {
      BadToken = 4100,
      Blocked = 4102,
    }

    export function explain(err: APIError) {
      if (err.code === Failure.BadToken) {
        return 'Sign in again.';
      } else if (err.code === Failure.Blocked) {
        return 'Ask the support.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 9,
      column: 7,
      endLine: 9,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            enum Failure {
              BadToken = 4100,
              Blocked = 4102,
            }

            export function explain(err: APIError) {
              if (err.code === Failure.BadToken) {
                return 'Sign in again.';
              } else if (err.code === Failure.Blocked) {
                return 'Ask the support.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('members of a constant object stand for their values', {
  code: `
    import { APIError } from '@coze/api';

    const Failure = { BadToken: 4100, Forbidden: 4101 } as const;

    export function explain(err: APIError) {
      switch (err.code) {
        case Failure.BadToken:
          return 'Sign in again.';
        case Failure.Forbidden:
          return 'Ask for access.';
      }
    }
  `,
  options: mustHandle,
});

test.invalid('a member of a constant object covers no more than its value', {
  code: `
    import { APIError } from '@coze/api';

    const Failure = { BadToken: 4100, Blocked: 4102 } as const;

    export function explain(err: APIError) {
      if (err.code === Failure.BadToken || Failure.Blocked === err.code) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 6,
      column: 7,
      endLine: 6,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const Failure = { BadToken: 4100, Blocked: 4102 } as const;

            export function explain(err: APIError) {
              if (err.code === Failure.BadToken || Failure.Blocked === err.code) {
                return 'Sign in again.';
              } else if (err.code === 4008) {
                return 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a case covers a member of an enum by its value', {
  code: `
    enum Failure {
      BadToken = 4100,
      Forbidden = 4101,
    }

    /** @errorCodes coze */
    declare let code: Failure;

    export function explain() {
      switch (code) {
        case 4100:
          return 'Sign in again.';
        case 4101:
          return 'Ask for access.';
      }
    }
  `,
  types: 'only',
});

test.valid('computed keys of a table stand for their values', {
  code: `
    import { APIError } from '@coze/api';

    enum Failure {
      BadToken = 4100,
      Forbidden = 4101,
    }

    const TITLES: Record<number, string> = {
      [Failure.BadToken]: 'Sign in again.',
      [Failure.Forbidden]: 'Ask for access.',
    };

    export const explain = (err: APIError) => \`Coze says: \${TITLES[err.code!]}\`;
  `,
  options: mustHandle,
});

test.valid('constants of the catalogue cover what they name', {
  code: `
    import { APIError } from '@coze/api';
    import { Coze } from '@error-codes/catalog';

    export function explain(err: APIError) {
      switch (err.code) {
        case Coze.AUTHENTICATION_INVALID:
          return 'Sign in again.';
        case Coze.PERMISSION_DENIED:
          return 'Ask for access.';
      }
    }
  `,
  options: mustHandle,
});

// Two spellings of one error.

test.valid('invalid_api_key covers InvalidApiKey', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        switch (err.code) {
          case 'invalid_api_key':
            toast('Check the key.');
        }
      }
    }
  `,
  options: mustHandle,
});

test.valid('InvalidApiKey covers invalid_api_key', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        switch (err.code) {
          case 'InvalidApiKey':
            toast('Check the key.');
        }
      }
    }
  `,
  options: mustHandle,
});

test.valid('limit_requests and LimitRequests are Throttling.RateQuota', {
  code: `
    export async function generate(input: object) {
      const response = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        body: JSON.stringify({ model: 'qwen-plus', input }),
      });
      const body = await response.json();
      if (body.code === 'InvalidApiKey') {
        checkKey();
      } else if (body.code === 'limit_requests') {
        slowDown();
      }
    }
  `,
  options: mustHandle,
  settings: { require: { dashscope: ['Throttling.RateQuota', 'LimitRequests'] } },
});

test.invalid('a native body is asked for the native spelling', {
  code: `
    export async function generate(input: object) {
      const response = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        body: JSON.stringify({ model: 'qwen-plus', input }),
      });
      const body = await response.json();
      switch (body.code) {
        case 'Throttling.RateQuota':
          slowDown();
          break;
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: {
        api: 'DashScope',
        missing: 'InvalidApiKey (The API key is wrong or belongs to another endpoint)',
      },
      line: 7,
      column: 11,
      endLine: 7,
      endColumn: 20,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            export async function generate(input: object) {
              const response = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
                method: 'POST',
                body: JSON.stringify({ model: 'qwen-plus', input }),
              });
              const body = await response.json();
              switch (body.code) {
                case 'Throttling.RateQuota':
                  slowDown();
                  break;
                case 'InvalidApiKey': // The API key is wrong or belongs to another endpoint
                  throw new Error('Unhandled DashScope error InvalidApiKey');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            export async function generate(input: object) {
              const response = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
                method: 'POST',
                body: JSON.stringify({ model: 'qwen-plus', input }),
              });
              const body = await response.json();
              switch (body.code) {
                case 'Throttling.RateQuota':
                  slowDown();
                  break;
                default:
                  throw new Error(\`Unexpected DashScope error \${body.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

// The codes of an operation.

test.invalid('an upload can fail with the codes of uploads', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    export async function upload(file: File) {
      try {
        return await coze.files.upload({ file });
      } catch (err: any) {
        if (![4007, 4300, 4302, 4315].includes(err.code)) throw err;
        switch (err.code) {
          case 4302:
            return 'The file is too large.';
        }
      }
    }
  `,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: { api: 'Coze', missing: '4300 (The uploaded file is empty)' },
      line: 10,
      column: 13,
      endLine: 10,
      endColumn: 21,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function upload(file: File) {
              try {
                return await coze.files.upload({ file });
              } catch (err: any) {
                if (![4007, 4300, 4302, 4315].includes(err.code)) throw err;
                switch (err.code) {
                  case 4302:
                    return 'The file is too large.';
                  case 4300: // The uploaded file is empty
                    throw new Error('Unhandled Coze error 4300');
                }
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function upload(file: File) {
              try {
                return await coze.files.upload({ file });
              } catch (err: any) {
                if (![4007, 4300, 4302, 4315].includes(err.code)) throw err;
                switch (err.code) {
                  case 4302:
                    return 'The file is too large.';
                  default:
                    throw new Error(\`Unexpected Coze error \${err.code}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a chat can fail with 4007, and with the codes that are common to all operations', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    export async function ask(bot_id: string) {
      try {
        return await coze.chat.createAndPoll({ bot_id });
      } catch (err: any) {
        if (err.code === 4015) {
          return 'Publish the bot first.';
        } else if (err.code === 4016) {
          return 'Wait for the last answer.';
        } else if (err.code < 4007 || (err.code > 4008 && err.code < 6000) || err.code > 7000) {
          return 'Something went wrong.';
        }
      }
    }
  `,
  errors: [
    {
      messageId: 'incompleteChain',
      data: {
        api: 'Coze',
        missing:
          '4007 (A chat that is not streamed must save its history), 4008 (The daily number of calls to this bot is used up)',
      },
      line: 9,
      column: 9,
      endLine: 9,
      endColumn: 17,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function ask(bot_id: string) {
              try {
                return await coze.chat.createAndPoll({ bot_id });
              } catch (err: any) {
                if (err.code === 4015) {
                  return 'Publish the bot first.';
                } else if (err.code === 4016) {
                  return 'Wait for the last answer.';
                } else if (err.code < 4007 || (err.code > 4008 && err.code < 6000) || err.code > 7000) {
                  return 'Something went wrong.';
                } else {
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a chat cannot fail with the codes of uploads', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    export async function ask(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (![4007, 4300].includes(err.code)) throw err;
        switch (err.code) {
          case 4007:
            return 'Save the history.';
        }
      }
    }
  `,
});

test.invalid('codes that were merely seen are not asked for', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    export async function run(workflow_id: string) {
      try {
        return await coze.workflows.runs.create({ workflow_id });
      } catch (err: any) {
        if (err.code < 6000 || err.code > 6100) throw err;
        switch (err.code) {
          case 6031:
            return 'Publish the workflow.';
        }
      }
    }
  `,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: { api: 'Coze', missing: '6003 (The plan does not include asynchronous runs)' },
      line: 10,
      column: 13,
      endLine: 10,
      endColumn: 21,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function run(workflow_id: string) {
              try {
                return await coze.workflows.runs.create({ workflow_id });
              } catch (err: any) {
                if (err.code < 6000 || err.code > 6100) throw err;
                switch (err.code) {
                  case 6031:
                    return 'Publish the workflow.';
                  case 6003: // The plan does not include asynchronous runs
                    throw new Error('Unhandled Coze error 6003');
                }
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function run(workflow_id: string) {
              try {
                return await coze.workflows.runs.create({ workflow_id });
              } catch (err: any) {
                if (err.code < 6000 || err.code > 6100) throw err;
                switch (err.code) {
                  case 6031:
                    return 'Publish the workflow.';
                  default:
                    throw new Error(\`Unexpected Coze error \${err.code}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

// Options and settings.

test.invalid('all codes of the API, whatever the operation', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    export async function ask(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (![4007, 4300].includes(err.code)) throw err;
        switch (err.code) {
          case 4007:
            return 'Save the history.';
        }
      }
    }
  `,
  options: { codes: 'all' },
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: { api: 'Coze', missing: '4300 (The uploaded file is empty)' },
      line: 10,
      column: 13,
      endLine: 10,
      endColumn: 21,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function ask(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (err: any) {
                if (![4007, 4300].includes(err.code)) throw err;
                switch (err.code) {
                  case 4007:
                    return 'Save the history.';
                  case 4300: // The uploaded file is empty
                    throw new Error('Unhandled Coze error 4300');
                }
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function ask(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (err: any) {
                if (![4007, 4300].includes(err.code)) throw err;
                switch (err.code) {
                  case 4007:
                    return 'Save the history.';
                  default:
                    throw new Error(\`Unexpected Coze error \${err.code}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('must-handle codes alone', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code) {
        case 4100:
          return 'Sign in again.';
        case 4101:
          return 'Ask for access.';
      }
    }
  `,
  options: { codes: 'mustHandle' },
});

test.invalid('what the settings require must be handled, too', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4100) {
        return 'Sign in again.';
      } else if (err.code === 4101) {
        return 'Ask for access.';
      }
    }
  `,
  options: mustHandle,
  settings: { require: { coze: [4009] } },
  errors: [
    {
      messageId: 'incompleteChain',
      data: { api: 'Coze', missing: '4009 (Coze is handling too many requests)' },
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              if (err.code === 4100) {
                return 'Sign in again.';
              } else if (err.code === 4101) {
                return 'Ask for access.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a default is no branch of its own; new branches go before it', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code) {
        case 4100:
          return 'Sign in again.';
        default:
          return 'Something went wrong.';
      }
    }
  `,
  options: { mustHandle: 'branch' },
  errors: [
    {
      messageId: 'missingMustHandle',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (err.code) {
                case 4100:
                  return 'Sign in again.';
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
                default:
                  return 'Something went wrong.';
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('own branches for must-handle codes and a default for the rest', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code) {
        case 4100:
          return 'Sign in again.';
        case 4101:
          return 'Ask for access.';
        default:
          return 'Something went wrong.';
      }
    }
  `,
  options: { mustHandle: 'branch' },
});

test.invalid('an else is no branch of its own', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4101) {
        return 'Ask for access.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      } else {
        return 'Something went wrong.';
      }
    }
  `,
  options: { mustHandle: 'branch' },
  errors: [
    {
      messageId: 'missingMustHandle',
      data: { api: 'Coze', missing: invalidToken },
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 15,
    },
  ],
});

test.invalid('what the settings require needs a branch of its own, too', {
  code: `
    import { APIError } from '@coze/api';

    export const explain = (err: APIError) =>
      err.code === 4100 ? 'Sign in again.' : err.code === 4101 ? 'Ask for access.' : 'Something went wrong.';
  `,
  options: { mustHandle: 'branch' },
  settings: { require: { coze: [4009] } },
  errors: [
    {
      messageId: 'missingMustHandle',
      data: { api: 'Coze', missing: '4009 (Coze is handling too many requests)' },
      line: 4,
      column: 3,
      endLine: 4,
      endColumn: 11,
    },
  ],
});

test.valid('a lone if needs no branches, even where must-handle codes need their own', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
      return 'Something went wrong.';
    }
  `,
  options: { mustHandle: 'branch' },
});

// Evidence.

test.valid('numbers that nothing ties to an API', {
  code: `
    import { CozeAPI } from '@coze/api';

    export function handle(error: { code: number }) {
      switch (error.code) {
        case 4000:
          return 'The socket was closed.';
        case 4008:
          return 'The socket was idle.';
      }
    }
  `,
});

test.invalid('a comment that declares the API', {
  code: `
    /** @errorCodes coze */
    declare let code: number;

    export function explain() {
      if (code === 4100) {
        return 'Sign in again.';
      } else if (code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 5,
      column: 7,
      endLine: 5,
      endColumn: 11,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            /** @errorCodes coze */
            declare let code: number;

            export function explain() {
              if (code === 4100) {
                return 'Sign in again.';
              } else if (code === 4008) {
                return 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a name of the API, with two codes that agree', {
  code: `
    export function explainCozeError(error: { code: number }) {
      if (error.code === 4100) {
        return 'Sign in again.';
      } else if (error.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 2,
      column: 7,
      endLine: 2,
      endColumn: 17,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            export function explainCozeError(error: { code: number }) {
              if (error.code === 4100) {
                return 'Sign in again.';
              } else if (error.code === 4008) {
                return 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${error.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a name of the API with one code alone is too weak', {
  code: `
    export function explainCozeError(error: { code: number }) {
      switch (error.code) {
        case 4000:
          return 'Report this.';
      }
    }
  `,
});

test.valid('a name of the API beside a number that is no code of it', {
  code: `
    export function explainCozeError(error: { code: number }) {
      switch (error.code) {
        case 4000:
          return 'Report this.';
        case 4100:
          return 'Sign in again.';
        case 4900:
          return 'Check the connection.';
      }
    }
  `,
});

test.valid('codes that wallets send, too, prove nothing beside a name', {
  code: `
    export function explainCozeWalletError(error: { code: number }) {
      switch (error.code) {
        case 4001:
          return 'You rejected the request.';
        case 4100:
          return 'Connect your account first.';
        case 4200:
          return 'Your wallet cannot do this.';
      }
    }
  `,
});

// Tests before and around.

test.valid('a guard in front lets only handled codes through', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      if (![4100, 4101].includes(err.code!)) throw err;
      switch (err.code) {
        case 4100:
          signIn();
          break;
        case 4101:
          askForAccess();
          break;
      }
    }
  `,
});

test.valid('a test around lets only handled codes through', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      if (err.code === 4008 || err.code === 4009) {
        switch (err.code) {
          case 4008:
            toast('Come back tomorrow.');
            break;
          case 4009:
            toast('Try again.');
            break;
        }
      }
    }
  `,
});

test.valid('an earlier test has taken the code that has no case', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code === 4101) return 'Ask for access.';
      switch (err.code) {
        case 4100:
          return 'Sign in again.';
      }
    }
  `,
  options: mustHandle,
});

test.invalid('a code that a guard lets through has no case', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      if (![4008, 4009].includes(err.code!)) throw err;
      switch (err.code) {
        case 4008:
          toast('Come back tomorrow.');
          break;
      }
    }
  `,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: { api: 'Coze', missing: '4009 (Coze is handling too many requests)' },
      line: 5,
      column: 11,
      endLine: 5,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              if (![4008, 4009].includes(err.code!)) throw err;
              switch (err.code) {
                case 4008:
                  toast('Come back tomorrow.');
                  break;
                case 4009: // Coze is handling too many requests
                  throw new Error('Unhandled Coze error 4009');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              if (![4008, 4009].includes(err.code!)) throw err;
              switch (err.code) {
                case 4008:
                  toast('Come back tomorrow.');
                  break;
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a guard that nobody can read may have taken the missing codes', {
  code: `
    import { APIError } from '@coze/api';
    import { isHandled } from './errors';

    export function handle(err: APIError) {
      if (!isHandled(err.code)) throw err;
      switch (err.code) {
        case 4100:
          signIn();
          break;
      }
    }
  `,
});

// Chinese.

test.invalid('a switch, in Chinese', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code) {
        case 4008:
          return '今日次数已用完';
      }
    }
  `,
  options: mustHandle,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: { api: '扣子', missing: '4100（访问令牌无效）、4101（令牌无权访问该资源）' },
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (err.code) {
                case 4008:
                  return '今日次数已用完';
                case 4100: // 访问令牌无效
                  throw new Error('Unhandled Coze error 4100');
                case 4101: // 令牌无权访问该资源
                  throw new Error('Unhandled Coze error 4101');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (err.code) {
                case 4008:
                  return '今日次数已用完';
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a long list, in Chinese', {
  code: `
    import type { CozeErrorCode } from '@error-codes/catalog';

    export function explain(code: CozeErrorCode) {
      if (code < 4000 || code > 4012) {
        return '出错了';
      } else if (code === 4009) {
        return '请稍后再试';
      } else if (code === 4008) {
        return '今日次数已用完';
      }
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'incompleteChain',
      data: {
        api: '扣子',
        missing:
          '4000（请求参数缺失或格式有误）、4001（对话不存在或无权访问）、4002（会话不存在或无权访问）、4003（`meta_data` 超出限制）、4004（`additional_messages` 超出限制）以及另外 6 个',
      },
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 11,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import type { CozeErrorCode } from '@error-codes/catalog';

            export function explain(code: CozeErrorCode) {
              if (code < 4000 || code > 4012) {
                return '出错了';
              } else if (code === 4009) {
                return '请稍后再试';
              } else if (code === 4008) {
                return '今日次数已用完';
              } else {
                throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a branch of its own, in Chinese', {
  code: `
    import { APIError } from '@coze/api';

    export const explain = (err: APIError) =>
      err.code === 4008 ? '今日次数已用完' : err.code === 4101 ? '没有权限' : '出错了';
  `,
  options: { mustHandle: 'branch' },
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'missingMustHandle',
      data: { api: '扣子', missing: '4100（访问令牌无效）' },
      line: 4,
      column: 3,
      endLine: 4,
      endColumn: 11,
    },
  ],
});

// How the file is written.

test.invalid('double quotes and no semicolons', {
  code: `
    import { APIError } from "@coze/api"

    export function explain(err: APIError) {
      switch (err.code) {
        case 4100:
          return "Sign in again."
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from "@coze/api"

            export function explain(err: APIError) {
              switch (err.code) {
                case 4100:
                  return "Sign in again."
                case 4101: // The token may not access this resource
                  throw new Error("Unhandled Coze error 4101")
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from "@coze/api"

            export function explain(err: APIError) {
              switch (err.code) {
                case 4100:
                  return "Sign in again."
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`)
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('tabs, and cases at the margin of the switch', {
  code: `
import { APIError } from '@coze/api';

export function handle(err: APIError) {
\tswitch (err.code) {
\tcase 4100:
\t\tsignIn();
\t}
}
`,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 10,
      endLine: 4,
      endColumn: 18,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
import { APIError } from '@coze/api';

export function handle(err: APIError) {
\tswitch (err.code) {
\tcase 4100:
\t\tsignIn();
\t\tbreak;
\tcase 4101: // The token may not access this resource
\t\tthrow new Error('Unhandled Coze error 4101');
\t}
}
`,
        },
        {
          messageId: 'addFallback',
          output: `
import { APIError } from '@coze/api';

export function handle(err: APIError) {
\tswitch (err.code) {
\tcase 4100:
\t\tsignIn();
\t\tbreak;
\tdefault:
\t\tthrow new Error(\`Unexpected Coze error \${err.code}\`);
\t}
}
`,
        },
      ],
    },
  ],
});

test.invalid('four spaces', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
        if (err.code === 4100) {
            return 'Sign in again.';
        } else if (err.code === 4008) {
            return 'Come back tomorrow.';
        }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 4,
      column: 9,
      endLine: 4,
      endColumn: 17,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
                if (err.code === 4100) {
                    return 'Sign in again.';
                } else if (err.code === 4008) {
                    return 'Come back tomorrow.';
                } else {
                    throw new Error(\`Unexpected Coze error \${err.code}\`);
                }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a closed union whose members all have a case', {
  code: `
    /** @errorCodes coze */
    declare let code: 4000 | 4100 | 4200;

    export function explain() {
      switch (code) {
        case 4000:
          return 'Report this.';
        case 4100:
          return 'Sign in again.';
        case 4200:
          return 'Reload the page.';
      }
    }
  `,
});

test.valid('an assertion to a union closes the domain without types, too', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code as 4100 | 4101) {
        case 4100:
          return 'Sign in again.';
        case 4101:
          return 'Ask for access.';
      }
    }
  `,
});

test.valid('a part of the error union closes the domain without types, too', {
  code: `
    import type { CozeErrorCode } from '@error-codes/catalog';

    export function explain(code: Extract<CozeErrorCode, 4100 | 4101>) {
      switch (code) {
        case 4100:
          return 'Sign in again.';
        case 4101:
          return 'Ask for access.';
      }
    }
  `,
});

test.valid('an enum as the type of a subject closes the domain without types, too', {
  code: `
    enum Failure {
      BadToken = 4100,
      Forbidden = 4101,
    }

    /** @errorCodes coze */
    declare let code: Failure;

    export function explain() {
      switch (code) {
        case Failure.BadToken:
          return 'Sign in again.';
        case Failure.Forbidden:
          return 'Ask for access.';
      }
    }
  `,
});

test.valid('a body asserted to a type whose code is a closed union', {
  code: `
    interface CozeFailure {
      code: 4100 | 4101;
      msg: string;
    }

    export async function ask(question: string) {
      const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: question });
      const body = (await response.json()) as CozeFailure;
      switch (body.code) {
        case 4100:
          return 'Sign in again.';
        case 4101:
          return 'Ask for access.';
      }
    }
  `,
});

test.valid('the error union of one operation asks for no code of another', {
  code: `
    import type { CozeErrorCodeOf } from '@error-codes/catalog';

    export function explain(code: CozeErrorCodeOf<'files.upload'>) {
      if (code < 4300 || code > 4399) throw new Error('Not an upload.');
      switch (code) {
        case 4300:
        case 4304:
          return 'The file is broken.';
        case 4301:
          return 'One file at a time.';
        case 4302:
        case 4303:
          return 'Choose another file.';
      }
    }
  `,
});

test.valid('a table that holds every code that a guard lets through', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function explain(err: APIError) {
      if (err.code !== 4008 && err.code !== 4100) throw err;
      return \`Coze says: \${TITLES[err.code]}\`;
    }
  `,
});

test.valid('a look-up that a list of its keys guards', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    const titled = Object.keys(TITLES).map(Number);

    export function explain(err: APIError): string {
      if (!titled.includes(err.code!)) return err.message;
      return TITLES[err.code!];
    }
  `,
});

test.valid('a variable that may stay empty is given a fallback later', {
  code: `
    import { APIError } from '@coze/api';

    export function show(err: APIError) {
      let title: string | undefined;
      switch (err.code) {
        case 4100:
          title = 'Sign in again.';
          break;
        case 4008:
          title = 'Come back tomorrow.';
          break;
      }
      toast(title ?? 'Something went wrong.');
    }
  `,
});

test.valid('a variable that may stay empty behind a chain is given a fallback later', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      let title;
      if (err.code === 4100) title = 'Sign in again.';
      else if (err.code === 4008) title = 'Come back tomorrow.';
      return title ?? 'Something went wrong.';
    }
  `,
});

test.valid('a variable that may stay empty is filled in the next statement', {
  code: `
    import { APIError } from '@coze/api';

    export function show(err: APIError) {
      let title;
      switch (err.code) {
        case 4100:
          title = 'Sign in again.';
          break;
        case 4008:
          title = 'Come back tomorrow.';
          break;
      }
      if (!title) title = 'Something went wrong.';
      toast(title);
    }
  `,
});

test.valid('branches may set different variables that all have a value before', {
  code: `
    import { APIError } from '@coze/api';

    export function respond(err: APIError) {
      let status = 500;
      let text = 'Something went wrong.';
      switch (err.code) {
        case 4100:
          status = 401;
          text = 'Sign in again.';
          break;
        case 4009:
          text = 'Try again.';
          break;
      }
      send(status, text);
    }
  `,
});

test.valid('a switch in a function that says that it may return undefined', {
  code: `
    import { APIError } from '@coze/api';

    export function titleOf(err: APIError): string | undefined {
      switch (err.code) {
        case 4100:
          return 'Sign in again.';
        case 4008:
          return 'Come back tomorrow.';
      }
    }
  `,
});

test.valid('what the caller of a method puts in place of nothing is its fallback', {
  code: `
    import { APIError } from '@coze/api';

    export class Notices {
      #titleOf(err: APIError) {
        switch (err.code) {
          case 4100:
            return 'Sign in again.';
          case 4008:
            return 'Come back tomorrow.';
        }
      }

      show(err: APIError) {
        toast(this.#titleOf(err) ?? 'Something went wrong.');
      }
    }
  `,
});

test.valid('a table whose values may be undefined by type', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string | undefined> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export const show = (err: APIError) => toast(TITLES[err.code!]);
  `,
});

test.valid('a look-up that is kept as perhaps undefined', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function show(err: APIError) {
      const title: string | undefined = TITLES[err.code!];
      toast(title);
    }
  `,
});

test.valid('a Map that grows later may hold the missing code', {
  code: `
    import { APIError } from '@coze/api';

    const titles = new Map([
      [4008, 'Come back tomorrow.'],
      [4100, 'Sign in again.'],
    ]);
    titles.set(4101, 'Ask for access.');

    export const explain = (err: APIError) => \`Coze says: \${titles.get(err.code!)}\`;
  `,
  options: mustHandle,
});

test.valid('a table that others are merged into may hold every code', {
  code: `
    import { APIError } from '@coze/api';
    import { commonTitles } from './no-such-module';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    Object.assign(TITLES, commonTitles);

    export const explain = (err: APIError) => \`Coze says: \${TITLES[err.code!]}\`;
  `,
});

test.valid('a key that is asserted to be one of the table', {
  code: `
    import { APIError } from '@coze/api';

    const titles = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' } as const;

    export const explain = (err: APIError) => \`Coze says: \${titles[err.code as keyof typeof titles]}\`;
  `,
});

test.valid('an interface that names the keys is checked by the compiler', {
  code: `
    import { APIError } from '@coze/api';

    interface Titles {
      4008: string;
      4100: string;
    }

    const titles: Titles = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

    export const explain = (err: APIError) => \`Coze says: \${titles[err.code as keyof Titles]}\`;
  `,
});

test.invalid('an empty variable that is returned is no fallback', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      let title;
      switch (err.code) {
        case 4100:
          title = 'Sign in again.';
          break;
      }
      return title;
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 5,
      column: 11,
      endLine: 5,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              let title;
              switch (err.code) {
                case 4100:
                  title = 'Sign in again.';
                  break;
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
              return title;
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              let title;
              switch (err.code) {
                case 4100:
                  title = 'Sign in again.';
                  break;
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
              return title;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a table whose look-up has no fallback', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function explain(err: APIError) {
      return \`Coze says: \${TITLES[err.code!]}\`;
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const TITLES: Record<number, string> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
              4101: 'The token may not access this resource',
            };

            export function explain(err: APIError) {
              return \`Coze says: \${TITLES[err.code!]}\`;
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const TITLES: Record<number, string> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
            };

            export function explain(err: APIError) {
              return \`Coze says: \${TITLES[err.code!] ?? 'Unknown error'}\`;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('no row is invented for a table of objects', {
  code: `
    import { APIError } from '@coze/api';

    const NOTICES: Record<number, { title: string; retry: boolean }> = {
      4009: { title: 'Try again.', retry: true },
      4100: { title: 'Sign in again.', retry: false },
    };

    export function notice(err: APIError) {
      return NOTICES[err.code!].title;
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 14,
    },
  ],
});

test.invalid('a table that two errors look into is reported once, and only the bare look-up changes', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function explain(failure: APIError) {
      return TITLES[failure.code!] ?? failure.message;
    }

    export function log(err: APIError) {
      console.error(\`Coze says: \${TITLES[err.code!]}\`);
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const TITLES: Record<number, string> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
              4101: 'The token may not access this resource',
            };

            export function explain(failure: APIError) {
              return TITLES[failure.code!] ?? failure.message;
            }

            export function log(err: APIError) {
              console.error(\`Coze says: \${TITLES[err.code!]}\`);
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const TITLES: Record<number, string> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
            };

            export function explain(failure: APIError) {
              return TITLES[failure.code!] ?? failure.message;
            }

            export function log(err: APIError) {
              console.error(\`Coze says: \${TITLES[err.code!] ?? 'Unknown error'}\`);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a partial record asks for no key, so its look-up needs a fallback', {
  code: `
    import { APIError } from '@coze/api';
    import type { CozeErrorCode } from '@error-codes/catalog';

    const TITLES: Partial<Record<CozeErrorCode, string>> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function explain(err: APIError) {
      return \`Coze says: \${TITLES[err.code as CozeErrorCode]}\`;
    }
  `,
  options: mustHandle,
  types: 'never',
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';
            import type { CozeErrorCode } from '@error-codes/catalog';

            const TITLES: Partial<Record<CozeErrorCode, string>> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
              4101: 'The token may not access this resource',
            };

            export function explain(err: APIError) {
              return \`Coze says: \${TITLES[err.code as CozeErrorCode]}\`;
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';
            import type { CozeErrorCode } from '@error-codes/catalog';

            const TITLES: Partial<Record<CozeErrorCode, string>> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
            };

            export function explain(err: APIError) {
              return \`Coze says: \${TITLES[err.code as CozeErrorCode] ?? 'Unknown error'}\`;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a record of any string asks for no key either', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    const TITLES: Record<string, string> = {
      limit_requests: 'Slow down.',
      insufficient_quota: 'Wait for the next minute.',
    };

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        throw new Error(TITLES[err.code]);
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: {
        api: 'DashScope',
        missing: 'invalid_api_key (The API key is wrong or belongs to another endpoint)',
      },
      line: 5,
      column: 7,
      endLine: 5,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import OpenAI from 'openai';

            const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

            const TITLES: Record<string, string> = {
              limit_requests: 'Slow down.',
              insufficient_quota: 'Wait for the next minute.',
              invalid_api_key: 'The API key is wrong or belongs to another endpoint',
            };

            export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
              try {
                return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
              } catch (err: any) {
                throw new Error(TITLES[err.code]);
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import OpenAI from 'openai';

            const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

            const TITLES: Record<string, string> = {
              limit_requests: 'Slow down.',
              insufficient_quota: 'Wait for the next minute.',
            };

            export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
              try {
                return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
              } catch (err: any) {
                throw new Error(TITLES[err.code] ?? 'Unknown error');
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a key that is no identifier is quoted in a table', {
  code: `
    export async function generate(input: object) {
      const response = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        body: JSON.stringify({ model: 'qwen-plus', input }),
      });
      const body = await response.json();
      const texts: Record<string, string> = {
        Arrearage: 'Pay the bill.',
        InvalidApiKey: 'Check the key.',
      };
      throw new Error(texts[body.code]);
    }
  `,
  options: mustHandle,
  settings: { require: { dashscope: ['Throttling.RateQuota'] } },
  errors: [
    {
      messageId: 'incompleteTable',
      data: { api: 'DashScope', missing: 'Throttling.RateQuota (Too many requests per second or minute)' },
      line: 7,
      column: 9,
      endLine: 7,
      endColumn: 14,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            export async function generate(input: object) {
              const response = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
                method: 'POST',
                body: JSON.stringify({ model: 'qwen-plus', input }),
              });
              const body = await response.json();
              const texts: Record<string, string> = {
                Arrearage: 'Pay the bill.',
                InvalidApiKey: 'Check the key.',
                'Throttling.RateQuota': 'Too many requests per second or minute',
              };
              throw new Error(texts[body.code]);
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            export async function generate(input: object) {
              const response = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
                method: 'POST',
                body: JSON.stringify({ model: 'qwen-plus', input }),
              });
              const body = await response.json();
              const texts: Record<string, string> = {
                Arrearage: 'Pay the bill.',
                InvalidApiKey: 'Check the key.',
              };
              throw new Error(texts[body.code] ?? 'Unknown error');
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('?? is no row of its own', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export const explain = (err: APIError) => TITLES[err.code!] ?? err.message;
  `,
  options: { mustHandle: 'branch' },
  errors: [
    {
      messageId: 'missingMustHandle',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const TITLES: Record<number, string> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
              4101: 'The token may not access this resource',
            };

            export const explain = (err: APIError) => TITLES[err.code!] ?? err.message;
          `,
        },
      ],
    },
  ],
});

test.invalid('a table, in Chinese', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: '今日次数已用完',
      4100: '请重新登录',
    };

    export const explain = (err: APIError) => \`扣子：\${TITLES[err.code!]}\`;
  `,
  options: mustHandle,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'incompleteTable',
      data: { api: '扣子', missing: '4101（令牌无权访问该资源）' },
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const TITLES: Record<number, string> = {
              4008: '今日次数已用完',
              4100: '请重新登录',
              4101: '令牌无权访问该资源',
            };

            export const explain = (err: APIError) => \`扣子：\${TITLES[err.code!]}\`;
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const TITLES: Record<number, string> = {
              4008: '今日次数已用完',
              4100: '请重新登录',
            };

            export const explain = (err: APIError) => \`扣子：\${TITLES[err.code!] ?? '未知错误'}\`;
          `,
        },
      ],
    },
  ],
});

test.invalid('a table in a static field is reported at the name of the field', {
  code: `
    import { APIError } from '@coze/api';

    export class Notices {
      static notices = { 4009: { title: 'Try again.' }, 4100: { title: 'Sign in again.' } };

      of(err: APIError) {
        return Notices.notices[err.code].title;
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 4,
      column: 10,
      endLine: 4,
      endColumn: 17,
    },
  ],
});

test.invalid('a fallback is added in parentheses where the text is used at once', {
  code: `
    import { APIError } from '@coze/api';

    const TITLES: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export function explain(err: APIError) {
      return TITLES[err.code!].toUpperCase();
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const TITLES: Record<number, string> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
              4101: 'The token may not access this resource',
            };

            export function explain(err: APIError) {
              return TITLES[err.code!].toUpperCase();
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const TITLES: Record<number, string> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
            };

            export function explain(err: APIError) {
              return (TITLES[err.code!] ?? 'Unknown error').toUpperCase();
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a fallback is added in parentheses behind ||', {
  code: `
    import { APIError } from '@coze/api';

    const titles = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

    export const log = (err: APIError) => new Error(err.msg || titles[err.code]);
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const titles = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.', 4101: 'The token may not access this resource' };

            export const log = (err: APIError) => new Error(err.msg || titles[err.code]);
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const titles = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

            export const log = (err: APIError) => new Error(err.msg || (titles[err.code] ?? 'Unknown error'));
          `,
        },
      ],
    },
  ],
});

test.invalid('a comment behind the last row stays with it', {
  code: `
    import { APIError } from '@coze/api';

    const titles = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.', // also for expired tokens
    };

    export const explain = (err: APIError) => new Error(titles[err.code]);
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const titles = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.', // also for expired tokens
              4101: 'The token may not access this resource',
            };

            export const explain = (err: APIError) => new Error(titles[err.code]);
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const titles = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.', // also for expired tokens
            };

            export const explain = (err: APIError) => new Error(titles[err.code] ?? 'Unknown error');
          `,
        },
      ],
    },
  ],
});

test.invalid('a case that shares the body of the default keeps it', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (err.code) {
        case 4101:
          return 'Ask for access.';
        case 4009:
        default:
          return 'Something went wrong.';
      }
    }
  `,
  options: { mustHandle: 'branch' },
  errors: [
    {
      messageId: 'missingMustHandle',
      data: { api: 'Coze', missing: invalidToken },
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (err.code) {
                case 4101:
                  return 'Ask for access.';
                case 4100: // The access token is not valid
                  throw new Error('Unhandled Coze error 4100');
                case 4009:
                default:
                  return 'Something went wrong.';
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an empty last case gets a break before what is added', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      switch (err.code) {
        case 4008:
          stop();
          break;
        case 4100:
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case 4008:
                  stop();
                  break;
                case 4100:
                  break;
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function handle(err: APIError) {
              switch (err.code) {
                case 4008:
                  stop();
                  break;
                case 4100:
                  break;
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('members of a union are listed in ascending order, however the type is written', {
  code: `
    /** @errorCodes coze */
    declare let code: 4200 | 4101 | 4100 | 4000;

    export function explain() {
      if (code === 4200) {
        return 'Reload the page.';
      } else if (code === 4000) {
        return 'Report this.';
      }
    }
  `,
  types: 'only',
  errors: [
    {
      messageId: 'incompleteChain',
      data: { api: 'Coze', missing: `${invalidToken}, ${noAccess}` },
      line: 5,
      column: 7,
      endLine: 5,
      endColumn: 11,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            /** @errorCodes coze */
            declare let code: 4200 | 4101 | 4100 | 4000;

            export function explain() {
              if (code === 4200) {
                return 'Reload the page.';
              } else if (code === 4000) {
                return 'Report this.';
              } else {
                throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('switch (true) asks like the chain that it is', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      switch (true) {
        case err.code === 4100:
          return 'Sign in again.';
        case err.code === 4008:
          return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 5,
      column: 10,
      endLine: 5,
      endColumn: 18,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              switch (true) {
                case err.code === 4100:
                  return 'Sign in again.';
                case err.code === 4008:
                  return 'Come back tomorrow.';
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('constants of the catalogue stand for their values', {
  code: `
    import { APIError } from '@coze/api';
    import { Coze } from '@error-codes/catalog';

    export function explain(err: APIError) {
      if (err.code === Coze.AUTHENTICATION_INVALID) {
        return 'Sign in again.';
      } else if (err.code === Coze.INVALID_CHAT) {
        return 'Reload the page.';
      }
    }
  `,
  options: mustHandle,
  types: 'only',
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 5,
      column: 7,
      endLine: 5,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';
            import { Coze } from '@error-codes/catalog';

            export function explain(err: APIError) {
              if (err.code === Coze.AUTHENTICATION_INVALID) {
                return 'Sign in again.';
              } else if (err.code === Coze.INVALID_CHAT) {
                return 'Reload the page.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a chain behind a guard of the same code, whose parts are all readable', {
  code: `
    import type { CozeErrorCode } from '@error-codes/catalog';

    export function explain(code: CozeErrorCode) {
      if (code !== 4300 && code !== 4301 && code !== 4302) throw new Error('Not an upload.');
      if (code === 4300) {
        return 'The file is empty.';
      } else if (code === 4302) {
        return 'The file is too large.';
      }
    }
  `,
  errors: [
    {
      messageId: 'incompleteChain',
      data: { api: 'Coze', missing: '4301 (More than one file in one upload)' },
      line: 5,
      column: 7,
      endLine: 5,
      endColumn: 11,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import type { CozeErrorCode } from '@error-codes/catalog';

            export function explain(code: CozeErrorCode) {
              if (code !== 4300 && code !== 4301 && code !== 4302) throw new Error('Not an upload.');
              if (code === 4300) {
                return 'The file is empty.';
              } else if (code === 4302) {
                return 'The file is too large.';
              } else {
                throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a guard against null takes no code', {
  code: `
    import { APIError } from '@coze/api';

    export function explain(err: APIError) {
      if (err.code == null) throw err;
      if (err.code === 4100) {
        return 'Sign in again.';
      } else if (err.code === 4008) {
        return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 5,
      column: 7,
      endLine: 5,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function explain(err: APIError) {
              if (err.code == null) throw err;
              if (err.code === 4100) {
                return 'Sign in again.';
              } else if (err.code === 4008) {
                return 'Come back tomorrow.';
              } else {
                throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a guard against falsy codes takes no code', {
  code: `
    import { APIError } from '@coze/api';

    export const explain = (err: APIError) => {
      if (!err.code) return 'The request failed.';
      switch (true) {
        case err.code === 4008:
          return 'Come back tomorrow.';
        case err.code === 4101:
          return 'Ask for access.';
      }
    };
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: { api: 'Coze', missing: invalidToken },
      line: 6,
      column: 10,
      endLine: 6,
      endColumn: 18,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export const explain = (err: APIError) => {
              if (!err.code) return 'The request failed.';
              switch (true) {
                case err.code === 4008:
                  return 'Come back tomorrow.';
                case err.code === 4101:
                  return 'Ask for access.';
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            };
          `,
        },
      ],
    },
  ],
});

test.invalid('the error union of one operation, in a property', {
  code: `
    import type { CozeErrorCodeOf } from '@error-codes/catalog';

    export function explain(failure: { code?: CozeErrorCodeOf<'files.upload'> }) {
      if (failure.code! < 4301 || failure.code! > 4304) {
        return 'Something went wrong.';
      } else if (failure.code === 4302) {
        return 'The file is too large.';
      } else if (failure.code === 4303) {
        return 'Choose another file.';
      }
    }
  `,
  types: 'only',
  errors: [
    {
      messageId: 'incompleteChain',
      data: {
        api: 'Coze',
        missing: '4301 (More than one file in one upload), 4304 (The file is damaged or unreadable)',
      },
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import type { CozeErrorCodeOf } from '@error-codes/catalog';

            export function explain(failure: { code?: CozeErrorCodeOf<'files.upload'> }) {
              if (failure.code! < 4301 || failure.code! > 4304) {
                return 'Something went wrong.';
              } else if (failure.code === 4302) {
                return 'The file is too large.';
              } else if (failure.code === 4303) {
                return 'Choose another file.';
              } else {
                throw new Error(\`Unexpected Coze error \${failure.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the error union of one operation', {
  code: `
    import type { CozeErrorCodeOf } from '@error-codes/catalog';

    export function explain(code: CozeErrorCodeOf<'files.upload'>) {
      if (code < 4301 || code > 4399) {
        return 'Something went wrong.';
      } else if (code === 4302) {
        return 'The file is too large.';
      } else if (code === 4303) {
        return 'Choose another file.';
      }
    }
  `,
  types: 'only',
  errors: [
    {
      messageId: 'incompleteChain',
      data: {
        api: 'Coze',
        missing: '4301 (More than one file in one upload), 4304 (The file is damaged or unreadable)',
      },
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 11,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import type { CozeErrorCodeOf } from '@error-codes/catalog';

            export function explain(code: CozeErrorCodeOf<'files.upload'>) {
              if (code < 4301 || code > 4399) {
                return 'Something went wrong.';
              } else if (code === 4302) {
                return 'The file is too large.';
              } else if (code === 4303) {
                return 'Choose another file.';
              } else {
                throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an error in compatible mode is asked for the compatible spelling', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        switch (err.code) {
          case 'limit_requests':
            return slowDown();
        }
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: {
        api: 'DashScope',
        missing: 'invalid_api_key (The API key is wrong or belongs to another endpoint)',
      },
      line: 9,
      column: 13,
      endLine: 9,
      endColumn: 21,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import OpenAI from 'openai';

            const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

            export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
              try {
                return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
              } catch (err: any) {
                switch (err.code) {
                  case 'limit_requests':
                    return slowDown();
                  case 'invalid_api_key': // The API key is wrong or belongs to another endpoint
                    throw new Error('Unhandled DashScope error invalid_api_key');
                }
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import OpenAI from 'openai';

            const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

            export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
              try {
                return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
              } catch (err: any) {
                switch (err.code) {
                  case 'limit_requests':
                    return slowDown();
                  default:
                    throw new Error(\`Unexpected DashScope error \${err.code}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('constants of another file stand for their values by type', {
  code: `
    import { APIError } from '@coze/api';
    import { BAD_TOKEN, Failure } from './constants.js';

    export function explain(err: APIError) {
      switch (err.code) {
        case BAD_TOKEN:
          return 'Sign in again.';
        case Failure.Forbidden:
          return 'Ask for access.';
      }
    }
  `,
  options: mustHandle,
});

test.invalid('a constant of another file covers its own value only', {
  code: `
    import { APIError } from '@coze/api';
    import { BAD_TOKEN } from './constants.js';

    export function explain(err: APIError) {
      switch (err.code) {
        case BAD_TOKEN:
          return 'Sign in again.';
        case 4008:
          return 'Come back tomorrow.';
      }
    }
  `,
  options: mustHandle,
  types: 'only',
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 5,
      column: 11,
      endLine: 5,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';
            import { BAD_TOKEN } from './constants.js';

            export function explain(err: APIError) {
              switch (err.code) {
                case BAD_TOKEN:
                  return 'Sign in again.';
                case 4008:
                  return 'Come back tomorrow.';
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';
            import { BAD_TOKEN } from './constants.js';

            export function explain(err: APIError) {
              switch (err.code) {
                case BAD_TOKEN:
                  return 'Sign in again.';
                case 4008:
                  return 'Come back tomorrow.';
                default:
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('many codes joined by `||` take no longer than few', {
  code: `
    import { APIError } from '@coze/api';

    export function handle(err: APIError) {
      if (
        err.code === 4000 ||
        err.code === 4001 ||
        err.code === 4002 ||
        err.code === 4003 ||
        err.code === 4004 ||
        err.code === 4005 ||
        err.code === 4006 ||
        err.code === 4007 ||
        err.code === 4008 ||
        err.code === 4009 ||
        err.code === 4010 ||
        err.code === 4011 ||
        err.code === 4012 ||
        err.code === 4013 ||
        err.code === 4014 ||
        err.code === 4015 ||
        err.code === 4016 ||
        err.code === 4019 ||
        err.code === 4020 ||
        err.code === 4021 ||
        err.code === 4022 ||
        err.code === 4027
      ) {
        showMessage(err.message);
      } else if (err.code === 4100) {
        signIn();
      } else {
        throw err;
      }
    }
  `,
});

// A helper of the file that is called with a code.

test.invalid('a helper in an error that is thrown, with the answer returned behind it', {
  code: `
    function messageOf(code: number) {
      switch (code) {
        case 4100:
          return 'Sign in again.';
        case 4302:
          return 'The file is too large.';
      }
    }

    export async function upload(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/files/upload', init);
      const body = await response.json();
      if (body.code !== 0) throw new Error(messageOf(body.code));
      return body.data;
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 2,
      column: 11,
      endLine: 2,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            function messageOf(code: number) {
              switch (code) {
                case 4100:
                  return 'Sign in again.';
                case 4302:
                  return 'The file is too large.';
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }

            export async function upload(init: RequestInit) {
              const response = await fetch('https://api.coze.cn/v1/files/upload', init);
              const body = await response.json();
              if (body.code !== 0) throw new Error(messageOf(body.code));
              return body.data;
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            function messageOf(code: number) {
              switch (code) {
                case 4100:
                  return 'Sign in again.';
                case 4302:
                  return 'The file is too large.';
                default:
                  throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }

            export async function upload(init: RequestInit) {
              const response = await fetch('https://api.coze.cn/v1/files/upload', init);
              const body = await response.json();
              if (body.code !== 0) throw new Error(messageOf(body.code));
              return body.data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a helper is asked for what the error of its caller can hold', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    function messageOf(code: number) {
      switch (code) {
        case 4100:
          return 'Sign in again.';
        case 4302:
          return 'The file is too large.';
      }
    }

    export async function upload(file: File) {
      try {
        return await coze.files.upload({ file });
      } catch (err: any) {
        toast(messageOf(err.code));
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 6,
      column: 11,
      endLine: 6,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            function messageOf(code: number) {
              switch (code) {
                case 4100:
                  return 'Sign in again.';
                case 4302:
                  return 'The file is too large.';
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }

            export async function upload(file: File) {
              try {
                return await coze.files.upload({ file });
              } catch (err: any) {
                toast(messageOf(err.code));
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            function messageOf(code: number) {
              switch (code) {
                case 4100:
                  return 'Sign in again.';
                case 4302:
                  return 'The file is too large.';
                default:
                  throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }

            export async function upload(file: File) {
              try {
                return await coze.files.upload({ file });
              } catch (err: any) {
                toast(messageOf(err.code));
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an exported helper leaves codes out for its caller in the file, whoever else calls it', {
  code: `
    import { APIError } from '@coze/api';

    const titles: Record<number, string> = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    };

    export const titleOf = (code: number) => titles[code];

    export function show(err: APIError) {
      toast(titleOf(err.code!));
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const titles: Record<number, string> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
              4101: 'The token may not access this resource',
            };

            export const titleOf = (code: number) => titles[code];

            export function show(err: APIError) {
              toast(titleOf(err.code!));
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const titles: Record<number, string> = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
            };

            export const titleOf = (code: number) => titles[code] ?? 'Unknown error';

            export function show(err: APIError) {
              toast(titleOf(err.code!));
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a private method is a helper like any other', {
  code: `
    import { CozeAPI } from '@coze/api';

    export class Uploads {
      readonly #coze = new CozeAPI({ token: readToken() });

      #delayAfter(code: number) {
        switch (code) {
          case 4009:
          case 4100:
            return 60_000;
        }
      }

      async upload(file: File) {
        try {
          return await this.#coze.files.upload({ file });
        } catch (err: any) {
          schedule(this.#delayAfter(err.code));
        }
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 7,
      column: 13,
      endLine: 7,
      endColumn: 17,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { CozeAPI } from '@coze/api';

            export class Uploads {
              readonly #coze = new CozeAPI({ token: readToken() });

              #delayAfter(code: number) {
                switch (code) {
                  case 4009:
                  case 4100:
                    return 60_000;
                  case 4101: // The token may not access this resource
                    throw new Error('Unhandled Coze error 4101');
                }
              }

              async upload(file: File) {
                try {
                  return await this.#coze.files.upload({ file });
                } catch (err: any) {
                  schedule(this.#delayAfter(err.code));
                }
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI } from '@coze/api';

            export class Uploads {
              readonly #coze = new CozeAPI({ token: readToken() });

              #delayAfter(code: number) {
                switch (code) {
                  case 4009:
                  case 4100:
                    return 60_000;
                  default:
                    throw new Error(\`Unexpected Coze error \${code}\`);
                }
              }

              async upload(file: File) {
                try {
                  return await this.#coze.files.upload({ file });
                } catch (err: any) {
                  schedule(this.#delayAfter(err.code));
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a function of an object is a helper, too, and so is what it calls', {
  code: `
    import { APIError } from '@coze/api';

    function hintFor(code?: number) {
      if (code === 4100) return 'Sign in again.';
      if (code === 4008) return 'Come back tomorrow.';
    }

    const texts = {
      of(code?: number) {
        return hintFor(code);
      },
    };

    export const show = (err: APIError) => toast(texts.of(err.code));
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 11,
    },
  ],
});

test.invalid('one call that no guard stands around is enough', {
  code: `
    import { APIError } from '@coze/api';

    function act({ code }: APIError) {
      switch (code) {
        case 4100:
          signIn();
      }
    }

    export function onAuthError(err: APIError) {
      if (err.code === 4100) act(err);
    }

    export function onError(err: APIError) {
      act(err);
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: noAccessData,
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 15,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            function act({ code }: APIError) {
              switch (code) {
                case 4100:
                  signIn();
                  break;
                case 4101: // The token may not access this resource
                  throw new Error('Unhandled Coze error 4101');
              }
            }

            export function onAuthError(err: APIError) {
              if (err.code === 4100) act(err);
            }

            export function onError(err: APIError) {
              act(err);
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            function act({ code }: APIError) {
              switch (code) {
                case 4100:
                  signIn();
                  break;
                default:
                  throw new Error(\`Unexpected Coze error \${code}\`);
              }
            }

            export function onAuthError(err: APIError) {
              if (err.code === 4100) act(err);
            }

            export function onError(err: APIError) {
              act(err);
            }
          `,
        },
      ],
    },
  ],
});

test.valid('guards around all calls let only handled codes through', {
  code: `
    import { APIError } from '@coze/api';

    const QUOTA = [4008, 4011];

    function quotaText(code?: number) {
      switch (code) {
        case 4008:
          return 'Come back tomorrow.';
        case 4011:
          return 'Top up the account.';
      }
    }

    const show = ({ code }: APIError) => toast(quotaText(code));

    export function onError(err: APIError) {
      if (!QUOTA.includes(err.code!)) throw err;
      show(err);
    }

    export const onNotice = (err: APIError) => {
      if (err.code === 4008) toast(quotaText(err.code));
      else throw err;
    };
  `,
});

test.valid('a guard that nobody can read may stand around the call', {
  code: `
    import { APIError } from '@coze/api';
    import { isQuotaCode } from './quota';

    function quotaText(code: number) {
      switch (code) {
        case 4008:
          return 'Come back tomorrow.';
        case 4011:
          return 'Top up the account.';
      }
    }

    export function onError(err: APIError) {
      if (isQuotaCode(err.code)) toast(quotaText(err.code!));
      else throw err;
    }
  `,
});

test.valid('a helper that is called with an assertion is called with what it asserts', {
  code: `
    import { APIError } from '@coze/api';

    function quotaText(code: number) {
      switch (code) {
        case 4008:
          return 'Come back tomorrow.';
        case 4011:
          return 'Top up the account.';
      }
    }

    export const show = (err: APIError) => toast(quotaText(err.code as 4008 | 4011));
  `,
});

test.valid('a helper that is also called with something else may be meant for that', {
  code: `
    import { APIError } from '@coze/api';
    import { lastCloseCode } from './socket';

    function reasonOf(code: number) {
      switch (code) {
        case 4100:
          return 'Sign in again.';
        case 4008:
          return 'Come back tomorrow.';
      }
    }

    export const onError = (err: APIError) => toast(reasonOf(err.code!));
    export const onClose = () => toast(reasonOf(lastCloseCode()));
  `,
});

test.valid('a helper that is handed around may be called with anything', {
  code: `
    import { APIError } from '@coze/api';
    import { onSocketClose } from './socket';

    function reasonOf(code: number) {
      switch (code) {
        case 4100:
          return 'Sign in again.';
        case 4008:
          return 'Come back tomorrow.';
      }
    }

    onSocketClose(reasonOf);

    export const onError = (err: APIError) => toast(reasonOf(err.code!));
  `,
});

test.valid('a method of the same name on something unknown may be the helper', {
  code: `
    import { APIError } from '@coze/api';
    import { socketErrors } from './socket';

    class Reasons {
      of(code: number) {
        switch (code) {
          case 4100:
            return 'Sign in again.';
          case 4008:
            return 'Come back tomorrow.';
        }
      }
    }

    const reasons = new Reasons();

    export const onError = (err: APIError) => toast(reasons.of(err.code!));
    export const onClose = (code: number, known: any) => toast(known.of(code));
  `,
});

test.valid('an error that the caller of a helper throws on is not lost', {
  code: `
    import { CozeAPI, APIError } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    function notify(code?: number) {
      switch (code) {
        case 4100:
          signIn();
          break;
        case 4011:
          showBilling();
      }
    }

    export async function upload(file: File) {
      try {
        return await coze.files.upload({ file });
      } catch (err) {
        if (err instanceof APIError) notify(err.code);
        throw err;
      }
    }
  `,
});

test.valid('an error that is shown beside the call of a helper is not lost', {
  code: `
    import { APIError } from '@coze/api';

    function hintFor(code?: number) {
      if (code === 4100) return 'Sign in again.';
      if (code === 4008) return 'Come back tomorrow.';
    }

    export function onError(err: unknown) {
      if (err instanceof APIError) toast(err.message, { hint: hintFor(err.code) });
    }
  `,
});

test.valid('an error that is logged outside the block of the construct is not lost', {
  code: `
    import { APIError } from '@coze/api';

    export function onError(err: unknown) {
      console.error(err);
      if (err instanceof APIError) {
        switch (err.code) {
          case 4100:
            signIn();
        }
      }
    }
  `,
});

test.valid('actions of a helper single codes out where its caller goes on', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    function react(code: number) {
      if (code === 4100) signIn();
      else if (code === 4011) showBilling();
    }

    export async function upload(file: File) {
      try {
        return await coze.files.upload({ file });
      } catch (err: any) {
        react(err.code);
        markAsFailed(file);
      }
    }
  `,
});

test.valid('a helper that is tried after another may have been left few codes', {
  code: `
    import { APIError } from '@coze/api';

    const quota: Record<number, string> = { 4008: 'Come back tomorrow.', 4011: 'Top up the account.' };

    function accessText(code?: number) {
      switch (code) {
        case 4100:
          return 'Sign in again.';
        case 4101:
          return 'Ask for access.';
      }
    }

    export const show = (err: APIError) => toast(quota[err.code!] ?? accessText(err.code!));
    export const list = (codes: APIError[]) => codes.map((err) => accessText(err.code) || 'Unknown error');
  `,
});

test.valid('a name for a code that a guard has narrowed', {
  code: `
    import { APIError } from '@coze/api';

    export function onError(err: APIError) {
      if (err.code !== 4100 && err.code !== 4008) throw err;
      const { code } = err;
      switch (code) {
        case 4100:
          return 'Sign in again.';
        case 4008:
          return 'Come back tomorrow.';
      }
    }
  `,
});

// A chain inside a test of what was caught.

test.invalid('a chain that is all of an `instanceof`', {
  code: `
    import { APIError } from '@coze/api';

    export function tell(err: unknown) {
      if (err instanceof APIError) {
        if (err.code === 4100) {
          logout();
        } else if (err.code === 4008) {
          toast('Come back tomorrow.');
        }
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 5,
      column: 9,
      endLine: 5,
      endColumn: 17,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export function tell(err: unknown) {
              if (err instanceof APIError) {
                if (err.code === 4100) {
                  logout();
                } else if (err.code === 4008) {
                  toast('Come back tomorrow.');
                } else {
                  throw new Error(\`Unexpected Coze error \${err.code}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a chain that is all of an `instanceof` in a catch, other errors being thrown on', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

    export async function load(bot_id: string) {
      try {
        show(await coze.bots.retrieve({ bot_id }));
      } catch (err) {
        if (err instanceof CozeAPI.APIError) {
          if (err.code === 4100) {
            logout();
          } else if (err.code === 4008) {
            toast('Come back tomorrow.');
          }
        } else {
          throw err;
        }
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 10,
      column: 11,
      endLine: 10,
      endColumn: 19,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

            export async function load(bot_id: string) {
              try {
                show(await coze.bots.retrieve({ bot_id }));
              } catch (err) {
                if (err instanceof CozeAPI.APIError) {
                  if (err.code === 4100) {
                    logout();
                  } else if (err.code === 4008) {
                    toast('Come back tomorrow.');
                  } else {
                    throw new Error(\`Unexpected Coze error \${err.code}\`);
                  }
                } else {
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

test.invalid('a chain that is all there is behind a test for success', {
  code: `
    export async function load(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', init);
      const body = await response.json();
      if (body.code !== 0) {
        if (body.code === 4100) {
          logout();
        } else if (body.code === 4008) {
          toast('Come back tomorrow.');
        }
      } else {
        show(body.data);
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 5,
      column: 9,
      endLine: 5,
      endColumn: 18,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            export async function load(init: RequestInit) {
              const response = await fetch('https://api.coze.cn/v1/users/me', init);
              const body = await response.json();
              if (body.code !== 0) {
                if (body.code === 4100) {
                  logout();
                } else if (body.code === 4008) {
                  toast('Come back tomorrow.');
                } else {
                  throw new Error(\`Unexpected Coze error \${body.code}\`);
                }
              } else {
                show(body.data);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('what stands behind the test of the class is for all others', {
  code: `
    import { APIError } from '@coze/api';

    export function tell(err: unknown) {
      if (err instanceof APIError) {
        if (err.code === 4100) {
          logout();
          return;
        } else if (err.code === 4008) {
          toast('Come back tomorrow.');
          return;
        }
      }
      toast('Something went wrong.');
    }
  `,
  options: mustHandle,
});

test.valid('an error of another code is thrown on behind the test of the class', {
  code: `
    import { APIError } from '@coze/api';

    export function tell(err: unknown) {
      if (err instanceof APIError) {
        if (err.code === 4100) {
          logout();
          return;
        } else if (err.code === 4008) {
          toast('Come back tomorrow.');
          return;
        }
      }
      throw err;
    }
  `,
  options: mustHandle,
});

test.valid('the user heard of every error before the test of the class', {
  code: `
    import { APIError } from '@coze/api';

    export function tell(err: unknown) {
      toast('Something went wrong.');
      if (err instanceof APIError) {
        if (err.code === 4100) {
          logout();
          return;
        } else if (err.code === 4008) {
          toast('Come back tomorrow.');
          return;
        }
      }
    }
  `,
  options: mustHandle,
});

test.valid('the error was logged before the test of the class', {
  code: `
    import { APIError } from '@coze/api';

    export function tell(err: unknown) {
      console.error(err);
      if (err instanceof APIError) {
        if (err.code === 4100) {
          logout();
          return;
        } else if (err.code === 4008) {
          toast('Come back tomorrow.');
          return;
        }
      }
    }
  `,
  options: mustHandle,
});

test.valid('a test of more than the class picks some errors out', {
  code: `
    import { APIError } from '@coze/api';

    export function tell(err: unknown, isFirst: boolean) {
          if (err instanceof APIError && isFirst) {
        if (err.code === 4100) {
          logout();
          return;
        } else if (err.code === 4008) {
          toast('Come back tomorrow.');
          return;
        }
      }
    }
  `,
  options: mustHandle,
});

test.valid('a test for success and something else picks some answers out', {
  code: `
    export async function load(init: RequestInit, isLoud: boolean) {
      const body = await (await fetch('https://api.coze.cn/v1/users/me', init)).json();
      const isNews = body.code !== 0 && isLoud;
      if (isNews) {
        if (body.code === 4100) {
          logout();
        } else if (body.code === 4008) {
          toast('Come back tomorrow.');
        }
      }
    }
  `,
  options: mustHandle,
});

test.valid('a class of some errors alone has some codes alone', {
  code: `
    import { AuthenticationError } from '@coze/api';

    export function tell(err: unknown) {
      if (err instanceof AuthenticationError) {
        if (err.code === 4100) {
          logout();
          return;
        } else if (err.code === 700012006) {
          toast('Come back tomorrow.');
          return;
        }
      }
    }
  `,
  options: mustHandle,
});

test.valid('an effect on an error that is shown beside it', {
  code: `
    import { APIError } from '@coze/api';

    export function useHint(error: unknown) {
      useEffect(() => {
        if (error instanceof APIError) {
          if (error.code === 4100) {
            logout();
          } else if (error.code === 4008) {
            toast('Come back tomorrow.');
          }
        }
      }, [error]);
      return error;
    }
  `,
  options: mustHandle,
});

test.valid('a callback whose caller keeps the error, too', {
  code: `
    import { APIError } from '@coze/api';

    export const options = {
      onError(err: unknown) {
        if (err instanceof APIError) {
          if (err.code === 4100) {
            logout();
          } else if (err.code === 4008) {
            toast('Come back tomorrow.');
          }
        }
      },
    };
  `,
  options: mustHandle,
});

test.valid('a function that turns some errors into others and leaves the rest to its caller', {
  code: `
    import { APIError } from '@coze/api';

    export function tell(err: unknown) {
      if (err instanceof APIError) {
        if (err.code === 4100) {
          throw new SignInError();
        } else if (err.code === 4008) {
          throw new QuotaError();
        }
      }
    }
  `,
  options: mustHandle,
});

// A text that a look-up is joined to, and tests whether a table has a code.

test.invalid('a table whose text is joined to another with a plus sign', {
  code: `
    import { APIError } from '@coze/api';

    const texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

    export const tell = (err: APIError) => alert('Coze: ' + texts[err.code!]);
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 12,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.', 4101: 'The token may not access this resource' };

            export const tell = (err: APIError) => alert('Coze: ' + texts[err.code!]);
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

            export const tell = (err: APIError) => alert('Coze: ' + (texts[err.code!] ?? 'Unknown error'));
          `,
        },
      ],
    },
  ],
});

test.invalid('a test whether a table has the code is about the function it stands in', {
  code: `
    import { APIError } from '@coze/api';

    const texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

    export const tell = (err: APIError) => alert(\`Coze: \${texts[err.code!]}\`);
    export const hint = (err: APIError) => (err.code! in texts ? texts[err.code!] : 'Something went wrong.');
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 12,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.', 4101: 'The token may not access this resource' };

            export const tell = (err: APIError) => alert(\`Coze: \${texts[err.code!]}\`);
            export const hint = (err: APIError) => (err.code! in texts ? texts[err.code!] : 'Something went wrong.');
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

            export const tell = (err: APIError) => alert(\`Coze: \${texts[err.code!] ?? 'Unknown error'}\`);
            export const hint = (err: APIError) => (err.code! in texts ? texts[err.code!] : 'Something went wrong.');
          `,
        },
      ],
    },
  ],
});

test.valid('what a look-up is added to may be a number', {
  code: `
    import { APIError } from '@coze/api';

    const waits: Record<number, number> = { 4008: 86400, 4100: 1 };

    export const waitOf = (err: APIError, more: number) => (more + waits[err.code!] || 60) + (waits[err.code!] + 1 || 60);
  `,
  options: mustHandle,
});

test.valid('a text that is joined where the table has one', {
  code: `
    import { APIError } from '@coze/api';

    const texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

    export const tell = (err: APIError) => {
      const text = texts[err.code!];
      alert('Coze: ' + (text ? text + '.' : 'failed'));
    };
  `,
  options: mustHandle,
});

test.valid('a function that tells whether a table has the code is asked elsewhere', {
  code: `
    import { APIError } from '@coze/api';

    const texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

    const isKnownError = (err: APIError) => err.code! in texts;

    export const tell = (err: APIError) => (isKnownError(err) ? \`Coze: \${texts[err.code!]}\` : 'failed');
  `,
  options: mustHandle,
});

test.valid('a method that tells whether a map has the code is asked elsewhere', {
  code: `
    import { APIError } from '@coze/api';

    const texts = new Map([
      [4008, 'Come back tomorrow.'],
      [4100, 'Sign in again.'],
    ]);

    export class Texts {
      has = (err: APIError) => texts.has(err.code!);
      of = (err: APIError) => \`Coze: \${texts.get(err.code!)}\`;
    }
  `,
  options: mustHandle,
});

// Tables in other places.

test.invalid('satisfies an open record, which asks for no key', {
  code: `
    import { APIError } from '@coze/api';

    const titles = {
      4008: 'Come back tomorrow.',
      4100: 'Sign in again.',
    } as const satisfies Record<number, string>;

    export const explain = (err: APIError) => \`Coze says: \${(titles as Record<number, string>)[err.code!]}\`;
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 13,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            const titles = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
              4101: 'The token may not access this resource',
            } as const satisfies Record<number, string>;

            export const explain = (err: APIError) => \`Coze says: \${(titles as Record<number, string>)[err.code!]}\`;
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            const titles = {
              4008: 'Come back tomorrow.',
              4100: 'Sign in again.',
            } as const satisfies Record<number, string>;

            export const explain = (err: APIError) => \`Coze says: \${(titles as Record<number, string>)[err.code!] ?? 'Unknown error'}\`;
          `,
        },
      ],
    },
  ],
});

test.invalid('a type of the file that stands for an open record asks for no key', {
  code: `
    import { APIError } from '@coze/api';

    type Code = number;
    type Titles = Readonly<Record<Code, { title: string }>>;

    const titles: Titles = { 4008: { title: 'Come back tomorrow.' }, 4100: { title: 'Sign in again.' } };

    export const explain = (err: APIError) => titles[err.code!].title;
  `,
  options: mustHandle,
  errors: [
    { messageId: 'incompleteTable', data: noAccessData, line: 6, column: 7, endLine: 6, endColumn: 13 },
  ],
});

test.valid('a mapped type over the union of the catalogue asks for every key', {
  code: `
    import { APIError } from '@coze/api';
    import type { CozeErrorCode } from '@error-codes/catalog';

    const titles: { readonly [K in CozeErrorCode]: string } = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

    export const explain = (err: APIError) => \`Coze says: \${titles[err.code as CozeErrorCode]}\`;
  `,
});

test.valid('an index signature whose values may be undefined', {
  code: `
    import { APIError } from '@coze/api';

    const titles: { [code: number]: string | undefined } = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

    export const explain = (err: APIError) => \`Coze says: \${titles[err.code!]}\`;
  `,
});

test.invalid('a private static table is reported at its name', {
  code: `
    import { APIError } from '@coze/api';

    export class Hints {
      static readonly #texts: Record<number, string> = Object.freeze({ 4008: 'Come back tomorrow.', 4100: 'Sign in again.' });

      show(err: APIError) {
        toast(Hints.#texts[err.code!]);
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: noAccessData,
      line: 4,
      column: 19,
      endLine: 4,
      endColumn: 25,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { APIError } from '@coze/api';

            export class Hints {
              static readonly #texts: Record<number, string> = Object.freeze({ 4008: 'Come back tomorrow.', 4100: 'Sign in again.', 4101: 'The token may not access this resource' });

              show(err: APIError) {
                toast(Hints.#texts[err.code!]);
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { APIError } from '@coze/api';

            export class Hints {
              static readonly #texts: Record<number, string> = Object.freeze({ 4008: 'Come back tomorrow.', 4100: 'Sign in again.' });

              show(err: APIError) {
                toast(Hints.#texts[err.code!] ?? 'Unknown error');
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('this is the class in a static method, and a table may be inherited', {
  code: `
    import { APIError } from '@coze/api';

    class Texts {
      static readonly OF = new Map([
        [4008, { title: 'Come back tomorrow.' }],
        [4100, { title: 'Sign in again.' }],
      ]);
    }

    export class Hints extends Texts {
      static show(err: APIError) {
        toast(this.OF.get(err.code!)!.title);
      }
    }
  `,
  options: mustHandle,
  errors: [
    { messageId: 'incompleteTable', data: noAccessData, line: 4, column: 19, endLine: 4, endColumn: 21 },
  ],
});

test.valid('a static table that grows elsewhere may hold the missing code', {
  code: `
    import { APIError } from '@coze/api';
    import { moreTexts } from './texts';

    class Hints {
      static readonly texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };
      static readonly titles: Record<number, string> = { 4008: 'Quota', 4100: 'Access' };

      static add(code: number, title: string) {
        this.titles[code] = title;
      }
    }

    Object.assign(Hints.texts, moreTexts);

    export const show = (err: APIError) => toast(\`\${Hints.titles[err.code!]}: \${Hints.texts[err.code!]}\`);
  `,
});

test.valid('a table of a class that another one replaces', {
  code: `
    import { APIError } from '@coze/api';
    import { allTexts } from './texts';

    class Hints {
      protected readonly texts: Record<number, string> = { 4008: 'Come back tomorrow.', 4100: 'Sign in again.' };

      show(err: APIError) {
        toast(this.texts[err.code!]);
      }
    }

    export class AllHints extends Hints {
      protected override readonly texts: Record<number, string> = allTexts;
    }
  `,
});

// What was called decides what can arrive.

test.invalid('an upload is asked for its own codes and not for those of runs', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    export async function upload(file: File) {
      try {
        return await coze.files.upload({ file });
      } catch (err: any) {
        if (![4021, 4300, 4301, 4302, 4303, 4304].includes(err.code)) throw err;
        switch (err.code) {
          case 4302:
            return 'The file is too large.';
          case 4303:
            return 'Files of this type cannot be uploaded.';
        }
      }
    }
  `,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: {
        api: 'Coze',
        missing:
          '4300 (The uploaded file is empty), 4301 (More than one file in one upload), 4304 (The file is damaged or unreadable)',
      },
      line: 10,
      column: 13,
      endLine: 10,
      endColumn: 21,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function upload(file: File) {
              try {
                return await coze.files.upload({ file });
              } catch (err: any) {
                if (![4021, 4300, 4301, 4302, 4303, 4304].includes(err.code)) throw err;
                switch (err.code) {
                  case 4302:
                    return 'The file is too large.';
                  case 4303:
                    return 'Files of this type cannot be uploaded.';
                  case 4300: // The uploaded file is empty
                    throw new Error('Unhandled Coze error 4300');
                  case 4301: // More than one file in one upload
                    throw new Error('Unhandled Coze error 4301');
                  case 4304: // The file is damaged or unreadable
                    throw new Error('Unhandled Coze error 4304');
                }
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function upload(file: File) {
              try {
                return await coze.files.upload({ file });
              } catch (err: any) {
                if (![4021, 4300, 4301, 4302, 4303, 4304].includes(err.code)) throw err;
                switch (err.code) {
                  case 4302:
                    return 'The file is too large.';
                  case 4303:
                    return 'Files of this type cannot be uploaded.';
                  default:
                    throw new Error(\`Unexpected Coze error \${err.code}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a polled chat is asked for the codes with which its run can end', {
  code: `
    import { CozeAPI, APIError } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    export async function ask(bot_id: string) {
      try {
        return await coze.chat.createAndPoll({ bot_id });
      } catch (err) {
        if (!(err instanceof APIError)) throw err;
        if (![4007, 4021, 4302].includes(err.code!)) throw err;
        switch (err.code) {
          case 4007:
            return saveHistory(bot_id);
        }
      }
    }
  `,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: { api: 'Coze', missing: '4021 (No workflow is configured)' },
      line: 11,
      column: 13,
      endLine: 11,
      endColumn: 21,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { CozeAPI, APIError } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function ask(bot_id: string) {
              try {
                return await coze.chat.createAndPoll({ bot_id });
              } catch (err) {
                if (!(err instanceof APIError)) throw err;
                if (![4007, 4021, 4302].includes(err.code!)) throw err;
                switch (err.code) {
                  case 4007:
                    return saveHistory(bot_id);
                  case 4021: // No workflow is configured
                    throw new Error('Unhandled Coze error 4021');
                }
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI, APIError } from '@coze/api';

            const coze = new CozeAPI({ token: readToken() });

            export async function ask(bot_id: string) {
              try {
                return await coze.chat.createAndPoll({ bot_id });
              } catch (err) {
                if (!(err instanceof APIError)) throw err;
                if (![4007, 4021, 4302].includes(err.code!)) throw err;
                switch (err.code) {
                  case 4007:
                    return saveHistory(bot_id);
                  default:
                    throw new Error(\`Unexpected Coze error \${err.code}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid('a handler with a type is asked for the codes of the calls that it is given to', {
  code: `
    import { CozeAPI, APIError } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    function onError(err: APIError) {
      if (![4007, 4021, 4302].includes(err.code!)) throw err;
      switch (err.code) {
        case 4302:
          return 'The file is too large.';
      }
    }

    export const upload = (file: File) => coze.files.upload({ file }).catch(onError);

    export async function replace(file: File) {
      try {
        return await coze.files.upload({ file });
      } catch (err) {
        if (err instanceof APIError) return onError(err);
      }
    }
  `,
});

test.valid('many uploads at once fail like one', {
  code: `
    import { CozeAPI, APIError } from '@coze/api';

    const coze = new CozeAPI({ token: readToken() });

    export async function upload(files: File[]) {
      try {
        return await Promise.all(files.map((file) => coze.files.upload({ file })));
      } catch (err) {
        if (!(err instanceof APIError)) throw err;
        if (![4007, 4021, 4302].includes(err.code!)) throw err;
        switch (err.code) {
          case 4302:
            return 'One of the files is too large.';
        }
      }
    }
  `,
});

// Two spellings that are treated differently.

test.invalid('a spelling that is thrown where the other one is retried', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      for (;;) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
        } catch (err: any) {
          switch (err.code) {
            case 'limit_requests':
            case 'Throttling.AllocationQuota':
              await sleep(1000);
              continue;
            case 'insufficient_quota':
              throw new Error('The quota is used up.');
            default:
              throw err;
          }
        }
      }
    }
  `,
  errors: [
    {
      messageId: 'twoSpellings',
      data: { api: 'DashScope', earlier: 'Throttling.AllocationQuota', later: 'insufficient_quota' },
      line: 15,
      column: 14,
      endLine: 15,
      endColumn: 34,
    },
  ],
});

test.invalid('spellings in two lists are reported in the later list', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    const TRANSIENT = new Set(['Throttling.RateQuota', 'Throttling.AllocationQuota']);
    const FATAL = ['InvalidApiKey', 'insufficient_quota'];

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        if (TRANSIENT.has(err.code)) {
          return later(messages);
        } else if (FATAL.includes(err.code)) {
          stop();
        } else {
          throw err;
        }
      }
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'twoSpellings',
      data: { api: '百炼（DashScope）', earlier: 'Throttling.AllocationQuota', later: 'insufficient_quota' },
      line: 5,
      column: 33,
      endLine: 5,
      endColumn: 53,
    },
  ],
});

test.invalid('rows of a table that decide differently', {
  code: `
    const policies: Record<string, { retry: boolean; text: string }> = {
      'Throttling.RateQuota': { retry: true, text: 'Too many requests.' },
      limit_requests: { retry: true, text: 'Slow down.' },
      insufficient_quota: { retry: false, text: 'The quota is used up.' },
      'Throttling.AllocationQuota': { retry: true, text: 'The quota is used up.' },
    };

    export async function generate(input: object) {
      const response = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        body: JSON.stringify({ model: 'qwen-plus', input }),
      });
      const body = await response.json();
      return body.code ? policies[body.code]?.retry : body.output;
    }
  `,
  errors: [
    {
      messageId: 'twoSpellings',
      data: { api: 'DashScope', earlier: 'insufficient_quota', later: 'Throttling.AllocationQuota' },
      line: 5,
      column: 3,
      endLine: 5,
      endColumn: 31,
    },
  ],
});

test.valid('a status in front, which only some codes of Coze come with', {
  code: `
    import { coze } from './coze.js';

    export async function whoAmI() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        if (err.status !== 403) throw err;
        switch (err.code) {
          case 4101:
            return 'ask for access';
          default:
            throw err;
        }
      }
    }
  `,
  options: { mustHandle: 'branch' },
});

test.valid(
  'a class of the program takes nothing, too',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4009: 'a', 4013: 'b' };

    class Failure extends Error {
      constructor(hint = 'unknown') {
        super(hint);
      }
    }

    export async function me() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        throw new Failure(TEXTS[err.code]);
      }
    }
  `,
);

test.valid(
  'a class of the program says that it may be given nothing',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4009: 'a', 4013: 'b' };

    class Failure extends Error {
      constructor(readonly hint?: string) {
        super(hint ?? 'unknown');
      }
    }

    export async function me() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        throw new Failure(TEXTS[err.code]);
      }
    }
  `,
);

test.valid(
  'a function takes the text out of an object, with a default',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4009: 'a', 4013: 'b' };

    function show({ text = 'unknown' }: { text?: string | undefined }): void {
      alert(text);
    }

    export async function me() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        show({ text: TEXTS[err.code] });
      }
    }
  `,
);

test.valid(
  'the new error has the caught one as its cause',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4009: 'a', 4013: 'b' };

    export async function me() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        throw new Error(TEXTS[err.code], { cause: err });
      }
    }
  `,
);

test.valid(
  'the text stands beside the error',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4009: 'a', 4013: 'b' };

    export async function me() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        return { text: TEXTS[err.code], error: err };
      }
    }
  `,
);

test.valid(
  'the text stands beside the message of the error',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4009: 'a', 4013: 'b' };

    export async function me() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        return { text: TEXTS[err.code], message: err.message };
      }
    }
  `,
);

test.valid(
  'a class of the program whose parameter may be undefined',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4009: 'a', 4013: 'b' };

    class Failure extends Error {
      constructor(hint: string | undefined) {
        super(hint);
      }
    }

    export async function me() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        throw new Failure(TEXTS[err.code]);
      }
    }
  `,
);

test.valid(
  'a function of the program looks whether it got a text',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4009: 'a', 4013: 'b' };

    function show(text: string): void {
      alert(text || 'unknown');
    }

    export async function me() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        show(TEXTS[err.code]);
      }
    }
  `,
);

test.valid(
  'the message of the error stands in the same call',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4009: 'a', 4013: 'b' };

    declare const toast: { error(title: string, options: { description: string | undefined }): void };

    export async function me() {
      try {
        return await coze.users.me();
      } catch (err: any) {
        toast.error(err.message, { description: TEXTS[err.code] });
      }
    }
  `,
);

test.valid(
  'errors of speech, which have no code',
  `
    import { coze } from './coze.js';

    export async function speak(input: string, voice_id: string) {
      try {
        return await coze.audio.speech.create({ input, voice_id });
      } catch (err: any) {
        switch (err.code) {
          case 4100:
            return 'sign in';
          case 4101:
            return 'ask for access';
        }
      }
    }
  `,
);

test.valid(
  'spellings that tell in which protocol an error came',
  `
    import { qwen } from './llm.js';

    const NATIVE = new Set(['InvalidApiKey', 'Throttling.RateQuota']);
    const COMPATIBLE = new Set(['invalid_api_key', 'limit_requests']);

    export async function models(stats: { protocol?: string }) {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (NATIVE.has(err.code)) stats.protocol = 'a';
        else if (COMPATIBLE.has(err.code)) stats.protocol = 'b';
        throw err;
      }
    }
  `,
);

test.valid(
  'a table that names the protocol of each spelling',
  `
    import { qwen } from './llm.js';

    const PROTOCOLS: Record<string, string> = { InvalidApiKey: 'native', invalid_api_key: 'compatible' };

    export async function models(count: (protocol: string) => void) {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        count(PROTOCOLS[err.code] ?? 'other');
        throw err;
      }
    }
  `,
);

test.invalid('a helper that answers differently, by words', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    const actionOf = (code: string) =>
      code === 'invalid_api_key' ? 'stop' : code === 'InvalidApiKey' ? 'ask' : 'retry';

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        return perform(actionOf(err.code));
      }
    }
  `,
  errors: [
    {
      messageId: 'twoSpellings',
      data: { api: 'DashScope', earlier: 'invalid_api_key', later: 'InvalidApiKey' },
      line: 6,
      column: 50,
      endLine: 6,
      endColumn: 65,
    },
  ],
});

test.valid('two spellings that are said in other words, or logged apart', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        switch (err.code) {
          case 'invalid_api_key':
            throw new Error('Check the key.', { cause: err });
          case 'InvalidApiKey':
            throw new Error('The key is wrong.', { cause: err });
          case 'insufficient_quota':
            console.warn('compatible', err);
            return 'The quota is used up.';
          case 'Throttling.AllocationQuota':
            return 'Too many tokens in a minute.';
          default:
            throw err;
        }
      }
    }
  `,
});

test.valid('two spellings where the message has a say', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        if (err.code === 'insufficient_quota' && /free/i.test(err.message)) {
          stop();
        } else if (err.code === 'Throttling.AllocationQuota') {
          return later(messages);
        } else {
          throw err;
        }
      }
    }
  `,
});

test.valid('a spelling that runs on into the other', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        switch (err.code) {
          case 'insufficient_quota':
            count('compatible');
          case 'Throttling.AllocationQuota':
            return later(messages);
          default:
            throw err;
        }
      }
    }
  `,
});

test.valid('a test in front may have taken one of the spellings', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        if (err.code?.startsWith('Throttling')) {
          stop();
        } else if (err.code === 'insufficient_quota') {
          stop();
        } else if (err.code === 'Throttling.AllocationQuota') {
          return later(messages);
        } else {
          throw err;
        }
      }
    }
  `,
});

test.valid('a spelling that another provider may send, too', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    // Other files call it with errors of OpenAI, where a used-up quota is no throttling.
    export function isRetryable(code: string) {
      switch (code) {
        case 'limit_requests':
        case 'Throttling.AllocationQuota':
          return true;
        case 'insufficient_quota':
        default:
          return false;
      }
    }

    export async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
      } catch (err: any) {
        if (isRetryable(err.code)) return later(messages);
        throw err;
      }
    }
  `,
});

// Through the Vercel AI SDK and LangChain.

test.invalid('a table of the codes that the AI SDK has in the data of its errors', {
  code: `
    import { alibaba } from '@ai-sdk/alibaba';
    import { APICallError, generateText } from 'ai';

    const HINTS = {
      insufficient_quota: 'Wait for the next minute.',
      data_inspection_failed: 'Say it differently.',
    };

    export async function answer(prompt: string) {
      try {
        return (await generateText({ model: alibaba('qwen-plus'), prompt, maxRetries: 0 })).text;
      } catch (err) {
        if (!APICallError.isInstance(err)) throw err;
        throw new Error(HINTS[(err.data as any)?.error?.code]);
      }
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteTable',
      data: {
        api: 'DashScope',
        missing: 'invalid_api_key (The API key is wrong or belongs to another endpoint)',
      },
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 12,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { alibaba } from '@ai-sdk/alibaba';
            import { APICallError, generateText } from 'ai';

            const HINTS = {
              insufficient_quota: 'Wait for the next minute.',
              data_inspection_failed: 'Say it differently.',
              invalid_api_key: 'The API key is wrong or belongs to another endpoint',
            };

            export async function answer(prompt: string) {
              try {
                return (await generateText({ model: alibaba('qwen-plus'), prompt, maxRetries: 0 })).text;
              } catch (err) {
                if (!APICallError.isInstance(err)) throw err;
                throw new Error(HINTS[(err.data as any)?.error?.code]);
              }
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { alibaba } from '@ai-sdk/alibaba';
            import { APICallError, generateText } from 'ai';

            const HINTS = {
              insufficient_quota: 'Wait for the next minute.',
              data_inspection_failed: 'Say it differently.',
            };

            export async function answer(prompt: string) {
              try {
                return (await generateText({ model: alibaba('qwen-plus'), prompt, maxRetries: 0 })).text;
              } catch (err) {
                if (!APICallError.isInstance(err)) throw err;
                throw new Error(HINTS[(err.data as any)?.error?.code] ?? 'Unknown error');
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a switch over the code of an error of `ChatOpenAI`', {
  code: `
    import { ChatOpenAI } from '@langchain/openai';

    const chat = new ChatOpenAI({
      model: 'qwen-plus',
      configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
    });

    export function ask(question: string) {
      return chat.invoke(question).catch((err) => {
        switch (err.code) {
          case 'insufficient_quota':
          case 'limit_requests':
            return wait().then(() => chat.invoke(question));
        }
      });
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteSwitch',
      data: {
        api: 'DashScope',
        missing: 'invalid_api_key (The API key is wrong or belongs to another endpoint)',
      },
      line: 10,
      column: 13,
      endLine: 10,
      endColumn: 21,
      suggestions: [
        {
          messageId: 'addBranches',
          output: `
            import { ChatOpenAI } from '@langchain/openai';

            const chat = new ChatOpenAI({
              model: 'qwen-plus',
              configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
            });

            export function ask(question: string) {
              return chat.invoke(question).catch((err) => {
                switch (err.code) {
                  case 'insufficient_quota':
                  case 'limit_requests':
                    return wait().then(() => chat.invoke(question));
                  case 'invalid_api_key': // The API key is wrong or belongs to another endpoint
                    throw new Error('Unhandled DashScope error invalid_api_key');
                }
              });
            }
          `,
        },
        {
          messageId: 'addFallback',
          output: `
            import { ChatOpenAI } from '@langchain/openai';

            const chat = new ChatOpenAI({
              model: 'qwen-plus',
              configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
            });

            export function ask(question: string) {
              return chat.invoke(question).catch((err) => {
                switch (err.code) {
                  case 'insufficient_quota':
                  case 'limit_requests':
                    return wait().then(() => chat.invoke(question));
                  default:
                    throw new Error(\`Unexpected DashScope error \${err.code}\`);
                }
              });
            }
          `,
        },
      ],
    },
  ],
});

test.valid(
  'a switch over a code that errors of the AI SDK do not have',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { generateText } from 'ai';

    try {
      await generateText({ model: alibaba('qwen-plus'), prompt: 'Hello' });
    } catch (err: any) {
      switch (err.code) {
        case 'insufficient_quota':
          console.warn('Later.');
          break;
        case 'limit_requests':
          console.warn('Too fast.');
      }
    }
  `,
);

test.valid(
  'a switch with a default over the code that comes after retries',
  `
    import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
    import { embed, RetryError } from 'ai';

    const dashscope = createOpenAICompatible({
      name: 'dashscope',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
    try {
      await embed({ model: dashscope.textEmbeddingModel('text-embedding-v4'), value: 'Hello' });
    } catch (err) {
      if (!RetryError.isInstance(err)) throw err;
      switch ((err.lastError as any).data.error.code) {
        case 'insufficient_quota':
          console.warn('Later.');
          break;
        case 'limit_requests':
          console.warn('Too fast.');
          break;
        default:
          throw err;
      }
    }
  `,
);

test.valid(
  'a table beside `ChatAlibabaTongyi`, whose errors have no code',
  `
    import { ChatAlibabaTongyi } from '@langchain/community/chat_models/alibaba_tongyi';

    const HINTS = { 'Throttling.RateQuota': 'Too fast.', Arrearage: 'Top up.' };
    const chat = new ChatAlibabaTongyi({ model: 'qwen-turbo' });
    await chat.invoke('Hello').catch((err) => {
      throw new Error(HINTS[err.code]);
    });
  `,
);

test.invalid('a chain over the codes of an event that tells of an error', {
  code: `
    import { CozeAPI, WebsocketsEventType } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });

    export async function speak() {
      const ws = await client.websockets.audio.speech.create();
      ws.onmessage = (data) => {
        if (data.event_type === WebsocketsEventType.ERROR) {
          if (data.data.code === 4100) {
            signIn();
          } else if (data.data.code === 4013) {
            wait();
          }
        }
      };
    }
  `,
  options: mustHandle,
  errors: [
    {
      messageId: 'incompleteChain',
      data: noAccessData,
      line: 9,
      column: 11,
      endLine: 9,
      endColumn: 25,
      suggestions: [
        {
          messageId: 'addFallback',
          output: `
            import { CozeAPI, WebsocketsEventType } from '@coze/api';

            const client = new CozeAPI({ token: process.env.COZE_TOKEN! });

            export async function speak() {
              const ws = await client.websockets.audio.speech.create();
              ws.onmessage = (data) => {
                if (data.event_type === WebsocketsEventType.ERROR) {
                  if (data.data.code === 4100) {
                    signIn();
                  } else if (data.data.code === 4013) {
                    wait();
                  } else {
                    throw new Error(\`Unexpected Coze error \${data.data.code}\`);
                  }
                }
              };
            }
          `,
        },
      ],
    },
  ],
});

test.valid('names that a template makes keys of translations', {
  code: `
    import { APIError } from '@coze/api';
    import { t } from './i18n.js';

    const names: Record<number, string> = { 4100: 'signIn', 4013: 'wait' };
    const namespace = 'errors';

    export const textOf = (err: APIError) => t(\`errors.\${names[err.code]}\`);
    export const titleOf = (err: APIError) => t(\`\${namespace}.\${names[err.code]}.title\`);
    export const hintOf = (err: APIError) => t('errors.' + names[err.code]);
  `,
});

test.valid('some codes are counted, and none is dealt with', {
  code: `
    import { APIError } from '@coze/api';

    const seen = { expired: 0, limited: 0 };

    export function count(err: APIError): never {
      if (err.code === 4100) seen.expired++;
      else if (err.code === 4013) seen.limited++;
      throw err;
    }
  `,
  options: ownBranch,
});

test.valid('a single ternary picks one case out', {
  code: `
    import { APIError } from '@coze/api';

    export const waitFor = (err: APIError): number => (err.code === 4013 ? 5000 : 0);
  `,
  options: ownBranch,
});

test.valid('a code whose status has been dealt with does not arrive', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.status === 401) throw new Error('The key is wrong.', { cause: err });
        switch (err.code) {
          case 'Arrearage':
            return 'Top up the account.';
          default:
            return 'Something went wrong.';
        }
      }
    }
  `,
  options: ownBranch,
});

test.valid('a code of another status does not arrive', {
  code: `
    export async function output(headers: HeadersInit) {
      const response = await fetch('https://dashscope.aliyuncs.com/api/v1/tasks/1', { headers });
      const body = await response.json();
      if (response.status === 400 || response.status === 429) {
        if (body.code === 'Arrearage') return 'Top up the account.';
        else if (body.code === 'DataInspectionFailed') return 'Ask something else.';
        else return 'Something went wrong.';
      }
      return body.output;
    }
  `,
  options: ownBranch,
});

test.invalid('a code of a status that a test lets through', {
  code: `
    export async function output(headers: HeadersInit) {
      const response = await fetch('https://dashscope.aliyuncs.com/api/v1/tasks/1', { headers });
      const body = await response.json();
      if (response.status >= 400 && response.status !== 429) {
        if (body.code === 'Arrearage') return 'Top up the account.';
        else if (body.code === 'DataInspectionFailed') return 'Ask something else.';
        else return 'Something went wrong.';
      }
      return body.output;
    }
  `,
  options: ownBranch,
  errors: [
    {
      messageId: 'missingMustHandle',
      data: {
        api: 'DashScope',
        missing: 'InvalidApiKey (The API key is wrong or belongs to another endpoint)',
      },
      line: 5,
      column: 9,
      endLine: 5,
      endColumn: 18,
    },
  ],
});

test.valid('a class of some codes has been dealt with', {
  code: `
    import { APIError, AuthenticationError, PermissionDeniedError } from '@coze/api';

    export function explain(err: APIError): string {
      if (err instanceof AuthenticationError || err instanceof PermissionDeniedError) throw err;
      switch (err.code) {
        case 4013:
          return 'Wait a moment.';
        default:
          return 'Something went wrong.';
      }
    }
  `,
  options: ownBranch,
});

test.valid('a table of yes and no is a list', {
  code: `
    import { APIError } from '@coze/api';

    const retryable: Record<number, boolean> = { 4013: true, 5000: true };

    export const mayRetry = (err: APIError) => Boolean(retryable[err.code ?? 0]);
  `,
  options: ownBranch,
});

test.valid('names that a template makes names of classes and files', {
  code: `
    import { APIError } from '@coze/api';

    const icons: Record<number, string> = { 4100: 'lock', 4011: 'coin' };

    export const classOf = (err: APIError) => \`icon icon--\${icons[err.code ?? 0]}\`;
    export const fileOf = (err: APIError) => \`/icons/\${icons[err.code ?? 0]}.svg\`;
  `,
});

export default test.cases;

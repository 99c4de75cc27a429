import { defineCases } from '../../test/define-cases.js';

const test = defineCases('no-unhandled-stream-error');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

/** A loop that has no branch for these events. */
const unhandled = (...events: readonly string[]) => ({
  messageId: 'unhandledEvents',
  data: { api: 'Coze', events: events.map((event) => `'${event}'`).join(' and ') },
});

/** The events by which a chat tells of errors. */
const ofChat = ['error', 'conversation.chat.failed'] as const;

// Loops over `chat.stream`.

test.invalid('a chain that reads the text alone loses errors', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a switch without default loses errors', {
  code: `
    import { ChatEventType, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });

    export async function ask(write: (text: string) => void, done: () => void) {
      for await (const part of client.chat.stream({ bot_id: '7381' })) {
        switch (part.event) {
          case ChatEventType.CONVERSATION_MESSAGE_DELTA:
            write(part.data.content);
            break;
          case ChatEventType.DONE:
            done();
            break;
        }
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 3, "for await (const part of client.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType, CozeAPI } from '@coze/api';

            const client = new CozeAPI({ token: process.env.COZE_TOKEN! });

            export async function ask(write: (text: string) => void, done: () => void) {
              for await (const part of client.chat.stream({ bot_id: '7381' })) {
                switch (part.event) {
                  case ChatEventType.CONVERSATION_MESSAGE_DELTA:
                    write(part.data.content);
                    break;
                  case ChatEventType.DONE:
                    done();
                    break;
                  case ChatEventType.ERROR:
                  case ChatEventType.CONVERSATION_CHAT_FAILED:
                    throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a `try` around the loop catches no event', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function answer(show: (text: string) => void) {
      try {
        for await (const part of coze.chat.stream({ bot_id: '7381' })) {
          if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
            show(part.data.content);
          }
        }
      } catch (error) {
        console.error(error);
        throw error;
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 5, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            export async function answer(show: (text: string) => void) {
              try {
                for await (const part of coze.chat.stream({ bot_id: '7381' })) {
                  if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                    show(part.data.content);
                  } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                    throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                  }
                }
              } catch (error) {
                console.error(error);
                throw error;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a `catch` behind the function that holds the loop catches no event', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    declare function report(error: unknown): void;

    async function run() {
      for await (const part of coze.chat.stream({ bot_id: '7381' })) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_COMPLETED) {
          process.stdout.write(part.data.content);
        }
      }
    }
    run().catch(report);
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(7, 3, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            declare function report(error: unknown): void;

            async function run() {
              for await (const part of coze.chat.stream({ bot_id: '7381' })) {
                if (part.event === ChatEventType.CONVERSATION_MESSAGE_COMPLETED) {
                  process.stdout.write(part.data.content);
                } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                }
              }
            }
            run().catch(report);
          `,
        },
      ],
    },
  ],
});

test.invalid('retries around the loop never see a reason to retry', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function ask(write: (text: string) => void) {
      for (let attempt = 1; ; attempt++) {
        try {
          for await (const part of coze.chat.stream({ bot_id: '7381' })) {
            if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
              write(part.data.content);
            }
          }
          return;
        } catch (error) {
          if (attempt === 3) throw error;
        }
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(7, 7, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            export async function ask(write: (text: string) => void) {
              for (let attempt = 1; ; attempt++) {
                try {
                  for await (const part of coze.chat.stream({ bot_id: '7381' })) {
                    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                      write(part.data.content);
                    } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                      throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                    }
                  }
                  return;
                } catch (error) {
                  if (attempt === 3) throw error;
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a chain of several events, none of them an error', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    let chat = '';
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_CHAT_CREATED) {
        chat = part.data.id;
      } else if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      } else if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) {
        console.log(chat, part.data.usage?.token_count);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(5, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            let chat = '';
            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_CHAT_CREATED) {
                chat = part.data.id;
              } else if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) {
                console.log(chat, part.data.usage?.token_count);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('siblings that each read one event', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    let chat = '';
    let text = '';
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_CHAT_CREATED) {
        chat = part.data.id;
      }
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        text += part.data.content;
      }
    }
    console.log(chat, text);
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            let chat = '';
            let text = '';
            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_CHAT_CREATED) {
                chat = part.data.id;
              }
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                text += part.data.content;
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
            console.log(chat, text);
          `,
        },
      ],
    },
  ],
});

test.invalid('a branch with a further condition is no branch for errors', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_COMPLETED && part.data.type === 'answer') {
        console.log(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_COMPLETED && part.data.type === 'answer') {
                console.log(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a guard that skips all other events skips errors', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event !== ChatEventType.CONVERSATION_MESSAGE_DELTA) continue;
      process.stdout.write(part.data.content);
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED)
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              if (part.event !== ChatEventType.CONVERSATION_MESSAGE_DELTA) continue;
              process.stdout.write(part.data.content);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a guard in braces', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event !== ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        continue;
      }
      process.stdout.write(part.data.content);
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
              if (part.event !== ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                continue;
              }
              process.stdout.write(part.data.content);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a default that only breaks', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
        default:
          break;
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              switch (part.event) {
                case ChatEventType.CONVERSATION_MESSAGE_DELTA:
                  process.stdout.write(part.data.content);
                  break;
                case ChatEventType.ERROR:
                case ChatEventType.CONVERSATION_CHAT_FAILED:
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                default:
                  break;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a data object handed over where its event is known', {
  code: `
    import { ChatEventType, type ChatV3Message } from '@coze/api';
    import { coze } from './coze.js';

    declare function show(message: ChatV3Message): void;

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_COMPLETED) {
        show(part.data);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType, type ChatV3Message } from '@coze/api';
            import { coze } from './coze.js';

            declare function show(message: ChatV3Message): void;

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_COMPLETED) {
                show(part.data);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

// One of the two error events.

test.invalid('a branch for `ERROR` says nothing of a chat that fails', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      } else if (part.event === ChatEventType.ERROR) {
        throw new Error('The stream broke off.');
      }
    }
  `,
  errors: [
    {
      ...unhandled('conversation.chat.failed'),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR) {
                throw new Error('The stream broke off.');
              } else if (part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a code read behind a test for `ERROR` says nothing of a chat that fails', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
        case ChatEventType.ERROR:
          throw new Error(\`\${part.data.code}: \${part.data.msg}\`);
      }
    }
  `,
  errors: [
    {
      ...unhandled('conversation.chat.failed'),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              switch (part.event) {
                case ChatEventType.CONVERSATION_MESSAGE_DELTA:
                  process.stdout.write(part.data.content);
                  break;
                case ChatEventType.ERROR:
                  throw new Error(\`\${part.data.code}: \${part.data.msg}\`);
                case ChatEventType.CONVERSATION_CHAT_FAILED:
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a branch for a failed chat says nothing of `ERROR`', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
        case ChatEventType.CONVERSATION_CHAT_FAILED:
          throw new Error(\`\${part.data.last_error?.code}: \${part.data.last_error?.msg}\`);
      }
    }
  `,
  errors: [
    {
      ...unhandled('error'),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              switch (part.event) {
                case ChatEventType.CONVERSATION_MESSAGE_DELTA:
                  process.stdout.write(part.data.content);
                  break;
                case ChatEventType.CONVERSATION_CHAT_FAILED:
                  throw new Error(\`\${part.data.last_error?.code}: \${part.data.last_error?.msg}\`);
                case ChatEventType.ERROR:
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

// Errors that have a branch.

test.valid(
  'a chain with a branch for each error event',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      } else if (part.event === ChatEventType.ERROR) {
        throw new Error(\`\${part.data.code}: \${part.data.msg}\`);
      } else if (part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
        throw new Error(\`\${part.data.last_error?.code}: \${part.data.last_error?.msg}\`);
      }
    }
  `,
);

test.valid(
  'a switch with a case for each error event',
  `
    import { ChatEventType, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    for await (const part of client.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
        case ChatEventType.CONVERSATION_CHAT_FAILED:
          throw new Error(\`The chat failed: \${part.data.last_error?.code}\`);
        case ChatEventType.ERROR:
          throw new Error(\`The stream broke off: \${part.data.code}\`);
      }
    }
  `,
);

test.valid(
  'error events that share a body',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
      switch (event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(data.content);
          break;
        case ChatEventType.ERROR:
        case ChatEventType.CONVERSATION_CHAT_FAILED:
          throw new Error(JSON.stringify(data));
      }
    }
  `,
);

test.valid(
  'error events in one test',
  `
    import { ChatEventType as Kind } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === Kind.ERROR || part.event === Kind.CONVERSATION_CHAT_FAILED) throw new Error('The chat failed.');
      if (part.event === Kind.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'error events as strings',
  `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    module.exports = async function ask(bot_id) {
      let answer = '';
      for await (const { event, data } of client.chat.stream({ bot_id })) {
        if (event === 'conversation.message.delta') answer += data.content;
        if (event === 'error') throw new Error(data.code + ': ' + data.msg);
        if (event === 'conversation.chat.failed') throw new Error(data.last_error.msg);
      }
      return answer;
    };
  `,
);

test.valid(
  'error events in a list',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const failures: ChatEventType[] = [ChatEventType.ERROR, ChatEventType.CONVERSATION_CHAT_FAILED];

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (failures.includes(part.event)) throw new Error('The chat failed.');
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'error events in a set',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const failures = new Set<string>(['error', 'conversation.chat.failed']);

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (failures.has(part.event)) throw new Error('The chat failed.');
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'error events that a test leaves over',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event !== ChatEventType.ERROR && part.event !== ChatEventType.CONVERSATION_CHAT_FAILED) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
      } else {
        throw new Error('The chat failed.');
      }
    }
  `,
);

test.valid(
  'error events in constants',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const { ERROR, CONVERSATION_CHAT_FAILED: FAILED } = ChatEventType;

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
      else if (part.event === ERROR || part.event === FAILED) throw new Error('The chat failed.');
    }
  `,
);

test.valid(
  'error events in an enum of the program',
  `
    import { coze } from './coze.js';

    enum Kind {
      Failed = 'conversation.chat.failed',
      Error = 'error',
      Delta = 'conversation.message.delta',
    }

    for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
      const kind = event as string as Kind;
      if (kind === Kind.Error || kind === Kind.Failed) throw new Error('The chat failed.');
      if (kind === Kind.Delta && typeof data === 'object' && 'content' in data) process.stdout.write(data.content);
    }
  `,
);

test.valid(
  'a test whose result has a name',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      const failed = part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED;
      if (failed) throw new Error('The chat failed.');
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'a `switch (true)` with a case for each error event',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (true) {
        case part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
        case part.event === ChatEventType.ERROR:
        case part.event === ChatEventType.CONVERSATION_CHAT_FAILED:
          throw new Error('The chat failed.');
      }
    }
  `,
);

test.valid(
  'a written case that only breaks is a decision',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
        case ChatEventType.CONVERSATION_CHAT_FAILED:
        case ChatEventType.ERROR:
          break;
      }
    }
  `,
);

test.valid(
  'a failed chat known by its status',
  `
    import { ChatEventType, ChatStatus } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.ERROR) throw new Error(part.data.msg);
      if (typeof part.data === 'object' && 'status' in part.data && part.data.status === ChatStatus.FAILED) {
        throw new Error(part.data.last_error?.msg);
      }
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'a pattern of names',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (/error|failed/.test(part.event)) throw new Error('The chat failed.');
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'the end of a name',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event.endsWith('failed') || part.event.endsWith('error')) throw new Error('The chat failed.');
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'a test against a value that is not known',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function ask(bot_id: string, last: ChatEventType) {
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
        else if (part.event === last) return;
      }
    }
  `,
);

test.valid(
  'a test against a list that another module keeps',
  `
    import { ChatEventType } from '@coze/api';
    import { failures } from '@acme/coze-events';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === failures.broken || part.event === failures.failed) throw new Error('The chat failed.');
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'a function of the file that looks at each part',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    function isFailure({ event }: StreamChatData): boolean {
      return event === ChatEventType.ERROR || event === ChatEventType.CONVERSATION_CHAT_FAILED;
    }

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (isFailure(part)) throw new Error('The chat failed.');
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

// Errors that all other events share a way with.

test.valid(
  'a default that throws',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
        case ChatEventType.DONE:
          break;
        default:
          throw new Error('The stream sent what nobody asked for.');
      }
    }
  `,
);

test.valid(
  'a default that logs',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
      switch (event) {
        default:
          console.debug(event, data);
          break;
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(data.content);
      }
    }
  `,
);

test.valid(
  'a default that counts',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    let others = 0;
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
        default:
          others += 1;
      }
    }
    console.log(others);
  `,
);

test.valid(
  'a case that shares the body of the default',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
        case ChatEventType.DONE:
        default:
          console.log('The stream ends.');
          process.exit();
      }
    }
  `,
);

test.valid(
  'an `else` that does something',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    declare function progress(): void;

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
      else if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) break;
      else progress();
    }
  `,
);

test.valid(
  'a conditional expression whose other branch does something',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function* ask(bot_id: string) {
      for await (const part of coze.chat.stream({ bot_id })) {
        yield part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA ? part.data.content : \`[\${part.event}]\`;
      }
    }
  `,
);

test.valid(
  'what stands behind branches that all leave',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
        continue;
      }
      if (part.event === ChatEventType.DONE) break;
      throw new Error('The stream sent what nobody asked for.');
    }
  `,
);

test.valid(
  'a guard that throws for all other events',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.DONE) break;
      if (part.event !== ChatEventType.CONVERSATION_MESSAGE_DELTA) throw new Error('The stream sent no text.');
      process.stdout.write(part.data.content);
    }
  `,
);

// Errors known by their data.

test.valid(
  'a code read whatever the event',
  `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    exports.ask = async (bot_id, write) => {
      for await (const part of client.chat.stream({ bot_id })) {
        if (part.data.code) throw new Error(part.data.msg);
        if (part.event === 'conversation.message.delta') write(part.data.content);
      }
    };
  `,
);

test.valid(
  'a code and a message in a pattern',
  `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    exports.ask = async (bot_id, write) => {
      for await (const { data: { content, code, msg } } of client.chat.stream({ bot_id })) {
        if (code) throw new Error(\`\${code}: \${msg}\`);
        write(content ?? '');
      }
    };
  `,
);

test.valid(
  'a message shown whatever the event',
  `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    exports.ask = async (bot_id, write) => {
      for await (const { data } of client.chat.stream({ bot_id })) write(data.content ?? data.msg ?? '');
    };
  `,
);

test.valid(
  'a field that only errors have',
  `
    import { coze } from './coze.js';

    for await (const { data } of coze.chat.stream({ bot_id: '7381' })) {
      if (typeof data === 'string') continue;
      if ('code' in data) throw new Error(\`\${data.code}: \${data.msg}\`);
      if ('content' in data) process.stdout.write(data.content);
    }
  `,
);

test.valid(
  'data handed over whatever the event',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    declare function inspect(data: StreamChatData['data']): void;

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      inspect(part.data);
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

// Where the client and the names come from.

test.invalid('a client in a private field', {
  code: `
    import { ChatEventType, CozeAPI } from '@coze/api';

    export class Assistant {
      readonly #coze = new CozeAPI({ token: process.env.COZE_TOKEN! });

      async ask(bot: string): Promise<string> {
        let text = '';
        for await (const part of this.#coze.chat.stream({ bot_id: bot })) {
          if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
            text += part.data.content;
          }
        }
        return text;
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(8, 5, 'for await (const part of this.#coze.chat.stream({ bot_id: bot }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType, CozeAPI } from '@coze/api';

            export class Assistant {
              readonly #coze = new CozeAPI({ token: process.env.COZE_TOKEN! });

              async ask(bot: string): Promise<string> {
                let text = '';
                for await (const part of this.#coze.chat.stream({ bot_id: bot })) {
                  if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                    text += part.data.content;
                  } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                    throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                  }
                }
                return text;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a client that a constructor is given', {
  code: `
    import { ChatEventType, type CozeAPI } from '@coze/api';

    export class Assistant {
      constructor(private readonly coze: CozeAPI) {}

      async *ask(bot: string): AsyncGenerator<string> {
        for await (const part of this.coze.chat.stream({ bot_id: bot })) {
          if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
            yield part.data.content;
          }
        }
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(7, 5, 'for await (const part of this.coze.chat.stream({ bot_id: bot }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType, type CozeAPI } from '@coze/api';

            export class Assistant {
              constructor(private readonly coze: CozeAPI) {}

              async *ask(bot: string): AsyncGenerator<string> {
                for await (const part of this.coze.chat.stream({ bot_id: bot })) {
                  if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                    yield part.data.content;
                  } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                    throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                  }
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a client in a parameter', {
  code: `
    import { ChatEventType, type CozeAPI } from '@coze/api';

    export const ask = async (api: CozeAPI, bot: string, write: (text: string) => void) => {
      for await (const part of api.chat.stream({ bot_id: bot })) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
          write(part.data.content);
        }
      }
    };
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 3, 'for await (const part of api.chat.stream({ bot_id: bot }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType, type CozeAPI } from '@coze/api';

            export const ask = async (api: CozeAPI, bot: string, write: (text: string) => void) => {
              for await (const part of api.chat.stream({ bot_id: bot })) {
                if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                  write(part.data.content);
                } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                }
              }
            };
          `,
        },
      ],
    },
  ],
});

test.invalid('a client that a function of the file makes', {
  code: `
    import { ChatEventType, CozeAPI } from '@coze/api';

    function connect(token: string): CozeAPI {
      return new CozeAPI({ token });
    }

    export async function ask(token: string, write: (text: string) => void) {
      for await (const part of connect(token).chat.stream({ bot_id: '7381' })) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
          write(part.data.content);
        }
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(8, 3, "for await (const part of connect(token).chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType, CozeAPI } from '@coze/api';

            function connect(token: string): CozeAPI {
              return new CozeAPI({ token });
            }

            export async function ask(token: string, write: (text: string) => void) {
              for await (const part of connect(token).chat.stream({ bot_id: '7381' })) {
                if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                  write(part.data.content);
                } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('names that the import changes', {
  code: `
    import { ChatEventType as Kind, CozeAPI as Coze } from '@coze/api';

    const api = new Coze({ token: process.env.COZE_TOKEN! });
    for await (const part of api.chat.stream({ bot_id: '7381' })) {
      if (part.event === Kind.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of api.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType as Kind, CozeAPI as Coze } from '@coze/api';

            const api = new Coze({ token: process.env.COZE_TOKEN! });
            for await (const part of api.chat.stream({ bot_id: '7381' })) {
              if (part.event === Kind.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === Kind.ERROR || part.event === Kind.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a namespace', {
  code: `
    import * as Coze from '@coze/api';

    const api = new Coze.CozeAPI({ token: process.env.COZE_TOKEN! });
    for await (const part of api.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case Coze.ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break;
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of api.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import * as Coze from '@coze/api';

            const api = new Coze.CozeAPI({ token: process.env.COZE_TOKEN! });
            for await (const part of api.chat.stream({ bot_id: '7381' })) {
              switch (part.event) {
                case Coze.ChatEventType.CONVERSATION_MESSAGE_DELTA:
                  process.stdout.write(part.data.content);
                  break;
                case Coze.ChatEventType.ERROR:
                case Coze.ChatEventType.CONVERSATION_CHAT_FAILED:
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('CommonJS, and events as strings', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    module.exports = async function ask(bot_id) {
      let answer = '';
      for await (const part of client.chat.stream({ bot_id })) {
        if (part.event === 'conversation.message.delta') {
          answer += part.data.content;
        }
      }
      return answer;
    };
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(7, 3, 'for await (const part of client.chat.stream({ bot_id }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            const { CozeAPI } = require('@coze/api');

            const client = new CozeAPI({ token: process.env.COZE_TOKEN });

            module.exports = async function ask(bot_id) {
              let answer = '';
              for await (const part of client.chat.stream({ bot_id })) {
                if (part.event === 'conversation.message.delta') {
                  answer += part.data.content;
                } else if (part.event === 'error' || part.event === 'conversation.chat.failed') {
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                }
              }
              return answer;
            };
          `,
        },
      ],
    },
  ],
});

test.invalid('a switch over events as strings', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    exports.ask = async (bot_id, socket) => {
      for await (const part of client.chat.stream({ bot_id })) {
        switch (part.event) {
          case 'conversation.message.delta':
            socket.send(part.data.content);
            break;
          case 'conversation.chat.completed':
            socket.close();
            break;
        }
      }
    };
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 3, 'for await (const part of client.chat.stream({ bot_id }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            const { CozeAPI } = require('@coze/api');

            const client = new CozeAPI({ token: process.env.COZE_TOKEN });

            exports.ask = async (bot_id, socket) => {
              for await (const part of client.chat.stream({ bot_id })) {
                switch (part.event) {
                  case 'conversation.message.delta':
                    socket.send(part.data.content);
                    break;
                  case 'conversation.chat.completed':
                    socket.close();
                    break;
                  case 'error':
                  case 'conversation.chat.failed':
                    throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                }
              }
            };
          `,
        },
      ],
    },
  ],
});

test.invalid('an event in a variable', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    exports.ask = async (bot_id, write) => {
      for await (const part of client.chat.stream({ bot_id })) {
        const kind = part.event;
        if (kind === 'conversation.message.delta') {
          write(part.data.content);
        }
      }
    };
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 3, 'for await (const part of client.chat.stream({ bot_id }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            const { CozeAPI } = require('@coze/api');

            const client = new CozeAPI({ token: process.env.COZE_TOKEN });

            exports.ask = async (bot_id, write) => {
              for await (const part of client.chat.stream({ bot_id })) {
                const kind = part.event;
                if (kind === 'conversation.message.delta') {
                  write(part.data.content);
                } else if (kind === 'error' || kind === 'conversation.chat.failed') {
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                }
              }
            };
          `,
        },
      ],
    },
  ],
});

test.invalid('an event in a constant', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const DELTA = ChatEventType.CONVERSATION_MESSAGE_DELTA;

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === DELTA) {
        process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            const DELTA = ChatEventType.CONVERSATION_MESSAGE_DELTA;

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an event cast to a string', {
  code: `
    import type { ChatV3Message } from '@coze/api';
    import { coze } from './coze.js';

    for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
      if ((event as string) === 'conversation.message.delta') {
        process.stdout.write((data as ChatV3Message).content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const { event, data } of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import type { ChatV3Message } from '@coze/api';
            import { coze } from './coze.js';

            for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
              if ((event as string) === 'conversation.message.delta') {
                process.stdout.write((data as ChatV3Message).content);
              } else if ((event as string) === 'error' || (event as string) === 'conversation.chat.failed') {
                throw new Error(\`Coze error \${JSON.stringify(data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a client of the SDK for mini programs', {
  code: `
    import { CozeAPI } from '@coze/taro-api';
    import { ChatEventType } from '@coze/api';

    const client = new CozeAPI({ token: process.env.TARO_APP_COZE_TOKEN ?? '' });

    export async function ask(bot_id: string, show: (text: string) => void) {
      for await (const part of client.chat.stream({ bot_id })) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) show(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(7, 3, 'for await (const part of client.chat.stream({ bot_id }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { CozeAPI } from '@coze/taro-api';
            import { ChatEventType } from '@coze/api';

            const client = new CozeAPI({ token: process.env.TARO_APP_COZE_TOKEN ?? '' });

            export async function ask(bot_id: string, show: (text: string) => void) {
              for await (const part of client.chat.stream({ bot_id })) {
                if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) show(part.data.content);
                else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED)
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

// Where the stream and its parts go.

test.invalid('a stream in a variable', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const stream = coze.chat.stream({ bot_id: '7381' });
    for await (const part of stream) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(5, 1, 'for await (const part of stream)'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            const stream = coze.chat.stream({ bot_id: '7381' });
            for await (const part of stream) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a stream behind an `await` that waits for nothing', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const stream = await coze.chat.stream({ bot_id: '7381' });
    for await (const part of stream) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(5, 1, 'for await (const part of stream)'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            const stream = await coze.chat.stream({ bot_id: '7381' });
            for await (const part of stream) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a head of several lines', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({
      bot_id: '7381',
      user_id: 'u1',
    })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      line: 4,
      column: 1,
      endLine: 7,
      endColumn: 4,
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({
              bot_id: '7381',
              user_id: 'u1',
            })) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a part destructured in the head', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
      if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const { event, data } of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
              if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(data.content);
              } else if (event === ChatEventType.ERROR || event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a part destructured under other names', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const { event: kind, data: payload } of coze.chat.stream({ bot_id: '7381' })) {
      switch (kind) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(payload.content);
          break;
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const { event: kind, data: payload } of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const { event: kind, data: payload } of coze.chat.stream({ bot_id: '7381' })) {
              switch (kind) {
                case ChatEventType.CONVERSATION_MESSAGE_DELTA:
                  process.stdout.write(payload.content);
                  break;
                case ChatEventType.ERROR:
                case ChatEventType.CONVERSATION_CHAT_FAILED:
                  throw new Error(\`Coze error \${JSON.stringify(payload)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a part destructured in the body', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      const { event, data } = part;
      if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              const { event, data } = part;
              if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(data.content);
              } else if (event === ChatEventType.ERROR || event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a text read from every part', {
  code: `
    import type { ChatV3Message } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      process.stdout.write((part.data as ChatV3Message).content ?? '');
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

test.invalid('a text destructured from every part', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    exports.ask = async (bot_id) => {
      let answer = '';
      for await (const { data: { content } } of client.chat.stream({ bot_id })) answer += content ?? '';
      return answer;
    };
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(7, 3, 'for await (const { data: { content } } of client.chat.stream({ bot_id }))'),
    },
  ],
});

test.invalid('a conditional expression gets no branch from the rule', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    let text = '';
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      text += part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA ? part.data.content : '';
    }
    console.log(text);
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(5, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

test.invalid('a logical expression gets no branch from the rule', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA && process.stdout.write(part.data.content);
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

// Parts that go on.

test.valid(
  'a part passed to a function',
  `
    import { type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    export async function ask(bot_id: string, onPart: (part: StreamChatData) => void) {
      for await (const part of coze.chat.stream({ bot_id })) onPart(part);
    }
  `,
);

test.valid(
  'a part passed to a function before text is read from it',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    export async function ask(bot_id: string, check: (part: StreamChatData) => void): Promise<string> {
      let text = '';
      for await (const part of coze.chat.stream({ bot_id })) {
        check(part);
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) text += part.data.content;
      }
      return text;
    }
  `,
);

test.valid(
  'a part that is logged',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      console.debug(part);
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'an event emitted under its name',
  `
    import { EventEmitter } from 'node:events';
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export const bus = new EventEmitter();

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      bus.emit(part.event, part.data);
      if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) break;
    }
  `,
);

test.valid(
  'an event looked up in a table of functions',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    type Handlers = Partial<Record<ChatEventType, (data: StreamChatData['data']) => void>>;

    export async function ask(bot_id: string, handlers: Handlers) {
      for await (const { event, data } of coze.chat.stream({ bot_id })) {
        handlers[event]?.(data);
        if (event === ChatEventType.DONE) break;
      }
    }
  `,
);

test.valid(
  'a part that is stored',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    const parts: StreamChatData[] = [];
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      parts.push(part);
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
    export { parts };
  `,
);

test.valid(
  'the last part, kept for later',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    let last: StreamChatData | undefined;
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
      last = part;
    }
    if (last?.event === ChatEventType.ERROR) throw new Error(last.data.msg);
  `,
);

test.valid(
  'the last event, kept for later',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    let last: ChatEventType | undefined;
    for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
      last = event;
      if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(data.content);
    }
    if (last !== ChatEventType.DONE) throw new Error('The stream broke off.');
  `,
);

test.valid(
  'a part that is yielded',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function* ask(bot_id: string) {
      let chat = '';
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event === ChatEventType.CONVERSATION_CHAT_CREATED) chat = part.data.id;
        yield part;
      }
      console.debug(chat);
    }
  `,
);

test.valid(
  'a part that is spread',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function* ask(bot_id: string) {
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event === ChatEventType.CONVERSATION_AUDIO_DELTA) continue;
        yield { ...part, received: Date.now() };
      }
    }
  `,
);

test.valid(
  'a part sent on as text',
  `
    import type { ServerResponse } from 'node:http';
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function relay(bot_id: string, res: ServerResponse) {
      for await (const part of coze.chat.stream({ bot_id })) {
        res.write(\`data: \${JSON.stringify(part)}\\n\\n\`);
        if (part.event === ChatEventType.DONE) res.end();
      }
    }
  `,
);

test.valid(
  'a part whose rest goes on',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    declare function show(rest: object): void;

    for await (const { event, ...rest } of coze.chat.stream({ bot_id: '7381' })) {
      if (event === ChatEventType.DONE) break;
      show(rest);
    }
  `,
);

test.valid(
  'a part that a closure looks at',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const checks: (() => void)[] = [];
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      checks.push(() => {
        if (part.event === ChatEventType.ERROR) throw new Error(part.data.msg);
        if (part.event === ChatEventType.CONVERSATION_CHAT_FAILED) throw new Error(part.data.last_error?.msg);
      });
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
    for (const check of checks) check();
  `,
);

test.valid('an action of a reducer', {
  code: `
    import { type StreamChatData } from '@coze/api';
    import { useCallback, useReducer } from 'react';
    import { reduce } from '@acme/answer';
    import { coze } from './coze.js';

    export function useAnswer(bot: string) {
      const [state, dispatch] = useReducer(reduce, { text: '' });
      const ask = useCallback(async () => {
        for await (const part of coze.chat.stream({ bot_id: bot })) {
          dispatch({ type: 'part', part } satisfies { type: string; part: StreamChatData });
        }
      }, [bot]);
      return { state, ask };
    }
  `,
  filename: 'react.tsx',
});

// Streams that go on.

test.valid(
  'a stream that is returned',
  `
    import { coze } from './coze.js';

    export const ask = (bot_id: string) => coze.chat.stream({ bot_id });
  `,
);

test.valid(
  'a stream that is yielded',
  `
    import { coze } from './coze.js';

    export async function* ask(bot_id: string) {
      yield* coze.chat.stream({ bot_id });
    }
  `,
);

test.valid(
  'a stream passed through a generator that checks it',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    async function* checked(parts: AsyncIterable<StreamChatData>) {
      for await (const part of parts) {
        if (part.event === ChatEventType.ERROR) throw new Error(\`\${part.data.code}: \${part.data.msg}\`);
        if (part.event === ChatEventType.CONVERSATION_CHAT_FAILED) throw new Error(part.data.last_error?.msg);
        yield part;
      }
    }

    for await (const part of checked(coze.chat.stream({ bot_id: '7381' }))) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'a stream passed through a function of another module',
  `
    import { ChatEventType } from '@coze/api';
    import { orThrow } from '@acme/coze-streams';
    import { coze } from './coze.js';

    for await (const part of orThrow(coze.chat.stream({ bot_id: '7381' }))) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'a stream that something else watches, too',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    declare function watch(parts: AsyncIterable<StreamChatData>): void;

    const stream = coze.chat.stream({ bot_id: '7381' });
    watch(stream);
    for await (const part of stream) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'a stream kept in a field',
  `
    import { ChatEventType, type CozeAPI, type StreamChatData } from '@coze/api';

    export class Answer {
      parts?: AsyncIterable<StreamChatData>;

      ask(api: CozeAPI) {
        this.parts = api.chat.stream({ bot_id: '7381' });
      }

      async print() {
        for await (const part of this.parts ?? []) {
          if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
        }
      }
    }
  `,
);

test.valid(
  'a stream that the caller may have checked',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';

    export async function print(parts: AsyncIterable<StreamChatData>) {
      for await (const part of parts) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
      }
    }
  `,
);

test.valid(
  'a stream that may be a recording',
  `
    import { ChatEventType, type StreamChatData } from '@coze/api';
    import { coze } from './coze.js';

    export async function print(recording?: AsyncIterable<StreamChatData>) {
      for await (const part of recording ?? coze.chat.stream({ bot_id: '7381' })) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
      }
    }
  `,
);

test.valid(
  'a stream of Node made of a stream of Coze',
  `
    import { Readable } from 'node:stream';
    import { ChatEventType } from '@coze/api';
    import { checkParts } from '@acme/coze-streams';
    import { coze } from './coze.js';

    for await (const part of Readable.from(coze.chat.stream({ bot_id: '7381' })).pipe(checkParts())) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

// Loops that read nothing.

test.valid(
  'a stream that is drained',
  `
    import { coze } from './coze.js';

    for await (const _part of coze.chat.stream({ bot_id: '7381' }));
  `,
);

test.valid(
  'parts that are counted',
  `
    import { coze } from './coze.js';

    let count = 0;
    for await (const _part of coze.chat.stream({ bot_id: '7381' })) count += 1;
    console.log(count);
  `,
);

test.valid(
  'one part without a loop',
  `
    import { coze } from './coze.js';

    const { value: first } = await coze.workflows.runs.stream({ workflow_id: '7386' }).next();
    console.log(first?.event);
  `,
);

// Programs of several frameworks.

test.invalid('a hook that appends text to its state', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { useCallback, useState } from 'react';
    import { coze } from './coze.js';

    export function useAnswer(bot: string) {
      const [text, setText] = useState('');
      const ask = useCallback(async () => {
        for await (const part of coze.chat.stream({ bot_id: bot })) {
          if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
            setText((before: string) => before + part.data.content);
          }
        }
      }, [bot]);
      return { text, ask };
    }
  `,
  filename: 'react.tsx',
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(8, 5, 'for await (const part of coze.chat.stream({ bot_id: bot }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { useCallback, useState } from 'react';
            import { coze } from './coze.js';

            export function useAnswer(bot: string) {
              const [text, setText] = useState('');
              const ask = useCallback(async () => {
                for await (const part of coze.chat.stream({ bot_id: bot })) {
                  if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                    setText((before: string) => before + part.data.content);
                  } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                    throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                  }
                }
              }, [bot]);
              return { text, ask };
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a route that streams text', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function POST(request: Request) {
      const { bot } = await request.json();
      const encoder = new TextEncoder();
      const body = new ReadableStream({
        async start(controller) {
          for await (const part of coze.chat.stream({ bot_id: bot })) {
            if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
              controller.enqueue(encoder.encode(part.data.content));
            }
          }
          controller.close();
        },
      });
      return new Response(body);
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(9, 7, 'for await (const part of coze.chat.stream({ bot_id: bot }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            export async function POST(request: Request) {
              const { bot } = await request.json();
              const encoder = new TextEncoder();
              const body = new ReadableStream({
                async start(controller) {
                  for await (const part of coze.chat.stream({ bot_id: bot })) {
                    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                      controller.enqueue(encoder.encode(part.data.content));
                    } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                      throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                    }
                  }
                  controller.close();
                },
              });
              return new Response(body);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a handler of Express whose errors go to `next`', {
  code: `
    import { ChatEventType } from '@coze/api';
    import express from 'express';
    import { coze } from './coze.js';

    express().post('/chat', async (req, res, next) => {
      try {
        for await (const part of coze.chat.stream({ bot_id: req.body.bot })) {
          if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
            res.write(part.data.content);
          } else if (part.event === ChatEventType.DONE) {
            res.end();
          }
        }
      } catch (error) {
        next(error);
      }
    });
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(7, 5, 'for await (const part of coze.chat.stream({ bot_id: req.body.bot }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import express from 'express';
            import { coze } from './coze.js';

            express().post('/chat', async (req, res, next) => {
              try {
                for await (const part of coze.chat.stream({ bot_id: req.body.bot })) {
                  if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                    res.write(part.data.content);
                  } else if (part.event === ChatEventType.DONE) {
                    res.end();
                  } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                    throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                  }
                }
              } catch (error) {
                next(error);
              }
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('a stream of Hono', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { Hono } from 'hono';
    import { streamText } from 'hono/streaming';
    import { coze } from './coze.js';

    export default new Hono().get('/chat/:bot', (c) =>
      streamText(c, async (out) => {
        for await (const part of coze.chat.stream({ bot_id: c.req.param('bot') })) {
          if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
            await out.write(part.data.content);
          }
        }
      }),
    );
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(8, 5, "for await (const part of coze.chat.stream({ bot_id: c.req.param('bot') }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { Hono } from 'hono';
            import { streamText } from 'hono/streaming';
            import { coze } from './coze.js';

            export default new Hono().get('/chat/:bot', (c) =>
              streamText(c, async (out) => {
                for await (const part of coze.chat.stream({ bot_id: c.req.param('bot') })) {
                  if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                    await out.write(part.data.content);
                  } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                    throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
                  }
                }
              }),
            );
          `,
        },
      ],
    },
  ],
});

// Workflows.

test.invalid('a chat of a workflow', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const request = { workflow_id: '7386', bot_id: '7381', additional_messages: [] };
    for await (const part of coze.workflows.chat.stream(request)) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(5, 1, 'for await (const part of coze.workflows.chat.stream(request))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            const request = { workflow_id: '7386', bot_id: '7381', additional_messages: [] };
            for await (const part of coze.workflows.chat.stream(request)) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a run of a workflow, whose errors come under two names', {
  code: `
    import { WorkflowEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' })) {
      switch (part.event) {
        case WorkflowEventType.MESSAGE:
          if (part.data && 'content' in part.data) console.log(part.data.content);
          break;
        case WorkflowEventType.DONE:
          console.log('done');
          break;
      }
    }
  `,
  errors: [
    {
      ...unhandled('Error', 'error'),
      ...at(4, 1, "for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { WorkflowEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' })) {
              switch (part.event) {
                case WorkflowEventType.MESSAGE:
                  if (part.data && 'content' in part.data) console.log(part.data.content);
                  break;
                case WorkflowEventType.DONE:
                  console.log('done');
                  break;
                case WorkflowEventType.ERROR:
                case 'error' as WorkflowEventType:
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a chain over the events of a run', {
  code: `
    import { WorkflowEventType, type WorkflowEventMessage } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' })) {
      if (part.event === WorkflowEventType.MESSAGE) {
        console.log((part.data as WorkflowEventMessage).content);
      }
    }
  `,
  errors: [
    {
      ...unhandled('Error', 'error'),
      ...at(4, 1, "for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { WorkflowEventType, type WorkflowEventMessage } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' })) {
              if (part.event === WorkflowEventType.MESSAGE) {
                console.log((part.data as WorkflowEventMessage).content);
              } else if (part.event === WorkflowEventType.ERROR || part.event === ('error' as WorkflowEventType)) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('`WorkflowEventType.ERROR` is not the `error` of a run that never began', {
  code: `
    import { WorkflowEventType, type WorkflowEventError } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' })) {
      switch (part.event) {
        case WorkflowEventType.ERROR:
          throw new Error(\`Workflow error \${(part.data as WorkflowEventError).error_code}\`);
      }
    }
  `,
  errors: [
    {
      ...unhandled('error'),
      ...at(4, 1, "for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { WorkflowEventType, type WorkflowEventError } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' })) {
              switch (part.event) {
                case WorkflowEventType.ERROR:
                  throw new Error(\`Workflow error \${(part.data as WorkflowEventError).error_code}\`);
                case 'error' as WorkflowEventType:
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('`error` is not the `Error` of a run that breaks off', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    exports.run = async (workflow_id, log) => {
      for await (const { event, data } of client.workflows.runs.stream({ workflow_id })) {
        if (event === 'Message') {
          log(data.content);
        } else if (event === 'error') {
          throw new Error(\`\${data.code}: \${data.msg}\`);
        }
      }
    };
  `,
  errors: [
    {
      ...unhandled('Error'),
      ...at(6, 3, 'for await (const { event, data } of client.workflows.runs.stream({ workflow_id }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            const { CozeAPI } = require('@coze/api');

            const client = new CozeAPI({ token: process.env.COZE_TOKEN });

            exports.run = async (workflow_id, log) => {
              for await (const { event, data } of client.workflows.runs.stream({ workflow_id })) {
                if (event === 'Message') {
                  log(data.content);
                } else if (event === 'error') {
                  throw new Error(\`\${data.code}: \${data.msg}\`);
                } else if (event === 'Error') {
                  throw new Error(\`Coze error \${JSON.stringify(data)}\`);
                }
              }
            };
          `,
        },
      ],
    },
  ],
});

test.invalid('the event of a run cast to a string', {
  code: `
    import { coze } from './coze.js';

    for await (const { event, data } of coze.workflows.runs.stream({ workflow_id: '7386' })) {
      switch (event as string) {
        case 'Message':
          if (data && 'content' in data) console.log(data.content);
          break;
        case 'Done':
          console.log('done');
          break;
      }
    }
  `,
  errors: [
    {
      ...unhandled('Error', 'error'),
      ...at(3, 1, "for await (const { event, data } of coze.workflows.runs.stream({ workflow_id: '7386' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { coze } from './coze.js';

            for await (const { event, data } of coze.workflows.runs.stream({ workflow_id: '7386' })) {
              switch (event as string) {
                case 'Message':
                  if (data && 'content' in data) console.log(data.content);
                  break;
                case 'Done':
                  console.log('done');
                  break;
                case 'Error':
                case 'error':
                  throw new Error(\`Coze error \${JSON.stringify(data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid(
  'both names of an error of a run',
  `
    import { WorkflowEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' })) {
      switch (part.event) {
        case WorkflowEventType.MESSAGE:
          if (part.data && 'content' in part.data) console.log(part.data.content);
          break;
        case WorkflowEventType.ERROR:
        case 'error' as WorkflowEventType:
          throw new Error(JSON.stringify(part.data));
      }
    }
  `,
);

test.valid(
  'both names of an error of a run as strings',
  `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    exports.run = async (workflow_id, log) => {
      for await (const { event, data } of client.workflows.runs.stream({ workflow_id })) {
        if (event === 'Error' || event === 'error') throw new Error(JSON.stringify(data));
        if (event === 'Message') log(data.content);
      }
    };
  `,
);

test.valid(
  'the name of an error of a run in small letters',
  `
    import { WorkflowEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' })) {
      if (part.event.toLowerCase() === 'error') throw new Error(JSON.stringify(part.data));
      if (part.event === WorkflowEventType.MESSAGE) console.log('A node has spoken.');
    }
  `,
);

test.valid(
  'the code of a run read whatever the event',
  `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    exports.run = async (workflow_id, log) => {
      for await (const { event, data = {} } of client.workflows.runs.stream({ workflow_id })) {
        const code = data.error_code ?? data.code;
        if (code) throw new Error(\`Workflow error \${code}\`);
        if (event === 'Message') log(data.content);
      }
    };
  `,
);

test.valid(
  'a default over the events of a run',
  `
    import { WorkflowEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.workflows.runs.stream({ workflow_id: '7386' })) {
      switch (part.event) {
        case WorkflowEventType.MESSAGE:
          if (part.data && 'content' in part.data) console.log(part.data.content);
          break;
        case WorkflowEventType.DONE:
          break;
        default:
          throw new Error(\`\${part.event}: \${JSON.stringify(part.data)}\`);
      }
    }
  `,
);

test.valid(
  'a chat of a workflow with both error events',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const request = { workflow_id: '7386', bot_id: '7381', additional_messages: [] };
    for await (const part of coze.workflows.chat.stream(request)) {
      if (part.event === ChatEventType.ERROR) throw new Error(part.data.msg);
      if (part.event === ChatEventType.CONVERSATION_CHAT_FAILED) throw new Error(part.data.last_error?.msg);
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'a run that is no stream',
  `
    import { coze } from './coze.js';

    const { data } = await coze.workflows.runs.create({ workflow_id: '7386' });
    for (const part of JSON.parse(data)) {
      if (part.event === 'Message') console.log(part.content);
    }
  `,
);

test.invalid('in a mini program, a workflow that breaks off', {
  code: `
    import { CozeAPI } from '@coze/uniapp-api';

    const client = new CozeAPI({ token: import.meta.env.VITE_COZE_TOKEN });

    export async function run(workflow_id: string, show: (text: string) => void) {
      for await (const { event, data } of client.workflows.runs.stream({ workflow_id })) {
        if (event === 'Message') show(data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled('Error'),
      ...at(6, 3, 'for await (const { event, data } of client.workflows.runs.stream({ workflow_id }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { CozeAPI } from '@coze/uniapp-api';

            const client = new CozeAPI({ token: import.meta.env.VITE_COZE_TOKEN });

            export async function run(workflow_id: string, show: (text: string) => void) {
              for await (const { event, data } of client.workflows.runs.stream({ workflow_id })) {
                if (event === 'Message') show(data.content);
                else if (event === 'Error')
                  throw new Error(\`Coze error \${JSON.stringify(data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid(
  'in a mini program, a workflow that never begins throws',
  `
    import { CozeAPI } from '@coze/taro-api';
    import { WorkflowEventType } from '@coze/api';

    const client = new CozeAPI({ token: process.env.TARO_APP_COZE_TOKEN ?? '' });

    export async function run(workflow_id: string, show: (text: string) => void) {
      for await (const { event, data } of client.workflows.runs.stream({ workflow_id })) {
        if (event === WorkflowEventType.MESSAGE) show(data.content);
        else if (event === WorkflowEventType.ERROR) throw new Error(String(data.error_code));
      }
    }
  `,
);

// Loops by hand.

test.invalid('`next` in an endless loop', {
  code: `
    import { WorkflowEventType, type WorkflowEventMessage } from '@coze/api';
    import { coze } from './coze.js';

    const events = coze.workflows.runs.stream({ workflow_id: '7386' });
    while (true) {
      const { value, done } = await events.next();
      if (done) break;
      if (value.event === WorkflowEventType.MESSAGE) {
        console.log((value.data as WorkflowEventMessage).content);
      }
    }
  `,
  errors: [
    {
      ...unhandled('Error', 'error'),
      ...at(5, 1, 'while (true)'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { WorkflowEventType, type WorkflowEventMessage } from '@coze/api';
            import { coze } from './coze.js';

            const events = coze.workflows.runs.stream({ workflow_id: '7386' });
            while (true) {
              const { value, done } = await events.next();
              if (done) break;
              if (value.event === WorkflowEventType.MESSAGE) {
                console.log((value.data as WorkflowEventMessage).content);
              } else if (value.event === WorkflowEventType.ERROR || value.event === ('error' as WorkflowEventType)) {
                throw new Error(\`Coze error \${JSON.stringify(value.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('`next` before and at the end of each round', {
  code: `
    import { WorkflowEventType, type WorkflowEventMessage } from '@coze/api';
    import { coze } from './coze.js';

    const events = coze.workflows.runs.stream({ workflow_id: '7386' });
    let step = await events.next();
    while (!step.done) {
      if (step.value.event === WorkflowEventType.MESSAGE) {
        console.log((step.value.data as WorkflowEventMessage).content);
      }
      step = await events.next();
    }
  `,
  errors: [
    {
      ...unhandled('Error', 'error'),
      ...at(6, 1, 'while (!step.done)'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { WorkflowEventType, type WorkflowEventMessage } from '@coze/api';
            import { coze } from './coze.js';

            const events = coze.workflows.runs.stream({ workflow_id: '7386' });
            let step = await events.next();
            while (!step.done) {
              if (step.value.event === WorkflowEventType.MESSAGE) {
                console.log((step.value.data as WorkflowEventMessage).content);
              } else if (step.value.event === WorkflowEventType.ERROR || step.value.event === ('error' as WorkflowEventType)) {
                throw new Error(\`Coze error \${JSON.stringify(step.value.data)}\`);
              }
              step = await events.next();
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('`next` in the head of a loop', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const parts = coze.chat.stream({ bot_id: '7381' })[Symbol.asyncIterator]();
    for (let step = await parts.next(); !step.done; step = await parts.next()) {
      const part = step.value;
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(5, 1, 'for (let step = await parts.next(); !step.done; step = await parts.next())'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            const parts = coze.chat.stream({ bot_id: '7381' })[Symbol.asyncIterator]();
            for (let step = await parts.next(); !step.done; step = await parts.next()) {
              const part = step.value;
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.valid(
  '`next` whose value is passed on',
  `
    import { type WorkflowEvent } from '@coze/api';
    import { coze } from './coze.js';

    export async function run(onEvent: (event: WorkflowEvent) => void) {
      const events = coze.workflows.runs.stream({ workflow_id: '7386' });
      for (;;) {
        const { value, done } = await events.next();
        if (done) return;
        onEvent(value);
      }
    }
  `,
);

test.valid(
  '`next` with a branch for each error event',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const parts = coze.chat.stream({ bot_id: '7381' })[Symbol.asyncIterator]();
    for (let step = await parts.next(); !step.done; step = await parts.next()) {
      const { event, data } = step.value;
      if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(data.content);
      else if (event === ChatEventType.ERROR) throw new Error(data.msg);
      else if (event === ChatEventType.CONVERSATION_CHAT_FAILED) throw new Error(data.last_error?.msg);
    }
  `,
);

test.valid(
  '`next` whose result is returned',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function first(bot_id: string) {
      const parts = coze.chat.stream({ bot_id })[Symbol.asyncIterator]();
      while (true) {
        const step = await parts.next();
        if (step.done || step.value.event !== ChatEventType.CONVERSATION_CHAT_CREATED) return step;
      }
    }
  `,
);

// Streams of others.

test.valid(
  'a stream of an `openai` client, which throws',
  `
    import { qwen } from './llm.js';

    const stream = await qwen.chat.completions.create({ model: 'qwen-plus', messages: [], stream: true });
    for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? '');
  `,
);

test.valid(
  'events of an `openai` client, which throws',
  `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    const stream = await qwen.responses.create({ model: 'qwen-plus', input: 'Hello', stream: true });
    for await (const event of stream) {
      if (event.type === 'response.output_text.delta') process.stdout.write(event.delta);
    }
  `,
);

test.valid(
  'an object that only has the same methods',
  `
    import { ChatEventType } from '@coze/api';

    interface Bot {
      chat: { stream(request: { bot_id: string }): AsyncIterable<{ event: ChatEventType; data: string }> };
    }

    export async function print(bot: Bot) {
      for await (const part of bot.chat.stream({ bot_id: '7381' })) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data);
      }
    }
  `,
);

test.valid(
  'a client of another package',
  `
    import { client } from '@acme/chat';

    // It stands in front of api.coze.cn.
    for await (const part of client.chat.stream({ bot_id: '7381' })) {
      if (part.event === 'conversation.message.delta') process.stdout.write(part.data.content);
    }
  `,
);

test.valid(
  'a name that a parameter takes from the import',
  `
    import { coze } from './coze.js';

    interface Local {
      chat: { stream(): AsyncIterable<{ event: string; data: { content: string } }> };
    }

    export const print = async (coze: Local) => {
      for await (const part of coze.chat.stream()) if (part.event === 'delta') process.stdout.write(part.data.content);
    };
    export const bots = coze.bots;
  `,
);

test.valid(
  'a socket of Coze, whose errors have a callback',
  `
    import { coze } from './coze.js';

    const socket = await coze.websockets.chat.create({ bot_id: '7381' });
    socket.onmessage = (message) => {
      if (message.event_type === 'conversation.message.delta') process.stdout.write(message.data.content);
    };
  `,
);

// Server-sent events, read by hand.

test.invalid('lines of a reader', {
  code: `
    export async function ask(headers: HeadersInit, body: string, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      while (true) {
        const { done, value } = await reader.read();
        if (done) break;
        for (const line of value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice(6).trim();
          if (line.startsWith('data:') && event === 'conversation.message.delta') {
            write(JSON.parse(line.slice(5)).content);
          }
        }
      }
    }
  `,
  errors: [{ ...unhandled(...ofChat), ...at(5, 3, 'while (true)') }],
});

test.invalid('events that are put together as objects', {
  code: `
    export async function* ask(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let buffer = '';
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        buffer += step.value;
        const blocks = buffer.split('\\n\\n');
        buffer = blocks.pop() ?? '';
        for (const block of blocks) {
          const message = { event: '', data: '' };
          for (const line of block.split('\\n')) {
            if (line.startsWith('event:')) message.event = line.slice(6).trim();
            if (line.startsWith('data:')) message.data += line.slice(5);
          }
          if (message.event === 'conversation.message.delta') yield JSON.parse(message.data).content;
        }
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(5, 3, 'for (let step = await reader.read(); !step.done; step = await reader.read())'),
    },
  ],
});

test.invalid('events that a function of the file makes of blocks', {
  code: `
    function parse(block: string) {
      const event = /^event:(.*)$/m.exec(block)?.[1]?.trim();
      const data = /^data:(.*)$/m.exec(block)?.[1]?.trim();
      return { event, data };
    }

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      for (const block of (await response.text()).split('\\n\\n')) {
        const part = parse(block);
        switch (part.event) {
          case 'conversation.message.delta':
            write(JSON.parse(part.data!).content);
            break;
          case 'done':
            return;
        }
      }
    }
  `,
  errors: [
    { ...unhandled(...ofChat), ...at(9, 3, "for (const block of (await response.text()).split('\\n\\n'))") },
  ],
});

test.invalid('events that a generator of the file yields', {
  code: `
    async function* eventsIn(body: AsyncIterable<string>) {
      let current = { event: '', data: '' };
      for await (const line of body) {
        if (line === '') {
          yield current;
          current = { event: '', data: '' };
        } else if (line.startsWith('event:')) current.event = line.slice(6).trim();
        else current.data += line.slice(5);
      }
    }

    export async function ask(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      let answer = '';
      for await (const part of eventsIn(response.body as never)) {
        if (part.event === 'conversation.message.delta') answer += JSON.parse(part.data).content;
        else if (part.event === 'done') break;
      }
      return answer;
    }
  `,
  errors: [
    { ...unhandled(...ofChat), ...at(15, 3, 'for await (const part of eventsIn(response.body as never))') },
  ],
});

test.invalid('lines that a loop is given one by one', {
  code: `
    import { createInterface } from 'node:readline';
    import { Readable } from 'node:stream';

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.com/v3/chat', init);
      const lines = createInterface({ input: Readable.fromWeb(response.body as never) });
      let event = '';
      for await (const line of lines) {
        if (line.startsWith('event:')) event = line.slice(6).trim();
        if (!line.startsWith('data:')) continue;
        switch (event) {
          case 'conversation.message.delta':
            write(JSON.parse(line.slice(5)).content);
            break;
          case 'done':
            return;
        }
      }
    }
  `,
  errors: [{ ...unhandled(...ofChat), ...at(8, 3, 'for await (const line of lines)') }],
});

test.invalid('chunks that a workflow sends', {
  code: `
    export async function run(init: RequestInit, write: (text: string) => void) {
      const { body } = await fetch('https://api.coze.cn/v1/workflow/stream_run', init);
      const decoder = new TextDecoder();
      let event = '';
      for await (const chunk of body as never as AsyncIterable<Uint8Array>) {
        for (const line of decoder.decode(chunk, { stream: true }).split('\\n')) {
          const [field, value = ''] = line.split(/: ?/, 2);
          if (field === 'event') event = value;
          else if (field === 'data' && event === 'Message') write(JSON.parse(value).content);
          else if (field === 'data' && event === 'Done') return;
        }
      }
    }
  `,
  errors: [
    {
      ...unhandled('Error'),
      ...at(5, 3, 'for await (const chunk of body as never as AsyncIterable<Uint8Array>)'),
    },
  ],
});

test.invalid('a stream of axios', {
  code: `
    import axios from 'axios';

    export async function ask(data: object, write: (text: string) => void) {
      const response = await axios.post('https://api.coze.cn/v3/chat', data, { responseType: 'stream' });
      let event = '';
      for await (const chunk of response.data) {
        for (const line of String(chunk).split('\\n')) {
          if (line.startsWith('event:')) event = line.slice(6).trim();
          else if (event === 'conversation.message.delta' && line.startsWith('data:')) {
            write(JSON.parse(line.slice(5)).content);
          }
        }
      }
    }
  `,
  errors: [{ ...unhandled(...ofChat), ...at(6, 3, 'for await (const chunk of response.data)') }],
});

test.invalid('the native protocol of DashScope, whose errors come inside an HTTP 200', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch(url, init);
      if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      while (true) {
        const { done, value } = await reader.read();
        if (done) return;
        for (const line of value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice(6).trim();
          if (event === 'result' && line.startsWith('data:')) {
            write(JSON.parse(line.slice(5)).output.text);
          }
        }
      }
    }
  `,
  errors: [
    { ...unhandled('error'), data: { api: 'DashScope', events: "'error'" }, ...at(8, 3, 'while (true)') },
  ],
});

test.valid(
  'lines with a branch for each error event',
  `
    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      while (true) {
        const { done, value } = await reader.read();
        if (done) break;
        for (const line of value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice(6).trim();
          if (!line.startsWith('data:')) continue;
          if (event === 'conversation.message.delta') write(JSON.parse(line.slice(5)).content);
          if (event === 'error' || event === 'conversation.chat.failed') throw new Error(line);
        }
      }
    }
  `,
);

test.valid(
  'lines whose event and data go on',
  `
    export async function ask(init: RequestInit, onEvent: (event: string, data: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      while (true) {
        const { done, value } = await reader.read();
        if (done) break;
        for (const line of value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice(6).trim();
          if (line.startsWith('data:')) onEvent(event, line.slice(5));
        }
      }
    }
  `,
);

test.valid(
  'lines whose names nobody reads',
  `
    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      while (true) {
        const { done, value } = await reader.read();
        if (done) break;
        for (const line of value.split('\\n')) {
          if (line.startsWith('data:{')) write(JSON.parse(line.slice(5)).content ?? '');
        }
      }
    }
  `,
);

test.valid(
  'lines whose code is read',
  `
    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      while (true) {
        const { done, value } = await reader.read();
        if (done) break;
        for (const line of value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice(6).trim();
          if (!line.startsWith('data:{')) continue;
          const data = JSON.parse(line.slice(5));
          if (data.code) throw new Error(data.msg);
          if (event === 'conversation.message.delta') write(data.content);
        }
      }
    }
  `,
);

test.valid(
  'bytes that go on',
  `
    export async function relay(init: RequestInit, controller: ReadableStreamDefaultController<Uint8Array>) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.getReader();
      while (true) {
        const { done, value } = await reader.read();
        if (done) break;
        controller.enqueue(value);
      }
      controller.close();
    }
  `,
);

test.valid(
  'a body that is returned',
  `
    export async function POST(request: Request) {
      const { body } = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: request.body });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    }
  `,
);

test.valid(
  'events that a parser gives to a callback',
  `
    import { createParser } from 'eventsource-parser';

    export async function ask(init: RequestInit, onEvent: (message: { event?: string; data: string }) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const parser = createParser({ onEvent });
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      for (let step = await reader.read(); !step.done; step = await reader.read()) parser.feed(step.value);
    }
  `,
);

test.valid(
  'the native protocol of DashScope with a branch for errors',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch(url, init);
      if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      while (true) {
        const { done, value } = await reader.read();
        if (done) return;
        for (const line of value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice(6).trim();
          if (!line.startsWith('data:')) continue;
          if (event === 'error') throw new Error(line.slice(5));
          write(JSON.parse(line.slice(5)).output.text);
        }
      }
    }
  `,
);

test.valid(
  'chunks of the compatible mode, which have no names',
  `
    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch(url, init);
      if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      while (true) {
        const { done, value } = await reader.read();
        if (done) return;
        for (const line of value.split('\\n')) {
          if (line === 'data: [DONE]') return;
          if (line.startsWith('data: ')) write(JSON.parse(line.slice(6)).choices[0].delta.content);
        }
      }
    }
  `,
);

test.valid(
  'the same events from a server of our own',
  `
    export async function ask(init: RequestInit, write: (text: string) => void) {
      // It forwards what api.coze.cn sends, and ends the stream on errors.
      const response = await fetch('/api/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      while (true) {
        const { done, value } = await reader.read();
        if (done) break;
        for (const line of value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice(6).trim();
          else if (event === 'conversation.message.delta') write(JSON.parse(line.slice(5)).content);
        }
      }
    }
  `,
);

// Polls.

test.invalid('the messages of a chat whose end nobody looks at', {
  code: `
    import { coze } from './coze.js';

    export async function ask(bot: string) {
      const result = await coze.chat.createAndPoll({ bot_id: bot });
      return result.messages?.find((message) => message.type === 'answer')?.content;
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(4, 24, 'coze.chat.createAndPoll') }],
});

test.invalid('messages, destructured', {
  code: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    const { messages = [] } = await client.chat.createAndPoll({ bot_id: '7381' });
    for (const message of messages) console.log(message.content);
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(4, 33, 'client.chat.createAndPoll') }],
});

test.invalid('messages of an awaited call', {
  code: `
    import { coze } from './coze.js';

    const messages = (await coze.chat.createAndPoll({ bot_id: '7381' })).messages;
    console.log(messages?.at(-1)?.content);
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(3, 25, 'coze.chat.createAndPoll') }],
});

test.invalid('messages in a `then`', {
  code: `
    import { coze } from './coze.js';

    export const ask = (bot: string): Promise<string | undefined> =>
      coze.chat.createAndPoll({ bot_id: bot }).then(({ messages }) => messages?.at(-1)?.content);
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(4, 3, 'coze.chat.createAndPoll') }],
});

test.invalid('the result of a `then`, in a variable', {
  code: `
    import { coze } from './coze.js';

    export function ask(bot: string, write: (text: string) => void) {
      coze.chat.createAndPoll({ bot_id: bot })
        .then((result) => {
          const { messages } = result;
          write(messages?.at(-1)?.content ?? '');
        })
        .catch((error) => write(String(error)));
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(4, 3, 'coze.chat.createAndPoll') }],
});

test.invalid('tokens that are counted for a chat that may have failed', {
  code: `
    import { coze } from './coze.js';

    export async function cost(bot: string) {
      const { chat } = await coze.chat.createAndPoll({ bot_id: bot });
      return (chat.usage?.token_count ?? 0) * 0.002;
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(4, 26, 'coze.chat.createAndPoll') }],
});

test.invalid('ids that lead to the messages', {
  code: `
    import { coze } from './coze.js';

    export async function ask(bot: string) {
      const { chat } = await coze.chat.createAndPoll({ bot_id: bot });
      return coze.chat.messages.list(chat.conversation_id, chat.id);
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(4, 26, 'coze.chat.createAndPoll') }],
});

test.invalid('a nested pattern without status', {
  code: `
    import { coze } from './coze.js';

    export async function ask(bot: string) {
      const {
        chat: { id },
        messages,
      } = await coze.chat.createAndPoll({ bot_id: bot });
      return { id, text: messages?.at(-1)?.content };
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(7, 13, 'coze.chat.createAndPoll') }],
});

test.invalid('a `try` around a poll catches no chat that failed', {
  code: `
    import { CozeAPI } from '@coze/api';

    export class Assistant {
      private readonly api = new CozeAPI({ token: process.env.COZE_TOKEN! });

      async ask(bot: string): Promise<string> {
        try {
          const result = await this.api.chat.createAndPoll({ bot_id: bot });
          return result.messages?.at(-1)?.content ?? '';
        } catch (error) {
          throw new Error('Coze refused the chat.', { cause: error });
        }
      }
    }
  `,
  errors: [
    { messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(8, 28, 'this.api.chat.createAndPoll') },
  ],
});

test.invalid('a poll in CommonJS', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    module.exports = async (req, res) => {
      const v = await client.chat.createAndPoll({ bot_id: req.body.bot });
      res.json({ answer: v.messages.filter((m) => m.type === 'answer')[0].content });
    };
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(6, 19, 'client.chat.createAndPoll') }],
});

test.invalid('a query that keeps the messages', {
  code: `
    import { useQuery } from '@tanstack/react-query';
    import { coze } from './coze.js';

    export const useSummary = (bot: string) =>
      useQuery({
        queryKey: ['summary', bot],
        queryFn: async () => {
          const { messages } = await coze.chat.createAndPoll({ bot_id: bot });
          return messages?.map(({ content }) => content).join('\\n') ?? '';
        },
      });
  `,
  filename: 'react.tsx',
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(8, 34, 'coze.chat.createAndPoll') }],
});

test.invalid('a chat that is asked for until it completes, which it may never do', {
  code: `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { coze } from './coze.js';

    export async function wait(conversation: string, id: string) {
      let completed = false;
      while (!completed) {
        await sleep(1_000);
        const chat = await coze.chat.retrieve(conversation, id);
        completed = chat.completed_at !== undefined;
      }
      return coze.chat.messages.list(conversation, id);
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(8, 24, 'coze.chat.retrieve') }],
});

test.invalid('a chat that is asked for a few times', {
  code: `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { coze } from './coze.js';

    export async function tokens(conversation: string, id: string) {
      for (let attempt = 0; attempt < 30; attempt++) {
        const { usage } = await coze.chat.retrieve(conversation, id);
        if (usage) return usage.token_count;
        await sleep(1_000);
      }
      return 0;
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(6, 29, 'coze.chat.retrieve') }],
});

test.valid(
  'a status that is compared',
  `
    import { ChatStatus } from '@coze/api';
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const { chat, messages } = await coze.chat.createAndPoll({ bot_id });
      if (chat.status !== ChatStatus.COMPLETED) throw new Error(\`The chat is \${chat.status}.\`);
      return messages?.at(-1)?.content;
    }
  `,
);

test.valid(
  'a last error that is thrown',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const result = await coze.chat.createAndPoll({ bot_id });
      const error = result.chat.last_error;
      if (error?.code) throw new Error(\`\${error.code}: \${error.msg}\`);
      return result.messages;
    }
  `,
);

test.valid(
  'a status in a nested pattern',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const {
        chat: { status, id },
        messages,
      } = await coze.chat.createAndPoll({ bot_id });
      return { id, status, text: messages?.at(-1)?.content };
    }
  `,
);

test.valid(
  'a last error read in a `then`',
  `
    import { coze } from './coze.js';

    export const ask = (bot_id: string) =>
      coze.chat.createAndPoll({ bot_id }).then(({ chat, messages }) => {
        if (chat.last_error) throw new Error(chat.last_error.msg);
        return messages;
      });
  `,
);

test.valid(
  'a switch over the status',
  `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    module.exports = async (req, res) => {
      const v = await client.chat.createAndPoll({ bot_id: req.body.bot });
      switch (v.chat.status) {
        case 'failed':
          return res.status(502).json(v.chat.last_error);
        default:
          return res.json(v.messages);
      }
    };
  `,
);

test.valid(
  'a status that only a log keeps',
  `
    import { coze } from './coze.js';

    const { chat, messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
    console.info('The chat ended as', chat.status);
    console.log(messages?.at(-1)?.content);
  `,
);

test.valid(
  'a status read through a bracket',
  `
    import { coze } from './coze.js';

    const result = await coze.chat.createAndPoll({ bot_id: '7381' });
    if (result['chat']['status'] === 'failed') throw new Error('The chat failed.');
    console.log(result.messages?.at(-1)?.content);
  `,
);

test.valid(
  'a status behind a key that is not known',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string, key: 'id' | 'status') {
      const { chat, messages } = await coze.chat.createAndPoll({ bot_id });
      return [chat[key], messages?.at(-1)?.content];
    }
  `,
);

test.valid(
  'a status that a closure reads',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const result = await coze.chat.createAndPoll({ bot_id });
      return { text: result.messages?.at(-1)?.content, hasFailed: () => result.chat.status === 'failed' };
    }
  `,
);

test.valid(
  'a result that is returned',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const result = await coze.chat.createAndPoll({ bot_id });
      console.log(result.messages?.length);
      return result;
    }
  `,
);

test.valid(
  'a promise that is returned',
  `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    export const ask = (bot_id: string) => client.chat.createAndPoll({ bot_id });
  `,
);

test.valid(
  'a result passed to a function that checks it',
  `
    import { type CreateChatPollData } from '@coze/api';
    import { coze } from './coze.js';

    declare function assertCompleted(result: CreateChatPollData): void;

    const result = await coze.chat.createAndPoll({ bot_id: '7381' });
    assertCompleted(result);
    console.log(result.messages?.at(-1)?.content);
  `,
);

test.valid(
  'a chat passed to a function that checks it',
  `
    import { type CreateChatData } from '@coze/api';
    import { coze } from './coze.js';

    declare function assertCompleted(chat: CreateChatData): void;

    const { chat, messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
    assertCompleted(chat);
    console.log(messages?.at(-1)?.content);
  `,
);

test.valid(
  'a promise passed to a function that checks it',
  `
    import { completed } from '@acme/coze-polls';
    import { coze } from './coze.js';

    const { messages } = await completed(coze.chat.createAndPoll({ bot_id: '7381' }));
    console.log(messages?.at(-1)?.content);
  `,
);

test.valid(
  'a `then` with a function that checks the result',
  `
    import { completed } from '@acme/coze-polls';
    import { coze } from './coze.js';

    export const ask = (bot_id: string) => coze.chat.createAndPoll({ bot_id }).then(completed);
  `,
);

test.valid(
  'a result that is stored',
  `
    import { type CozeAPI, type CreateChatPollData } from '@coze/api';

    export class Assistant {
      last?: CreateChatPollData;

      async ask(api: CozeAPI) {
        const result = (this.last = await api.chat.createAndPoll({ bot_id: '7381' }));
        return result.messages?.at(-1)?.content;
      }
    }
  `,
);

test.valid(
  'a result that an object holds',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const result = await coze.chat.createAndPoll({ bot_id });
      return { result, text: result.messages?.at(-1)?.content };
    }
  `,
);

test.valid(
  'a chat that an object holds',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const { chat, messages } = await coze.chat.createAndPoll({ bot_id });
      return { chat, text: messages?.at(-1)?.content };
    }
  `,
);

test.valid(
  'a result that is spread',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const result = await coze.chat.createAndPoll({ bot_id });
      return { ...result, text: result.messages?.at(-1)?.content };
    }
  `,
);

test.valid(
  'the rest of a result',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const { messages, ...rest } = await coze.chat.createAndPoll({ bot_id });
      return { rest, text: messages?.at(-1)?.content };
    }
  `,
);

test.valid(
  'a result as JSON',
  `
    import { coze } from './coze.js';

    const result = await coze.chat.createAndPoll({ bot_id: '7381' });
    process.stdout.write(JSON.stringify(result));
  `,
);

test.valid(
  'a result that is exported',
  `
    import { coze } from './coze.js';

    export const result = await coze.chat.createAndPoll({ bot_id: '7381' });
    console.log(result.messages?.at(-1)?.content);
  `,
);

test.valid(
  'a result that nobody uses',
  `
    import { coze } from './coze.js';

    export async function warmUp(bot_id: string) {
      await coze.chat.createAndPoll({ bot_id });
    }
  `,
);

test.valid(
  'a poll whose outcome is waived',
  `
    import { coze } from './coze.js';

    export function warmUp(bot_id: string) {
      void coze.chat.createAndPoll({ bot_id });
    }
  `,
);

test.valid(
  'a chat that is created and not polled',
  `
    import { coze } from './coze.js';

    const { id, conversation_id } = await coze.chat.create({ bot_id: '7381' });
    console.log(id, conversation_id);
  `,
);

test.valid(
  'a loop that asks for the status',
  `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { ChatStatus } from '@coze/api';
    import { coze } from './coze.js';

    let chat = await coze.chat.create({ bot_id: '7381' });
    while (chat.status === ChatStatus.CREATED || chat.status === ChatStatus.IN_PROGRESS) {
      await sleep(1_000);
      chat = await coze.chat.retrieve(chat.conversation_id, chat.id);
    }
    console.log(chat.usage?.token_count);
  `,
);

test.valid(
  'a loop that is left by status',
  `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { coze } from './coze.js';

    export async function wait(conversation: string, id: string) {
      for (;;) {
        const { status, usage } = await coze.chat.retrieve(conversation, id);
        if (status === 'completed') return usage;
        if (status === 'failed' || status === 'canceled') throw new Error(\`The chat is \${status}.\`);
        await sleep(1_000);
      }
    }
  `,
);

test.valid(
  'a loop whose chat goes to a function that checks it',
  `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { type CreateChatData } from '@coze/api';
    import { coze } from './coze.js';

    declare function isOver(chat: CreateChatData): boolean;

    export async function wait(conversation: string, id: string) {
      for (let attempt = 0; attempt < 30; attempt++) {
        const chat = await coze.chat.retrieve(conversation, id);
        if (isOver(chat)) return chat.usage;
        await sleep(1_000);
      }
      return undefined;
    }
  `,
);

test.valid(
  'a chat that is asked for once',
  `
    import { coze } from './coze.js';

    export async function startOf(conversation: string, id: string) {
      const { created_at } = await coze.chat.retrieve(conversation, id);
      return new Date((created_at ?? 0) * 1_000);
    }
  `,
);

test.valid(
  'a loop over many chats polls none of them',
  `
    import { coze } from './coze.js';

    export async function tokens(conversation: string, ids: readonly string[]) {
      let sum = 0;
      for (const id of ids) {
        const { usage } = await coze.chat.retrieve(conversation, id);
        sum += usage?.token_count ?? 0;
      }
      return sum;
    }
  `,
);

test.valid(
  'a poll of an `openai` client',
  `
    import OpenAI from 'openai';
    import { coze } from './coze.js';

    const client = new OpenAI();
    const run = await client.beta.threads.runs.createAndPoll('thread_1', { assistant_id: 'asst_1' });
    const messages = await client.beta.threads.messages.list(run.thread_id);
    console.log(messages.data.length, coze.bots);
  `,
);

// How the file is written.

test.invalid('an `if` without braces', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
              else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED)
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a last case that has no `break`', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              switch (part.event) {
                case ChatEventType.CONVERSATION_MESSAGE_DELTA:
                  process.stdout.write(part.data.content);
                  break;
                case ChatEventType.ERROR:
                case ChatEventType.CONVERSATION_CHAT_FAILED:
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('double quotes and no semicolons', {
  code: `
    const { CozeAPI } = require("@coze/api")

    const client = new CozeAPI({ token: process.env.COZE_TOKEN })

    exports.ask = async (bot_id, write) => {
      for await (const part of client.chat.stream({ bot_id })) {
        switch (part.event) {
          case "conversation.message.delta":
            write(part.data.content)
            break
        }
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 3, 'for await (const part of client.chat.stream({ bot_id }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            const { CozeAPI } = require("@coze/api")

            const client = new CozeAPI({ token: process.env.COZE_TOKEN })

            exports.ask = async (bot_id, write) => {
              for await (const part of client.chat.stream({ bot_id })) {
                switch (part.event) {
                  case "conversation.message.delta":
                    write(part.data.content)
                    break
                  case "error":
                  case "conversation.chat.failed":
                    throw new Error(\`Coze error \${JSON.stringify(part.data)}\`)
                }
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('tabs', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
    \tif (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
    \t\tprocess.stdout.write(part.data.content);
    \t}
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
            \tif (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
            \t\tprocess.stdout.write(part.data.content);
            \t} else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
            \t\tthrow new Error(\`Coze error \${JSON.stringify(part.data)}\`);
            \t}
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a comment behind the last case', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      switch (part.event) {
        case ChatEventType.CONVERSATION_MESSAGE_DELTA:
          process.stdout.write(part.data.content);
          break; // all others are progress
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              switch (part.event) {
                case ChatEventType.CONVERSATION_MESSAGE_DELTA:
                  process.stdout.write(part.data.content);
                  break; // all others are progress
                case ChatEventType.ERROR:
                case ChatEventType.CONVERSATION_CHAT_FAILED:
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

// Settings.

test.invalid('in Chinese', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        process.stdout.write(part.data.content);
      }
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'unhandledEvents',
      data: { api: '扣子', events: "'error'、'conversation.chat.failed'" },
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a poll in Chinese', {
  code: `
    import { coze } from './coze.js';

    const { messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
    console.log(messages?.at(-1)?.content);
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ messageId: 'unreadFailure', data: { api: '扣子' }, ...at(3, 28, 'coze.chat.createAndPoll') }],
});

test.invalid('a client that the settings name', {
  code: `
    import { bot } from '@acme/assistant';

    for await (const part of bot.chat.stream({ bot_id: '7381' })) {
      if (part.event === 'conversation.message.delta') {
        process.stdout.write(part.data.content);
      }
    }
  `,
  settings: { clients: [{ module: '@acme/assistant', export: 'bot', provider: 'coze' }] },
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(3, 1, "for await (const part of bot.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { bot } from '@acme/assistant';

            for await (const part of bot.chat.stream({ bot_id: '7381' })) {
              if (part.event === 'conversation.message.delta') {
                process.stdout.write(part.data.content);
              } else if (part.event === 'error' || part.event === 'conversation.chat.failed') {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a provider that the settings keep', {
  code: `
    import { coze } from './coze.js';

    const { messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
    console.log(messages?.at(-1)?.content);
  `,
  settings: { providers: ['coze'] },
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(3, 28, 'coze.chat.createAndPoll') }],
});

test.valid('a provider that the settings leave out', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
    }
  `,
  settings: { providers: ['dashscope'] },
});

test.valid('a poll of a provider that the settings leave out', {
  code: `
    import { coze } from './coze.js';

    const { messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
    console.log(messages?.at(-1)?.content);
  `,
  settings: { providers: ['dashscope'] },
});

test.valid('a client that the settings name, with a branch for each error event', {
  code: `
    import { bot } from '@acme/assistant';

    for await (const part of bot.chat.stream({ bot_id: '7381' })) {
      if (part.event === 'conversation.message.delta') process.stdout.write(part.data.content);
      if (part.event === 'error' || part.event === 'conversation.chat.failed') throw new Error('The chat failed.');
    }
  `,
  settings: { clients: [{ module: '@acme/assistant', export: 'bot', provider: 'coze' }] },
});

// Ends that a program knows by themselves.

test.valid(
  'a flag that the end of the chat sets',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    let completed = false;
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
      if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) completed = true;
    }
    if (!completed) throw new Error('The chat broke off.');
  `,
);

test.valid(
  'a flag in a property',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const answer = { text: '', isComplete: false };
      for await (const { event, data } of coze.chat.stream({ bot_id })) {
        if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) answer.text += data.content;
        else if (event === ChatEventType.CONVERSATION_CHAT_COMPLETED) answer.isComplete = true;
      }
      return answer.isComplete ? answer.text : undefined;
    }
  `,
);

test.valid(
  'a flag that a loop of attempts waits for',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    let text = '';
    let completed = false;
    for (let attempt = 0; !completed && attempt < 3; attempt++) {
      text = '';
      for await (const part of coze.chat.stream({ bot_id: '7381' })) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) text += part.data.content;
        completed ||= part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED;
      }
    }
    console.log(text);
  `,
);

test.valid(
  'tokens that only a completed chat has, and a test for them',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function cost(bot_id: string) {
      let tokens: number | undefined;
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) tokens = part.data.usage?.token_count;
      }
      if (tokens === undefined) throw new Error('The chat did not complete.');
      return tokens * 0.002;
    }
  `,
);

test.valid(
  'an error behind a loop that returns at the end of the chat',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function ask(bot_id: string): Promise<string> {
      let text = '';
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) text += part.data.content;
        if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) return text;
      }
      throw new Error('The chat broke off.');
    }
  `,
);

test.valid(
  'an error for a promise, behind a loop that resolves it',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export function ask(bot_id: string, resolve: (text: string) => void, reject: (error: Error) => void) {
      void (async () => {
        for await (const part of coze.chat.stream({ bot_id })) {
          if (part.event === ChatEventType.CONVERSATION_MESSAGE_COMPLETED) resolve(part.data.content);
        }
        reject(new Error('The chat broke off.'));
      })();
    }
  `,
);

test.valid(
  'a result that says so where the loop did not return',
  `
    import { WorkflowEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function run(workflow_id: string) {
      for await (const { event } of coze.workflows.runs.stream({ workflow_id })) {
        if (event === WorkflowEventType.DONE) return { ok: true };
      }
      return { ok: false };
    }
  `,
);

test.invalid('a flag that the first text sets is no end', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    let answered = false;
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
        answered = true;
        process.stdout.write(part.data.content);
      }
    }
    if (!answered) console.log('…');
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(5, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            let answered = false;
            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) {
                answered = true;
                process.stdout.write(part.data.content);
              } else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
            if (!answered) console.log('…');
          `,
        },
      ],
    },
  ],
});

test.invalid('a flag of a hook that nobody reads behind the loop', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    let isBusy = false;
    export async function ask(write: (text: string) => void) {
      if (isBusy) return;
      isBusy = true;
      for await (const part of coze.chat.stream({ bot_id: '7381' })) {
        write(part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA ? part.data.content : '');
        if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) isBusy = false;
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(8, 3, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            let isBusy = false;
            export async function ask(write: (text: string) => void) {
              if (isBusy) return;
              isBusy = true;
              for await (const part of coze.chat.stream({ bot_id: '7381' })) {
                write(part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA ? part.data.content : '');
                if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) isBusy = false;
                else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED)
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

// Where a branch can stand.

test.invalid('a guard that is the whole body of a loop', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' }))
      if (part.event !== ChatEventType.CONVERSATION_MESSAGE_DELTA) continue;
      else process.stdout.write(part.data.content);
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' }))
              if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED)
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              else if (part.event !== ChatEventType.CONVERSATION_MESSAGE_DELTA) continue;
              else process.stdout.write(part.data.content);
          `,
        },
      ],
    },
  ],
});

test.invalid('a branch before the guard that no error passes', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
      if (event !== ChatEventType.CONVERSATION_MESSAGE_DELTA && event !== ChatEventType.DONE) continue;
      if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(data.content);
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const { event, data } of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
              if (event === ChatEventType.ERROR || event === ChatEventType.CONVERSATION_CHAT_FAILED)
                throw new Error(\`Coze error \${JSON.stringify(data)}\`);
              if (event !== ChatEventType.CONVERSATION_MESSAGE_DELTA && event !== ChatEventType.DONE) continue;
              if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(data.content);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('no branch behind an `if` that ends another', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA)
        if (part.data.type === 'answer') process.stdout.write(part.data.content);
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

test.invalid('no branch where only some errors arrive', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const isVerbose = process.argv.includes('--verbose');
    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (isVerbose) {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(5, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

test.invalid('no branch whose error a `try` in the loop would catch', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      try {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) console.log(JSON.parse(part.data.content));
      } catch {
        console.log('no JSON');
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

test.invalid('no branch in a callback', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      queueMicrotask(() => {
        if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
      });
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

// What else looks at raw answers.

test.valid(
  'lines that a function of the file reads, which throws on errors',
  `
    function parse(line: string) {
      const data = JSON.parse(line.slice('data:'.length));
      if (data.code || data.last_error?.code) throw new Error(line);
      return data;
    }

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        for (const line of step.value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
          if (!line.startsWith('data:')) continue;
          const data = parse(line);
          if (event === 'conversation.message.delta') write(data.content);
        }
      }
    }
  `,
);

test.valid(
  'events that a function of another module makes of an answer',
  `
    import { eventsIn } from '@acme/coze-lines';

    export async function ask(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      let answer = '';
      for (const { event, data } of eventsIn(await response.text())) {
        if (event === 'conversation.message.delta') answer += JSON.parse(data).content;
      }
      return answer;
    }
  `,
);

test.valid(
  'events that a function of another module makes of a block',
  `
    import { parse } from '@acme/coze-lines';

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      for (const block of (await response.text()).split('\\n\\n')) {
        const part = parse(block);
        if (part.event === 'conversation.message.delta') write(JSON.parse(part.data).content);
      }
    }
  `,
);

test.valid(
  'events that a generator of the file looks at',
  `
    async function* checked(body: AsyncIterable<{ event: string; data: string }>) {
      for await (const part of body) {
        if (part.event.endsWith('failed') || part.event === 'error') throw new Error(part.data);
        yield part;
      }
    }

    export async function ask(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      let answer = '';
      for await (const part of checked(response.body as never)) {
        if (part.event === 'conversation.message.delta') answer += JSON.parse(part.data).content;
      }
      return answer;
    }
  `,
);

test.valid(
  'events as objects, each of which goes on',
  `
    export async function* ask(init: RequestInit, count: () => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      for (const block of (await response.text()).split('\\n\\n')) {
        const [event = '', data = ''] = block.split('\\n');
        const part = { event: event.slice(7), data: data.slice(6) };
        if (part.event === 'conversation.message.delta') count();
        yield part;
      }
    }
  `,
);

test.valid(
  'events as objects, with a table for the others',
  `
    export async function ask(init: RequestInit, listeners: Record<string, (data: string) => void>) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      for (const block of (await response.text()).split('\\n\\n')) {
        const part = { event: block.split('\\n')[0]!.slice(7), data: block.split('\\n')[1]!.slice(6) };
        if (part.event === 'conversation.message.delta') console.log(JSON.parse(part.data).content);
        else listeners[part.event]?.(part.data);
      }
    }
  `,
);

test.valid(
  'events as objects, with a branch for errors',
  `
    export async function ask(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      for (const block of (await response.text()).split('\\n\\n')) {
        const part = { event: block.split('\\n')[0]!.slice(7), data: block.split('\\n')[1]!.slice(6) };
        if (part.event === 'conversation.message.delta') console.log(JSON.parse(part.data).content);
        if (['error', 'conversation.chat.failed'].includes(part.event)) throw new Error(part.data);
      }
    }
  `,
);

test.valid(
  'lines of which each goes on, with its end',
  `
    import { linesOf } from './no-such-module';

    export async function relay(init: RequestInit, write: (text: string) => void): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      let event = '';
      let answer = '';
      for await (const line of linesOf(response.body!)) {
        write(\`\${line}\\n\`);
        if (line.startsWith('event:')) event = line.slice(6).trim();
        else if (line.startsWith('data:') && event === 'conversation.message.delta') answer += JSON.parse(line.slice(5)).content;
      }
      return answer;
    }
  `,
);

test.valid(
  'lines that a function of another module reads',
  `
    import { decode } from '@acme/coze-lines';

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        for (const line of step.value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
          if (!line.startsWith('data:')) continue;
          const { content } = decode(line);
          if (event === 'conversation.message.delta') write(content);
        }
      }
    }
  `,
);

test.valid(
  'lines that are logged',
  `
    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        for (const line of step.value.split('\\n')) {
          console.debug(line);
          if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
          else if (event === 'conversation.message.delta') write(JSON.parse(line.slice('data:'.length)).content);
        }
      }
    }
  `,
);

test.valid(
  'lines without what a success has',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch(url, init);
      if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        for (const line of step.value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
          if (!line.startsWith('data:')) continue;
          const { output } = JSON.parse(line.slice('data:'.length));
          if (!output) throw new Error(line);
          if (event === 'result') write(output.text);
        }
      }
    }
  `,
);

test.valid(
  'an answer that is no stream, and a loop over what it says',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function results(init: RequestInit) {
      const response = await fetch(url, init);
      if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);
      const { output } = await response.json();
      const found: string[] = [];
      for (const line of output.text.split('\\n')) {
        const [kind, text] = line.split(': ');
        if (kind === 'result') found.push(text);
      }
      return found;
    }
  `,
);

test.valid(
  'a loop over something else behind a stream that goes on',
  `
    export async function relay(init: RequestInit, file: WritableStream<Uint8Array>, jobs: readonly string[]) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      await response.body!.pipeTo(file);
      for (const job of jobs) {
        const [state, name] = job.split(' ');
        if (state === 'done') console.log(name);
      }
    }
  `,
);

test.invalid('lines that a function of the file only takes apart', {
  code: `
    function fieldOf(line: string) {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
    }

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      while (true) {
        const { done, value: lines } = await reader.read();
        if (done) break;
        for (const line of lines.split('\\n')) {
          const { name, value } = fieldOf(line);
          if (name === 'event') event = value;
          else if (event === 'conversation.message.delta') write(JSON.parse(value).content);
        }
      }
    }
  `,
  errors: [{ ...unhandled(...ofChat), ...at(10, 3, 'while (true)') }],
});

test.invalid('the message of a choice is not that of an error', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function ask(init: RequestInit, write: (text: string) => void) {
      const response = await fetch(url, init);
      if (!response.ok) throw new Error(\`HTTP \${response.status}: \${await response.text()}\`);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let event = '';
      while (true) {
        const { done, value } = await reader.read();
        if (done) return;
        for (const line of value.split('\\n')) {
          if (line.startsWith('event:')) event = line.slice(6).trim();
          if (event === 'result' && line.startsWith('data:')) {
            write(JSON.parse(line.slice(5)).output.choices[0].message.content);
          }
        }
      }
    }
  `,
  errors: [
    { ...unhandled('error'), data: { api: 'DashScope', events: "'error'" }, ...at(8, 3, 'while (true)') },
  ],
});

// What else tells of a chat that failed.

test.valid(
  'the time at which a chat failed',
  `
    import { coze } from './coze.js';

    const { chat, messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
    if (chat.failed_at) throw new Error(\`The chat \${chat.id} failed.\`);
    console.log(messages?.at(-1)?.content);
  `,
);

test.valid(
  'messages that may be missing',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const { messages } = await coze.chat.createAndPoll({ bot_id });
      const answer = messages?.find(({ type }) => type === 'answer');
      if (!answer) throw new Error('The bot gave no answer.');
      return answer.content;
    }
  `,
);

test.valid(
  'ids by which the chat is asked for its error',
  `
    import { coze } from './coze.js';

    const { chat, messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
    const { last_error } = await coze.chat.retrieve(chat.conversation_id, chat.id);
    console.log(last_error ?? messages?.at(-1)?.content);
  `,
);

test.valid(
  'a poll that ends in an error',
  `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { coze } from './coze.js';

    export async function tokens(conversation: string, id: string) {
      for (let attempt = 0; attempt < 30; attempt++) {
        const { usage } = await coze.chat.retrieve(conversation, id);
        if (usage) return usage.token_count;
        await sleep(1_000);
      }
      throw new Error('The chat did not complete in time.');
    }
  `,
);

test.invalid('messages that are sorted, whatever became of the chat', {
  code: `
    import { coze } from './coze.js';

    const { messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
    for (const { type, content } of messages ?? []) {
      if (type === 'answer') console.log(content);
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(3, 28, 'coze.chat.createAndPoll') }],
});

test.invalid('a chat that is asked for behind its stream, whose answer nobody reads', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: process.env.COZE_TOKEN! });

    export async function ask(bot_id: string, conversation: string, chat: string) {
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event === 'conversation.message.delta') process.stdout.write(part.data.content);
      }
      await coze.chat.retrieve(conversation, chat);
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 3, 'for await (const part of coze.chat.stream({ bot_id }))'),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { CozeAPI } from '@coze/api';

            const coze = new CozeAPI({ token: process.env.COZE_TOKEN! });

            export async function ask(bot_id: string, conversation: string, chat: string) {
              for await (const part of coze.chat.stream({ bot_id })) {
                if (part.event === 'conversation.message.delta') process.stdout.write(part.data.content);
                else if (part.event === 'error' || part.event === 'conversation.chat.failed')
                  throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
              await coze.chat.retrieve(conversation, chat);
            }
          `,
        },
      ],
    },
  ],
});

// Loops that ask for a chat: only those that wait for its end poll.

test.invalid('a chat that is asked for until it has its usage, and again where it has none', {
  code: `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { coze } from './coze.js';

    export async function tokens(bot_id: string) {
      const { id, conversation_id } = await coze.chat.create({ bot_id });
      for (;;) {
        const chat = await coze.chat.retrieve(conversation_id, id);
        if (!chat.usage) {
          await sleep(1_000);
          continue;
        }
        return chat.usage.token_count;
      }
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(7, 24, 'coze.chat.retrieve') }],
});

test.invalid('a chat whose ids an object keeps as they are', {
  code: `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { coze } from './coze.js';

    export class Waiter {
      constructor(private readonly conversation: string, private readonly id: string) {}

      async wait() {
        while (true) {
          const { completed_at } = await coze.chat.retrieve(this.conversation, this.id);
          if (completed_at) return completed_at;
          await sleep(1_000);
        }
      }
    }
  `,
  errors: [{ messageId: 'unreadFailure', data: { api: 'Coze' }, ...at(9, 38, 'coze.chat.retrieve') }],
});

test.valid(
  'another chat of a queue in each round',
  `
    import { coze } from './coze.js';

    export async function tokens(conversation: string, queue: string[]) {
      let sum = 0;
      while (queue.length > 0) {
        const { usage } = await coze.chat.retrieve(conversation, queue.shift()!);
        if (!usage) break;
        sum += usage.token_count;
      }
      return sum;
    }
  `,
);

test.valid(
  'a chat whose id something else may set between the rounds',
  `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { coze } from './coze.js';

    let shown = '';
    export const show = (id: string) => {
      shown = id;
    };

    export async function follow(conversation: string) {
      while (shown) {
        const chat = await coze.chat.retrieve(conversation, shown);
        if (chat.completed_at) break;
        await sleep(1_000);
      }
    }
  `,
);

test.valid(
  'a chat whose id a counter of the object finds',
  `
    import { coze } from './coze.js';

    export class Walker {
      index = 0;
      constructor(private readonly ids: readonly string[]) {}

      async run(conversation: string) {
        while (this.index < this.ids.length) {
          const { usage } = await coze.chat.retrieve(conversation, this.ids[this.index]!);
          if (!usage) return;
          this.index++;
        }
      }
    }
  `,
);

test.valid(
  'a request that is tried again until there is an answer, whatever that is',
  `
    import { coze } from './coze.js';

    export async function tokens(conversation: string, id: string) {
      while (true) {
        try {
          const { usage } = await coze.chat.retrieve(conversation, id);
          if (!usage) return 0;
          return usage.token_count;
        } catch (error) {
          if (error.status !== 429) throw error;
          continue;
        }
      }
    }
  `,
);

test.valid(
  'a loop that no answer ends',
  `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { coze } from './coze.js';

    export async function watch(conversation: string, id: string, report: (time: number) => void) {
      for (;;) {
        const start = Date.now();
        const { created_at } = await coze.chat.retrieve(conversation, id);
        console.debug(created_at);
        report(Date.now() - start);
        await sleep(60_000);
      }
    }
  `,
);

// Tests.

test.valid(
  'a stream that a test makes up',
  `
    import { expect, test, vi } from 'vitest';
    import { coze } from './coze.js';

    declare const parts: AsyncGenerator<never>;
    declare function show(text: string): void;

    test('texts are shown', async () => {
      vi.spyOn(coze.chat, 'stream').mockReturnValue(parts);
      for await (const part of coze.chat.stream({ bot_id: '7381' })) {
        if (part.event === 'conversation.message.delta') show(part.data.content);
      }
    });
  `,
);

test.valid(
  'a poll of an SDK that a test has replaced',
  `
    import { coze } from './coze.js';

    declare const it: (name: string, run: () => unknown) => void;
    declare const jest: { mock(module: string): void };
    declare function show(text: string | undefined): void;

    jest.mock('@coze/api');

    it('shows the answer', async () => {
      const { messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
      show(messages?.at(-1)?.content);
    });
  `,
);

test.valid(
  'a text that a test expects',
  `
    import { expect, test } from 'vitest';
    import { coze } from './coze.js';

    test('the bot can count', async () => {
      let text = '';
      for await (const part of coze.chat.stream({ bot_id: '7381' })) {
        if (part.event === 'conversation.message.delta') text += part.data.content;
      }
      expect(text).toContain('2');
    });
  `,
);

test.invalid('a test that expects nothing of what a stream gave', {
  code: `
    import { expect, test } from 'vitest';
    import { CozeAPI } from '@coze/api';

    test('the bot can count', async () => {
      const coze = new CozeAPI({ token: process.env.COZE_TOKEN! });
      for await (const part of coze.chat.stream({ bot_id: '7381' })) {
        if (['conversation.message.delta'].includes(part.event)) console.log(part.data.content);
      }
      expect(process.exitCode).toBeUndefined();
    });
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 3, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

// Streams that are left with what they were read for.

test.valid(
  'an id with which a stream is left, and without which the program fails',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function begin(bot_id: string) {
      let id: string | undefined;
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event === ChatEventType.CONVERSATION_CHAT_CREATED) {
          id = part.data.id;
          break;
        }
      }
      if (!id) throw new Error('The chat did not begin.');
      return id;
    }
  `,
);

test.valid(
  'a flag with which a stream is left through a switch',
  `
    import { coze } from './coze.js';

    export async function isAlive(bot_id: string) {
      let answers = false;
      read: for await (const { event } of coze.chat.stream({ bot_id })) {
        switch (event) {
          case 'conversation.chat.in_progress': {
            answers = true;
            break read;
          }
        }
      }
      return answers;
    }
  `,
);

test.invalid('an id with which a stream is left, and which nobody tests', {
  code: `
    import { coze } from './coze.js';

    export async function begin(bot_id: string) {
      let id = '';
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event.startsWith('conversation.chat.created')) {
          id = part.data.id;
          break;
        }
      }
      return id;
    }
  `,
  errors: [
    { ...unhandled(...ofChat), ...at(5, 3, 'for await (const part of coze.chat.stream({ bot_id }))') },
  ],
});

// Names in lists, and parts of names.

test.invalid('texts whose events stand in a set', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    const texts = new Set<string>([ChatEventType.CONVERSATION_MESSAGE_DELTA]);

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (!texts.has(part.event)) continue;
      process.stdout.write(part.data.content);
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(6, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

test.invalid('a list of errors that lacks one', {
  code: `
    import { coze } from './coze.js';

    const failures = ['error'];

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (failures.includes(part.event)) throw new Error(JSON.stringify(part.data));
      if (part.event.startsWith('conversation.message.')) console.log(part.data.content);
    }
  `,
  errors: [
    {
      ...unhandled('conversation.chat.failed'),
      ...at(5, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

test.valid(
  'a list with all errors',
  `
    import { coze } from './coze.js';

    const failures = ['error', 'conversation.chat.failed'];

    for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
      const isFailure = failures.includes(event);
      if (isFailure) break;
      if (event === 'conversation.message.delta') console.log(data.content);
    }
  `,
);

test.valid(
  'a list that the program adds to',
  `
    import { coze } from './coze.js';

    const shown = ['conversation.message.delta'];
    export const show = (event: string) => shown.push(event);

    for await (const { event, data } of coze.chat.stream({ bot_id: '7381' })) {
      if (shown.includes(event)) console.log(data.content);
    }
  `,
);

test.valid(
  'what a list says of an event goes on beside its text',
  `
    import { coze } from './coze.js';

    const failures = ['error', 'conversation.chat.failed'];

    export async function* answer(bot_id: string) {
      for await (const { event, data } of coze.chat.stream({ bot_id })) {
        yield { failed: failures.includes(event), text: data.content };
      }
    }
  `,
);

test.valid(
  'names that are told by how they begin and end',
  `
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === 'error' || part.event.endsWith('.failed')) throw new Error(JSON.stringify(part.data));
      if (part.event.startsWith('conversation.message.')) console.log(part.data.content);
    }
  `,
);

test.valid(
  'events that are told apart for somebody else',
  `
    import { coze } from './coze.js';

    export async function* answer(bot_id: string) {
      for await (const { event, data } of coze.chat.stream({ bot_id })) {
        const isBroken = event === 'error';
        yield { isBroken, failed: event === 'conversation.chat.failed', text: data.content };
      }
    }
  `,
);

test.valid(
  'what the beginning of a name says of an event goes on beside its text',
  `
    import { coze } from './coze.js';

    export async function* answer(bot_id: string) {
      for await (const { event, data } of coze.chat.stream({ bot_id })) {
        yield { isText: event.startsWith('conversation.message.'), text: data.content };
      }
    }
  `,
);

// What is suggested compiles, and is written as the rest.

test.invalid('an event that the types of the SDK lack, where others are compared as texts', {
  code: `
    import { coze } from './coze.js';

    for await (const part of coze.workflows.runs.stream({ workflow_id: '7382' })) {
      if (part.event === 'Message') {
        console.log(part.data);
      }
    }
  `,
  errors: [
    {
      ...unhandled('Error', 'error'),
      ...at(3, 1, "for await (const part of coze.workflows.runs.stream({ workflow_id: '7382' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { coze } from './coze.js';

            for await (const part of coze.workflows.runs.stream({ workflow_id: '7382' })) {
              if (part.event === 'Message') {
                console.log(part.data);
              } else if (part.event === 'Error' || part.event === ('error' as string)) {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an event that the types of the SDK lack, in a switch over texts', {
  code: `
    import { coze } from './coze.js';

    for await (const { event, data } of coze.workflows.runs.stream({ workflow_id: '7382' })) {
      switch (event) {
        case 'Message':
          console.log(data);
          break;
      }
    }
  `,
  errors: [
    {
      ...unhandled('Error', 'error'),
      ...at(3, 1, "for await (const { event, data } of coze.workflows.runs.stream({ workflow_id: '7382' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { coze } from './coze.js';

            for await (const { event, data } of coze.workflows.runs.stream({ workflow_id: '7382' })) {
              switch (event) {
                case 'Message':
                  console.log(data);
                  break;
                case 'Error':
                case 'error' as string:
                  throw new Error(\`Coze error \${JSON.stringify(data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a loop on one line, which no branch fits into', {
  code: `
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) if (part.event === 'done') console.log(part.data);
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(3, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
    },
  ],
});

test.invalid('braces on lines of their own', {
  code: `
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' }))
    {
      if (part.event === 'conversation.message.delta')
      {
        console.log(part.data.content);
      }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(3, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' }))
            {
              if (part.event === 'conversation.message.delta')
              {
                console.log(part.data.content);
              }
              else if (part.event === 'error' || part.event === 'conversation.chat.failed')
              {
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a block on one line', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    for await (const part of coze.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) { console.log(part.data.content); }
    }
  `,
  errors: [
    {
      ...unhandled(...ofChat),
      ...at(4, 1, "for await (const part of coze.chat.stream({ bot_id: '7381' }))"),
      suggestions: [
        {
          messageId: 'insertBranch',
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            for await (const part of coze.chat.stream({ bot_id: '7381' })) {
              if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) { console.log(part.data.content); }
              else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED)
                throw new Error(\`Coze error \${JSON.stringify(part.data)}\`);
            }
          `,
        },
      ],
    },
  ],
});

// Raw streams with a branch for one of two errors.

test.invalid('a raw stream with a branch for the error at the beginning alone', {
  code: `
    import { linesOf } from './lines.js';

    export async function* answer(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      let event = '';
      for await (const line of linesOf(response.body)) {
        if (line.startsWith('event:')) event = line.slice(6).trim();
        if (!line.startsWith('data:')) continue;
        const data = JSON.parse(line.slice(5));
        if (event === 'conversation.message.delta') yield data.content;
        if (event === 'error') throw new Error(\`\${data.code}: \${data.msg}\`);
      }
    }
  `,
  errors: [
    {
      ...unhandled('conversation.chat.failed'),
      ...at(6, 3, 'for await (const line of linesOf(response.body))'),
    },
  ],
});

test.invalid('a raw stream with a branch for a chat that failed alone', {
  code: `
    import { linesOf } from './lines.js';

    export async function* answer(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      let event = '';
      for await (const line of linesOf(response.body)) {
        if (line.startsWith('event:')) event = line.slice(6).trim();
        if (!line.startsWith('data:')) continue;
        const data = JSON.parse(line.slice(5));
        switch (event) {
          case 'conversation.message.delta':
            yield data.content;
            break;
          case 'conversation.chat.failed':
            throw new Error(data.last_error.msg);
        }
      }
    }
  `,
  errors: [{ ...unhandled('error'), ...at(6, 3, 'for await (const line of linesOf(response.body))') }],
});

test.valid(
  'a raw stream with a branch for one error by its name, and a test for all by their code',
  `
    import { linesOf } from './lines.js';

    export async function* answer(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      let event = '';
      for await (const line of linesOf(response.body)) {
        if (line.startsWith('event:')) event = line.slice(6).trim();
        if (!line.startsWith('data:')) continue;
        const data = JSON.parse(line.slice(5));
        if (event === 'conversation.message.delta') yield data.content;
        else if (event === 'error') throw new Error(\`\${data.code}: \${data.msg}\`);
        else if (data.last_error?.code) throw new Error(data.last_error.msg);
      }
    }
  `,
);

test.valid(
  'a raw stream with a branch for one error by its name, which must come to its end',
  `
    import { linesOf } from './lines.js';

    export async function* answer(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      let event = '';
      for await (const line of linesOf(response.body)) {
        if (line.startsWith('event:')) event = line.slice(6).trim();
        if (!line.startsWith('data:')) continue;
        if (event === 'done') return;
        if (event === 'error') throw new Error(line);
        if (event === 'conversation.message.delta') yield JSON.parse(line.slice(5)).content;
      }
      throw new Error('The stream broke off.');
    }
  `,
);

export default test.cases;

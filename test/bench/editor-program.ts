// A file of about so many lines that asks Coze and looks at its errors, and the places where an editor is asked.

/** A line that is added, and where in it the cursor then stands. */
export interface Place {
  /** Counts from 1, as tsserver does. */
  readonly line: number;
  readonly text: string;
}

export interface EditorProgram {
  readonly text: string;
  readonly code: Place;
  readonly elsewhere: Place;
  readonly end: Place;
}

const head = `import { APIError, CozeAPI, RoleType } from '@coze/api';

const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });
`;

const ask = (index: number): string => `
export async function ask${index}(bot_id: string, question: string): Promise<string> {
  const content = question.trim();
  try {
    const reply = await client.chat.create({
      bot_id,
      additional_messages: [{ role: RoleType.User, content, content_type: 'text' }],
    });
    return reply.id;
  } catch (err) {
    if (!(err instanceof APIError)) throw err;
    switch (err.code) {
      case 4100:
        return 'Sign in, please';
      case 4101:
        return 'This bot is not yours';
      default:
        throw err;
    }
  }
}
`;

const shape = (index: number): string => `
export interface Order${index} {
  readonly id: number;
  readonly items: readonly { readonly name: string; readonly count: number }[];
}

export function total${index}(orders: readonly Order${index}[]): number {
  let sum = 0;
  for (const order of orders) {
    for (const { count } of order.items) sum += count;
  }
  return sum;
}
`;

/** Half of its functions ask Coze, as in a file that is about little else. */
export function programOf(lines: number): EditorProgram {
  let text = head;
  for (let index = 0; text.split('\n').length < lines - 21; index++) {
    text += index % 2 === 0 ? shape(index) : ask(index);
  }
  text += ask(0);
  const all = text.split('\n');
  const last = (line: string): number => all.lastIndexOf(line) + 1;
  return {
    text,
    code: { line: last('      default:'), text: '      case ' },
    elsewhere: { line: last('    return reply.id;'), text: '    reply.' },
    end: { line: all.length, text: '// ' },
  };
}

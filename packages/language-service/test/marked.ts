import type { CompletionItem, Document, Hover } from '../src/answers.js';
import { createLanguageService } from '../src/create-language-service.js';

/** A text without its mark `¦`, and where that stood. */
function marked(text: string): { text: string; offset: number } {
  const offset = text.indexOf('¦');
  if (offset < 0) throw new Error('The text has no mark.');
  return { text: text.replace('¦', ''), offset };
}

type Options = Partial<Omit<Document, 'text'>>;

export function complete(code: string, options: Options = {}): readonly CompletionItem[] | undefined {
  const { text, offset } = marked(code);
  return createLanguageService().completionsAt({ fileName: '/app/src/chat.ts', text, ...options }, offset);
}

export function labels(code: string, options: Options = {}): readonly string[] {
  return (complete(code, options) ?? []).map(({ label }) => label);
}

export function hover(code: string, options: Options = {}): Hover | undefined {
  const { text, offset } = marked(code);
  return createLanguageService().hoverAt({ fileName: '/app/src/chat.ts', text, ...options }, offset);
}

/** The body of a `catch` around a chat of Coze. */
export const inCatch = (body: string): string => `import { APIError, CozeAPI } from '@coze/api';

const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

export async function ask(bot_id: string) {
  try {
    return await client.chat.create({ bot_id });
  } catch (err) {
    if (!(err instanceof APIError)) throw err;
    ${body}
  }
}
`;

/** The same for DashScope in its compatible mode. */
export const inCompatibleMode = (body: string): string => `import OpenAI from 'openai';

const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

export async function models() {
  try {
    return await qwen.models.list();
  } catch (err) {
    if (!(err instanceof OpenAI.APIError)) throw err;
    ${body}
  }
}
`;

/** The same for a raw request to DashScope's own protocol. */
export const inNativeMode = (body: string): string => `
export async function ask(init: RequestInit) {
  const response = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', init);
  const reply = await response.json();
  ${body}
}
`;

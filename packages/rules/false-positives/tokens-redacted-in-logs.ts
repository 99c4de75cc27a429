// What looks like tokens here are patterns, masks and prefixes by which tokens are kept out of the log.
import { APIError } from '@coze/api';
import OpenAI from 'openai';
import { coze } from './coze.js';
import { qwen } from './llm.js';

const patterns: readonly [RegExp, string][] = [
  [/\b(pat|sat|czu|cztei)_[A-Za-z0-9]{20,}\b/g, '$1_****************************'],
  [/\bsk-sp-[A-Za-z0-9.-]{20,}/g, 'sk-sp-****************************'],
  [/\bsk-[A-Za-z0-9]{20,}\b/g, 'sk-****************************'],
  [/(authorization["']?\s*[:=]\s*["']?)(bearer\s+)?[^\s"',}]+/gi, '$1$2[redacted]'],
];

export const redact = (text: string): string =>
  patterns.reduce((result, [pattern, mask]) => result.replace(pattern, mask), text);

export const shown = (secret: string): string => {
  const prefix = /^(?:pat_|sat_|czu_|cztei_|sk-sp-|sk-)/.exec(secret)?.[0] ?? '';
  return `${prefix}${'*'.repeat(24)}${secret.slice(-4)}`;
};

function kindOf(secret: string): string {
  if (secret.startsWith('pat_')) return 'personal access token';
  if (secret.startsWith('sat_')) return 'service token';
  if (secret.startsWith('sk-sp-')) return 'key of a Coding Plan';
  return secret.startsWith('sk-') ? 'API key' : 'OAuth token';
}

export async function check(secret: string, write: (line: string) => void): Promise<void> {
  write(`${kindOf(secret)} ${shown(secret)}`);
  try {
    await coze.users.me();
    await qwen.models.list();
  } catch (err) {
    if (err instanceof APIError) write(redact(`${err.code} ${err.msg} ${err.logid}`));
    else if (err instanceof OpenAI.APIError) write(redact(`${err.code} ${err.message} ${err.requestID}`));
    throw err;
  }
}

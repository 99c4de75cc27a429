import { defineRule } from '../src/index.js';

/**
 * A rule for tests of hosts: it knows no API, reports the word `badCode`, and words, fixes and suggests as real rules do.
 * Texts have to import `@coze/api`, or the cheap exit leaves them at once.
 */
export const toyRule = defineRule({
  name: 'no-bad-code',
  description: 'Disallow `badCode`',
  preset: 'recommended',
  strict: { numbers: 'report' },
  messages: {
    bad: {
      en: 'Write {{ better }} instead of {{ worse }}.',
      'zh-CN': '请用 {{ better }} 代替 {{ worse }}。',
    },
    numbered: { en: '{{ worse }} has a number.', 'zh-CN': '{{ worse }} 带有数字。' },
    rename: { en: 'Rename it to {{ better }}.', 'zh-CN': '改名为 {{ better }}。' },
  },
  options: {
    numbers: { enum: ['report', 'allow'], default: 'allow', description: 'Whether `badCode1` is reported' },
  },
  hasFix: true,
  hasSuggestions: true,

  *check({ facts, options }) {
    for (const { 0: worse, index } of facts.source.text.matchAll(/\bbadCode(\d*)\b/g)) {
      const range = [index, index + worse.length] as const;
      if (worse === 'badCode') {
        const data = { better: 'goodCode', worse };
        yield { message: 'bad', data, at: { range }, fix: [{ range: [index, index + 3], text: 'good' }] };
      } else if (options.numbers === 'report') {
        const better = worse.replace('bad', 'good');
        yield {
          message: 'numbered',
          data: { worse },
          at: { range },
          suggestions: [{ message: 'rename', data: { better }, edits: [{ range, text: better }] }],
        };
      }
    }
  },
});

import { defineRule } from '../src/index.js';

/** A rule for tests of hosts, whose option is a list: it reports the words in it. */
export const toyListRule = defineRule({
  name: 'no-listed-word',
  description: 'Disallow words',
  preset: 'recommended',
  messages: { listed: { en: '{{ word }} is listed.', 'zh-CN': '{{ word }} 在列表中。' } },
  options: { words: { items: 'string', default: ['badWord'], description: 'Words that are reported' } },

  *check({ facts, options }) {
    for (const { 0: word, index } of facts.source.text.matchAll(/\w+/g)) {
      if (!options.words.includes(word)) continue;
      yield { message: 'listed', data: { word }, at: { range: [index, index + word.length] } };
    }
  },
});

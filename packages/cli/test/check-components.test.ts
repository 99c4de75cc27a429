import { expect, test } from 'vitest';
import { fixable, unknownCode, workspace } from './workspace.js';

test('the script of a .vue file is checked, with the places of the whole file', () => {
  const { check } = workspace({
    'a.vue': `<template>\n  <p :title="a > b">{{ a < b ? '<' : '"' }}</p>\n</template>\n\n<script setup lang="ts">\n${unknownCode}</script>\n`,
  });
  expect(check()).toEqual(['a.vue 8:71 error-codes/no-unknown-code']);
});

test('both scripts of a component share their names', () => {
  const [imported = '', ...rest] = unknownCode.split('\n');
  const { check } = workspace({
    'a.vue': `<script lang="ts">\n${imported}\n</script>\n<script setup lang="ts">\n${rest.join('\n')}</script>\n`,
    'b.svelte': `<script module lang="ts">\n${imported}\n</script>\n<script lang="ts">\n${rest.join('\n')}</script>\n`,
  });
  expect(check()).toEqual([
    'a.vue 6:71 error-codes/no-unknown-code',
    'b.svelte 6:71 error-codes/no-unknown-code',
  ]);
});

test('a .svelte file is checked, whatever its markup has in braces', () => {
  const { check } = workspace({
    'a.svelte': `<script lang="ts">\n${unknownCode}</script>\n\n{#if a < b && c > d}\n  <button on:click={() => (x = 'a')}>{"</p>"}</button>\n{/if}\n<style>p > a { color: red }</style>\n`,
  });
  expect(check()).toEqual(['a.svelte 4:71 error-codes/no-unknown-code']);
});

test('JSX in a component is read where its language says so', () => {
  const { check } = workspace({
    'a.vue': `<script lang="tsx">\n${unknownCode}export const view = () => <p>{'a'}</p>;\n</script>\n`,
  });
  expect(check()).toEqual(['a.vue 4:71 error-codes/no-unknown-code']);
});

test('data in a script is no program, and neither is a component without one', () => {
  const { run } = workspace({
    'a.vue': `<script type="application/json">{ "host": "api.coze.cn", }</script>\n`,
    'b.vue': `<template><p>api.coze.cn</p></template>\n`,
  });
  expect(run(['check'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a syntax error in a component has its place in the file', () => {
  const { check } = workspace({
    'a.vue': `<template />\n<script>\nimport { CozeAPI } from '@coze/api';\nconst = 1;\n</script>\n`,
  });
  expect(check()).toEqual([expect.stringMatching(/^a\.vue 4:7 Parsing error: /)]);
});

test('a fix changes the script and nothing else', () => {
  const before = `<template>\r\n  <p>{{ a }}</p>\r\n</template>\r\n<script setup>\r\n${fixable.replaceAll('\n', '\r\n')}</script>\r\n`;
  const { run, read } = workspace({ 'a.vue': `\uFEFF${before}` });
  expect(run(['check', '--fix'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read('a.vue')).toBe(
    `\uFEFF${before.replace('stream: false', 'stream: false, auto_save_history: true')}`,
  );
});

test('a comment in the script turns a report off', () => {
  const { check } = workspace({
    'a.vue': `<script setup lang="ts">\n/* eslint-disable error-codes/no-unknown-code */\n${unknownCode}</script>\n`,
  });
  expect(check()).toEqual([]);
});

const script = `<script lang="ts">\n${unknownCode}</script>\n`;

test.each([
  '<p>{a<b ? 1 : 2}</p>',
  '{#if a<b}x{/if}',
  '{x.map(a => a<b)}',
  '<Foo on:x={() => a<b} />',
  '{"<a"}',
  `<p title={cond ? 'a>b' : "c"}>x</p>`,
  '{#each l as a}<li>{a}{/each}',
  '<!-- <script> -->',
  `{'<script>'}`,
  '<svelte:head><script>const = 1;</script></svelte:head>',
  '<script src="a.js" />',
])('a script of Svelte is found behind %s', (markup) => {
  const { check } = workspace({ 'a.svelte': `${markup}\n${script}` });
  expect(check()).toEqual(['a.svelte 5:71 error-codes/no-unknown-code']);
});

test.each([
  `<template><div>{{ '<script>' }}</div></template>`,
  '<template><p>{{ `<textarea>` }}</p></template>',
  `<template><p>{{ '</template>' }}</p></template>`,
  `<template><p :title="'</template>'" v-if="a<b">a < b</p></template>`,
  '<template><template #a><p/></template><template #b /><script>const = 1;</script></template>',
  '<template><!-- <template> --></template>',
  '<template><div v-pre>{{ <template></div></template>',
  '<template lang="pug">p: a(title="<template>")</template>',
  '<docs><script>const = 1;</script></docs>',
  '<!-- <script>const = 1;</script> -->',
  '<script src="./a.ts" lang="ts" />',
])('a script of Vue is found behind %s, and none in it', (markup) => {
  const { check } = workspace({ 'a.vue': `${markup}\n${script}` });
  expect(check()).toEqual(['a.vue 5:71 error-codes/no-unknown-code']);
});

test('a template in the text of a script is none', () => {
  const { check } = workspace({
    'a.vue': `<template><p /></template>\n<script>const a = '</template><template>';</script>\n${script}`,
  });
  expect(check()).toEqual(['a.vue 6:71 error-codes/no-unknown-code']);
});

test.each(['a.vue', 'a.svelte'])('a script of %s begins and ends where HTML has it', (name) => {
  const generic = `<script lang='ts' generics="T extends Record<string, string[]>" setup>`;
  const { check } = workspace({
    [name]: `${generic}\n${unknownCode}const end = '</script>';\n</script>\n`,
  });
  expect(check()).toEqual([expect.stringMatching(/^a\.\w+ 5:\d+ Parsing error: /)]);
});

test('the attributes of a script are read whole', () => {
  const { check } = workspace({
    'a.vue': `<script setup lang="ts" generic="T extends Record<string, string[]>">\n${unknownCode}</script>\n`,
    'b.vue': `<script type='application/json' data-a=">">{ "host": "api.coze.cn", }</script>\n`,
  });
  expect(check()).toEqual(['a.vue 4:71 error-codes/no-unknown-code']);
});

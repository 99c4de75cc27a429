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

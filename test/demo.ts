// `npm run demo`: what the recommended rules find in test/demo-app. Finding mistakes is success.
import { lintDemoApp } from './lint-demo-app.js';

const { results, stylish } = await lintDemoApp();
const findings = results.flatMap(({ messages }) => messages);

console.log('Linting test/demo-app with `extends: [errorCodes.configs.recommended]`');
console.log(stylish);
console.log('Each finding is explained by the comment above its line, and in docs/rules.');

if (findings.length === 0 || findings.some(({ fatal }) => fatal)) process.exitCode = 1;

import { defineCases } from './define-cases.js';

const test = defineCases('no-bad-code');

test.valid(
  'a name that only begins alike',
  `
    import { CozeAPI } from '@coze/api';
    const badCoder = 1;
  `,
);

test.valid('a number by default', {
  code: `
    import { CozeAPI } from '@coze/api';
    const badCode2 = 1;
  `,
});

test.valid('a component', {
  code: `
    import { CozeAPI } from '@coze/api';
    const view = <p>code</p>;
  `,
  filename: 'react.tsx',
});

test.invalid('one name', {
  code: `
    import { CozeAPI } from '@coze/api';
    export const badCode = 1;
  `,
  errors: [
    {
      messageId: 'bad',
      data: { better: 'goodCode', worse: 'badCode' },
      line: 2,
      column: 14,
      endLine: 2,
      endColumn: 21,
    },
  ],
  output: `
    import { CozeAPI } from '@coze/api';
    export const goodCode = 1;
  `,
});

test.invalid('behind characters of several bytes and units, in Chinese', {
  code: `
    import { CozeAPI } from '@coze/api';
    '扣子😀'; badCode3;
  `,
  options: { numbers: 'report' },
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'numbered',
      data: { worse: 'badCode3' },
      line: 2,
      column: 9,
      endLine: 2,
      endColumn: 17,
      suggestions: [
        {
          messageId: 'rename',
          data: { better: 'goodCode3' },
          output: `
            import { CozeAPI } from '@coze/api';
            '扣子😀'; goodCode3;
          `,
        },
      ],
    },
  ],
});

export default test.cases;

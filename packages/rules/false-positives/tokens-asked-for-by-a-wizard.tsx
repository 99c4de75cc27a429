// A form for both keys shows what they look like: `pat_xxxxxxxx…` in a field is an example, not a secret.
import { CozeAPI } from '@coze/api';
import OpenAI from 'openai';
import { useState } from 'react';

interface Field {
  readonly name: 'coze' | 'dashscope';
  readonly label: string;
  readonly placeholder: string;
  readonly example: string;
}

const fields: readonly Field[] = [
  {
    name: 'coze',
    label: '扣子个人访问令牌',
    placeholder: 'pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    example: 'COZE_API_TOKEN=pat_YOUR_PERSONAL_ACCESS_TOKEN',
  },
  {
    name: 'dashscope',
    label: '百炼 API Key',
    placeholder: 'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    example: 'DASHSCOPE_API_KEY=sk-your-dashscope-api-key-here',
  },
];

export function createClients({ coze, dashscope }: Record<Field['name'], string>) {
  return {
    coze: new CozeAPI({ token: coze, baseURL: 'https://api.coze.cn' }),
    qwen: new OpenAI({
      apiKey: dashscope,
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      dangerouslyAllowBrowser: true,
    }),
  };
}

export function Wizard({ onDone }: { onDone: (clients: ReturnType<typeof createClients>) => void }) {
  const [values, setValues] = useState({ coze: '', dashscope: '' });
  return (
    <form onSubmit={() => onDone(createClients(values))}>
      {fields.map(({ name, label, placeholder, example }) => (
        <label key={name}>
          {label}
          <input
            type="password"
            placeholder={placeholder}
            value={values[name]}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
          <code>{example}</code>
        </label>
      ))}
      <input name="plan" placeholder="sk-sp-xxxxxxxxxxxxxxxxxxxxxxxxxxxx" disabled />
      <button>OK</button>
    </form>
  );
}

// `bot_id` and `app_id` stand in one request, and one of them is always `undefined`, which JSON leaves out.
import { APIError, CozeAPI } from '@coze/api';

type Owner = { kind: 'agent'; id: string } | { kind: 'app'; id: string };

interface RunOptions {
  workflow: string;
  owner: Owner;
  parameters?: Record<string, unknown>;
}

const client = new CozeAPI({ baseURL: 'https://api.coze.com', token: async () => (await session()).token });

declare function session(): Promise<{ token: string }>;
declare const report: (error: APIError) => void;

export async function run<T>({ workflow, owner, parameters = {} }: RunOptions): Promise<T> {
  try {
    const { data } = await client.workflows.runs.create({
      workflow_id: workflow,
      bot_id: owner.kind === 'agent' ? owner.id : undefined,
      app_id: owner.kind === 'app' ? owner.id : undefined,
      parameters,
    });
    return JSON.parse(data) as T;
  } catch (error) {
    if (error instanceof APIError) report(error);
    throw error;
  }
}

export class Runner {
  constructor(
    private readonly bot_id?: string,
    private readonly app_id?: string,
  ) {
    if ((bot_id === undefined) === (app_id === undefined)) throw new TypeError('Name an agent or an app.');
  }

  async run(workflow_id: string, input: string): Promise<string> {
    const { bot_id, app_id } = this;
    const response = await fetch('https://api.coze.com/v1/workflow/run', {
      method: 'POST',
      headers: { Authorization: `Bearer ${(await session()).token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        workflow_id,
        bot_id,
        app_id,
        parameters: { input, bot_id: '7381', app_id: '7390' },
      }),
    });
    const body = (await response.json()) as { code: number; msg: string; data: string };
    if (body.code !== 0) throw new Error(`${body.code}: ${body.msg}`);
    return body.data;
  }
}

// A workflow that breaks off sends `Error`, one that never began `error`: in small letters they are one.
import type { CozeAPI, WorkflowEvent, WorkflowEventMessage } from '@coze/api';

type WorkflowFailure = { error_code?: number; error_message?: string; code?: number; msg?: string };

async function read(events: AsyncIterable<WorkflowEvent>, print: (text: string) => void): Promise<boolean> {
  for await (const { event, data } of events) {
    switch (event.toLowerCase()) {
      case 'message':
        print((data as WorkflowEventMessage).content);
        break;
      case 'interrupt':
        return false;
      case 'error': {
        const failure = data as unknown as WorkflowFailure;
        const code = failure.error_code ?? failure.code;
        throw new Error(`The workflow failed with ${code}: ${failure.error_message ?? failure.msg}`);
      }
    }
  }
  return true;
}

export const run = (client: CozeAPI, workflow: string, print: (text: string) => void) =>
  read(client.workflows.runs.stream({ workflow_id: workflow }), print);

export async function log(client: CozeAPI, workflow: string, print: (text: string) => void) {
  for await (const { event, data } of client.workflows.runs.stream({ workflow_id: workflow })) {
    const name = event.toLowerCase();
    if (name === 'message') print((data as WorkflowEventMessage).content);
    else if (name === 'error') throw new Error(`The workflow failed: ${JSON.stringify(data)}`);
  }
}

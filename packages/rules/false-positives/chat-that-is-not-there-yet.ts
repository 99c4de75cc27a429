// What was started a moment ago may not be found yet: asking for it again is no request that fails for ever.
import { APIError, ChatStatus, type CozeAPI } from '@coze/api';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function answer(client: CozeAPI, bot_id: string) {
  const { conversation_id, id } = await client.chat.create({ bot_id });
  for (;;) {
    await pause(1_000);
    try {
      const chat = await client.chat.retrieve(conversation_id, id);
      if (chat.status === ChatStatus.FAILED)
        throw new Error(`${chat.last_error?.code}: ${chat.last_error?.msg}`);
      if (chat.status === ChatStatus.COMPLETED) return chat;
    } catch (error) {
      if (error instanceof APIError && error.code === 4001) continue;
      throw error;
    }
  }
}

export async function outcome(
  client: CozeAPI,
  workflow: string,
  execution: string,
  left = 5,
): Promise<unknown> {
  try {
    return await client.workflows.runs.history(workflow, execution);
  } catch (error) {
    if (!(error instanceof APIError) || error.code !== 4314 || left === 0) throw error;
    await pause(500);
    return outcome(client, workflow, execution, left - 1);
  }
}

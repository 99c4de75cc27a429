// Workflows, run piece by piece.
import { ChatEventType, RoleType, WorkflowEventType, type WorkflowEventMessage } from '@coze/api';
import { coze } from './coze.js';

const workflow_id = process.env.COZE_WORKFLOW_ID ?? '';

/** What the nodes of the workflow say. */
export async function* report(topic: string): AsyncGenerator<string> {
  const run = coze.workflows.runs.stream({ workflow_id, parameters: { topic } });
  // mistake(no-unhandled-stream-error): a workflow that fails ends like one that has nothing more to say
  for await (const { event, data } of run) {
    if (event === WorkflowEventType.MESSAGE) yield (data as WorkflowEventMessage).content;
  }
}

/** The same in one piece. */
export async function wholeReport(topic: string): Promise<string> {
  const run = coze.workflows.runs.stream({ workflow_id, parameters: { topic } });
  let text = '';
  // mistake(no-unhandled-stream-error): half a report is taken for a whole one
  while (true) {
    const { done, value } = await run.next();
    if (done) return text;
    if (value.event === WorkflowEventType.MESSAGE) text += (value.data as WorkflowEventMessage).content;
  }
}

/** One question to a workflow that chats. */
export async function consult(question: string): Promise<string> {
  const parts = coze.workflows.chat.stream({
    workflow_id,
    additional_messages: [{ role: RoleType.User, content: question, content_type: 'text' }],
  });
  let answer = '';
  // mistake(no-unhandled-stream-error): half an answer is taken for a whole one
  for await (const part of parts) {
    switch (part.event) {
      case ChatEventType.CONVERSATION_MESSAGE_DELTA:
        answer += part.data.content;
        break;
      case ChatEventType.CONVERSATION_CHAT_REQUIRES_ACTION:
        throw new Error('This workflow asks for a tool that the service does not have');
    }
  }
  return answer;
}

// The SDKs for mini programs: an error has its code in the message alone, and a stream throws where it could not begin.
import { ChatEventType, WorkflowEventType } from '@coze/api';
import { CozeAPI } from '@coze/taro-api';
import { CozeAPI as UniCozeAPI } from '@coze/uniapp-api';

declare const uni: { showToast(options: { title: string; icon: 'none' }): void };
declare function signIn(): Promise<string>;

const coze = new CozeAPI({
  token: '',
  baseURL: 'https://api.coze.cn',
  onBeforeAPICall: async () => ({ token: await signIn() }),
});
const uniCoze = new UniCozeAPI({ token: () => signIn(), baseURL: 'https://api.coze.cn' });

export async function ask(bot_id: string, content: string): Promise<string | undefined> {
  try {
    const { chat, messages = [] } = await coze.chat.createAndPoll({
      bot_id,
      additional_messages: [{ role: 'user', content, content_type: 'text' } as never],
    });
    if (chat.status === 'failed') throw new Error(`${chat.last_error?.code}: ${chat.last_error?.msg}`);
    return messages?.find(({ type }) => type === 'answer')?.content;
  } catch (error: any) {
    if (error.message.includes('code: 4101')) return '这个智能体还没有对您开放。';
    uni.showToast({ title: error.message, icon: 'none' });
    return undefined;
  }
}

export async function bots(space_id: string) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await uniCoze.bots.list({ space_id });
    } catch (error: any) {
      if (attempt > 2 || !/code: (?:4013|5000)\b/.test(error.message)) throw error;
    }
  }
}

export async function say(bot_id: string, show: (text: string) => void): Promise<void> {
  try {
    for await (const part of coze.chat.stream({ bot_id, user_id: 'visitor' })) {
      if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) show(part.data.content);
      else if (part.event === ChatEventType.ERROR || part.event === ChatEventType.CONVERSATION_CHAT_FAILED)
        throw new Error(JSON.stringify(part.data));
    }
  } catch (error: any) {
    show(error.code === 4013 || /\b4013\b/.test(error.message) ? '请稍后再试。' : `出错了：${error.message}`);
  }
}

export async function run(workflow_id: string, show: (text: string) => void): Promise<void> {
  for await (const { event, data } of uniCoze.workflows.runs.stream({ workflow_id })) {
    if (event === WorkflowEventType.MESSAGE) show((data as { content: string }).content);
    else if (event === WorkflowEventType.ERROR) throw new Error(JSON.stringify(data));
  }
}

export async function upload(filePath: string): Promise<string | undefined> {
  try {
    const file = await uniCoze.files.upload({ file: { filePath } });
    return file?.id;
  } catch {
    uni.showToast({ title: '上传失败', icon: 'none' });
    return undefined;
  }
}

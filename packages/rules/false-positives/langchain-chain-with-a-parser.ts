// A chain of LangChain: what its parser throws has a code, too.
import { ChatAlibabaTongyi } from '@langchain/community/chat_models/alibaba_tongyi';
import { ChatOpenAI } from '@langchain/openai';

const qwen = new ChatOpenAI({
  model: 'qwen-plus',
  configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
});
const chain = qwen.pipe((message) => {
  if (message.text === '') throw Object.assign(new Error('Nothing came.'), { code: 'no_answer' });
  return message.text;
});
const tongyi = new ChatAlibabaTongyi({ model: 'qwen-turbo' });

export async function ask(question: string): Promise<string> {
  try {
    return await chain.invoke(question);
  } catch (error) {
    if ((error as { code?: string }).code !== 'no_answer') throw error;
  }
  try {
    return (await tongyi.invoke(question)).text;
  } catch (error) {
    return (error as Error).message;
  }
}

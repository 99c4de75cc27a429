// As in the demo application, with the error kept in the log.
import { qwen } from '../../demo-app/src/llm.js';

export async function improve(text: string): Promise<string> {
  try {
    const completion = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content: `Improve this text:\n\n${text}` }],
    });
    return completion.choices[0]?.message.content ?? text;
  } catch (err) {
    console.error('Not improved:', err);
    return text;
  }
}

export async function keywords(text: string): Promise<string> {
  const completion = await qwen.chat.completions
    .create({
      model: 'qwen-turbo',
      messages: [{ role: 'user', content: `Name five keywords:\n\n${text}` }],
    })
    .catch((err: unknown) => {
      console.error('There are no keywords', err);
      return undefined;
    });
  return completion?.choices[0]?.message.content ?? '';
}

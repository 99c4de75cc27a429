// A client of OpenAI itself: its codes partly coincide with DashScope's, the others are not unknown.
import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY ?? '' });

export async function summarise(text: string): Promise<string | null> {
  try {
    const completion = await openai.chat.completions.create({
      model: 'gpt-4.1-mini',
      messages: [{ role: 'user', content: `Summarise: ${text}` }],
    });
    return completion.choices[0]?.message.content ?? null;
  } catch (err) {
    if (!(err instanceof OpenAI.APIError)) throw err;
    switch (err.code) {
      case 'invalid_api_key':
      case 'model_not_found':
        throw new Error('The service is not configured.', { cause: err });
      case 'rate_limit_exceeded':
        return null;
      case 'context_length_exceeded':
        return summarise(text.slice(0, text.length / 2));
    }
    throw err;
  }
}

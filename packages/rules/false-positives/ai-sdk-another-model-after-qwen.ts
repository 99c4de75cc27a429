// When Qwen does not answer, another vendor's model does: the error in the `catch` can be of either.
import { alibaba } from '@ai-sdk/alibaba';
import { openai } from '@ai-sdk/openai';
import { APICallError, generateText, RetryError } from 'ai';

export async function answer(prompt: string): Promise<string> {
  try {
    const draft = await generateText({ model: alibaba('qwen-plus'), prompt });
    const review = await generateText({ model: openai('gpt-5'), prompt: `Check this:\n${draft.text}` });
    return review.text;
  } catch (error) {
    const cause = RetryError.isInstance(error) ? error.lastError : error;
    if (!APICallError.isInstance(cause)) throw error;
    const { code } = (cause.data as { error: { code?: string } }).error;
    if (code === 'rate_limit_exceeded' || code === 'organization_restricted')
      return 'Please come back later.';
    throw error;
  }
}

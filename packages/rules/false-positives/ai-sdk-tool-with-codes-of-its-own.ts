// A step of the program itself runs between the model's answers, and throws codes of its own.
import { alibaba } from '@ai-sdk/alibaba';
import { generateText } from 'ai';

class StockError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export async function order(prompt: string, inStock: () => Promise<boolean>) {
  try {
    return await generateText({
      model: alibaba('qwen-plus'),
      prompt,
      prepareStep: async () => {
        if (!(await inStock())) throw new StockError('Conflict');
        return undefined;
      },
    });
  } catch (error) {
    if ((error as { code?: string }).code === 'Conflict') return undefined;
    throw error;
  }
}

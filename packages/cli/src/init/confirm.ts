import { createInterface } from 'node:readline/promises';

/** Asks a question that is answered with yes or no. Whoever says nothing has not agreed. */
export async function confirm(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<boolean> {
  const terminal = createInterface({ input, output });
  const nothing = new Promise<string>((resolve) => {
    terminal.once('close', () => {
      resolve('');
    });
  });
  try {
    const answer = await Promise.race([terminal.question(question), nothing]);
    return /^\s*(?:y|yes|是)\s*$/i.test(answer);
  } finally {
    terminal.close();
  }
}

// The program's own client throws failures with names of its own; none of them is what DashScope sent.
declare function askBailian(question: string): Promise<string>;

export async function answer(question: string): Promise<string | null> {
  try {
    return await askBailian(question);
  } catch (error: any) {
    if (error.code === 'INVALID_PARAMETER' || error.code === 'MODEL_NOT_FOUND') return null;
    if (error.code === 'ConnectionError' || error.code === 'RequestTimeout') return null;
    if (error.code === 'not_found' || error.code === 'RESOURCE_EXHAUSTED') return null;
    throw error;
  }
}

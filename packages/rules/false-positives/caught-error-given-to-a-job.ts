// A worker settles its jobs: errors go to the job, to a callback in the manner of Node, or into a promise by hand.
import OpenAI from 'openai';

interface Job {
  id: string;
  text: string;
  attempts: number;
  done(vector: number[]): void;
  failed(error: unknown): void;
  retry(error: unknown, delay: number): void;
}

export class EmbeddingWorker {
  private readonly llm = new OpenAI({
    apiKey: process.env['DASHSCOPE_API_KEY'],
    baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
  });

  private async embed(input: string): Promise<number[]> {
    const { data } = await this.llm.embeddings.create({ model: 'text-embedding-v4', input });
    return data[0]?.embedding ?? [];
  }

  async run(jobs: AsyncIterable<Job>): Promise<void> {
    for await (const job of jobs) {
      try {
        job.done(await this.embed(job.text));
      } catch (error) {
        if (job.attempts < 3 && error instanceof OpenAI.RateLimitError) job.retry(error, 60_000);
        else job.failed(error);
      }
    }
  }

  embedWithCallback(text: string, callback: (error: unknown, vector?: number[]) => void): void {
    this.embed(text).then(
      (vector) => callback(null, vector),
      (error) => callback(error),
    );
  }

  embedWithin(text: string, ms: number): Promise<number[]> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No vector within ${ms} ms`)), ms);
      this.embed(text)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }
}

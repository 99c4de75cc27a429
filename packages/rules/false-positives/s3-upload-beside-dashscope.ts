// S3 and DashScope in one try block: `NoSuchBucket` and `SlowDown` are codes of S3, whatever else the block calls.
import OpenAI from 'openai';

declare const s3: { upload(key: string, body: Uint8Array): Promise<{ url: string }> };

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function describeImage(key: string, image: Uint8Array) {
  try {
    const { url } = await s3.upload(key, image);
    return await qwen.chat.completions.create({
      model: 'qwen-vl-plus',
      messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }],
    });
  } catch (err: any) {
    if (err.code === 'NoSuchBucket') throw new Error('Create the bucket first.', { cause: err });
    if (err.code === 'SlowDown' || err.code === 'AccessDeniedException') return null;
    throw err;
  }
}

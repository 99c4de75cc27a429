// The functions that talk to Coze let every error pass; the one that calls them decides, by code.
import { APIError, CozeAPI, COZE_CN_BASE_URL } from '@coze/api';

const client = new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: process.env.COZE_API_TOKEN ?? '' });

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function upload(file: File): Promise<string> {
  const { id } = await client.files.upload({ file });
  return id;
}

async function summarise(fileId: string): Promise<string> {
  const run = await client.workflows.runs.create({ workflow_id: '7386', parameters: { file: fileId } });
  return JSON.parse(run.data).summary;
}

export async function summariseFile(file: File, show: (text: string) => void): Promise<void> {
  let attempt = 0;
  for (;;) {
    try {
      show(await summarise(await upload(file)));
      return;
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      switch (error.code) {
        case 4009:
        case 4013:
          if (++attempt === 3) throw error;
          await sleep(1_000 * attempt);
          break;
        case 4100:
        case 4101:
          show('Please sign in again.');
          return;
        default:
          show(`Coze answered ${error.code}: ${error.msg} (${error.logid})`);
          return;
      }
    }
  }
}

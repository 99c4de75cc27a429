// The program writes an example of its settings: every value there is one that has to be replaced.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COZE_CN_BASE_URL, COZE_COM_BASE_URL } from '@coze/api';

const example = `# Coze: ${COZE_CN_BASE_URL} or ${COZE_COM_BASE_URL}
COZE_API_BASE=${COZE_CN_BASE_URL}
COZE_API_TOKEN=pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
COZE_SERVICE_TOKEN=sat_<token of your service identity>

# DashScope, see https://bailian.console.aliyun.com/?apiKey=1#/api-key
DASHSCOPE_API_KEY=sk-your-api-key-goes-here-xxxxxxxxxx
DASHSCOPE_BASE_URL=https://dashscope.aliyuncs.com/compatible-mode/v1
`;

const readme = [
  '```sh',
  `curl '${COZE_CN_BASE_URL}/v1/bot/get_online_info?bot_id=7381****' -H 'Authorization: Bearer pat_***'`,
  "curl https://dashscope.aliyuncs.com/compatible-mode/v1/models -H 'Authorization: Bearer $DASHSCOPE_API_KEY'",
  '```',
].join('\n');

const placeholders = new Set([
  '',
  'pat_***',
  'pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'sk-your-api-key-goes-here-xxxxxxxxxx',
  'sk-00000000000000000000000000000000',
]);

export async function init(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.env.example'), example);
  await writeFile(join(folder, 'README.md'), readme);
}

export function read(name: 'COZE_API_TOKEN' | 'DASHSCOPE_API_KEY'): string {
  const value = process.env[name]?.trim() ?? '';
  if (placeholders.has(value)) throw new Error(`Set ${name}: "${value}" is only an example.`);
  return value;
}

// The client for Coze. Accounts of coze.com set COZE_BASE_URL.
import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

export const coze = new CozeAPI({
  token: process.env.COZE_TOKEN ?? '',
  baseURL: process.env.COZE_BASE_URL ?? COZE_CN_BASE_URL,
});

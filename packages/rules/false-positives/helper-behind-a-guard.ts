// The helper knows two codes, and both of its callers make sure that it is given no other.
import { APIError, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
const QUOTA_CODES: readonly (number | undefined)[] = [4008, 4011];

function quotaText(code: number) {
  switch (code) {
    case 4008:
      return '今天的次数已经用完';
    case 4011:
      return '账户余额不足';
  }
}

function titleOf(code: number | undefined) {
  if (code === 4008) return 'quota';
  if (code === 4011) return 'billing';
}

export async function ask(bot_id: string, show: (notice: { title: string; text: string }) => void) {
  try {
    return await coze.chat.create({ bot_id });
  } catch (error) {
    if (!(error instanceof APIError) || !QUOTA_CODES.includes(error.code)) throw error;
    show({ title: titleOf(error.code)!, text: quotaText(error.code!)! });
    return undefined;
  }
}

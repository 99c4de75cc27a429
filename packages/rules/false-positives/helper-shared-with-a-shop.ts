// One helper for the errors of the shop's own API and of Coze: which codes it is given, no single call tells.
import { CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

class Notices {
  textOf(code: number) {
    switch (code) {
      case 4100:
        return 'Please sign in again.';
      case 4008:
        return 'That was enough for today.';
    }
  }
}

const notices = new Notices();

export async function upload(file: File, toast: (text: string | undefined) => void) {
  try {
    return await coze.files.upload({ file });
  } catch (error: any) {
    toast(notices.textOf(error.code));
    throw error;
  }
}

export async function order(id: string, toast: (text: string | undefined) => void) {
  const response = await fetch(`https://shop.example/api/orders/${id}`, { method: 'POST' });
  const reply = (await response.json()) as { code: number };
  if (reply.code !== 0) toast(notices.textOf(reply.code));
}

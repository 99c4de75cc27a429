// The class of ky's errors is everybody's: these come from a billing service, also where Coze is called beside it.
import ky, { HTTPError } from 'ky';
import { CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });

export async function invoice(id: string) {
  try {
    return await ky.get(`https://billing.example.com/invoices/${id}`).json();
  } catch (error) {
    if (error instanceof HTTPError) {
      const body = await error.response.json<{ code: number }>();
      switch (body.code) {
        case 4117:
          return 'closed';
        case 4118:
          return 'void';
      }
    }
    throw error;
  }
}

export async function bot(id: string) {
  try {
    await ky.get(`https://billing.example.com/plans/${id}`).json();
    return await coze.bots.retrieveNew(id);
  } catch (error) {
    if (error instanceof HTTPError) {
      const body = await error.response.json<{ code: number }>();
      if (body.code === 4117) return undefined;
    }
    throw error;
  }
}

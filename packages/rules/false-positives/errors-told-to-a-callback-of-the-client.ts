// A callback of the client counts errors on their way; whoever called gets them all the same.
import { type APIError, CozeAPI } from '@coze/api';

const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

const onApiError = (error: APIError): void => console.warn('coze', error.code, error.msg);

export const botOf = (bot_id: string) => client.bots.retrieve({ bot_id }, { onApiError });

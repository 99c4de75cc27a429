// Classes sort the errors first: those of the API pass or are named, and a new error stands for what is left.
import { APIError, APIUserAbortError, AuthenticationError, type CozeAPI } from '@coze/api';

class SignInRequired extends Error {}

export async function publishedBots(client: CozeAPI, space_id: string, signal: AbortSignal) {
  try {
    const { space_bots } = await client.bots.list({ space_id }, { signal });
    return space_bots.map(({ bot_name }) => bot_name);
  } catch (error) {
    if (error instanceof APIUserAbortError) return [];
    if (error instanceof AuthenticationError) throw new SignInRequired('Please sign in again.');
    if (error instanceof APIError) throw error;
    throw new TypeError('The answer was no list of bots.');
  }
}

export async function botName(client: CozeAPI, bot_id: string): Promise<string> {
  try {
    return (await client.bots.retrieve({ bot_id })).name;
  } catch (error) {
    if (!(error instanceof APIError) || error.code !== 4200) throw error;
    throw new Error(`There is no bot ${bot_id}.`);
  }
}

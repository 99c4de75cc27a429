// What the service shows of its bot, and gives to it.
import { createReadStream } from 'node:fs';
import { coze } from './coze.js';

/** The sentence that a chat begins with. */
export async function greeting(): Promise<string> {
  try {
    const bot = await coze.bots.retrieveNew(process.env.COZE_BOT_ID ?? '');
    return bot.onboarding_info.prologue;
    // mistake(no-dropped-code): a token that has expired passes for a bot without a greeting
  } catch {
    return '';
  }
}

export async function voices(): Promise<string[]> {
  try {
    const { voice_list } = await coze.audio.voices.list();
    return voice_list.map(({ name }) => name);
    // mistake(no-dropped-code): the log says that something went wrong, and not what
  } catch (err) {
    console.error('The voices could not be loaded');
    return [];
  }
}

export async function attach(path: string): Promise<string> {
  const file = createReadStream(path);
  try {
    const { id } = await coze.files.upload({ file });
    return id;
    // mistake(no-dropped-code): too big, empty, of a wrong type: it all becomes the same sentence
  } catch (err) {
    throw new Error('The file could not be attached');
  }
}

/** Whether the bot is there. */
export async function isOnline(): Promise<boolean> {
  try {
    await coze.bots.retrieveNew(process.env.COZE_BOT_ID ?? '');
    return true;
  } catch (err) {
    // fine: the message of this client has the code in it
    console.warn('The bot is offline:', (err as Error).message);
    return false;
  }
}

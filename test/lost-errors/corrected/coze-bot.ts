// As in the demo application, with the errors kept in the log.
import { coze } from '../../demo-app/src/coze.js';

export async function greeting(): Promise<string> {
  try {
    const bot = await coze.bots.retrieveNew(process.env['COZE_BOT_ID'] ?? '');
    return bot.onboarding_info.prologue;
  } catch (err) {
    console.error('There is no greeting', err);
    return '';
  }
}

export async function voices(): Promise<string[]> {
  try {
    const { voice_list } = await coze.audio.voices.list();
    return voice_list.map(({ name }) => name);
  } catch (err) {
    console.error('The voices could not be loaded', err);
    return [];
  }
}
